"""Who does something: every operation takes an Actor, so that the history can say who changed what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody at work on a plan; `name` stands in the history."""

    name: str


LOCAL = Actor(name="local")
"""The one person at their own machine, who needs no account while the app is open to nobody else."""
