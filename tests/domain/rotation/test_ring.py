"""The ring: classes with different offsets, zero repeats wherever the number of tables allows it (content B1.6)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.rotation.repair import meet, tables_seen_again
from planner.domain.rotation.ring import Grid, choose_offsets, is_exact, ring_itineraries

SHAPES = st.integers(2, 40).flatmap(
    lambda tables: st.tuples(st.integers(2 * tables, 6 * tables), st.just(tables), st.integers(1, 7))
)


def repeats(grid: Grid) -> int:
    return int(np.triu(np.maximum(meet(grid) - 1, 0), 1).sum())


def test_a_person_who_starts_at_a_table_moves_on_by_the_offset_of_the_class() -> None:
    grid = ring_itineraries(20, 5, 3)
    assert choose_offsets(5, 4, 3) == [0, 1, -1, 2]
    assert grid[:, [0, 5, 10, 15]].tolist() == [[0, 0, 0, 0], [0, 1, 4, 2], [0, 2, 3, 4]]


def test_the_host_of_a_table_stays_at_it() -> None:
    assert ring_itineraries(14, 4, 3)[:, :4].tolist() == [[0, 1, 2, 3]] * 3


@pytest.mark.parametrize(
    ("people", "tables", "rounds"), [(20, 5, 3), (25, 5, 3), (108, 22, 3), (49, 7, 7), (500, 100, 4)]
)
def test_shapes_that_the_ring_seats_exactly(people: int, tables: int, rounds: int) -> None:
    assert is_exact(people, tables, rounds)


@pytest.mark.parametrize(("people", "tables", "rounds"), [(20, 4, 3), (16, 4, 3), (12, 3, 3), (30, 5, 3), (25, 5, 6)])
def test_shapes_that_the_ring_leaves_repeats_in(people: int, tables: int, rounds: int) -> None:
    assert not is_exact(people, tables, rounds)


@given(SHAPES)
def test_what_is_called_exact_has_no_repeat_and_shows_nobody_a_table_twice(shape: tuple[int, int, int]) -> None:
    people, tables, rounds = shape
    grid = ring_itineraries(people, tables, rounds)
    if is_exact(people, tables, rounds):
        assert (repeats(grid), tables_seen_again(grid, np.arange(people) < tables)) == (0, 0)


@given(SHAPES)
def test_table_sizes_differ_by_at_most_one_in_every_round(shape: tuple[int, int, int]) -> None:
    people, tables, rounds = shape
    for row in ring_itineraries(people, tables, rounds):
        sizes = np.bincount(row, minlength=tables)
        assert sizes.max() - sizes.min() <= 1
        assert sizes.sum() == people


@given(SHAPES)
def test_more_tables_than_the_widest_offsets_need_are_always_enough(shape: tuple[int, int, int]) -> None:
    people, tables, rounds = shape
    seats = -(-people // tables)
    assert is_exact(people, tables, rounds) or tables <= (rounds - 1) * (seats - 1)
