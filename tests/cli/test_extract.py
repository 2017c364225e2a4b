"""The extract of Kukës out of the terminal, from notes that were entered as people enter them (A19.10)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from planner.domain.recording.forms import form_id
from planner.operations.actor import LOCAL
from planner.operations.proposing import propose
from planner.operations.recorded_records import add_recorded
from planner.operations.recordings import choose, file_notes, open_recording
from planner.operations.workplace import Workplace, change_plan, open_workplace
from planner.storage.plans import load_plan
from planner.storage.recordings import Filing
from tests.cli.builders import last_line, new, run
from tests.domain.recording.test_extract import CHOSEN, GROUP, PRESENTED, PROPOSED, the_plan, the_recording

PAGES = [38, 40, 20, 18, 23, 48, 69]


@pytest.fixture
def event_id(database: str) -> str:
    """Enter what recorders noted: presentations first, then notes from devices, proposals, and what was chosen."""
    event_id = last_line(new(database))
    place = open_workplace(database)
    try:
        enter(place, event_id)
    finally:
        place.store.close()
    return event_id


def enter(place: Workplace, event_id: str) -> None:
    held = tuple(replace(each, day_number=1, method="") for each in the_plan().sessions)
    change_plan(
        place,
        LOCAL,
        event_id,
        "edit",
        lambda plan: replace(plan, sessions=held, activities=(), materials=(), groups=(), assignments=()),
    )
    told = the_recording()
    ids = {each.id: add_presentation(place, event_id, each) for each in told.presentations}
    for form in told.forms:
        if form.id != GROUP:
            notes = tuple(
                replace(note, written_by="", presentation_id=ids[f"p{form.session_id[1:]}"])
                for note in told.notes
                if note.form_id == form.id
            )
            file_notes(place, event_id, Filing(form=form, written_by="", notes=notes), "Recorder")
    group = next(each for each in told.forms if each.id == GROUP)
    group = replace(group, id=form_id(group.session_id, "joint"), group_id="joint")
    add_recorded(place, LOCAL, event_id, group)
    proposed = propose(place, LOCAL, event_id, group, PROPOSED).proposed_actions
    by_text = {each.text: each.id for each in proposed}
    for chosen, (_, merged) in zip(told.chosen_actions, CHOSEN, strict=True):
        merges = tuple(by_text[PROPOSED[each]] for each in merged)
        choose(place, LOCAL, event_id, replace(chosen, form_id=group.id, rank=0, merges=merges))


def add_presentation(place: Workplace, event_id: str, presentation: object) -> str:
    before = {each.id for each in open_recording(place, LOCAL, event_id).presentations}
    after = add_recorded(place, LOCAL, event_id, presentation).presentations
    return next(each.id for each in after if each.id not in before)


def test_the_extract_has_its_seven_sections_with_pages_bullets_and_actions(
    database: str, event_id: str, tmp_path: Path
) -> None:
    made = run(database, "extract", event_id, "--region", "Kukësi", "--out", tmp_path / "kukes.docx", "--json")

    told = json.loads(made.stdout)
    assert [each["page"] for each in told] == PAGES
    assert [each["title"] for each in told] == [*(row[1] for row in PRESENTED), "Diber and Kukes", "Diber and Kukes"]
    assert [(len(each["highlights"]), len(each["discussion"])) for each in told] == [
        *[(5, 5), (4, 4), (7, 5), (3 + 3, 3), (5 + 3, 1 + 1 + 4)],
        *[(0, 0), (0, 0)],
    ]
    chosen = [text for text, _ in CHOSEN]
    assert [(each["chosen"], each["all_actions"]) for each in told[-2:]] == [(chosen, []), (chosen, list(PROPOSED))]

    texts = [each.text for each in Document(str(tmp_path / "kukes.docx")).paragraphs]
    assert [text.rsplit(" ", 1)[1] for text in texts if ", p. " in text] == [f"{page})" for page in [48, *PAGES]]
    merged = [f"{PROPOSED[place]} (in {rank})" for rank, (_, parts) in enumerate(CHOSEN, start=1) for place in parts]
    assert [text for text in texts if text in merged] == merged
    assert [text for text in texts if text in PROPOSED] == list(PROPOSED[8:])


def test_what_was_noted_stays_when_its_session_is_removed_and_no_region_is_known(
    database: str, event_id: str, tmp_path: Path
) -> None:
    place = open_workplace(database)
    try:
        change_plan(
            place,
            LOCAL,
            event_id,
            "edit",
            lambda plan: replace(
                plan,
                event=replace(plan.event, region_scheme=""),
                sessions=tuple(each for each in plan.sessions if each.id != "s0"),
            ),
        )
        assert "s0" not in {each.id for each in load_plan(place.store, event_id).sessions}
        assert form_id("s0") in {each.id for each in open_recording(place, LOCAL, event_id).forms}
    finally:
        place.store.close()

    known = run(database, "extract", event_id, "--region", "Kukesi", "--out", tmp_path / "one.docx", "--json")
    unknown = run(database, "extract", event_id, "--region", "Kukësit", "--out", tmp_path / "two.docx")
    report = run(database, "proceedings", event_id, "--out", tmp_path)

    assert [each["page"] for each in json.loads(known.stdout)] == [40, 20, 18, 23]
    assert unknown.stderr.startswith("Nothing was recorded that concerns “Kukësit”.")
    assert unknown.stderr.endswith("regions recorded are: Diber, Kukes, Kukësi.\n")
    assert (report.exit_code, len(report.stdout.splitlines())) == (0, 3)
