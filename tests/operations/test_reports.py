"""The report for a circle of readers and the extract of one region, made of what is stored."""

import io
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from planner.domain.attribution import AttributionMode, Level
from planner.domain.plan import Plan
from planner.domain.recording.extract import extract_of
from planner.operations.papers import PaperName, UnknownPaperError
from planner.operations.printing import Press
from planner.operations.readiness import PaperNotReadyError
from planner.operations.reports import make_extract, make_report, make_reports
from planner.operations.selection import NoRegionError, NothingOfRegionError, UnknownLevelError
from planner.operations.workplace import Workplace, change_plan
from planner.storage.recordings import load_recording, save_recording
from planner.storage.writing import Deed
from tests.domain.recording.test_extract import CHOSEN, PRESENTED, PROPOSED, SCHEME, the_plan, the_recording
from tests.export.docx_rules import faults_of
from tests.operations.builders import HOST, NOW, an_event_in

HELD_BACK = "Said where nobody may be known"


def recorded_conference(place: Workplace, mode: AttributionMode = AttributionMode.NAMED) -> Plan:
    """Enter the event of which the extract of Kukës is known, its first session held in that mode."""
    plan = an_event_in(place)
    sessions = tuple(
        replace(each, day_number=1, method="", attribution=mode if each.id == "s0" else AttributionMode.NAMED)
        for each in the_plan().sessions
    )
    bare = replace(plan, sessions=sessions, activities=(), materials=())
    plan = change_plan(place, HOST, plan.event.id, "edit", lambda _: bare)
    told = replace(the_recording(), event_id=plan.event.id)
    notes = tuple(
        replace(each, written_by="", text=HELD_BACK if each.form_id == "form-s0" else each.text) for each in told.notes
    )
    before = load_recording(place.store, plan.event.id)
    deed = Deed(actor="host", what="file_notes", at=NOW)
    save_recording(place.store, deed, before=before, after=replace(told, notes=notes))
    return plan


def texts_of(content: bytes) -> list[str]:
    return [each.text for each in Document(io.BytesIO(content)).paragraphs]


def parts_of(content: bytes) -> bytes:
    with ZipFile(io.BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_the_extract_of_kukes_tells_its_seven_sections_with_their_pages(place: Workplace) -> None:
    plan = recorded_conference(place)
    papers = Press(place, plan).maker.recordings
    extract = extract_of(plan, load_recording(place.store, plan.event.id), "Kukësi", scheme=SCHEME)

    content = papers.extract(extract, SCHEME, Level.PARTICIPANTS)

    texts = texts_of(content)
    pages = [
        text.rsplit(" ", 1)[1] for text in texts if text.startswith(f"({plan.event.starts_on.year}, Proceedings, ")
    ]
    assert pages == ["48)", *(f"{page})" for _, _, page, *_ in PRESENTED), "48)", "69)"]
    assert texts[0] == "Kukës (Kukësi)"
    for rank, (text, _) in enumerate(CHOSEN, start=1):
        assert texts.count(f"{rank}\N{EN SPACE}{text}") == 3
    assert [sum(text.startswith(each) for text in texts) > 0 for each in PROPOSED] == [True] * len(PROPOSED)
    assert [text for text in texts if text.endswith(")") and text.startswith(("Legal", "Train"))] == [
        "Legal framework (in 1)"
    ]
    assert faults_of(content) == []


def test_the_chosen_actions_stand_on_a_page_of_their_own(place: Workplace) -> None:
    plan = recorded_conference(place)
    content = make_extract(place, HOST, plan.event.id, "Kukes").file.content

    paragraphs = Document(io.BytesIO(content)).paragraphs
    broken = [each.text for each in paragraphs if each.paragraph_format.page_break_before]
    assert broken == ["Committees"]


def test_a_region_of_which_nothing_was_recorded_is_refused_with_those_there_are(place: Workplace) -> None:
    plan = recorded_conference(place)

    with pytest.raises(NothingOfRegionError) as problem:
        make_extract(place, HOST, plan.event.id, "Atlantis")

    assert str(problem.value) == (
        "Nothing was recorded that concerns “Atlantis”. Check how it is written; regions recorded are: "
        "Diber, Kukes, Kukësi."
    )


def test_where_nothing_recorded_names_a_region_an_extract_says_so(place: Workplace) -> None:
    with pytest.raises(NoRegionError):
        make_extract(place, HOST, an_event_in(place).event.id, "Atlantis")


@pytest.mark.parametrize("mode", [AttributionMode.UNATTRIBUTED, AttributionMode.CLOSED])
def test_no_part_of_a_public_report_holds_what_was_said_in_a_closed_or_unattributed_session(
    place: Workplace, mode: AttributionMode
) -> None:
    plan = recorded_conference(place, mode)
    title = PRESENTED[0][1].encode()

    files = make_reports(place, HOST, plan.event.id, Level.PUBLIC)

    assert [Path(file.file_name).suffix for file in files] == [".docx", ".docx", ".xlsx"]
    for file in files:
        assert HELD_BACK.encode() not in parts_of(file.content)
    proceedings = parts_of(files[0].content)
    assert b"Prevention in schools" in proceedings
    assert proceedings.count(title) == 1, "the agenda alone names the session"


def test_what_was_not_attributed_is_told_to_participants_and_what_is_closed_to_nobody(place: Workplace) -> None:
    unattributed = recorded_conference(place, AttributionMode.UNATTRIBUTED)
    closed = recorded_conference(place, AttributionMode.CLOSED)

    told, kept = (
        [parts_of(file.content) for file in make_reports(place, HOST, plan.event.id, Level.INTERNAL)]
        for plan in (unattributed, closed)
    )
    assert [HELD_BACK.encode() in content for content in told] == [True, False, True]
    assert [HELD_BACK.encode() in content for content in kept] == [False, False, False]


def test_the_contents_lead_to_every_heading(place: Workplace) -> None:
    plan = recorded_conference(place)
    content = Press(place, plan).make(PaperName.PROCEEDINGS).content
    xml = parts_of(content).decode("utf-8", "ignore")

    anchors = {each.split('"')[0] for each in xml.split('w:anchor="')[1:]}
    names = {each.split('"')[0] for each in xml.split('w:name="session_')[1:]}
    assert anchors
    assert anchors <= {f"session_{each}" for each in names}
    assert "PAGEREF" not in xml, "nothing is rendered here, and no page is guessed"
    assert "TOC \\" not in xml
    assert "updateFields" not in xml


def test_a_report_of_nothing_says_what_it_lacks(place: Workplace) -> None:
    with pytest.raises(PaperNotReadyError):
        make_reports(place, HOST, an_event_in(place).event.id, Level.PUBLIC)


def test_one_file_of_the_report_is_that_of_the_whole_and_what_is_none_is_said(place: Workplace) -> None:
    plan = recorded_conference(place)
    whole = make_reports(place, HOST, plan.event.id, Level.PUBLIC)[0]
    assert make_report(place, HOST, plan.event.id, "proceedings", "public") == whole
    with pytest.raises(UnknownLevelError):
        make_report(place, HOST, plan.event.id, "proceedings", "everybody")
    with pytest.raises(UnknownPaperError):
        make_report(place, HOST, plan.event.id, "agenda", "public")
