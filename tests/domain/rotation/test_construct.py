"""Constructions: grids in which nobody meets twice, checked by counting."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.arrays import Grid
from planner.domain.rotation.construct import build_grid, is_exact
from planner.domain.rotation.difference_columns import choose_columns
from planner.domain.rotation.fields import addition, multiplication, prime_power, subtraction
from planner.domain.rotation.starters import STARTERS, Starter


def repeats(grid: Grid) -> int:
    """Count the meetings beyond the first."""
    times = sum((row[:, None] == row[None, :]).astype(int) for row in grid)
    return int(np.triu(np.maximum(times - 1, 0), 1).sum())


def tables_again(grid: Grid) -> int:
    return sum(len(column) - len(set(column)) for column in grid.T.tolist())


@pytest.mark.parametrize(
    ("order", "found"), [(2, (2, 1)), (8, (2, 3)), (27, (3, 3)), (7, (7, 1)), (1, None), (12, None)]
)
def test_prime_powers_are_told_from_other_numbers(order: int, found: tuple[int, int] | None) -> None:
    assert prime_power(order) == found


@pytest.mark.parametrize("power", [(2, 2), (2, 3), (3, 2), (5, 1)])
def test_a_field_divides_by_everything_but_zero_and_distributes(power: tuple[int, int]) -> None:
    times, plus = multiplication(*power), addition((power[0],) * power[1])
    order = len(times)
    for row in times[1:]:
        assert sorted(row.tolist()) == list(range(order))
    for one, two, three in product(range(order), repeat=3):
        assert times[one, plus[two, three]] == plus[times[one, two], times[one, three]]


def test_subtraction_undoes_addition() -> None:
    plus, minus = addition((2, 6)), subtraction((2, 6))
    assert all(minus[plus[one, other], other] == one for one, other in product(range(12), repeat=2))


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: f"{starter.tables}x{starter.seats}")
def test_a_starter_turned_out_seats_everyone_evenly_and_nobody_meets_twice(starter: Starter) -> None:
    grid = starter.turn_out()
    assert len(grid) == starter.rounds
    assert {tuple(np.bincount(row)) for row in grid} == {(starter.seats,) * starter.tables}
    assert repeats(grid) == 0


@pytest.mark.parametrize(
    ("tables", "seats", "rounds"),
    [(4, 4, 5), (5, 5, 6), (7, 7, 8), (8, 4, 9), (9, 3, 13), (5, 3, 7), (6, 3, 8), (6, 4, 7), (8, 3, 11), (10, 3, 13)],
)
def test_known_plans_in_which_nobody_meets_twice(tables: int, seats: int, rounds: int) -> None:
    grid = build_grid(tables, seats, rounds, stays=False, changes_table=False)
    assert (grid.shape, repeats(grid)) == ((rounds, tables * seats), 0)


@settings(max_examples=40, deadline=None)
@given(
    tables=st.integers(1, 20),
    seats=st.integers(1, 6),
    rounds=st.integers(1, 5),
    stays=st.booleans(),
    changes_table=st.booleans(),
)
def test_every_grid_fills_every_table_and_is_as_good_as_it_is_called(
    tables: int, seats: int, rounds: int, *, stays: bool, changes_table: bool
) -> None:
    grid = build_grid(tables, seats, rounds, stays=stays, changes_table=changes_table)
    assert all(np.bincount(row, minlength=tables).tolist() == [seats] * tables for row in grid)
    travelling = grid[:, tables:] if stays else grid
    if stays:
        assert (grid[:, :tables] == np.arange(tables)).all()
    if changes_table and rounds <= tables:
        assert tables_again(travelling) == 0
    if stays and is_exact(tables, seats, rounds):
        assert repeats(grid) == 0


def test_columns_that_run_out_are_lengthened() -> None:
    columns = choose_columns(6, 3, 6)
    assert (columns.count, columns.lengthened(8).count) == (5, 8)
