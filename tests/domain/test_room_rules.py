"""Rooms: one session at a time in each, groups apart, and time to walk from one to another."""

from dataclasses import replace

import pytest

from planner.domain.agenda import SessionKind
from planner.domain.plan import Plan
from planner.domain.room_rules import review_rooms
from planner.domain.run_of_show import time_event
from tests.builders import OPENS_AT_NINE, a_group, a_plan, a_session, an_event


def findings(plan: Plan) -> dict[str, dict[str, object]]:
    return {each.rule: dict(each.values) for each in review_rooms(plan, time_event(plan))}


def a_meeting(**changes: object) -> Plan:
    """Make an opening and a guest's talk one after the other."""
    sessions = (
        a_session(kind=SessionKind.PLENARY_INPUT, title="Opening"),
        a_session(id="guest", position=1, kind=SessionKind.PLENARY_INPUT, title="Guest"),
    )
    return a_plan(**{"sessions": sessions, "event": an_event(expected_participants=24)} | changes)


def at_once(plan: Plan) -> Plan:
    """Let the guest talk while the meeting opens."""
    first, second = plan.sessions
    return replace(plan, sessions=(first, replace(second, starts_minute=OPENS_AT_NINE)))


def in_rooms(one: str, other: str) -> Plan:
    first, second = a_meeting().sessions
    return a_meeting(sessions=(replace(first, room=one), replace(second, room=other)))


def test_sessions_in_one_room_one_after_the_other_are_in_order() -> None:
    first, second = a_meeting().sessions
    assert findings(a_meeting(sessions=(replace(first, room="Hall"), replace(second, room="Hall")))) == {}


def test_one_room_for_two_sessions_at_once_is_found_however_it_is_written() -> None:
    first, second = a_meeting().sessions
    plan = at_once(a_meeting(sessions=(replace(first, room="Great hall"), replace(second, room="great  HALL"))))
    assert findings(plan) == {"room_taken_twice": {"session": "Guest", "room": "Great hall", "earlier": "Opening"}}


def test_a_group_is_not_to_sit_where_another_session_takes_place() -> None:
    first, second = a_meeting().sessions
    plan = a_meeting(sessions=(first, replace(second, room="Attic")), groups=(a_group(room="Attic"),), attendances=())
    assert findings(plan) == {}
    assert "room_taken_twice" in findings(at_once(plan))


def test_groups_have_rooms_of_their_own_or_none() -> None:
    session = a_session(group_size=12)
    plan = a_meeting(sessions=(session,), groups=(a_group(room="Attic"), a_group(number=2)), attendances=())
    assert findings(plan) == {}
    same = replace(plan, groups=tuple(replace(each, room="Attic") for each in plan.groups))
    assert findings(same)["groups_in_one_room"]["groups"] == (1, 2)


def test_another_room_right_after_leaves_no_time_to_walk_there() -> None:
    assert findings(in_rooms("Hall", "Attic")) == {
        "no_time_to_change_rooms": {"session": "Guest", "earlier": "Opening", "wanted": 3}
    }
    assert findings(in_rooms("Hall", "hall ")) == {}
    assert findings(in_rooms("Hall", "")) == {}


@pytest.mark.parametrize(("people", "wanted"), [(24, 3), (60, 4), (500, 5)])
def test_more_people_need_more_minutes_to_change_rooms(people: int, wanted: int) -> None:
    def left(minutes: int) -> dict[str, dict[str, object]]:
        first, second = in_rooms("Hall", "Attic").sessions
        later = replace(second, starts_minute=OPENS_AT_NINE + first.minutes + minutes)
        return findings(a_meeting(event=an_event(expected_participants=people), sessions=(first, later)))

    assert left(wanted - 1)["no_time_to_change_rooms"]["wanted"] == wanted
    assert left(wanted) == {}


def test_a_break_or_a_word_of_organisation_between_is_time_enough() -> None:
    first, second = in_rooms("Hall", "Attic").sessions
    for kind in (SessionKind.BREAK, SessionKind.ADMIN):
        between = a_session(id="between", position=1, kind=kind, minutes=5, room="Foyer")
        assert findings(a_meeting(sessions=(first, between, replace(second, position=2)))) == {}


def test_groups_walk_to_their_rooms_and_those_that_stay_walk_nowhere() -> None:
    first, second = in_rooms("Hall", "Hall").sessions
    away = tuple(a_group(session_id="guest", number=number, room=f"Room {number}") for number in (1, 2))
    assert "no_time_to_change_rooms" in findings(a_meeting(sessions=(first, second), groups=away))
    staying = (away[0], replace(away[1], room=""))
    assert findings(a_meeting(sessions=(first, second), groups=staying)) == {}
