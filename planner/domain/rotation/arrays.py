"""A rotation task as arrays: what constructions, search, bounds and scores all work on.

Tables and rounds count from 0 here; a grid is an array, rounds x people, of table numbers and -1 for who is absent.
"""

from dataclasses import dataclass

import numpy as np

from planner.domain.rotation.people import Pair, RotationTask
from planner.domain.rotation.sizes import even_sizes

Grid = np.ndarray[tuple[int, int], np.dtype[np.int64]]
ABSENT = -1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arrays:
    """A task whose rules can be held together (see `feasible`).

    `present` is rounds x people, `home` the table of each host and -1 of all others, `sizes` rounds x tables; `apart`,
    `together` and `met` are pairs x 2 of people's numbers; `codes` is traits x people, `weights` one number a trait.
    """

    tables: int
    rounds: int
    present: np.ndarray
    home: np.ndarray
    seats: np.ndarray
    sizes: np.ndarray
    apart: np.ndarray
    together: np.ndarray
    met: np.ndarray
    codes: np.ndarray
    weights: np.ndarray
    changes_table: bool

    @property
    def people(self) -> int:
        """How many people there are."""
        return len(self.home)

    @property
    def travels(self) -> np.ndarray:
        """Who has no home table."""
        return self.home < 0


def to_arrays(task: RotationTask) -> Arrays:
    """Return the arrays of a task in which every host has a `host_table` of his or her own."""
    people = task.people
    number = {person.person_id: index for index, person in enumerate(people)}
    present = np.ones((task.rounds, len(people)), dtype=bool)
    for index, person in enumerate(people):
        present[[each - 1 for each in person.absent], index] = False
    seats = task.rules.seats or (max(1, len(people)),) * task.tables
    kinds = zip(*(person.traits for person in people), strict=True)
    codes = [np.unique(np.array(kind), return_inverse=True)[1] for kind in kinds]
    return Arrays(
        tables=task.tables,
        rounds=task.rounds,
        present=present,
        home=np.array([person.host_table - 1 if person.host_table else ABSENT for person in people], dtype=np.int64),
        seats=np.array(seats, dtype=np.int64),
        sizes=np.array([even_sizes(int(row.sum()), seats) for row in present], dtype=np.int64),
        apart=_pairs(task.rules.apart, number),
        together=_pairs(task.rules.together, number),
        met=_pairs(task.rules.met, number),
        codes=np.array(codes, dtype=np.int64).reshape(len(codes), len(people)),
        weights=np.array([*task.rules.weights, *[1] * len(codes)][: len(codes)], dtype=np.int64),
        changes_table=task.rules.changes_table,
    )


def _pairs(pairs: tuple[Pair, ...], number: dict[str, int]) -> np.ndarray:
    """Return pairs of numbers, the lower first, each once; a pair of one person with himself or herself is none."""
    known = {
        tuple(sorted((number[one], number[other])))
        for one, other in pairs
        if one != other and {one, other} <= number.keys()
    }
    return np.array(sorted(known), dtype=np.int64).reshape(-1, 2)
