"""Calendars for one person and of changes alone: what is no longer somebody's is cancelled there, and only there."""

from dataclasses import replace
from datetime import date, timedelta

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]  # no types are published

from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.recording.actions import Commitment, CommitmentState
from planner.export.text import TooLongError
from planner.operations.papers import PaperName
from planner.operations.printing import make_document
from planner.operations.recorded_records import add_recorded, edit_recorded
from planner.operations.records import ShownRecord
from planner.operations.selection import (
    EmptyCalendarError,
    NobodyWithDutiesError,
    NoChangesKnownError,
    NotPersonalError,
    Selection,
    UnknownMomentError,
)
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from tests.builders import a_plan, a_task, an_event, an_organisation, people_of_plan
from tests.operations.builders import HOST, NOW

TASKS = (
    a_task(id="VEN01", title="Sign", owners=("person-1",)),
    a_task(id="VEN02", position=1, title="Visit", owners=("person-1", "person-2")),
    a_task(id="FAC01", position=2, title="Train", role="facilitators"),
)


pytestmark = pytest.mark.usefixtures("plan")


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Store two facilitators with three tasks."""
    people = {"organisations": (an_organisation(),), **people_of_plan(2, role=Role.FACILITATOR)}
    made = a_plan(event=an_event(id="meeting"), tasks=TASKS, **people)
    return save_plan(place.store, actor="host", what="create_event", before=None, after=made, at=NOW)


def later(place: Workplace, hours: int) -> Workplace:
    """Return the same workplace some hours on."""
    return replace(place, clock=lambda: NOW + timedelta(hours=hours))


def alter(place: Workplace, task_id: str, **changes: object) -> None:
    """Change one task."""
    before = load_plan(place.store, "meeting")
    tasks = tuple(replace(task, **changes) if task.id == task_id else task for task in before.tasks)  # type: ignore[arg-type]  # any field may be set
    save_plan(place.store, actor="host", what="edit", before=before, after=replace(before, tasks=tasks), at=NOW)


def calendar(place: Workplace, number: int = 0, since: str = "") -> bytes:
    """Return the preparation calendar of one person, or of everybody."""
    selection = Selection(attendance_id=f"attendance-{number}" if number else "", since=since)
    return make_document(place, HOST, "meeting", PaperName.PREPARATION, selection).content


def entries(file: bytes) -> dict[str, tuple[str, int, str]]:
    """Return state, sequence and title of the completions of a file, by the part of the UID before the event's."""
    read = icalendar.Calendar.from_ical(file)
    assert len(vobject.readOne(file.decode()).vevent_list) == len(read.events)
    return {
        str(each["UID"]).removesuffix(".meeting@facilitation-planner.invalid").partition("completion-")[2]: (
            str(each["STATUS"]),
            each.sequence,
            str(each["SUMMARY"]),
        )
        for each in read.events
        if "completion" in str(each["UID"])
    }


def test_a_persons_calendar_holds_their_tasks_and_those_of_their_role(place: Workplace) -> None:
    assert entries(calendar(place, 2)) == {
        "person-2.VEN02": ("CONFIRMED", 0, "Finish: Visit"),
        "person-2.FAC01": ("CONFIRMED", 0, "Finish: Train"),
    }


def test_a_persons_file_bears_their_name_and_its_bytes_stay(place: Workplace) -> None:
    made = make_document(place, HOST, "meeting", "preparation", Selection(attendance_id="attendance-1"))
    assert made.file_name == "National-conference-on-keeping-the-work-going_preparation-Office-1_v1.ics"
    calendar(later(place, 1))
    assert calendar(later(place, 2), 1) == made.content


def test_a_task_that_changes_hands_is_cancelled_for_the_one_and_goes_on_for_everybody_else(place: Workplace) -> None:
    everybody = calendar(place)
    calendar(place, 1)
    calendar(place, 2)
    alter(place, "VEN01", owners=("person-2",))
    place = later(place, 1)

    assert entries(calendar(place, 1))["person-1.VEN01"] == ("CANCELLED", 1, "No longer open for you: Finish: Sign")
    assert entries(calendar(place, 2))["person-2.VEN01"] == ("CONFIRMED", 0, "Finish: Sign")
    assert calendar(place) == everybody


def test_a_task_that_comes_back_to_somebody_goes_up_again(place: Workplace) -> None:
    calendar(place, 1)
    for hours, owners in ((1, ("person-2",)), (2, ("person-1",))):
        alter(place, "VEN01", owners=owners)
        file = calendar(later(place, hours), 1)
    assert entries(file)["person-1.VEN01"] == ("CONFIRMED", 2, "Finish: Sign")


