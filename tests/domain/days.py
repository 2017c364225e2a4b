"""A day to follow: an hour of talk, a break, an hour of work with a step that stretches, and a closing."""

from datetime import datetime
from zoneinfo import ZoneInfo

from planner.domain.agenda import Session, SessionKind
from planner.domain.plan import Plan
from tests.builders import a_plan, a_session, an_activity

TIRANA = ZoneInfo("Europe/Tirane")


def at(hour: int, minute: int = 0, day: int = 16) -> datetime:
    """Return a moment of 16 March 2027, on which the first day opens at 09:00, or of another day of that month."""
    return datetime(2027, 3, day, hour, minute, tzinfo=TIRANA)


def some_sessions(**closing: object) -> tuple[Session, ...]:
    """Make talk 09:00, break 10:00, work 10:30 and closing 11:30 to 12:00; the changes are those of the closing."""
    return (
        a_session(id="talk", position=0, title="Talk", minutes=60),
        a_session(id="break", position=1, title="Break", minutes=30, kind=SessionKind.BREAK, method="break"),
        a_session(id="work", position=2, title="Work", minutes=60),
        a_session(id="closing", position=3, title="Closing", minutes=30, **closing),
    )


def a_day_plan(**closing: object) -> Plan:
    """Make the plan of that day; a step of the work stretches from 20 minutes on, and can be left out in part."""
    steps = (
        an_activity(id="begin", session_id="work", position=0, title="Begin", minutes=20, cut="Begin at once."),
        an_activity(id="go-on", session_id="work", position=1, title="Go on", minutes=20, stretches=True),
    )
    return a_plan(sessions=some_sessions(**closing), activities=steps)
