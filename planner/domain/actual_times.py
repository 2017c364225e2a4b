"""When a session really began and ended, beside what was planned."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ActualTimes:
    """The moments of one session on the day itself; None where it has not come to them yet.

    `planned_minutes` are those of the plan with which the day began, None where the session still has them.
    """

    id: str
    version: int = 1
    session_id: str
    started_at: datetime | None = None
    ended_at: datetime | None = None
    planned_minutes: int | None = None
