"""How a day really goes, followed minute by minute."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.actual_times import ActualTimes
from planner.domain.day_edits import extend_session, start_session, stop_session
from planner.domain.day_progress import follow_day
from tests.builders import a_plan, a_session
from tests.domain.days import a_day_plan, at


def test_before_the_day_everything_stands_as_planned() -> None:
    progress = follow_day(a_day_plan(), 1, at(18, day=15))
    assert (progress.running, progress.late_minutes, progress.has_begun) == (None, 0, False)
    assert [each.starts_at for each in progress.sessions] == [at(9), at(10), at(10, 30), at(11, 30)]
    assert progress.ends_at == at(12)


def test_a_day_that_nobody_starts_waits_and_falls_behind() -> None:
    progress = follow_day(a_day_plan(), 1, at(9, 7))
    assert (progress.late_minutes, progress.ends_at, progress.is_awaited) == (7, at(12, 7), True)


def test_what_is_on_what_is_next_and_when_the_day_ends_follow_from_a_late_start() -> None:
    progress = follow_day(start_session(a_day_plan(), "talk", at(9, 4)), 1, at(9, 30))
    assert progress.running is not None
    assert progress.following is not None
    assert (progress.running.timed.session.id, progress.following.timed.session.id) == ("talk", "break")
    assert (progress.running.due_at, progress.late_minutes, progress.ends_at) == (at(10, 4), 4, at(12, 4))


def test_a_session_that_runs_over_pushes_what_follows() -> None:
    progress = follow_day(start_session(a_day_plan(), "talk", at(9)), 1, at(10, 12))
    assert (progress.late_minutes, [each.starts_at for each in progress.waiting]) == (
        12,
        [at(10, 12), at(10, 42), at(11, 42)],
    )


def test_minutes_given_on_the_day_count_as_late_although_the_plan_has_grown() -> None:
    progress = follow_day(extend_session(start_session(a_day_plan(), "talk", at(9)), "talk", 5), 1, at(9, 30))
    assert progress.running is not None
    assert (progress.running.due_at, progress.late_minutes) == (at(10, 5), 5)


def test_a_session_that_ends_early_lets_the_day_be_ahead() -> None:
    plan = stop_session(start_session(a_day_plan(), "talk", at(9)), "talk", at(9, 50))
    progress = follow_day(plan, 1, at(9, 52))
    assert (progress.running, progress.late_minutes) == (None, -8)


def test_a_fixed_start_is_waited_for_and_takes_up_what_is_late() -> None:
    plan = a_day_plan(starts_minute=11 * 60 + 40)
    progress = follow_day(start_session(plan, "talk", at(9, 8)), 1, at(9, 30))
    assert [each.starts_at for each in progress.waiting] == [at(10, 8), at(10, 38), at(11, 40)]
    assert progress.ends_at == at(12, 10)


def test_a_session_that_was_passed_over_is_neither_on_nor_to_come() -> None:
    progress = follow_day(start_session(a_day_plan(), "work", at(10, 30)), 1, at(10, 40))
    assert [each.timed.session.id for each in progress.sessions if each.is_skipped] == ["talk", "break"]
    assert [each.timed.session.id for each in progress.waiting] == ["closing"]
    assert progress.late_minutes == 0


def test_a_rehearsal_days_before_moves_the_clock_and_is_not_late() -> None:
    progress = follow_day(start_session(a_day_plan(), "talk", at(14, day=12)), 1, at(14, 10, day=12))
    assert (progress.is_rehearsal, progress.late_minutes) == (True, 0)
    assert progress.ends_at == at(17, day=12)


def test_a_late_start_on_the_day_itself_is_no_rehearsal() -> None:
    progress = follow_day(start_session(a_day_plan(), "talk", at(11)), 1, at(11))
    assert (progress.is_rehearsal, progress.late_minutes) == (False, 120)


def test_a_day_that_nobody_went_on_with_stays_as_it_was_left() -> None:
    plan = stop_session(start_session(a_day_plan(), "talk", at(9)), "talk", at(10, 3))
    progress = follow_day(plan, 1, at(9, day=20))
    assert (progress.ends_at, progress.is_awaited) == (at(12, 3), False)


def test_two_that_were_never_stopped_are_one_after_the_other() -> None:
    times = (
        ActualTimes(id="talk", session_id="talk", started_at=at(9)),
        ActualTimes(id="work", session_id="work", started_at=at(10)),
    )
    progress = follow_day(replace(a_day_plan(), actual_times=times), 1, at(10, 5))
    assert [each.timed.session.id for each in progress.sessions if each.is_running] == ["work"]
    assert progress.sessions[0].actual_minutes == 60


def test_when_everything_has_ended_the_day_is_over() -> None:
    plan = a_plan(sessions=(a_session(minutes=60),))
    plan = stop_session(start_session(plan, "session-1", at(9)), "session-1", at(10, 6))
    progress = follow_day(plan, 1, at(18))
    assert (progress.is_over, progress.late_minutes, progress.sessions[0].actual_minutes) == (True, 6, 66)


def test_the_steps_begin_when_the_session_really_does() -> None:
    progress = follow_day(start_session(a_day_plan(), "work", at(10, 35)), 1, at(10, 40))
    assert progress.running is not None
    assert [each.starts_at for each in progress.running.steps] == [at(10, 35), at(10, 55)]


def test_a_day_without_sessions_is_neither_late_nor_over() -> None:
    progress = follow_day(a_plan(), 1, at(9))
    assert (progress.late_minutes, progress.is_over, progress.sessions) == (0, False, ())


@given(minutes=st.integers(0, 48 * 60), started=st.lists(st.sampled_from(["talk", "break", "work", "closing"])))
def test_whatever_was_started_one_session_is_on_and_the_others_keep_their_order(
    minutes: int, started: list[str]
) -> None:
    plan = a_day_plan()
    for number, session_id in enumerate(dict.fromkeys(started)):
        running = follow_day(plan, 1, at(9)).running
        instead = running.timed.session.id if running else ""
        plan = start_session(plan, session_id, at(9) + timedelta(minutes=number * 20), instead)
    progress = follow_day(plan, 1, at(9) + timedelta(minutes=minutes))
    moments = [each.starts_at for each in progress.waiting]
    assert sum(each.is_running for each in progress.sessions) == min(len(set(started)), 1)
    assert moments == sorted(moments)
    assert all(each.ends_at >= each.starts_at for each in progress.sessions)
