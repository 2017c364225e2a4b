"""Back time: when each session must begin at the latest, so that what is fixed after it is still met (content B10)."""

from collections.abc import Mapping
from datetime import datetime

from planner.domain.clock import later
from planner.domain.run_of_show import TimedDay


def latest_starts(day: TimedDay) -> Mapping[str, datetime]:
    """Return the latest start of each session before a fixed one, by session id; the others may run on."""
    latest: dict[str, datetime] = {}
    must_end_at: datetime | None = None
    for timed in reversed(day.sessions):
        if must_end_at is not None:
            latest[timed.session.id] = later(must_end_at, -timed.session.minutes)
        fixed = timed.session.starts_minute is not None
        must_end_at = timed.starts_at if fixed else latest.get(timed.session.id)
    return latest
