"""What can be unwise about speaking time: reports of groups, and speech that is interpreted (B3.2, rules 7 and 10)."""

from collections.abc import Iterator

from planner.domain.agenda import Per, SessionKind
from planner.domain.event import Event, Switch
from planner.domain.finding import Finding, Place, Severity
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.domain.session_finding import about

PLENARY = (SessionKind.PLENARY_INPUT, SessionKind.PLENARY_DISCUSSION)
LONGEST_REPORT, MOST_REPORTS = 3, 6
SIMULTANEOUS_SHARE = 0.1
"""How much longer activities take with simultaneous interpretation."""


def long_reports(run: RunOfShow) -> Iterator[Finding]:
    """Find plenaries that give each group more than three minutes to report."""
    for timed in run.sessions:
        longest = max(_reports(timed), default=0)
        if longest > LONGEST_REPORT:
            yield about(timed, "long_reports", Severity.UNWISE, report=longest, most=LONGEST_REPORT)


def many_reports(run: RunOfShow) -> Iterator[Finding]:
    """Find plenaries in which more than six groups report one after the other."""
    for timed in run.sessions:
        if _reports(timed) and timed.groups > MOST_REPORTS:
            yield about(timed, "many_reports", Severity.UNWISE, groups=timed.groups, most=MOST_REPORTS)


def interpretation_takes_time(event: Event, run: RunOfShow) -> Iterator[Finding]:
    """Tell what interpretation adds to an event in several languages: nobody plans it in by themselves."""
    spoken = sum(timed.session.minutes for timed in run.sessions if timed.session.kind in PLENARY)
    active = sum(timed.session.minutes for timed in run.sessions if timed.session.kind is SessionKind.SMALL_GROUPS)
    if Switch.SEVERAL_LANGUAGES in event.switches and spoken + active:
        more = round((spoken + active) * SIMULTANEOUS_SHARE)
        values = {"spoken": spoken, "more": more}
        yield Finding(
            rule="interpretation_takes_time", severity=Severity.NOTE, place=Place.AGENDA, source="", values=values
        )


def _reports(timed: TimedSession) -> list[int]:
    """Return the minutes of each kind of report that every group gives in a plenary."""
    if timed.session.kind not in PLENARY:
        return []
    steps = (each.step.activity for each in timed.activities)
    return [step.minutes for step in steps if step.per is Per.GROUP]
