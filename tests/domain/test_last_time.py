"""What sessions took at the event before."""

from dataclasses import replace

from planner.domain.day_edits import extend_session, start_session, stop_session
from planner.domain.editing import edit_record
from planner.domain.last_time import LastTime, last_times
from planner.domain.plan import Plan
from tests.domain.days import a_day_plan, at

NOW = at(18)


def held(day: int = 16) -> Plan:
    """Make a plan whose talk took 67 of 60 minutes; the break was never stopped."""
    plan = extend_session(start_session(a_day_plan(), "talk", at(9, day=day)), "talk", 5)
    return start_session(stop_session(plan, "talk", at(10, 7, day=day)), "break", at(10, 8, day=day))


def test_what_a_session_took_is_known_the_next_time() -> None:
    assert last_times(a_day_plan(), held(), NOW) == {"talk": LastTime(minutes=67, planned_minutes=60)}


def test_a_rehearsal_does_not_count() -> None:
    assert last_times(a_day_plan(), held(day=12), NOW) == {}


def test_a_session_that_has_become_another_one_took_nothing() -> None:
    plan = a_day_plan()
    other = replace(plan, sessions=edit_record(plan.sessions, "talk", {"title": "Panel"}))
    assert last_times(other, held(), NOW) == {}
