"""Chooses who changes tables on the day so that tables are even: as few people as can be, who meet few people again.

The first choice takes who fits best, one after another. Then, many times, some of those who moved go back and others
go instead, which is kept where it is no worse.
"""

import numpy as np

from planner.domain.rotation.arrays import Arrays, Grid
from planner.domain.rotation.board import Board
from planner.domain.rotation.repair import even_out_round, price_of

SEED, TRIES, TAKEN_BACK = 1, 60, 3


def even_out_late(task: Arrays, grid: Grid, played: int) -> Grid:
    """Return a grid with even tables after the rounds played, with as few changed seats as are possible."""
    choice = _Choice(task, grid)
    later = range(played, task.rounds)
    for number in later:
        even_out_round(choice.board, number)
    choice.improve([number for number in later if len(choice.moved(number))])
    return choice.board.grid


class _Choice:
    """Who moves, on a board."""

    def __init__(self, task: Arrays, grid: Grid) -> None:
        self.grid, self.board, self.random = grid, Board(task, grid), np.random.default_rng(SEED)

    def moved(self, number: int) -> np.ndarray:
        """Return who has another table than before in a round."""
        return np.flatnonzero(self.board.grid[number] != self.grid[number])

    def improve(self, rounds: list[int]) -> None:
        """Try others in these rounds, one after another, until nobody meets anybody again."""
        price = price_of(self.board.score())
        left = price[0] * self.board.rule + price[1]
        for tried in range(TRIES if rounds else 0):
            if left <= 0:
                return
            left += self._try_others(rounds[tried % len(rounds)])

    def _try_others(self, number: int) -> float:
        """Let some go back and others go instead; return what that changes, 0 where it is worse and taken back."""
        row, moved = self.board.grid[number].copy(), self.moved(number)
        back = self.random.permutation(moved)[: self.random.integers(1, TAKEN_BACK + 1)]
        change = sum(self._move(number, person, self.grid[number, person]) for person in back.tolist())
        change += even_out_round(self.board, number, self.random)
        if change <= 0 and len(self.moved(number)) <= len(moved):
            return change
        for person in np.flatnonzero(self.board.grid[number] != row).tolist():
            self.board.move(number, person, row[person])
        return 0.0

    def _move(self, number: int, person: int, table: int) -> float:
        """Seat somebody elsewhere and return what that changes."""
        prices = self.board.prices(number)[person]
        change = float(prices[table] - prices[self.board.grid[number, person]])
        self.board.move(number, person, table)
        return change
