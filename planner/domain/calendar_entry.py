"""The ledger that lets a calendar file be made again: same content, same stamp; changed content, next sequence."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """What was last handed out under one UID (RFC 5545 3.8.7.4).

    `id` is the part of the UID before the event's own; `fingerprint` is the SHA-256 of what was written, without the
    clock.
    `summary`, `starts` and `ends` (ISO texts) keep what a cancelled entry must still say.
    """

    id: str
    version: int = 1
    fingerprint: str
    sequence: int = 0
    created_at: datetime
    stamped_at: datetime
    summary: str
    starts: str
    ends: str
    is_cancelled: bool = False
