"""Placing people: hosts first, and every table as mixed as the numbers allow."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.people import Seatable
from planner.domain.rotation.placement import place_people
from planner.domain.rotation.ring import Grid, ring_itineraries
from tests.domain.rotation.builders import people_to_seat


def place(people: tuple[Seatable, ...], tables: int, rounds: int = 3, seed: int = 1) -> list[int]:
    itineraries = ring_itineraries(len(people), tables, rounds)
    return [int(slot) for slot in place_people(people, itineraries, tables, np.random.default_rng(seed))]


def table_counts(people: tuple[Seatable, ...], tables: int, trait: str, rounds: int = 3) -> set[int]:
    """Return how many people with that first trait sit together, over all tables and rounds."""
    seated = ring_itineraries(len(people), tables, rounds)[:, place(people, tables, rounds)]
    bears_it = np.array([person.traits[0] == trait for person in people])
    return {int(count) for row in seated for count in np.bincount(row[bears_it], minlength=tables)}


@settings(max_examples=30)
@given(st.integers(12, 60), st.integers(2, 10), st.integers(0, 12), st.integers(0, 2**32 - 1))
def test_everyone_gets_one_slot_and_named_hosts_the_first(people: int, tables: int, hosts: int, seed: int) -> None:
    tables = min(tables, people // 2)
    seatable = people_to_seat(people, hosts=hosts)
    order = place(seatable, tables, seed=seed)
    assert sorted(order) == list(range(people))
    at_home = {slot for slot, person in zip(order, seatable, strict=True) if person.is_host and slot < tables}
    assert len(at_home) == min(hosts, tables)


def test_a_sector_whose_people_are_the_hosts_has_one_person_at_each_table() -> None:
    seatable = tuple(
        Seatable(person_id=str(number), traits=("police" if number < 10 else f"other {number}",), is_host=number < 10)
        for number in range(40)
    )
    assert table_counts(seatable, 10, "police") == {1}


def test_a_sector_that_fills_a_class_of_travellers_has_one_person_at_each_table() -> None:
    seatable = tuple(
        Seatable(person_id=str(number), traits=("police" if number < 5 else f"other {number}",), is_host=number >= 15)
        for number in range(20)
    )
    assert table_counts(seatable, 5, "police") == {1}


@pytest.mark.parametrize(("people", "tables"), [(20, 5), (40, 10), (88, 18), (108, 22)])
def test_no_table_is_without_a_sector_that_a_third_of_the_people_are_of(people: int, tables: int) -> None:
    counts = table_counts(people_to_seat(people), tables, "government")
    assert 1 <= min(counts) <= max(counts) <= 3


def test_swapping_mixes_better_than_chance() -> None:
    people = people_to_seat(88)
    itineraries = ring_itineraries(88, 18, 3)
    by_chance = np.random.default_rng(1).permutation(88)
    chance, placed = (squares(people, itineraries[:, order]) for order in (by_chance, place(people, 18)))
    assert placed < chance


def squares(people: tuple[Seatable, ...], seated: Grid) -> int:
    """Return the sum of squared counts of each sector and region at each table: the less, the better mixed."""
    total = 0
    for kind in (0, 1):
        values = np.array([person.traits[kind] for person in people])
        for row in seated:
            total += sum(int((np.bincount(row[values == value]) ** 2).sum()) for value in set(values.tolist()))
    return total
