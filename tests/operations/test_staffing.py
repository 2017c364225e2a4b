"""Groups, duties and absences as they are stored: one save each, which undo takes back."""

import pytest

from planner.domain.agenda import SessionKind
from planner.domain.group_edits import TooManyGroupsError
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.staffing import Duty, Slot
from planner.operations.archive import dump_event, load_event
from planner.operations.events import open_plan, undo
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.staffing import apply_absence, assign, make_groups, plan_absence
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in, many_people, take_in


def a_grouped_event(place: Workplace) -> tuple[str, str]:
    """Create an event with three people and two groups in its first work in small groups; return both ids."""
    plan = an_event_in(place)
    take_in(place, plan.event.id, *many_people(3))
    session = next(each for each in plan.sessions if each.kind is SessionKind.SMALL_GROUPS)
    make_groups(place, HOST, plan.event.id, session.id, 2)
    return plan.event.id, session.id


def name(place: Workplace, event_id: str, session_id: str, group_number: int = 2) -> Plan:
    person = open_plan(place, HOST, event_id).attendances[0].person_id
    slot = Slot(session_id=session_id, duty=Duty.RECORDER, group_number=group_number)
    return assign(place, HOST, event_id, slot, [person])


def test_groups_are_stored_and_who_loses_their_group_is_told(place: Workplace) -> None:
    event_id, session_id = a_grouped_event(place)
    name(place, event_id, session_id)
    made = make_groups(place, HOST, event_id, session_id, 1)
    assert [each.duty for each in made.released] == [Duty.RECORDER]
    stored = open_plan(place, HOST, event_id)
    assert ([group.number for group in stored.groups], stored.assignments) == ([1], ())


def test_more_groups_than_people_change_nothing(place: Workplace) -> None:
    event_id, session_id = a_grouped_event(place)
    before = open_plan(place, HOST, event_id)
    with pytest.raises(TooManyGroupsError):
        make_groups(place, HOST, event_id, session_id, 10_000)
    assert open_plan(place, HOST, event_id) == before


def test_a_group_is_named_and_removed_with_its_people(place: Workplace) -> None:
    event_id, session_id = a_grouped_event(place)
    group = name(place, event_id, session_id).groups[1]
    shown = ShownRecord(event_id=event_id, kind="groups", record_id=group.id, version=group.version)
    named = edit(place, HOST, shown, {"title": "Schools", "room": "Attic"}).groups[1]
    assert (named.title, named.room) == ("Schools", "Attic")
    shown = ShownRecord(event_id=event_id, kind="groups", record_id=group.id, version=named.version)
    after = remove(place, HOST, shown)
    assert ([each.number for each in after.groups], after.assignments) == ([1], ())


def test_an_absence_is_one_save_and_undo_restores_everything(place: Workplace) -> None:
    event_id, session_id = a_grouped_event(place)
    before = name(place, event_id, session_id)
    person_id = before.assignments[0].person_id
    absence = plan_absence(place, HOST, event_id, person_id)
    chosen = {each.assignment.id: each.proposed for each in absence.touched}
    after = apply_absence(place, HOST, event_id, person_id, chosen)
    assert (after.assignments, after.attendances[0].status) == ((), AttendanceStatus.ABSENT)
    assert undo(place, HOST, event_id) == "apply_absence"
    restored = open_plan(place, HOST, event_id)
    told = [(each.id, each.group_number, each.duty, each.person_id) for each in before.assignments]
    assert [(each.id, each.group_number, each.duty, each.person_id) for each in restored.assignments] == told
    assert restored.attendances[0].status is before.attendances[0].status


def test_who_is_named_travels_with_the_event_even_when_they_left_the_list(place: Workplace) -> None:
    event_id, session_id = a_grouped_event(place)
    attendance = name(place, event_id, session_id).attendances[0]
    shown = ShownRecord(event_id=event_id, kind="attendances", record_id=attendance.id, version=attendance.version)
    remove(place, HOST, shown)
    loaded = load_event(place, HOST, dump_event(place, HOST, event_id))
    assert [each.duty for each in loaded.assignments] == [Duty.RECORDER]
    assert {each.person_id for each in loaded.assignments} <= {person.id for person in loaded.persons}
