"""A grid of slots in which as few people as possible meet twice, made without any search for the people at hand.

Slots are itineraries without a person yet. The first `tables` slots stay at their tables where there are hosts.
"""

import numpy as np

from planner.domain.rotation.arrays import Grid
from planner.domain.rotation.difference_columns import Columns, choose_columns
from planner.domain.rotation.fields import prime_power, subtraction
from planner.domain.rotation.starters import find_starter


def build_grid(tables: int, seats: int, rounds: int, *, stays: bool, changes_table: bool) -> Grid:
    """Return a grid of rounds x (tables * seats) slots, every table full in every round.

    With `stays` the first class of slots are hosts; with `changes_table` no other slot sees a table twice, where
    there are at least as many tables as rounds.
    """
    if not stays and not changes_table:
        whole = _of_starter(tables, seats, rounds)
        whole = _with_split_classes(tables, seats, rounds) if whole is None else whole
        if whole is not None:
            return whole
    first = int(changes_table and not stays)
    return _fill(choose_columns(tables, rounds, seats + first).lengthened(seats + first), seats, first=first)


def is_exact(tables: int, seats: int, rounds: int) -> bool:
    """Whether hosts and travellers can be seated without any repeat and without anybody seeing a table twice."""
    return choose_columns(tables, rounds, seats).count >= seats


def _fill(columns: Columns, seats: int, *, first: int) -> Grid:
    """Give each class of slots a column, from column `first` on."""
    tables = len(subtraction(columns.moduli))
    classes = np.arange(first, first + seats)
    return columns.tables_of(np.tile(np.arange(tables), seats), np.repeat(classes, tables))


def _of_starter(tables: int, seats: int, rounds: int) -> Grid | None:
    starter = find_starter(tables, seats, rounds)
    return starter.turn_out()[:rounds] if starter else None


def _with_split_classes(tables: int, seats: int, rounds: int) -> Grid | None:
    """Add rounds in which every class of slots, whose people never met, is split over tables of its own."""
    if rounds <= tables or tables % seats or not prime_power(tables):
        return None
    columns = choose_columns(tables, tables, seats)
    if columns.count < seats:
        return None
    first = _fill(columns, seats, first=0)
    share = tables // seats
    within = build_grid(share, seats, rounds - tables, stays=False, changes_table=False)
    classes = [within + number * share for number in range(seats)]
    return np.vstack((first, np.hstack(classes)))
