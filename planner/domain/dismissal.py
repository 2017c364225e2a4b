"""A finding that somebody has looked at and lets stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """One finding, by its rule and record, and why it may stand; it is then shown as a note with that reason."""

    id: str
    version: int = 1
    rule: str
    record_id: str = ""
    reason: str
