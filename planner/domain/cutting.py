"""What a session can give up when time is short: minutes of the steps that stretch, and what steps say to leave out."""

from collections.abc import Iterator

from planner.domain.agenda import Activity, SessionKind
from planner.domain.run_of_show import TimedSession

KEPT_OF_STRETCHING = 2
"""Steps that stretch keep at least one minute in so many, so that they can still be done."""
Cut = tuple[str, str]
"""The title of a step, and what can be left out in it."""


def spare_minutes(timed: TimedSession) -> int:
    """Return the minutes that the steps of a session can give up; a break is no step to shorten."""
    stretching = [step.step.minutes for step in timed.activities if step.step.activity.stretches]
    spare = sum(minutes - max(1, -(-minutes // KEPT_OF_STRETCHING)) for minutes in stretching)
    return 0 if timed.session.kind is SessionKind.BREAK else max(min(spare, timed.session.minutes), 0)


def all_cuts(timed: TimedSession) -> tuple[Cut, ...]:
    """Return what the steps of a session can leave out, each step once."""
    return tuple((step.title, step.cut) for step in _steps(timed) if step.cut)


def saving_cuts(timed: TimedSession) -> tuple[Cut, ...]:
    """Return what can be left out in the steps that give up the minutes."""
    return tuple((step.title, step.cut) for step in _steps(timed) if step.cut and step.stretches)


def _steps(timed: TimedSession) -> Iterator[Activity]:
    return iter(dict.fromkeys(each.step.activity for each in timed.activities))
