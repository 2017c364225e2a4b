"""A rotation as it is stored: one seat per person and round."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Where one person sits in one round; tables and rounds count from 1. A host keeps the table in every round."""

    round_number: int
    table_number: int
    person_id: str
    is_host: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationPlan:
    """All rounds. The same people, tables, rounds and seed give the same seats again.

    The first `played` rounds are over: nothing changes their seats any more.
    """

    id: str = "rotation"
    version: int = 1
    tables: int
    rounds: int
    seed: int
    played: int = 0
    seats: tuple[Seat, ...] = ()


NO_ROTATION = RotationPlan(tables=0, rounds=0, seed=0)
"""Stands where nobody is seated yet."""
