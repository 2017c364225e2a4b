"""Who changes tables on the day: tables become even with the fewest changes, and rounds played stay."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.rotation.arrays import ABSENT, to_arrays
from planner.domain.rotation.first_grid import seat_first
from planner.domain.rotation.late_moves import even_out_late
from planner.domain.rotation.people import RotationTask, Seatable
from planner.domain.rotation.score import score

PEOPLE, TABLES, ROUNDS = 64, 9, 4


@settings(max_examples=10)
@given(st.sets(st.integers(0, PEOPLE - 1), min_size=1, max_size=8), st.integers(0, ROUNDS - 1))
def test_tables_become_even_with_as_few_changes_as_they_need(gone: set[int], played: int) -> None:
    everyone = tuple(Seatable(person_id=f"p{number}") for number in range(PEOPLE))
    before = seat_first(to_arrays(RotationTask(people=everyone, tables=TABLES, rounds=ROUNDS)))
    here = [number for number in range(PEOPLE) if number not in gone]
    task = to_arrays(RotationTask(people=tuple(everyone[each] for each in here), tables=TABLES, rounds=ROUNDS))
    grid = before[:, here]
    after = even_out_late(task, grid, played)
    assert np.array_equal(after[:played], grid[:played])
    assert ABSENT not in after
    for row, was, sizes in zip(after[played:], grid[played:], task.sizes[played:], strict=True):
        now, then = (np.sort(np.bincount(each, minlength=TABLES)) for each in (row, was))
        assert np.array_equal(now, np.sort(sizes))
        assert int((row != was).sum()) == int(np.maximum(then - now, 0).sum())
    assert score(task, after).tables_again == 0
