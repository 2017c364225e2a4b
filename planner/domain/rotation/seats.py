"""Turns a grid into seats and seats into a grid; seats count tables and rounds from 1."""

from collections.abc import Iterable, Sequence

import numpy as np

from planner.domain.rotation.arrays import ABSENT, Grid
from planner.domain.rotation.people import Seatable
from planner.domain.rotation.plan import RotationPlan, Seat


def seats_of(people: Sequence[Seatable], grid: Grid) -> tuple[Seat, ...]:
    """Return the seats round by round and table by table, the host first."""
    travels = np.array([not person.is_host for person in people])
    return tuple(
        Seat(
            round_number=number + 1,
            table_number=int(row[index]) + 1,
            person_id=people[index].person_id,
            is_host=people[index].is_host,
        )
        for number, row in enumerate(grid)
        for index in np.lexsort((travels, row)).tolist()
        if row[index] >= 0
    )


def grid_of(plan: RotationPlan, person_ids: Iterable[str]) -> Grid:
    """Return the grid of these people, -1 where somebody has no seat."""
    number = {person_id: index for index, person_id in enumerate(person_ids)}
    grid = np.full((plan.rounds, len(number)), ABSENT, dtype=np.int64)
    for seat in plan.seats:
        if seat.person_id in number:
            grid[seat.round_number - 1, number[seat.person_id]] = seat.table_number - 1
    return grid
