"""Mends a grid round by round: evens its tables out, then a tabu search over swaps of two people in one round.

Every swap of those whose seat costs something is priced at once; the best is made even where it costs, and who moved
rests for a while, so that the search climbs out of where it is stuck.
"""

import numpy as np

from planner.domain.rotation.board import Board
from planner.domain.rotation.effort import Progress
from planner.domain.rotation.score import Score

NEVER = np.float32(1e6)
ROWS = 64
SHORTEST_REST, LONGEST_REST = 1, 4
NOISE, VARIETY = np.float32(0.9), np.float32(1.5)
PATIENCE = 600
SHUFFLED = 3

Price = tuple[int, int]


def price_of(found: Score) -> Price:
    """Return what is compared between two grids: rules broken, then pairs who meet again."""
    return found.broken, found.pairs_sq


def even_out(board: Board) -> None:
    """Move as few people as even tables need, each time who fits best where there is room."""
    for number in range(board.task.rounds):
        even_out_round(board, number)


def even_out_round(board: Board, number: int, random: np.random.Generator | None = None) -> float:
    """Even out one round; with `random` who moves fits nearly best. Return what it costs."""
    task, cost = board.task, 0.0
    can_move = task.travels & task.present[number]
    while (fits := _fits(board, number, can_move)).any():
        prices = board.prices(number)
        change = np.where(fits, prices - board.own_prices(number, prices)[:, None], NEVER)
        wanted = change + random.random(change.shape, dtype=np.float32) * VARIETY if random else change
        person, table = divmod(int(np.argmin(wanted)), task.tables)
        cost += float(change[person, table])
        board.move(number, person, table)
    return cost


def _fits(board: Board, number: int, can_move: np.ndarray) -> np.ndarray:
    """Tell who may move where, people x tables, so that tables become even: from the fullest to the emptiest."""
    sizes, seats, row = board.sizes(number), board.task.seats, board.grid[number]
    emptiest = np.where(sizes < seats, sizes, np.inf).min()
    fullest = sizes[row[can_move]].max(initial=0)
    too_full = (sizes == fullest) & (sizes > emptiest + 1)
    if (sizes > seats).any():
        too_full = sizes > seats
    fits: np.ndarray = (can_move & too_full[row])[:, None] & (sizes == emptiest) & (sizes < seats)
    return fits


class Tabu:
    """A search that keeps the best grid it has come by in `best`, and what that costs in `price`."""

    def __init__(self, board: Board, random: np.random.Generator, first_round: int = 0) -> None:
        self.board, self.random, self.first_round = board, random, first_round
        self.may_move = board.task.travels & board.task.present
        self.rests_until = np.zeros(board.grid.shape, dtype=np.int64)
        self.step = self.stale = self.starts = 0
        self.best, self.price = board.grid.copy(), price_of(board.score())
        self.beyond = 0.0

    def search(self, least: int, progress: Progress) -> float:
        """Search until nothing better than `least` can be found or the end; return how far it came, from 0 to 1."""
        made, share = 0, progress(0)
        while share < 1 and self.price > (0, least):
            self._walk_on()
            made += 1
            share = progress(made)
        return share

    def _walk_on(self) -> None:
        """Make one swap; start anew from the best grid where none better was found for long."""
        number = self.first_round + self.step % (self.board.task.rounds - self.first_round)
        self.step += 1
        self.stale += 1
        self.beyond += self._swap_best(number)
        if self.beyond < 0:
            self._compare()
        elif self.stale > PATIENCE:
            self._start_anew()

    def _compare(self) -> None:
        """Keep the grid where it is better than the best."""
        price = price_of(self.board.score())
        if price < self.price:
            self.best, self.price, self.stale = self.board.grid.copy(), price, 0
        self.beyond = self._cost(price) - self._cost(self.price)

    def _cost(self, price: Price) -> float:
        return price[0] * self.board.rule + price[1]

    def _start_anew(self) -> None:
        """Every third time shuffle everybody, else go back to the best grid and swap some people at random."""
        task = self.board.task
        self.starts += 1
        grid = self.best.copy()
        for number in range(self.first_round, task.rounds):
            people = np.flatnonzero(self.may_move[number])
            chosen = self.random.permutation(people)[: SHUFFLED if self.starts % 3 else None]
            grid[number, chosen] = self.random.permutation(grid[number, chosen])
        self.board, self.stale = Board(task, grid), 0
        self._compare()

    def _swap_best(self, number: int) -> float:
        """Make the best swap or move of a round; return what it changes."""
        board, row = self.board, self.board.grid[number]
        prices = board.prices(number)
        own = board.own_prices(number, prices)
        awake = self.may_move[number] & (self.rests_until[number] <= self.step)
        people = self._choose(awake, (own > 0) | (prices.min(axis=1) < own))
        if not len(people):
            return 0.0
        leaving = prices - own[:, None]
        swaps = leaving[people][:, row] + leaving[:, row[people]].T - 2 * board.known[people]
        swaps[:, ~awake] = NEVER
        swaps[row[people][:, None] == row[None, :]] = NEVER
        moves = self._price_moves(number, people, leaving)
        if moves.size and moves.min() < swaps.min():
            return self._make(number, people, moves, moves)
        wanted = swaps + self.random.random(swaps.shape, dtype=np.float32) * NOISE
        return self._make(number, people, swaps, wanted)

    def _choose(self, awake: np.ndarray, wrong: np.ndarray) -> np.ndarray:
        """Return whose swaps are priced: awake people at a wrong table, a sample of many; all awake ones of few.

        A table is wrong where a seat costs something, and where another would cost less, such as that of somebody to
        stay together with.
        """
        people = np.flatnonzero(awake if len(wrong) <= ROWS else awake & wrong)
        return self.random.choice(people, ROWS, replace=False) if len(people) > ROWS else people

    def _price_moves(self, number: int, people: np.ndarray, leaving: np.ndarray) -> np.ndarray:
        """Return what moves to tables of one person less cost, which leave the sizes as even as they were."""
        sizes = self.board.sizes(number)
        if sizes.min() == sizes.max():
            return np.empty((0, 0), dtype=np.float32)
        here = sizes[self.board.grid[number, people]]
        fits = (sizes[None, :] == here[:, None] - 1) & (sizes < self.board.task.seats)[None, :]
        return np.where(fits, leaving[people], NEVER)

    def _make(self, number: int, people: np.ndarray, change: np.ndarray, wanted: np.ndarray) -> float:
        """Make the swap, or the move where there are fewer tables than people, that is `wanted` least of all dear."""
        one, other = divmod(int(np.argmin(wanted)), wanted.shape[1])
        person, gain = int(people[one]), float(change[one, other])
        if gain >= NEVER:
            return 0.0
        if change is wanted:
            self.board.move(number, person, other)
        else:
            self.board.swap(number, person, other)
            self._rest(number, other)
        self._rest(number, person)
        return gain

    def _rest(self, number: int, person: int) -> None:
        rest = (self.board.task.rounds - self.first_round) * int(self.random.integers(SHORTEST_REST, LONGEST_REST))
        self.rests_until[number, person] = self.step + rest
