"""What an event is to achieve; sessions serve objectives, and both sides of that can be missing (DSN-03, DSN-10)."""

from dataclasses import dataclass
from enum import StrEnum


class AimOf(StrEnum):
    """Whose aim it is: participants' aims carry weight beside the host's (DSN-04)."""

    HOST = "host"
    PARTICIPANTS = "participants"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One objective; `wish` is what stakeholders said that it answers, where that is known.

    `themes` are the ids of the consultation's themes that it follows from, `goal` the larger purpose that it is part
    of, `outcome` what shall be different in practice afterwards (DSN-05).
    """

    id: str
    version: int = 1
    position: int
    text: str
    wish: str = ""
    goal: str = ""
    outcome: str = ""
    aim_of: AimOf = AimOf.HOST
    themes: tuple[str, ...] = ()
