"""Swaps travellers within single rounds where the ring leaves repeats: a tabu search over all swaps of one round.

The cost is pairs_sq = sum of m(m - 1)/2 over pairs that meet m times; a table seen twice costs as much as five repeats.
"""

import numpy as np

from planner.domain.rotation.ring import Grid

TABLE_TWICE = 5
PATIENCE = 8_000
ATTEMPTS = 8
LARGEST = 400
SHORTEST_BAN, LONGEST_BAN = 3, 9
NEVER = np.iinfo(np.int64).max // 4


def repair(seated: Grid, *, is_host: np.ndarray, tables: int, random: np.random.Generator) -> Grid:
    """Return a grid (rounds x people) that costs no more, with hosts in place and table sizes unchanged.

    Groups of over `LARGEST` people are left as they are: there the ring has no repeats to mend.
    """
    best = seated
    if len(is_host) <= LARGEST:
        for attempt in range(ATTEMPTS):
            start = _shuffle(seated, is_host, random) if attempt else seated
            best = min(best, _search(start, is_host, tables, random), key=lambda grid: cost(grid, is_host))
            if not cost(best, is_host):
                break
    return best


def _shuffle(seated: Grid, is_host: np.ndarray, random: np.random.Generator) -> Grid:
    shuffled = seated.copy()
    for row in shuffled:
        row[~is_host] = random.permutation(row[~is_host])
    return shuffled


def _search(seated: Grid, is_host: np.ndarray, tables: int, random: np.random.Generator) -> Grid:
    walk = _Walk(seated, is_host, tables, random)
    best, best_cost, patience = seated, cost(seated, is_host), PATIENCE // len(is_host)
    while patience and best_cost:
        now_cost = walk.swap_best()
        patience -= 1
        if now_cost < best_cost:
            best, best_cost, patience = walk.now.copy(), now_cost, PATIENCE // len(is_host)
    return best


def cost(seated: Grid, is_host: np.ndarray) -> int:
    """Return pairs_sq plus the price of every table a traveller sees again."""
    meetings = meet(seated)
    pairs = np.triu(meetings * (meetings - 1) // 2, 1).sum()
    return int(pairs) + TABLE_TWICE * tables_seen_again(seated, is_host)


def meet(seated: Grid) -> np.ndarray:
    """Return how often each two people share a table, an array of people x people with zeros on the diagonal."""
    meetings = np.zeros((seated.shape[1],) * 2, dtype=np.int64)
    for row in seated:
        meetings += row[:, None] == row[None, :]
    np.fill_diagonal(meetings, 0)
    return meetings


def tables_seen_again(seated: Grid, is_host: np.ndarray) -> int:
    """Return how many times a traveller comes to a table that he or she has sat at before."""
    ordered = np.sort(seated[:, ~is_host], axis=0)
    return int((ordered[1:] == ordered[:-1]).sum())


class _Walk:
    """A walk from grid to grid, one swap of two travellers at a time; who just moved rests for a few steps."""

    def __init__(self, seated: Grid, is_host: np.ndarray, tables: int, random: np.random.Generator) -> None:
        self.now, self.is_host, self.tables, self.random = seated.copy(), is_host, tables, random
        self.rests_until = np.zeros(seated.shape, dtype=np.int64)
        self.step = 0

    def swap_best(self) -> int:
        """Make the cheapest swap of the next round, even one that costs; return what the grid costs then.

        Where everyone who could move rests, nobody moves.
        """
        self.step += 1
        number = self.step % len(self.now)
        change = self._price_swaps(number)
        if change.min() == NEVER:
            return cost(self.now, self.is_host)
        one, other = self.random.permutation(np.argwhere(change == change.min()))[0]
        row = self.now[number]
        row[one], row[other] = row[other], row[one]
        rest = len(self.now) * int(self.random.integers(SHORTEST_BAN, LONGEST_BAN))
        self.rests_until[number, [one, other]] = self.step + rest
        return cost(self.now, self.is_host)

    def _price_swaps(self, number: int) -> np.ndarray:
        """Return what each swap in round `number` changes, an array of people x people."""
        row, others = self.now[number], np.delete(self.now, number, axis=0)
        known = meet(others)
        visits = (others[:, :, None] == np.arange(self.tables)).sum(axis=0)
        prices = known @ np.eye(self.tables, dtype=np.int64)[row] + TABLE_TWICE * visits
        moving = prices[:, row] - prices[np.arange(len(row)), row][:, None]
        change: np.ndarray = moving + moving.T - 2 * known
        is_fixed = self.is_host | (self.rests_until[number] > self.step)
        change[is_fixed, :] = NEVER
        change[:, is_fixed] = NEVER
        change[row[:, None] == row[None, :]] = NEVER
        return change
