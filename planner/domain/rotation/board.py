"""A seating in the middle of a search: who has met, who has seen which table, and what a move would cost.

The cost is pairs_sq, and a broken rule costs as much as several repeats. People who are to sit apart count as if they
had met often, and people who are to sit together as if they owed each other a meeting.
"""

import numpy as np

from planner.domain.rotation.arrays import Arrays, Grid
from planner.domain.rotation.score import Score, score

RULE, RULE_WHERE_TIGHT = 5.0, 25.0


class Board:
    """A grid with its meetings; `known` tells what one more meeting of two people costs, people x people."""

    def __init__(self, task: Arrays, grid: Grid) -> None:
        self.task, self.grid = task, grid.copy()
        self.rule = RULE if task.tables > task.rounds + 1 else RULE_WHERE_TIGHT
        people = task.people
        self.everyone = np.arange(people)
        self.seated = np.zeros((task.rounds, people, task.tables), dtype=np.float32)
        for row, seated in zip(self.grid, self.seated, strict=True):
            seated[self.everyone[row >= 0], row[row >= 0]] = 1
        self.known = np.zeros((people, people), dtype=np.float32)
        for seated in self.seated:
            self.known += seated @ seated.T
        np.fill_diagonal(self.known, 0)
        for pairs, cost in ((task.apart, self.rule), (task.together, -self.rule - task.rounds), (task.met, 1)):
            for one, other in pairs:
                self.known[one, other] = self.known[other, one] = self.known[one, other] + cost
        self.visits = self.seated.sum(axis=0)

    def sizes(self, number: int) -> np.ndarray:
        """Return how many people sit at each table of a round."""
        sizes: np.ndarray = self.seated[number].sum(axis=0)
        return sizes

    def prices(self, number: int) -> np.ndarray:
        """Return what it costs each person to sit at each table of a round, the own one included."""
        seated = self.seated[number]
        prices: np.ndarray = self.known @ seated
        prices -= seated * (seated.sum(axis=0) - 1)
        if self.task.changes_table:
            prices += np.float32(self.rule) * (self.visits - seated)
        return prices

    def own_prices(self, number: int, prices: np.ndarray) -> np.ndarray:
        """Return what each person's own seat costs in a round, 0 where somebody is absent."""
        row = self.grid[number]
        return np.where(row >= 0, prices[self.everyone, row], 0)

    def move(self, number: int, person: int, table: int) -> None:
        """Seat somebody at another table in one round."""
        row, seated = self.grid[number], self.seated[number]
        change = seated[:, table] - seated[:, row[person]]
        change[person] = 0
        self.known[person] += change
        self.known[:, person] += change
        for counts in (seated, self.visits):
            counts[person, row[person]] -= 1
            counts[person, table] += 1
        row[person] = table

    def swap(self, number: int, one: int, other: int) -> None:
        """Let two people exchange their tables in one round."""
        here, there = int(self.grid[number, one]), int(self.grid[number, other])
        self.move(number, one, there)
        self.move(number, other, here)

    def score(self) -> Score:
        """Count what the grid achieves."""
        return score(self.task, self.grid)
