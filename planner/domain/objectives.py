"""What an event is to achieve; sessions serve objectives, and both sides of that can be missing (DSN-03, DSN-10)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One objective; `wish` is what stakeholders said that it answers, where that is known."""

    id: str
    version: int = 1
    position: int
    text: str
    wish: str = ""
