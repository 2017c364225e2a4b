"""What people read of a change: every kind and field has a name, and no id is shown."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from planner.domain.people import AttendanceStatus, Role
from planner.domain.record_change import BOOK_KEEPING, RecordChange
from planner.storage.records import ASKED, KINDS, PLANNED, RECORDED
from planner.wording.deeds import DEEDS, say_deed
from planner.wording.history import REFERENCES, FieldLine, HistoryWording
from planner.wording.record_names import FIELDS
from planner.wording.record_names import KINDS as NAMED_KINDS
from planner.wording.wording import wording_for
from tests.storage.builders import a_full_plan, a_task

ENGLISH = wording_for("en")
NAMES = {("person", "p1"): "Head of office", ("task", "DES02"): "Invite"}
SPOKEN = HistoryWording(words=ENGLISH, zone=ZoneInfo("Europe/Tirane"), names=NAMES)


def test_every_kind_and_field_of_the_history_has_a_name() -> None:
    told = {kind.name: {field.name for field in fields(kind.record)} for kind in (*PLANNED, *ASKED, *RECORDED)}
    assert sorted(NAMED_KINDS) == sorted(told)
    assert sorted(set().union(*told.values()) - BOOK_KEEPING) == sorted(FIELDS)


def test_references_lead_to_kinds_of_the_history() -> None:
    assert sorted(set(REFERENCES.values()) - set(KINDS)) == []


def test_a_change_is_told_field_by_field_in_readable_values() -> None:
    before = a_task(owners=("p1",), completed_on=None, note="")
    after = replace(
        before, owners=("p1", "p9"), completed_on=date(2027, 1, 4), note="Called", after=("DES02",), version=9
    )
    change = RecordChange(kind="task", before=before, after=after)
    assert SPOKEN.say_record(change) == "Task: Write the goals"
    assert sorted(SPOKEN.say_fields(change), key=lambda line: line.label) == [
        FieldLine("Done on", "", "4 January 2027"),
        FieldLine("Note", "", "Called"),
        FieldLine("Waits for", "", "Invite"),
        FieldLine("Who does it", "Head of office", "Head of office and something that is no longer there"),
    ]


def test_what_came_or_went_says_what_it_said() -> None:
    attendance = replace(
        a_full_plan().attendances[0], person_id="p1", role=Role.RECORDER, status=AttendanceStatus.INVITED
    )
    change = RecordChange(kind="attendance", before=None, after=attendance)
    assert SPOKEN.say_record(change) == "Participation: Head of office"
    lines = list(SPOKEN.say_fields(change))
    assert FieldLine("Role", "", "Recorder") in lines
    assert all(line.after and not line.before for line in lines)


def test_of_pictures_and_long_lists_it_is_said_alone_that_they_differ() -> None:
    rotation = a_full_plan().rotation
    assert rotation
    change = RecordChange(kind="rotation", before=rotation, after=replace(rotation, seats=rotation.seats[1:]))
    assert list(SPOKEN.say_fields(change)) == [FieldLine("Seats", is_untold=True)]


def test_moments_are_told_where_the_event_is_and_the_time_of_a_day_as_a_clock() -> None:
    event = replace(a_full_plan().event, deleted_at=datetime(2026, 11, 22, 23, 30, tzinfo=UTC), weekend=(4, 5))
    change = RecordChange(kind="event", before=a_full_plan().event, after=event)
    said = {line.label: line.after for line in SPOKEN.say_fields(change)}
    assert said == {"Deleted": "23 Nov 2026 00:30", "Free days of the week": "Friday and Saturday"}
    days = a_full_plan().days
    later = RecordChange(kind="day", before=days[0], after=replace(days[0], opens_minute=605))
    assert [line.after for line in SPOKEN.say_fields(later)] == ["10:05"]


def test_every_deed_is_said_and_an_unknown_one_is_a_change() -> None:
    assert say_deed(ENGLISH, "edit_tasks") == "a change to a task"
    assert say_deed(ENGLISH, "edit_tasks", "undone") == "taken back: a change to a task"
    assert say_deed(ENGLISH, "something new") == "a change"
    assert all(say_deed(ENGLISH, what) for what in DEEDS)
