"""Who has met whom and seen which table, and who may change places in one round without meeting anybody again.

It counts for slots, which are itineraries: when two people exchange whole itineraries nothing changes here.
"""

import numpy as np

from planner.domain.rotation.arrays import ABSENT, Arrays, Grid


class Meetings:
    """The table of each slot in each round in `grid`; two slots change places where nobody comes upon anybody again."""

    def __init__(self, task: Arrays, grid: Grid) -> None:
        self.grid, people = grid.copy(), task.people
        self.seated = np.zeros((task.rounds, people, task.tables), dtype=np.float32)
        self.known = np.zeros((people, people), dtype=np.float32)
        for row, seated in zip(grid, self.seated, strict=True):
            seated[np.flatnonzero(row >= 0), row[row >= 0]] = 1
            for table in range(task.tables):
                at_table = np.flatnonzero(row == table)
                self.known[np.ix_(at_table, at_table)] += 1
        np.fill_diagonal(self.known, 0)
        self.changes_table = task.changes_table
        self.visits = self.seated.sum(axis=0) if task.changes_table else np.zeros_like(self.seated[0])

    def again(self, number: int, rows: np.ndarray) -> np.ndarray:
        """Return how often somebody meets or sees a table again, were each of `rows` to change places with each slot.

        What they would no longer meet again does not count. Slots without a seat in the round are not to be read.
        """
        row, seated = self.grid[number], self.seated[number]
        tables = row[rows]
        known, at_these = self.known[rows], np.isin(row, tables)
        going = known @ seated + self.visits[rows]
        again: np.ndarray = going[:, row] + self.visits.T[tables]
        each, place = np.unique(tables, return_inverse=True)
        again += (seated[at_these][:, each].T @ self.known[at_these])[place]
        again -= known
        again -= known
        return again

    def may_swap(self, number: int, one: int, other: int) -> bool:
        """Tell whether nobody meets anybody or sees a table again when two slots change places in a round."""
        row, known = self.grid[number], self.known
        here, there = row[one], row[other]
        if here == there or self.visits[one, there] or self.visits[other, here]:
            return False
        both = known[one, other]
        return bool(known[one, row == there].sum() == both and known[other, row == here].sum() == both)

    def swap(self, number: int, one: int, other: int) -> None:
        """Let two slots change places in a round."""
        row, seated, known = self.grid[number], self.seated[number], self.known
        here, there = row[one], row[other]
        row[[one, other]] = ABSENT
        mine, theirs = np.flatnonzero(row == here), np.flatnonzero(row == there)
        for person, left, joined in ((one, mine, theirs), (other, theirs, mine)):
            known[person, left] -= 1
            known[left, person] -= 1
            known[person, joined] += 1
            known[joined, person] += 1
        for counts in (seated, self.visits) if self.changes_table else (seated,):
            counts[[one, other], [here, there]] -= 1
            counts[[one, other], [there, here]] += 1
        row[[one, other]] = there, here
