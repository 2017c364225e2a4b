"""What can be wrong with the clock of an agenda: no overlap and no gap stays unsaid (content B3.2, rule 12; B10).

A session of no minutes with a fixed start is a hard end: it is not spoken of, and what runs past it is found.
"""

from collections.abc import Iterator
from itertools import pairwise

from planner.domain.clock import minutes_between
from planner.domain.finding import Finding, Severity
from planner.domain.run_of_show import RunOfShow, TimedDay
from planner.domain.session_finding import about


def review_clock(run: RunOfShow) -> Iterator[Finding]:
    """Yield every finding about when sessions begin and end."""
    yield from day_runs_into_next(run)
    for day in run.days:
        yield from starts_before_the_day(day)
        yield from fixed_start_is_passed(day)
        yield from time_left_open(day)
        yield from session_without_minutes(day)


def day_runs_into_next(run: RunOfShow) -> Iterator[Finding]:
    """Find days that have not ended when the next one begins."""
    for day, following in pairwise(day for day in run.days if day.sessions):
        last = max(day.sessions, key=lambda timed: timed.ends_at.timestamp())
        first = min(following.sessions, key=lambda timed: timed.starts_at.timestamp())
        over = minutes_between(first.starts_at, last.ends_at)
        if over > 0:
            yield about(first, "day_runs_into_next", Severity.BROKEN, over=over, earlier=last.session.title)


def fixed_start_is_passed(day: TimedDay) -> Iterator[Finding]:
    """Find fixed starts that what comes before runs into; they never move in silence (content B10)."""
    for before, timed in pairwise(day.sessions):
        if timed.gap_minutes < 0:
            over, earlier = -timed.gap_minutes, before.session.title
            yield about(timed, "fixed_start_is_passed", Severity.BROKEN, over=over, earlier=earlier)


def starts_before_the_day(day: TimedDay) -> Iterator[Finding]:
    """Find a first session that is fixed for a time before its day begins."""
    for timed in day.sessions[:1]:
        if timed.gap_minutes < 0:
            yield about(timed, "starts_before_the_day", Severity.BROKEN, over=-timed.gap_minutes)


def time_left_open(day: TimedDay) -> Iterator[Finding]:
    """Tell of time that nothing is planned for before a fixed start."""
    for timed in day.sessions:
        if timed.gap_minutes > 0:
            yield about(timed, "time_left_open", Severity.NOTE, free=timed.gap_minutes)


def session_without_minutes(day: TimedDay) -> Iterator[Finding]:
    """Find sessions that take no time, unless they mark a fixed end."""
    for timed in day.sessions:
        if timed.session.minutes == 0 and timed.session.starts_minute is None:
            yield about(timed, "session_without_minutes", Severity.UNWISE)
