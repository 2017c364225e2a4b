"""What the buttons of the day do to a plan."""

import pytest

from planner.domain.day_edits import (
    AnotherIsRunningError,
    HasBegunError,
    NotRunningError,
    clear_day,
    extend_session,
    set_minutes,
    start_session,
    stop_session,
)
from planner.domain.editing import RecordNotFoundError
from tests.domain.days import a_day_plan, at


def test_a_start_is_kept_with_the_minutes_that_were_planned() -> None:
    (times,) = start_session(a_day_plan(), "talk", at(9, 2)).actual_times
    assert (times.session_id, times.started_at, times.ended_at, times.planned_minutes) == ("talk", at(9, 2), None, 60)


def test_the_next_session_ends_the_one_that_is_on() -> None:
    plan = start_session(start_session(a_day_plan(), "talk", at(9)), "break", at(10, 3), "talk")
    assert [(each.session_id, each.started_at, each.ended_at) for each in plan.actual_times] == [
        ("break", at(10, 3), None),
        ("talk", at(9), at(10, 3)),
    ]


def test_a_screen_that_does_not_know_what_is_on_is_told() -> None:
    plan = start_session(a_day_plan(), "talk", at(9, 5))
    with pytest.raises(AnotherIsRunningError, match="“Talk” is on since 09:05"):
        start_session(plan, "work", at(9, 6))


def test_a_session_begins_once() -> None:
    plan = start_session(a_day_plan(), "talk", at(9, 5))
    with pytest.raises(HasBegunError, match="“Talk” was started at 09:05 already"):
        start_session(plan, "talk", at(9, 6), "talk")


def test_a_session_ends_once() -> None:
    plan = stop_session(start_session(a_day_plan(), "talk", at(9)), "talk", at(10))
    with pytest.raises(NotRunningError, match="“Talk” is not on any more"):
        stop_session(plan, "talk", at(10, 1))


def test_five_minutes_more_leave_what_was_planned_known() -> None:
    plan = extend_session(start_session(a_day_plan(), "talk", at(9)), "talk", 5)
    plan = extend_session(plan, "talk", 5)
    assert (plan.sessions[0].minutes, plan.actual_times[0].planned_minutes) == (70, 60)


def test_a_session_that_is_not_on_gets_no_more_time() -> None:
    with pytest.raises(NotRunningError):
        extend_session(a_day_plan(), "talk", 5)


def test_a_session_that_was_shortened_has_not_begun() -> None:
    plan = set_minutes(a_day_plan(), {"break": 20})
    assert (plan.sessions[1].minutes, plan.actual_times[0].started_at, plan.actual_times[0].planned_minutes) == (
        20,
        None,
        30,
    )
    assert start_session(plan, "break", at(10)).actual_times[0].planned_minutes == 30


def test_a_day_that_is_cleared_is_as_it_was() -> None:
    plan = a_day_plan()
    played = extend_session(start_session(plan, "talk", at(9)), "talk", 5)
    assert clear_day(set_minutes(played, {"work": 40}), 1) == plan


def test_clearing_a_day_leaves_the_others() -> None:
    plan = start_session(a_day_plan(), "talk", at(9))
    assert clear_day(plan, 2) == plan


def test_a_session_that_is_gone_is_told() -> None:
    with pytest.raises(RecordNotFoundError):
        start_session(a_day_plan(), "gone", at(9))
