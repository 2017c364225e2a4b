"""At the door: presence is stored one by one, and who comes unannounced is on the list and seated in one save."""

import pytest

from planner.domain.people import AttendanceStatus
from planner.operations.cafe import SeatingWish, seat
from planner.operations.door import (
    NoSuchDayError,
    UnclearNewcomerError,
    note_all_awaited,
    note_presence,
    type_sheet,
    welcome,
)
from planner.operations.events import open_plan, undo
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, a_bare_event, a_row, many_people, take_in


def a_seated_event(place: Workplace) -> str:
    event_id = a_bare_event(place)
    take_in(place, event_id, *many_people(12))
    seat(place, HOST, event_id, SeatingWish(tables=3))
    return event_id


def test_presence_is_stored_for_each_person_and_undo_takes_it_back(place: Workplace) -> None:
    event_id = a_seated_event(place)
    person_id = open_plan(place, HOST, event_id).attendances[3].person_id
    note_presence(place, HOST, event_id, [person_id], AttendanceStatus.PRESENT)
    after = note_all_awaited(place, HOST, event_id, AttendanceStatus.ABSENT)
    assert [each.person_id for each in after.attendances if each.status is AttendanceStatus.PRESENT] == [person_id]
    assert undo(place, HOST, event_id) == "note_presence"
    back = open_plan(place, HOST, event_id)
    assert [each.status for each in back.attendances].count(AttendanceStatus.INVITED) == 11


def test_somebody_unannounced_is_on_the_list_and_seated_and_one_undo_takes_both_back(place: Workplace) -> None:
    event_id = a_seated_event(place)
    before = open_plan(place, HOST, event_id)
    came = welcome(place, HOST, event_id, a_row(name="Late comer", status=AttendanceStatus.PRESENT))
    plan = open_plan(place, HOST, event_id)
    assert plan.rotation
    assert came.status is AttendanceStatus.PRESENT
    assert sorted(s.round_number for s in plan.rotation.seats if s.person_id == came.person_id) == [1, 2, 3]
    undo(place, HOST, event_id)
    back = open_plan(place, HOST, event_id)
    assert back.rotation
    assert before.rotation
    assert (len(back.attendances), back.rotation.seats) == (12, before.rotation.seats)


def test_somebody_who_could_be_two_people_is_not_taken_in(place: Workplace) -> None:
    event_id = a_bare_event(place)
    twice = (a_row(name="Officer", organisation="Police", email=f"{name}@example.org") for name in ("one", "two"))
    take_in(place, event_id, *twice)
    with pytest.raises(UnclearNewcomerError):
        welcome(place, HOST, event_id, a_row(name="Officer", organisation="Police"))


def test_a_sheet_is_typed_back_in_one_save_and_undo_takes_it_back(place: Workplace) -> None:
    event_id = a_seated_event(place)
    unsigned = open_plan(place, HOST, event_id).attendances[2].id
    typed = type_sheet(place, HOST, event_id, 1, [unsigned])
    assert [each.id for each in typed.attendances if each.status is not AttendanceStatus.PRESENT] == [unsigned]
    assert undo(place, HOST, event_id) == "type_sheet"


def test_nobody_can_have_signed_for_a_day_that_is_not(place: Workplace) -> None:
    event_id = a_bare_event(place)
    with pytest.raises(NoSuchDayError):
        type_sheet(place, HOST, event_id, 99, [])
