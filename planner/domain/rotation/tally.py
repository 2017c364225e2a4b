"""How many people of each value sit at each table of each round, and what one more or one fewer there costs.

A cell is a table in a round; the last cell is for who is absent, where nothing costs. A column is a value of a trait.
"""

from array import array

import numpy as np

from planner.domain.rotation.arrays import ABSENT, Arrays, Grid
from planner.domain.rotation.score import shares


class Tally:
    """Counts over cells x columns, with `enter` and `leave`, what one more or one fewer person costs.

    They are flat arrays of plain numbers, which Python reads fast one by one, and `enter_view` and `leave_view` show
    the same memory to numpy, which prices all exchanges at once.
    """

    def __init__(self, task: Arrays, grid: Grid) -> None:
        self.task = task
        values = [int(codes.max(initial=0)) + 1 for codes in task.codes]
        self.first_column = np.cumsum([0, *values], dtype=np.int64)
        self.columns = int(self.first_column[-1])
        bounds = [self._bounds(grid, codes, count) for codes, count in zip(task.codes, values, strict=True)]
        counts, least, most = (np.concatenate(each, axis=1) for each in zip(*bounds, strict=True))
        weights = np.broadcast_to(np.repeat(task.weights, values), counts.shape)
        nobody = [0] * self.columns
        self.counts, self.least, self.most, self.weights = (
            [*each.ravel().tolist(), *nobody] for each in (counts, least, most, weights)
        )
        self.enter: array[int] = array("i", self.weights)
        self.leave: array[int] = array("i", self.weights)
        for place in range(len(self.counts)):
            self.add(place, 0)
        self.enter_view, self.leave_view = (
            np.frombuffer(each, dtype=np.intc).reshape(-1, self.columns) for each in (self.enter, self.leave)
        )

    def _bounds(self, grid: Grid, codes: np.ndarray, values: int) -> tuple[np.ndarray, ...]:
        """Return the counts of one trait and its even shares, rounded down and up, each cells x values."""
        task = self.task
        counts = np.zeros((task.rounds, task.tables, values), dtype=np.int64)
        number, person = np.nonzero(task.present)
        np.add.at(counts, (number, grid[number, person], codes[person]), 1)
        return tuple(each.reshape(-1, values) for each in (counts, *shares(counts)))

    def cells(self, grid: Grid) -> Grid:
        """Return the cell of each person in each round."""
        first = np.arange(self.task.rounds)[:, None] * self.task.tables
        cells: Grid = np.where(grid == ABSENT, self.task.rounds * self.task.tables, first + grid)
        return cells

    def cost(self) -> int:
        """Return how far the mix is from even, weighted."""
        places = zip(self.weights, self.counts, self.least, self.most, strict=True)
        return sum(weight * max(0, least - count, count - most) for weight, count, least, most in places)

    def add(self, place: int, change: int) -> None:
        """Count one more or one fewer at a place, which is a cell and a column in one number."""
        self.counts[place] = count = self.counts[place] + change
        least, most, weight = self.least[place], self.most[place], self.weights[place]
        self.enter[place] = weight if count >= most else -weight if count < least else 0
        self.leave[place] = weight if count <= least else -weight if count > most else 0

    def price(self, here: int, there: int, mine: int, theirs: int) -> int:
        """Return what it costs when somebody of column `mine` here and of `theirs` there change places."""
        enter, leave = self.enter, self.leave
        return leave[here + mine] + enter[here + theirs] + leave[there + theirs] + enter[there + mine]

    def exchange(self, here: int, there: int, mine: int, theirs: int) -> None:
        """Let two people change places."""
        self.add(here + mine, -1)
        self.add(here + theirs, 1)
        self.add(there + theirs, -1)
        self.add(there + mine, 1)

    def estimate(self, cells: Grid, is_of: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Return what an exchange of each of `rows` with each person costs where the two share no cell.

        `cells` is rounds x people; `is_of`, people x columns, is 1 where somebody has a value and 0 elsewhere.
        """
        entering, leaving = np.zeros((2, *is_of.shape), dtype=np.float32)
        for seats in cells:
            entering += self.enter_view[seats]
            leaving += self.leave_view[seats]
        leaving *= is_of
        changing = entering * (1 - is_of) - leaving
        total = leaving.sum(axis=1)
        prices: np.ndarray = changing[rows] @ is_of.T
        prices += is_of[rows] @ changing.T
        prices += total[rows][:, None]
        prices += total
        return prices
