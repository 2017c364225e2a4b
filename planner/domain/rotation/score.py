"""What a grid achieves, counted from who sits where: rules first, then pairs who meet again, then the mix."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from planner.domain.rotation.arrays import Arrays, Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The measures of a rotation, the best is 0 of each.

    `pairs_sq` is the sum of m(m - 1)/2 over pairs that meet m times, which tells three meetings of one pair from three
    pairs that meet twice; `repeats` counts meetings beyond the first. Pairs kept together are left out of both, and a
    meeting earlier in the event counts as one. `excess` is, for each trait, how many places of a table go beyond the
    share of that trait, rounded up, or fall short of it, rounded down.
    """

    pairs_sq: int
    repeats: int
    tables_again: int
    apart_broken: int
    together_broken: int
    uneven_sizes: int
    excess: tuple[int, ...]

    @property
    def broken(self) -> int:
        """How often a rule is broken, tables seen again included."""
        return self.tables_again + self.apart_broken + self.together_broken + self.uneven_sizes


def score(task: Arrays, grid: Grid) -> Score:
    """Count what `grid` achieves."""
    times = _meeting_times(task, grid)
    again = np.sort(grid[:, task.travels], axis=0)
    apart, together = task.apart.T, task.together.T
    both_here = task.present[:, together[0]] & task.present[:, together[1]]
    sits_apart = grid[:, together[0]] != grid[:, together[1]]
    sizes = np.array([np.bincount(row[row >= 0], minlength=task.tables) for row in grid])
    return Score(
        pairs_sq=int((times * (times - 1) // 2).sum()),
        repeats=int((times - 1).sum()),
        tables_again=int(((again[1:] == again[:-1]) & (again[1:] >= 0)).sum()) if task.changes_table else 0,
        apart_broken=int(((grid[:, apart[0]] == grid[:, apart[1]]) & (grid[:, apart[0]] >= 0)).sum()),
        together_broken=int((both_here & sits_apart).sum()),
        uneven_sizes=int(np.abs(np.sort(sizes, axis=1) - np.sort(task.sizes, axis=1)).sum()),
        excess=tuple(int(_excess(task, grid, codes)) for codes in task.codes),
    )


def _meeting_times(task: Arrays, grid: Grid) -> np.ndarray:
    """Return how often each pair meets, of those that do and are not kept together."""
    people = task.people
    meetings = [np.empty(0, dtype=np.int64)]
    for row in grid:
        order = np.argsort(row, kind="stable")
        ends = np.cumsum(np.bincount(row + 1, minlength=task.tables + 1))
        for start, end in pairwise(ends):
            at_table = order[start:end]
            one, other = np.triu_indices(len(at_table), 1)
            meetings.append(at_table[one] * people + at_table[other])
    keys, times = np.unique(np.concatenate(meetings), return_counts=True)
    for pairs, change in ((task.met, 1), (task.together, -task.rounds)):
        times[np.isin(keys, pairs[:, 0] * people + pairs[:, 1])] += change
    return np.maximum(times, 1)


def _excess(task: Arrays, grid: Grid, codes: np.ndarray) -> int:
    total = 0
    for row, here in zip(grid, task.present, strict=True):
        counts = np.zeros((task.tables, codes.max(initial=0) + 1), dtype=np.int64)
        np.add.at(counts, (row[here], codes[here]), 1)
        least, most = shares(counts)
        total += int((np.maximum(counts - most, 0) + np.maximum(least - counts, 0)).sum())
    return total


def shares(counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the even share of each value at each table, rounded down and up; `counts` is tables x values."""
    sizes, totals = counts.sum(axis=-1, keepdims=True), counts.sum(axis=-2, keepdims=True)
    people = np.maximum(sizes.sum(axis=-2, keepdims=True), 1)
    return sizes * totals // people, -(-sizes * totals // people)
