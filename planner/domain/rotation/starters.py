"""Base rounds: one round, or two, whose turns about a circle make a whole plan in which nobody meets twice.

People stand on circles of `turns` places, one circle after another, and some stand in the middle, which never turns.
Where the distances within the tables of the base rounds are all different, so are all meetings (Bose 1939, difference
families). The base rounds were found by a search; turning them out and counting is the proof, and the tests do it.
Plans of this kind: Kirkman 1850 (15 people), nearly Kirkman systems of 18, 24 and 30, 4-frames of 24 and 36.
"""

from dataclasses import dataclass

import numpy as np

from planner.domain.rotation.fields import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """Base rounds, written table by table, for tables of `seats`; `middle` people never turn."""

    turns: int
    middle: int
    seats: int
    base_rounds: tuple[str, ...]

    @property
    def rounds(self) -> int:
        """How many rounds the turns make."""
        return self.turns * len(self.base_rounds)

    @property
    def tables(self) -> int:
        """How many tables there are."""
        return len(self.base_rounds[0].split())

    def turn_out(self) -> Table:
        """Return the table of every person in every round, rounds x people."""
        bases = [np.array([table.split(",") for table in base.split()], dtype=np.int64) for base in self.base_rounds]
        turned = [self._turn(base, times) for base in bases for times in range(self.turns)]
        grid = np.empty((len(turned), bases[0].size), dtype=np.int64)
        for row, tables in zip(grid, turned, strict=True):
            row[tables] = np.arange(len(tables))[:, None]
        return grid

    def _turn(self, base: Table, times: int) -> Table:
        circle, place = np.divmod(base, self.turns)
        on_circle = base < base.size - self.middle
        turned: Table = np.where(on_circle, circle * self.turns + (place + times) % self.turns, base)
        return turned


STARTERS = (
    Starter(turns=7, middle=1, seats=3, base_rounds=("0,6,13 1,3,12 2,5,10 4,7,14 8,9,11",)),
    Starter(
        turns=4,
        middle=2,
        seats=3,
        base_rounds=(
            "0,11,15 1,5,16 2,12,17 3,4,8 6,13,14 7,9,10",
            "0,8,13 1,2,4 3,9,15 5,10,17 6,7,12 11,14,16",
        ),
    ),
    Starter(
        turns=5,
        middle=1,
        seats=3,
        base_rounds=(
            "0,8,15 1,6,7 2,9,19 3,10,20 4,12,18 5,11,13 14,16,17",
            "0,1,11 2,4,15 3,7,12 5,16,18 6,9,13 8,17,20 10,14,19",
        ),
    ),
    Starter(
        turns=11, middle=2, seats=3, base_rounds=("0,18,21 1,2,14 3,5,9 4,20,23 6,17,22 7,10,16 8,11,12 13,15,19",)
    ),
    Starter(
        turns=14,
        middle=2,
        seats=3,
        base_rounds=("0,2,21 1,6,12 3,13,27 4,19,22 5,14,28 7,18,20 8,16,29 9,10,26 11,17,23 15,24,25",),
    ),
    Starter(turns=7, middle=3, seats=4, base_rounds=("0,10,18,21 1,9,20,23 2,4,5,19 3,7,8,12 6,13,15,22 11,14,16,17",)),
    Starter(
        turns=9,
        middle=1,
        seats=4,
        base_rounds=("0,3,4,26 1,9,20,25 2,11,13,16 5,7,17,23 6,10,18,27 8,14,15,19 12,21,22,24",),
    ),
    Starter(
        turns=11,
        middle=3,
        seats=4,
        base_rounds=(
            "0,12,30,34 1,8,23,32 2,7,18,21 3,4,6,31 5,14,15,26 9,13,27,35 10,17,22,33 11,16,20,24 19,25,28,29",
        ),
    ),
)


def find_starter(tables: int, seats: int, rounds: int) -> Starter | None:
    """Return the starter for so many tables of so many seats that makes enough rounds, if there is one."""
    return next(
        (each for each in STARTERS if (each.tables, each.seats) == (tables, seats) and each.rounds >= rounds), None
    )
