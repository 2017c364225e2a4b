"""Swaps within single rounds: never dearer than before, hosts in place, table sizes kept."""

import numpy as np
import pytest

from planner.domain.rotation.repair import TABLE_TWICE, cost, meet, repair, tables_seen_again
from planner.domain.rotation.ring import ring_itineraries

HOSTS = np.array([True, True, False, False])


@pytest.fixture
def one_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search once instead of eight times: laws hold of every attempt."""
    monkeypatch.setattr("planner.domain.rotation.repair.ATTEMPTS", 1)


def test_meetings_are_counted_for_each_pair() -> None:
    grid = np.array([[0, 1, 0, 1], [0, 1, 1, 0], [0, 1, 0, 1]])
    assert meet(grid).tolist() == [[0, 0, 2, 1], [0, 0, 1, 2], [2, 1, 0, 0], [1, 2, 0, 0]]


def test_only_travellers_see_a_table_again() -> None:
    grid = np.array([[0, 1, 0, 1], [0, 1, 1, 0], [0, 1, 0, 1]])
    assert tables_seen_again(grid, HOSTS) == 2


def test_a_grid_costs_its_repeats_and_the_tables_seen_again() -> None:
    grid = np.array([[0, 1, 0, 1], [0, 1, 1, 0], [0, 1, 0, 1]])
    assert cost(grid, HOSTS) == 2 + 2 * TABLE_TWICE


def test_a_third_meeting_costs_more_than_a_second() -> None:
    pair = [np.zeros((rounds, 2), dtype=np.int64) for rounds in (1, 2, 3, 4)]
    assert [cost(grid, np.array([True, True])) for grid in pair] == [0, 1, 3, 6]


def test_what_is_free_of_repeats_stays_as_it_is() -> None:
    grid = ring_itineraries(20, 5, 3)
    is_host = np.arange(20) < 5
    assert repair(grid, is_host=is_host, tables=5, random=np.random.default_rng(1)).tolist() == grid.tolist()


@pytest.mark.parametrize(("people", "tables", "rounds"), [(16, 4, 3), (30, 6, 3), (40, 8, 3), (13, 4, 3)])
def test_swaps_mend_every_repeat_where_that_is_possible(people: int, tables: int, rounds: int) -> None:
    grid, is_host = ring_itineraries(people, tables, rounds), np.arange(people) < tables
    assert cost(grid, is_host) > 0
    assert cost(repair(grid, is_host=is_host, tables=tables, random=np.random.default_rng(1)), is_host) == 0


@pytest.mark.usefixtures("one_attempt")
@pytest.mark.parametrize(("people", "tables", "rounds"), [(12, 2, 3), (12, 6, 12), (13, 3, 5)])
def test_swaps_keep_hosts_and_sizes_and_never_make_it_worse(people: int, tables: int, rounds: int) -> None:
    grid, is_host = ring_itineraries(people, tables, rounds), np.arange(people) < tables
    mended = repair(grid, is_host=is_host, tables=tables, random=np.random.default_rng(1))
    assert mended[:, is_host].tolist() == grid[:, is_host].tolist()
    assert [np.bincount(row).tolist() for row in mended] == [np.bincount(row).tolist() for row in grid]
    assert cost(mended, is_host) <= cost(grid, is_host)
