"""How much of who said something may be written down and printed; it is set for every session (CNF-04)."""

from enum import StrEnum


class AttributionMode(StrEnum):
    """Whom a session's notes may name, the most open first.

    Where presenters are `NAMED`, what is said in the discussion still is nobody's by name, and what is quoted carries
    a role. `UNATTRIBUTED` means that what was said may be used, and neither who nor for whom; of a `CLOSED` session
    nothing is noted at all.
    """

    NAMED = "named"
    OFFICE = "office"
    SECTOR = "sector"
    UNATTRIBUTED = "unattributed"
    CLOSED = "closed"


class Level(StrEnum):
    """Whom a document is for (CNF-08), the widest circle first."""

    PUBLIC = "public"
    PARTICIPANTS = "participants"
    INTERNAL = "internal"
