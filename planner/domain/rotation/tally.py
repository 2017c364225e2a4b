"""How many people of each value sit at each table of each round, and what one more or one fewer there costs.

A cell is a table in a round; the last cell is for who is absent, where nothing costs. A column is a value of a trait.
"""

from array import array
from functools import cache

import numpy as np

from planner.domain.rotation.arrays import ABSENT, Arrays, Grid
from planner.domain.rotation.score import shares

Ways = tuple[list[int], list[int]]
Columns = tuple[list[int], list[int]]


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
        self.rules = np.stack((least, most, weights), axis=-1).reshape(-1, 3)
        self.counts: list[int] = [*counts.ravel().tolist(), *[0] * self.columns]
        longest = task.people
        self.prices = [_prices(*rule, longest) for rule in self.rules.tolist()]
        self.prices += [_prices(0, longest, 0, longest)] * self.columns
        pairs = [prices[count] for count, prices in zip(self.counts, self.prices, strict=True)]
        self.enter, self.leave = (array("i", each) for each in zip(*pairs, strict=True))
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
        counts, (least, most, weights) = np.array(self.counts[: len(self.rules)]), self.rules.T
        return int((weights * np.maximum(0, np.maximum(least - counts, counts - most))).sum())

    def change(self, ways: Ways, columns: Columns) -> int:
        """Return what it costs when two people of these cells and columns change places in all those rounds."""
        change, enter, leave = 0, self.enter, self.leave
        for mine, theirs in zip(*columns, strict=True):
            if mine != theirs:
                for here, there in zip(*ways, strict=True):
                    if here != there:
                        change += leave[here + mine] + enter[here + theirs]
                        change += leave[there + theirs] + enter[there + mine]
        return change

    def exchange(self, ways: Ways, columns: Columns) -> None:
        """Let two people change places in all those rounds."""
        for mine, theirs in zip(*columns, strict=True):
            if mine != theirs:
                for here, there in zip(*ways, strict=True):
                    if here != there:
                        self._add((here + theirs, there + mine), 1)
                        self._add((here + mine, there + theirs), -1)

    def _add(self, places: tuple[int, int], change: int) -> None:
        """Count one more or one fewer at two places, each a cell and a column in one number."""
        counts, enter, leave, prices = self.counts, self.enter, self.leave, self.prices
        for place in places:
            counts[place] = count = counts[place] + change
            enter[place], leave[place] = prices[place][count]

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


@cache
def _prices(least: int, most: int, weight: int, longest: int) -> tuple[tuple[int, int], ...]:
    """Return for each count what one more and what one fewer costs where `least` to `most` cost nothing."""
    costs = [weight * max(0, least - count, count - most) for count in range(-1, longest + 2)]
    return tuple((after - now, before - now) for before, now, after in zip(costs, costs[1:], costs[2:], strict=False))
