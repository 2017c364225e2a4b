"""Mixing: what an exchange is said to cost is what it costs, and mixing never breaks what was kept."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.arrays import Arrays, to_arrays
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.feasible import make_feasible
from planner.domain.rotation.first_grid import seat_first
from planner.domain.rotation.mixing import Mixer, mix
from planner.domain.rotation.people import RotationTask, Rules
from planner.domain.rotation.score import score
from tests.domain.rotation.builders import people_to_seat


def arrays_of(people: int, tables: int, **rules: object) -> Arrays:
    task = RotationTask(people=people_to_seat(people), tables=tables, rounds=3, rules=Rules(**rules))  # type: ignore[arg-type]  # any rule may be set
    return to_arrays(make_feasible(task)[0])


@settings(max_examples=15)
@given(st.integers(12, 40), st.integers(3, 8), st.integers(0, 2**32 - 1))
def test_every_exchange_costs_what_was_said(people: int, tables: int, seed: int) -> None:
    task = arrays_of(people, tables, weights=(2, 1))
    mixer = Mixer(task, seat_first(task), np.random.default_rng(seed))
    everybody = np.arange(people)
    mixer.sweep(everybody, np.full(people * people, 1.5, dtype=np.float32))
    assert mixer.cost == mixer.tally.cost()
    mixer.sweep_round(seed % 3, everybody, np.full(people * people, 1.5, dtype=np.float32))
    assert mixer.cost == mixer.tally.cost()


@settings(max_examples=15)
@given(st.integers(16, 40), st.integers(4, 8))
def test_mixing_makes_the_mix_better_and_nothing_worse(people: int, tables: int) -> None:
    task = arrays_of(people, tables)
    grid = seat_first(task)
    before = score(task, grid)
    after = score(task, mix(task, grid, random=np.random.default_rng(1), progress=Effort().pace(5000)))
    assert after.broken == before.broken
    assert (after.pairs_sq, sum(after.excess)) <= (before.pairs_sq, sum(before.excess))
    assert sum(after.excess) <= sum(before.excess)


def test_people_change_places_in_one_round_where_there_is_room() -> None:
    task = arrays_of(60, 20)
    mixer = Mixer(task, seat_first(task), np.random.default_rng(1))
    limits = np.zeros(60 * 60, dtype=np.float32)
    before = mixer.cost
    assert all(mixer.sweep_round(number, np.arange(60), limits) for number in range(3))
    mixed = mixer.meetings.grid
    assert (mixer.cost < before, score(task, mixed).pairs_sq, score(task, mixed).tables_again) == (True, 0, 0)


def test_pairs_to_be_kept_apart_part_without_a_new_repeat() -> None:
    task = arrays_of(40, 8, apart=(("person-0", "person-8"), ("person-1", "person-9"), ("person-2", "person-10")))
    grid = seat_first(task)
    mixed = score(task, mix(task, grid, random=np.random.default_rng(1), progress=Effort().pace(15_000)))
    assert (mixed.apart_broken, mixed.pairs_sq) == (0, 0)
