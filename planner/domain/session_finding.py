"""A finding about one session of the agenda, as every rule about sessions makes it."""

from planner.domain.finding import Finding, Place, Severity
from planner.domain.run_of_show import TimedSession


def about(timed: TimedSession, rule: str, severity: Severity, source: str = "", **values: object) -> Finding:
    """Return what a rule finds of a session; its title is always among the values."""
    return Finding(
        rule=rule,
        severity=severity,
        place=Place.AGENDA,
        record_id=timed.session.id,
        source=source,
        values={"session": timed.session.title, **values},
    )