def test_a_calendar_can_still_cancel_everything_of_whoever_has_nothing_left(place: Workplace) -> None:
    calendar(place, 1)
    for task in TASKS:
        alter(place, task.id, owners=("person-2",))
    assert {state for state, _, _ in entries(calendar(later(place, 1), 1)).values()} == {"CANCELLED"}


def test_the_changes_are_what_changed_last_however_often_they_are_asked_for(place: Workplace) -> None:
    calendar(place)
    alter(place, "VEN01", title="Sign at last")

    changes = [calendar(later(place, hours), since="last") for hours in (1, 2, 30)]

    assert entries(changes[0]) == {"VEN01": ("CONFIRMED", 1, "Finish: Sign at last")}
    assert set(changes) == {changes[0]}


def test_changes_that_were_missed_can_be_asked_for_by_day_or_moment(place: Workplace) -> None:
    calendar(place)
    alter(place, "VEN01", title="Sign at last")
    calendar(later(place, 24))
    alter(place, "VEN02", title="Visit twice")
    at_last = later(place, 48)

    assert set(entries(calendar(at_last, since="last"))) == {"VEN02"}
    for since in ("2026-11-23", "2026-11-23T12:00:00Z"):
        assert set(entries(calendar(at_last, since=since))) == {"VEN01", "VEN02"}


def test_a_persons_changes_are_their_own(place: Workplace) -> None:
    calendar(place, 2)
    alter(place, "VEN01", title="Sign at last")
    alter(place, "VEN02", title="Visit twice")
    assert set(entries(calendar(later(place, 1), 2, since="last"))) == {"person-2.VEN02"}


def test_a_calendar_without_any_entry_is_refused(place: Workplace) -> None:
    for since in ("last", "2027-01-01"):
        with pytest.raises(EmptyCalendarError):
            calendar(place, since=since)
    for task in TASKS:
        alter(place, task.id, owners=("person-2",))
    with pytest.raises(EmptyCalendarError):
        calendar(place, 1)


@pytest.mark.parametrize("since", ["yesterday", "2027-13-01", "=1+1"])
def test_a_moment_that_nobody_can_read_is_refused(place: Workplace, since: str) -> None:
    with pytest.raises(UnknownMomentError, match=r"is no day; write it like 2027-03-16, or “last”"):
        calendar(place, since=since)


def test_what_cannot_be_had_in_part_is_refused(place: Workplace) -> None:
    for name, selection, error in (
        ("agenda", Selection(attendance_id="attendance-1"), NotPersonalError),
        ("checklist", Selection(since="last"), NoChangesKnownError),
        ("preparation", Selection(attendance_id="attendance-9"), NobodyWithDutiesError),
        ("personal_pages", Selection(attendance_id="Office 1"), NobodyWithDutiesError),
    ):
        with pytest.raises(error):
            make_document(place, HOST, "meeting", name, selection)


def test_a_title_that_was_too_long_is_not_too_long_for_ever(place: Workplace) -> None:
    alter(place, "VEN01", title="x" * 40_000)
    with pytest.raises(TooLongError):
        calendar(place)
    alter(place, "VEN01", title="Sign", completed_on=NOW.date())

    assert f"No longer open: {'Benchmark: ' + 'x' * 40_000}"[:200] in calendar(place).decode().replace("\r\n ", "")


def test_a_commitment_stands_in_the_shared_calendar_until_it_is_kept_and_names_nobody(place: Workplace) -> None:
    said = Commitment(
        id="", position=0, text="Send the list", owner="Ana of the prefecture", deadline_on=date(2027, 6, 1)
    )
    (kept,) = add_recorded(place, HOST, "meeting", said).commitments
    first = make_document(place, HOST, "meeting", PaperName.PREPARATION).content
    assert b"Committed to: Send the list" in first
    assert b"DTSTART;VALUE=DATE:20270601" in first
    assert b"Ana" not in first

    shown = ShownRecord(event_id="meeting", kind="commitments", record_id=kept.id, version=kept.version)
    edit_recorded(place, HOST, shown, {"state": CommitmentState.DONE})
    assert b"No longer open: Committed to: Send the list" in make_document(
        place, HOST, "meeting", PaperName.PREPARATION
    ).content.replace(b"\r\n ", b"")
