"""Lower bounds and the certificate, against every plan there is on small cases."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.arrays import ABSENT, Arrays, Grid, to_arrays
from planner.domain.rotation.bounds import Reason, bound
from planner.domain.rotation.certificate import certify
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import rotate
from planner.domain.rotation.feasible import make_feasible
from planner.domain.rotation.people import RotationTask, Rules, Seatable
from planner.domain.rotation.score import score
from planner.domain.rotation.sizes import even_sizes, least_pairs


def a_task(people: int, tables: int, rounds: int, **rules: object) -> RotationTask:
    everyone = tuple(Seatable(person_id=str(number)) for number in range(people))
    return RotationTask(people=everyone, tables=tables, rounds=rounds, rules=Rules(**rules))  # type: ignore[arg-type]


def rows(task: Arrays, number: int) -> list[tuple[int, ...]]:
    """Return every way to seat one round at even tables."""
    choices = [range(task.tables) if here else (ABSENT,) for here in task.present[number]]
    sizes = sorted(task.sizes[number].tolist())
    return [row for row in product(*choices) if sorted(row.count(table) for table in range(task.tables)) == sizes]


def fewest(task: Arrays) -> tuple[int, int] | None:
    """Return the least pairs_sq and the least repeats of all plans that break no rule, None where there is none."""
    found = [
        (each.pairs_sq, each.repeats)
        for grid in product(*(rows(task, number) for number in range(task.rounds)))
        if not (each := score(task, np.array(grid))).broken
    ]
    return (min(pairs for pairs, _ in found), min(repeats for _, repeats in found)) if found else None


TASKS = st.builds(
    lambda people, tables, rounds, changes, absent, host, apart, together: RotationTask(
        people=tuple(
            Seatable(
                person_id=str(number),
                absent=(1,) if number == absent else (),
                host_table=1 if number == host else None,
                is_host=number == host,
            )
            for number in range(people)
        ),
        tables=tables,
        rounds=rounds,
        rules=Rules(
            changes_table=changes,
            apart=(("2", "3"),) if apart else (),
            together=(("3", "4"),) if together else (),
        ),
    ),
    st.integers(4, 5),
    st.just(2),
    st.integers(1, 2),
    st.booleans(),
    st.sampled_from((None, 1)),
    st.sampled_from((None, 0)),
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=25, deadline=None)
@given(TASKS)
def test_no_plan_of_a_small_task_is_better_than_its_bound(task: RotationTask) -> None:
    arrays = to_arrays(make_feasible(task)[0])
    best, least = fewest(arrays), bound(arrays)
    if best:
        assert least.pairs_sq <= best[0]
        assert least.repeats <= best[1]


@pytest.mark.parametrize(("people", "tables", "rounds"), [(4, 2, 3), (4, 3, 2), (6, 2, 2)])
@pytest.mark.parametrize("changes_table", [True, False])
def test_what_is_called_best_is_the_best_of_all_plans(
    people: int, tables: int, rounds: int, *, changes_table: bool
) -> None:
    task = a_task(people, tables, rounds, changes_table=changes_table and rounds <= tables)
    rotation = rotate(task, effort=Effort(seconds=0.05))
    best = fewest(to_arrays(task))
    assert best is not None
    assert rotation.score.pairs_sq >= best[0] >= rotation.certificate.bound.pairs_sq
    if rotation.certificate.is_best:
        assert rotation.score.pairs_sq == best[0]


@pytest.mark.parametrize(
    ("task", "least", "reason"),
    [
        (a_task(16, 4, 5, changes_table=False), 0, Reason.NONE_NEEDED),
        (a_task(12, 4, 5, changes_table=False), 1, Reason.KNOWN_LIMIT),
        (a_task(36, 6, 4, changes_table=False), 1, Reason.KNOWN_LIMIT),
        (a_task(28, 6, 4), 0, Reason.NONE_NEEDED),
        (a_task(30, 6, 4), 2, Reason.KNOWN_LIMIT),
        (a_task(23, 5, 4), 18, Reason.TABLE_SPREADS),
        (a_task(100, 10, 4), 60, Reason.TABLE_SPREADS),
    ],
)
def test_bounds_known_by_name(task: RotationTask, least: int, reason: Reason) -> None:
    found = bound(to_arrays(task))
    assert (found.pairs_sq, found.reason) == (least, reason)


def test_a_broken_rule_is_never_called_best() -> None:
    arrays = to_arrays(a_task(4, 2, 1, apart=(("0", "1"),)))
    grid: Grid = np.array([[0, 0, 1, 1]])
    assert certify(score(arrays, grid), bound(arrays)).is_best is False


@given(st.integers(0, 40), st.lists(st.integers(0, 9), min_size=1, max_size=8))
def test_even_sizes_differ_by_at_most_one_unless_a_table_is_full(people: int, seats: list[int]) -> None:
    if people > sum(seats):
        with pytest.raises(ValueError, match="seats"):
            even_sizes(people, seats)
        return
    sizes = even_sizes(people, seats)
    assert sum(sizes) == people
    assert all(size <= most for size, most in zip(sizes, seats, strict=True))
    roomy = [size for size, most in zip(sizes, seats, strict=True) if size < most]
    assert all(max(sizes) - size <= 1 for size in roomy)


@given(st.integers(0, 8), st.integers(1, 3))
def test_least_pairs_is_the_least_of_all_ways_to_spread(people: int, places: int) -> None:
    ways = product(range(places), repeat=people)
    assert least_pairs(people, places) == min(sum(one == other for one, other in combinations(way, 2)) for way in ways)
