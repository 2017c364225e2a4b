"""What a session can give up: half of what stretches, never a break, and what its steps say to leave out."""

from planner.domain.agenda import SessionKind
from planner.domain.cutting import all_cuts, saving_cuts, spare_minutes
from planner.domain.run_of_show import TimedSession, time_event
from tests.builders import a_plan, a_session, an_activity, an_event


def timed(kind: SessionKind = SessionKind.SMALL_GROUPS, *, stretches: bool = True) -> TimedSession:
    steps = (
        an_activity(id="a", minutes=10, title="Begin", cut="Begin at once."),
        an_activity(id="b", position=1, minutes=21, title="Talk", cut="Two turns.", stretches=stretches),
    )
    session = a_session(minutes=31, kind=kind)
    return time_event(a_plan(event=an_event(days=1), sessions=(session,), activities=steps)).sessions[0]


def test_a_step_that_stretches_keeps_half_of_its_minutes() -> None:
    assert spare_minutes(timed()) == 10


def test_steps_of_a_fixed_length_give_up_nothing() -> None:
    assert spare_minutes(timed(stretches=False)) == 0


def test_a_break_has_no_steps_to_shorten() -> None:
    assert spare_minutes(timed(SessionKind.BREAK)) == 0


def test_what_can_be_left_out_is_told_by_step() -> None:
    assert all_cuts(timed()) == (("Begin", "Begin at once."), ("Talk", "Two turns."))
    assert saving_cuts(timed()) == (("Talk", "Two turns."),)
