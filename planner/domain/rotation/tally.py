"""How many people of each value sit at each table of each round, and what one more or one fewer there costs.

A cell is a table in a round; the last cell is for who is absent, where nothing costs. A column is a value of a trait.
"""

from array import array
from functools import cache
from itertools import pairwise

import numpy as np

from planner.domain.rotation.arrays import ABSENT, Arrays, Grid
from planner.domain.rotation.score import shares

Ways = tuple[list[int], list[int]]
Columns = tuple[list[int], list[int]]


class Tally:
    """Counts over cells x columns, and what one more or one fewer person there costs.

    `counts` is a flat array of plain numbers, which Python reads and changes fast one by one while numpy sees the same
    memory. A place in it is a cell and a column in one number.
    """

    def __init__(self, task: Arrays, grid: Grid) -> None:
        self.task = task
        values = [int(codes.max(initial=0)) + 1 for codes in task.codes]
        self.first_column = np.cumsum([0, *values], dtype=np.int64)
        self.columns = int(self.first_column[-1])
        bounds = [self._bounds(grid, codes, count) for codes, count in zip(task.codes, values, strict=True)]
        counts, least, most = (np.concatenate(each, axis=1) for each in zip(*bounds, strict=True))
        self.weights = np.repeat(task.weights, values).astype(np.float32)
        self.least, self.most = _with_absent(least, 0), _with_absent(most, task.people)
        self.counts = array("i", _with_absent(counts, 0).ravel().tolist())
        self.counted = np.frombuffer(self.counts, dtype=np.intc).reshape(self.least.shape)
        weights = np.broadcast_to(self.weights, self.least.shape)
        rules = np.stack((self.least, self.most, weights), axis=-1).reshape(-1, 3).astype(int)
        prices = [_prices(*rule, task.people) for rule in rules.tolist()]
        self.enter, self.leave = ([each[side] for each in prices] for side in range(2))

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
        off = np.maximum(0, np.maximum(self.least - self.counted, self.counted - self.most))[:-1]
        return int((self.weights * off).sum())

    def change(self, ways: Ways, columns: Columns) -> int:
        """Return what it costs when two people of these cells and columns change places in all those rounds."""
        change, enter, leave, counts = 0, self.enter, self.leave, self.counts
        for mine, theirs in zip(*columns, strict=True):
            if mine != theirs:
                for here, there in zip(*ways, strict=True):
                    if here != there:
                        one, other, new, old = here + mine, there + theirs, here + theirs, there + mine
                        change += leave[one][counts[one]] + leave[other][counts[other]]
                        change += enter[new][counts[new]] + enter[old][counts[old]]
        return change

    def exchange(self, ways: Ways, columns: Columns) -> None:
        """Let two people change places in all those rounds."""
        counts = self.counts
        for mine, theirs in zip(*columns, strict=True):
            if mine != theirs:
                for here, there in zip(*ways, strict=True):
                    if here != there:
                        counts[here + mine] -= 1
                        counts[there + theirs] -= 1
                        counts[here + theirs] += 1
                        counts[there + mine] += 1

    def estimate(self, cells: Grid, is_of: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Return what an exchange of each of `rows` with each person costs where the two share no cell.

        `cells` is rounds x people; `is_of`, people x columns, is 1 where somebody has a value and 0 elsewhere.
        """
        counted, weights = self.counted, self.weights
        enter = weights * (counted >= self.most) - weights * (counted < self.least)
        leave = weights * (counted <= self.least) - weights * (counted > self.most)
        leaving = leave.take(cells, axis=0).sum(axis=0) * is_of
        changing = enter.take(cells, axis=0).sum(axis=0) * (1 - is_of) - leaving
        total = leaving.sum(axis=1, keepdims=True)
        ones = np.ones_like(total)
        giving = np.concatenate((changing, is_of, total, ones), axis=1)
        taking = np.concatenate((is_of, changing, ones, total), axis=1)
        prices: np.ndarray = giving[rows] @ taking.T
        return prices


def _with_absent(values: np.ndarray, absent: int) -> np.ndarray:
    """Add the cell of who is absent, with one value in all columns."""
    whole: np.ndarray = np.vstack((values, np.full((1, values.shape[1]), absent, dtype=values.dtype)))
    return whole


@cache
def _prices(least: int, most: int, weight: int, longest: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return for each count what one more costs, and what one fewer, where `least` to `most` cost nothing."""
    costs = [weight * max(0, least - count, count - most) for count in range(-1, longest + 2)]
    more = [after - before for before, after in pairwise(costs)]
    return tuple(more[1:]), tuple(-each for each in more[:-1])
