"""A version of the agenda that was given a name, to be compared with and gone back to (DSN-09)."""

from dataclasses import dataclass
from datetime import date

from planner.domain.agenda import Activity, Day, Material, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaVersion:
    """The agenda as it was on a day: `content` holds its days, sessions, steps and materials as a JSON text."""

    id: str
    version: int = 1
    position: int
    name: str
    made_on: date
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What the content of a named agenda says: records as a plan holds them, in the version of what is not stored."""

    days: tuple[Day, ...]
    sessions: tuple[Session, ...]
    activities: tuple[Activity, ...]
    materials: tuple[Material, ...]
