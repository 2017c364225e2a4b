"""How a late day can catch up, and what it never does for that."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.agenda import SessionKind
from planner.domain.catching_up import propose
from planner.domain.day_edits import start_session
from planner.domain.day_progress import follow_day
from planner.domain.plan import Plan
from tests.builders import a_plan, a_session, an_activity
from tests.domain.days import a_day_plan, at


def minutes_after(plan: Plan, late: int) -> dict[str, int]:
    """Return the minutes that are proposed where the first session began so late."""
    proposal = propose(follow_day(start_session(plan, plan.sessions[0].id, at(9, late)), 1, at(9, late)))
    return {each.progress.timed.session.id: each.minutes for each in proposal.shifts} if proposal else {}


def test_a_day_in_time_needs_no_proposal() -> None:
    assert minutes_after(a_day_plan(), 0) == {}


def test_steps_that_stretch_give_first() -> None:
    assert minutes_after(a_day_plan(), 10) == {"break": 30, "work": 50, "closing": 30}


def test_then_a_break_gives_and_keeps_ten_minutes() -> None:
    assert minutes_after(a_day_plan(), 30) == {"break": 20, "work": 40, "closing": 30}
    assert minutes_after(a_day_plan(), 59) == {"break": 10, "work": 40, "closing": 30}


def test_lunch_keeps_forty_five_minutes() -> None:
    lunch = a_session(id="lunch", position=1, kind=SessionKind.BREAK, method="lunch", minutes=60)
    plan = a_plan(sessions=(a_session(minutes=60), lunch))
    assert minutes_after(plan, 40) == {"lunch": 45}


def test_what_cannot_be_made_up_moves_the_end() -> None:
    proposal = propose(follow_day(start_session(a_day_plan(), "talk", at(9, 50)), 1, at(9, 50)))
    assert proposal is not None
    assert (proposal.late_minutes, proposal.ends_at, proposal.missed) == (10, at(12, 10), ())


def test_what_can_be_left_out_is_told() -> None:
    proposal = propose(follow_day(start_session(a_day_plan(), "talk", at(9, 50)), 1, at(9, 50)))
    assert proposal is not None
    assert [each.cuts for each in proposal.shortened] == [(), (("Begin", "Begin at once."),)]


def test_free_time_before_a_fixed_start_is_used_first() -> None:
    plan = a_day_plan(starts_minute=11 * 60 + 40)
    assert minutes_after(plan, 10) == {}
    assert minutes_after(plan, 12) == {"break": 30, "work": 58, "closing": 30}


def test_a_fixed_start_that_cannot_be_met_is_told_with_its_minutes() -> None:
    plan = a_day_plan(starts_minute=11 * 60 + 30)
    proposal = propose(follow_day(start_session(plan, "talk", at(9, 45)), 1, at(9, 45)))
    assert proposal is not None
    assert [(each.progress.timed.session.id, each.late_minutes) for each in proposal.missed] == [("closing", 5)]


def test_with_nothing_left_to_come_nothing_is_proposed() -> None:
    assert minutes_after(a_plan(sessions=(a_session(),)), 30) == {}


@given(
    late=st.integers(0, 300),
    lengths=st.lists(st.tuples(st.integers(0, 120), st.booleans(), st.integers(0, 60)), min_size=1, max_size=7),
    fixed=st.lists(st.none() | st.integers(9 * 60, 20 * 60), min_size=7, max_size=7),
)
def test_no_fixed_start_moves_no_session_grows_and_nothing_changes_places(
    late: int, lengths: list[tuple[int, bool, int]], fixed: list[int | None]
) -> None:
    sessions = tuple(
        a_session(
            id=f"session-{place}",
            position=place,
            minutes=minutes,
            starts_minute=fixed[place],
            kind=SessionKind.BREAK if is_break else SessionKind.SMALL_GROUPS,
        )
        for place, (minutes, is_break, _) in enumerate(lengths)
    )
    steps = tuple(
        an_activity(id=f"step-{place}", session_id=f"session-{place}", minutes=minutes, stretches=True)
        for place, (_, _, minutes) in enumerate(lengths)
    )
    now = at(9) + timedelta(minutes=late)
    progress = follow_day(a_plan(sessions=sessions, activities=steps), 1, now)
    proposal = propose(progress)
    for shift in proposal.shifts if proposal else ():
        session = shift.progress.timed.session
        least = 10 if session.kind is SessionKind.BREAK else 0
        assert min(session.minutes, least) <= shift.minutes <= session.minutes
        assert session.starts_minute is None or shift.starts_at >= shift.progress.planned_at
        assert shift.starts_at >= now or not progress.has_begun
    if proposal:
        moments = [shift.starts_at for shift in proposal.shifts]
        assert moments == sorted(moments)
        assert [each.progress for each in proposal.shifts] == list(progress.waiting)
        assert proposal.ends_at <= progress.ends_at
