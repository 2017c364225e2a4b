"""Making papers: out of what is stored, the same bytes for the same plan, each fit for the program that opens it."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import icalendar
import pytest

from planner.domain.agenda import Audience
from planner.domain.grouping import GroupingKind, GroupingWish
from planner.domain.plan import Plan
from planner.operations.cafe import SeatingWish, seat
from planner.operations.events import describe_event, open_plan
from planner.operations.grouping import group_people
from planner.operations.papers import SUFFIXES, PaperName, UnknownPaperError
from planner.operations.printing import MEDIA_TYPES, make_document, make_documents, make_pack
from planner.operations.readiness import PaperNotReadyError, ready_papers
from planner.operations.records import ShownRecord, edit, move_session
from planner.operations.selection import NobodyWithDutiesError, NoNotesError, NothingToSwapError, Selection
from planner.operations.the_day import start_session
from planner.operations.workplace import Workplace
from planner.storage.plans import EventNotFoundError
from planner.storage.saving import save_plan
from tests.export.docx_rules import faults_of
from tests.export.readers import open_workbook
from tests.operations.builders import (
    HOST,
    NOW,
    a_row,
    a_workplace,
    an_event_in,
    evaluated,
    five_answered,
    many_people,
    own_workplace,
    recorded,
    take_in,
)


def a_full_event(place: Workplace, **changes: object) -> Plan:
    """Make an event of which every paper can be made."""
    plan = an_event_in(place, participants=20, **changes)
    event_id, session = plan.event.id, plan.sessions[-1]
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, HOST, shown, {"room": "Hall", "audience": Audience.PARTICIPANTS})
    take_in(place, event_id, *many_people(20))
    group_people(place, HOST, event_id, session.id, GroupingWish(kind=GroupingKind.COUNT_OFF, count=3))
    seated = seat(place, HOST, event_id, SeatingWish())
    five_answered(place, seated)
    evaluated(place, seated)
    recorded(place, seated)
    return start_session(place, HOST, event_id, seated.sessions[0].id)


def at(place: Workplace, moment: datetime) -> Workplace:
    """Return the same workplace at another moment."""
    return replace(place, clock=lambda: moment)


@pytest.fixture(scope="module")
def printing_place(migrated_file: Path) -> Iterator[Workplace]:
    """Open a workplace for events that are printed again and again, and never changed."""
    with own_workplace(migrated_file) as place:
        yield place


@pytest.fixture(scope="module")
def printed(printing_place: Workplace) -> Plan:
    """Make an event of which every paper can be made."""
    return a_full_event(printing_place, title="Takimi në Kukës: “çështje”")


@pytest.mark.parametrize("name", PaperName)
def test_every_paper_can_be_made_and_opened(printing_place: Workplace, printed: Plan, name: PaperName) -> None:
    made = make_document(printing_place, HOST, printed.event.id, name)

    assert made.file_name.startswith("Takimi-ne-Kukes-ceshtje_")
    assert made.file_name.endswith(f"_v{printed.revision}.{SUFFIXES[name]}")
    assert made.media_type == MEDIA_TYPES[SUFFIXES[name]]
    match SUFFIXES[name]:
        case "docx":
            assert faults_of(made.content) == []
        case "xlsx":
            assert open_workbook(made.content).sheetnames
        case _:
            assert icalendar.Calendar.from_ical(made.content).events


def test_the_papers_of_one_plan_at_one_moment_are_the_same_bytes(printing_place: Workplace, printed: Plan) -> None:
    first, second = (make_pack(printing_place, HOST, printed.event.id) for _ in range(2))
    assert first == second


def test_a_pack_holds_every_paper_that_can_be_made(place: Workplace) -> None:
    plan = a_full_event(place)

    pack = make_pack(place, HOST, plan.event.id)

    documents = make_documents(place, HOST, plan.event.id)
    assert (pack.file_name, pack.media_type) == (
        f"Meeting-of-the-Northern-cluster_pack_v{plan.revision}.zip",
        "application/zip",
    )
    with ZipFile(io.BytesIO(pack.content)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            made.file_name: made.content for made in documents
        }
    assert len({made.file_name for made in documents}) == len(PaperName)


def test_the_papers_that_are_named_are_made_once_each_in_their_order(place: Workplace) -> None:
    event_id = a_full_event(place).event.id

    made = make_documents(place, HOST, event_id, ["event.ics", "run-sheet", "event", "checklist"])

    assert [each.file_name.split("_")[1] for each in made] == ["event", "run-sheet", "checklist"]


def test_an_event_without_people_has_the_papers_that_need_none(place: Workplace) -> None:
    plan = an_event_in(place)

    made = make_documents(place, HOST, plan.event.id)

    assert len(made) == len(ready_papers(plan)) < len(PaperName)


def test_what_cannot_be_made_is_refused(place: Workplace) -> None:
    event_id = an_event_in(place).event.id

    with pytest.raises(UnknownPaperError):
        make_documents(place, HOST, event_id, ["agenda", "menu"])
    with pytest.raises(PaperNotReadyError):
        make_documents(place, HOST, event_id, ["agenda", "rotation"])
    with pytest.raises(EventNotFoundError):
        make_pack(place, HOST, "nowhere")
    with pytest.raises(UnknownPaperError):
        make_document(place, HOST, "nowhere", "menu")


def test_one_person_gets_their_page_and_their_calendar(place: Workplace) -> None:
    plan = a_full_event(place)
    hosts = {seat.person_id for seat in plan.rotation.seats if seat.is_host} if plan.rotation else set()
    owner, guest = [each for each in plan.attendances if each.person_id not in hosts][:2]
    owned = replace(plan, tasks=(replace(plan.tasks[0], owners=(owner.person_id,)), *plan.tasks[1:]))
    save_plan(place.store, actor="host", what="edit", before=plan, after=owned, at=NOW)

    made = make_documents(place, HOST, plan.event.id, (), Selection(attendance_id=owner.id))

    assert [each.file_name.split("_")[1].partition("-")[0] for each in made] == ["page", "preparation"]
    assert faults_of(made[0].content) == []
    with pytest.raises(NobodyWithDutiesError):
        make_documents(place, HOST, plan.event.id, (), Selection(attendance_id=guest.id))


def calendar(place: Workplace, event_id: str, name: PaperName) -> bytes:
    """Return a calendar file."""
    return make_document(place, HOST, event_id, name).content


def entries(file: bytes) -> dict[str, icalendar.Event]:
    """Return the entries of a calendar file by their UIDs."""
    return {str(each["UID"]): each for each in icalendar.Calendar.from_ical(file).events}


@pytest.mark.parametrize("name", [PaperName.PREPARATION, PaperName.EVENT, PaperName.TEAM])
def test_a_calendar_of_a_plan_that_did_not_change_keeps_its_bytes(place: Workplace, name: PaperName) -> None:
    event_id = an_event_in(place).event.id
    files = [calendar(at(place, NOW + timedelta(hours=hours)), event_id, name) for hours in (0, 1, 30)]
    make_pack(at(place, NOW + timedelta(hours=40)), HOST, event_id)

    assert {*files, calendar(at(place, NOW + timedelta(hours=50)), event_id, name)} == {files[0]}


def test_an_event_that_moves_moves_every_entry_by_one_sequence(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    before = entries(calendar(place, event_id, PaperName.EVENT))
    describe_event(place, HOST, event_id, {"starts_on": date(2027, 4, 6)})

    after = entries(calendar(at(place, NOW + timedelta(days=1)), event_id, PaperName.EVENT))

    assert after.keys() == before.keys()
    assert {each.sequence for each in before.values()} == {0}
    assert {each.sequence for each in after.values()} == {1}
    assert {f"{each.start:%Y-%m-%d}" for each in after.values()} == {"2027-04-06"}


def test_a_finished_task_is_no_longer_open_in_the_calendar(place: Workplace) -> None:
    plan = an_event_in(place)
    before = entries(calendar(place, plan.event.id, PaperName.PREPARATION))
    task = plan.tasks[0]
    shown = ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task.id, version=task.version)
    edit(place, HOST, shown, {"completed_on": date(2026, 11, 22)})

    after = entries(calendar(place, plan.event.id, PaperName.PREPARATION))

    gone = [each for each in after.values() if each.get("STATUS") == "CANCELLED"]
    assert after.keys() == before.keys()
    assert {str(each["UID"]).partition(".")[0] for each in gone} == {f"benchmark-{task.id}", f"completion-{task.id}"}


def test_team_sessions_stand_in_the_teams_calendar_alone(place: Workplace) -> None:
    event_id = an_event_in(place).event.id

    everybody, team = (entries(calendar(place, event_id, name)) for name in (PaperName.EVENT, PaperName.TEAM))

    assert set(everybody) < set(team)
    assert {uid.partition("-")[0] for uid in everybody} == {"session"}
    assert {uid.partition("-")[0] for uid in set(team) - set(everybody)} == {"team"}


def test_making_papers_is_no_change_of_the_plan(place: Workplace) -> None:
    plan = a_full_event(place)

    make_pack(place, HOST, plan.event.id)

    after = open_plan(place, HOST, plan.event.id)
    assert replace(after, calendar_entries=()) == plan
    assert len(after.calendar_entries) > 0


def test_papers_bear_the_revision_of_the_plan(place: Workplace) -> None:
    plan = an_event_in(place)

    moved = move_session(place, HOST, plan.event.id, plan.sessions[1].id, 1)

    assert moved.revision == plan.revision + 1
    made = make_document(place, HOST, plan.event.id, "agenda")
    assert made.file_name == f"Meeting-of-the-Northern-cluster_agenda_v{moved.revision}.docx"


def test_texts_that_formulas_and_markup_are_made_of_stay_texts(place: Workplace) -> None:
    nasty = '=HYPERLINK("http://example.org") <b>&amp;</b> {theme} {0} %s \u202b'
    event_id = a_full_event(place, title=nasty, theme=nasty).event.id
    take_in(place, event_id, a_row(name=nasty, organisation=nasty))

    for made in make_documents(place, HOST, event_id):
        if made.file_name.endswith("docx"):
            assert faults_of(made.content) == []
        assert made.file_name.startswith("HYPERLINK-http-example-org")


def test_right_to_left_and_long_titles_and_any_language_can_be_printed(place: Workplace) -> None:
    for changes in ({"title": "مؤتمر" * 60, "language": "ar"}, {"language": "xx-unknown"}):
        plan = a_full_event(place, **changes)
        names = {made.file_name for made in make_documents(place, HOST, plan.event.id)}
        assert len(names) == len(PaperName)
        assert max(map(len, names)) <= 120


def test_the_largest_event_that_can_be_planned_can_be_printed(place: Workplace) -> None:
    event_id = an_event_in(place, participants=2000, days=14, starts_on=NOW.date()).event.id

    made = make_documents(place, HOST, event_id)
    assert len(made) == len(ready_papers(open_plan(place, HOST, event_id)))


def test_papers_are_printed_on_the_clock_of_the_event(place: Workplace) -> None:
    late = a_workplace(place.store, datetime(2026, 11, 22, 23, 30, tzinfo=UTC))
    event_id = an_event_in(late).event.id

    with ZipFile(io.BytesIO(make_document(late, HOST, event_id, "agenda").content)) as archive:
        feet = b"".join(archive.read(name) for name in archive.namelist() if "footer" in name)

    assert b"23 Nov 2026 00:30" in feet


NOTED = "Qmzx 4711 speaks too long"


def a_noted_event(place: Workplace) -> Plan:
    """Return an event in whose every session the facilitators noted a secret."""
    plan = a_full_event(place)
    noted = replace(plan, sessions=tuple(replace(each, notes=NOTED) for each in plan.sessions))
    return save_plan(place.store, actor="host", what="edit", before=plan, after=noted, at=NOW)


def tells_secret(content: bytes) -> bool:
    """Whether the secret stands anywhere in a file, packed or not."""
    parts = [content]
    if content.startswith(b"PK"):
        archive = ZipFile(io.BytesIO(content))
        parts += [archive.read(name) for name in archive.namelist()]
    return any(NOTED[:4].encode() in part for part in parts)


def test_private_notes_stand_in_no_paper_that_was_not_asked_for_them(place: Workplace) -> None:
    event_id = a_noted_event(place).event.id
    made = make_documents(place, HOST, event_id)

    assert len(made) > 15
    assert [file.file_name for file in made if tells_secret(file.content)] == []


def test_a_guide_is_made_with_private_notes_where_that_is_asked_for(place: Workplace) -> None:
    plan = a_noted_event(place)
    first = plan.sessions[0]
    shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=first.id, version=first.version)
    edit(place, HOST, shown, {"notes": f"{NOTED} again"})
    whole, swapped = (
        make_document(place, HOST, plan.event.id, "guide", Selection(since=since, with_notes=True))
        for since in ("", str(plan.revision))
    )

    assert (tells_secret(whole.content), tells_secret(swapped.content)) == (True, True)
    assert whole.file_name.split("_")[1] == "facilitator-guide-with-notes"
    assert swapped.file_name.split("_")[1] == "facilitator-guide-with-notes-changes"
    with pytest.raises(NothingToSwapError) as problem:
        make_document(place, HOST, plan.event.id, "guide", Selection(since=str(plan.revision)))
    assert str(problem.value) == (
        f"Nothing that this guide prints has changed since version {plan.revision}; the pages you have are up to date."
    )


@pytest.mark.parametrize("name", [PaperName.AGENDA, PaperName.RUN_SHEET, PaperName.ROOM_SHEETS])
def test_other_papers_are_never_made_with_private_notes(place: Workplace, name: PaperName) -> None:
    event_id = a_noted_event(place).event.id

    with pytest.raises(NoNotesError) as problem:
        make_document(place, HOST, event_id, name, Selection(with_notes=True))

    assert str(problem.value) == (f"“{name}” is never made with private notes. Only the facilitator guide can be.")


def test_what_changed_in_a_persons_guide_is_told_for_them_alone(place: Workplace) -> None:
    plan = a_full_event(place)
    name = plan.persons[0].name
    led = replace(plan, sessions=(replace(plan.sessions[0], lead=name), *plan.sessions[1:]))
    after = save_plan(place.store, actor="host", what="edit", before=plan, after=led, at=NOW)
    person = next(each for each in after.attendances if each.person_id == after.persons[0].id)

    made = make_document(
        place, HOST, plan.event.id, "guide", Selection(attendance_id=person.id, since=str(plan.revision))
    )

    assert faults_of(made.content) == []
    assert "changes" in made.file_name
