"""Mending: tables made even with few moves, swaps within rounds that never leave a worse grid."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.arrays import Arrays, to_arrays
from planner.domain.rotation.board import Board
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.feasible import make_feasible
from planner.domain.rotation.first_grid import seat_first
from planner.domain.rotation.people import RotationTask, Seatable
from planner.domain.rotation.repair import Tabu, even_out, price_of
from planner.domain.rotation.score import score


def arrays_of(people: int, tables: int, rounds: int, *, hosts: int = 0, gone: tuple[int, ...] = ()) -> Arrays:
    everyone = tuple(
        Seatable(person_id=str(number), is_host=number < hosts, absent=(1,) if number in gone else ())
        for number in range(people)
    )
    return to_arrays(make_feasible(RotationTask(people=everyone, tables=tables, rounds=rounds))[0])


@given(st.integers(4, 30), st.integers(2, 6), st.integers(1, 3), st.sets(st.integers(0, 29), max_size=6))
def test_tables_are_even_after_as_few_moves_as_they_need(people: int, tables: int, rounds: int, gone: set[int]) -> None:
    task = arrays_of(people, tables, rounds, gone=tuple(gone))
    before = seat_first(task)
    board = Board(task, before)
    even_out(board)
    assert score(task, board.grid).uneven_sizes == 0
    for row, mended, here in zip(before, board.grid, task.present, strict=True):
        sizes, after = (np.sort(np.bincount(each[here], minlength=tables)) for each in (row, mended))
        assert int((row != mended).sum()) == int(np.abs(sizes - after).sum()) // 2


@pytest.mark.parametrize(("people", "tables", "rounds"), [(18, 5, 3), (30, 6, 3), (22, 5, 3)])
def test_swaps_mend_what_the_construction_leaves(people: int, tables: int, rounds: int) -> None:
    task = arrays_of(people, tables, rounds, hosts=tables)
    tabu = Tabu(Board(task, seat_first(task)), np.random.default_rng(1))
    tabu.search(0, Effort().pace(3000))
    assert tabu.price == (0, 0) == price_of(score(task, tabu.best))


@settings(max_examples=15, deadline=None)
@given(st.integers(6, 20), st.integers(2, 4), st.integers(2, 5), st.integers(0, 3))
def test_a_search_never_ends_with_a_worse_grid_or_moves_a_host(
    people: int, tables: int, rounds: int, hosts: int
) -> None:
    task = arrays_of(people, tables, rounds, hosts=min(hosts, tables))
    board = Board(task, seat_first(task))
    even_out(board)
    before = price_of(board.score())
    tabu = Tabu(board, np.random.default_rng(1))
    tabu.search(0, Effort().pace(60))
    assert tabu.price <= before
    assert (tabu.best[:, ~task.travels] == task.home[~task.travels]).all()
    assert score(task, tabu.best).uneven_sizes == 0


def test_a_board_knows_its_meetings_after_any_swaps() -> None:
    task = arrays_of(20, 5, 3)
    board = Board(task, seat_first(task))
    board.swap(0, 0, 1)
    board.move(1, 2, 3)
    fresh = Board(task, board.grid)
    assert (board.known == fresh.known).all()
    assert (board.visits == fresh.visits).all()
