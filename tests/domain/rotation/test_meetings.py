"""Who may change places in one round: what is said agrees with a count of the grid that comes of it."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.arrays import Arrays, Grid, to_arrays
from planner.domain.rotation.meetings import Meetings
from planner.domain.rotation.people import RotationTask
from planner.domain.rotation.score import score
from tests.domain.rotation.builders import people_to_seat

TABLES, ROUNDS = 6, 3


def a_grid(people: int, seed: int) -> tuple[Arrays, Grid]:
    task = to_arrays(RotationTask(people=people_to_seat(people), tables=TABLES, rounds=ROUNDS))
    random = np.random.default_rng(seed)
    return task, np.array([random.permutation(people) % TABLES for _ in range(ROUNDS)])


def cost_of(task: Arrays, grid: Grid) -> int:
    found = score(task, grid)
    return found.pairs_sq + found.tables_again


@settings(max_examples=8)
@given(st.integers(12, 16), st.integers(0, 2**32 - 1), st.integers(0, ROUNDS - 1))
def test_whoever_may_change_places_meets_nobody_and_sees_no_table_again(people: int, seed: int, number: int) -> None:
    task, grid = a_grid(people, seed)
    meetings, everybody = Meetings(task, grid), np.arange(people)
    again, row = meetings.again(number, everybody), grid[number]
    for one, other in np.argwhere(row[:, None] < row).tolist():
        assert meetings.may_swap(number, one, other) == (again[one, other] == 0)
        if meetings.may_swap(number, one, other):
            swapped = grid.copy()
            swapped[number, [one, other]] = row[[other, one]]
            assert cost_of(task, swapped) <= cost_of(task, grid)


@settings(max_examples=15)
@given(st.integers(12, 24), st.integers(0, 2**32 - 1), st.integers(0, ROUNDS - 1))
def test_after_two_changed_places_everything_is_as_if_counted_anew(people: int, seed: int, number: int) -> None:
    task, grid = a_grid(people, seed)
    meetings = Meetings(task, grid)
    other = int(np.flatnonzero(grid[number] != grid[number, 0])[0])
    meetings.swap(number, 0, other)
    anew = Meetings(task, meetings.grid)
    assert (meetings.grid[number, 0], meetings.grid[number, other]) == (grid[number, other], grid[number, 0])
    for mine, counted in ((meetings.known, anew.known), (meetings.seated, anew.seated), (meetings.visits, anew.visits)):
        assert np.array_equal(mine, counted)
