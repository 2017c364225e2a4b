"""Mixes sectors, regions and other traits: two people exchange their whole itineraries while the mix gets better.

Who meets again and which table somebody sees again belong to itineraries, so an exchange changes neither. A worse mix
is taken now and then, ever more rarely (simulated annealing). Many exchanges are priced at once; the few that are
cheap enough are priced again one by one as they are made.
"""

from collections.abc import Callable

import numpy as np

from planner.domain.rotation.arrays import Arrays, Grid
from planner.domain.rotation.clashes import Clashes
from planner.domain.rotation.tally import Tally

WARMEST, COLDEST = 0.5, 0.2
WARMEST_WITH_PAIRS = 0.6
USUAL_PEOPLE, WARMEST_OF_MANY = 250, 0.3
PAIRS_AT_ONCE, MOST_AT_ONCE = 8192, 32
CHANCES = 1 << 17
CLASH = 25
NEVER = np.float32(1e6)


class Mixer:
    """Slots, which keep their itineraries, and people, who exchange slots; `best_order` is who has each at best."""

    def __init__(self, task: Arrays, grid: Grid, random: np.random.Generator) -> None:
        self.random, self.tally = random, Tally(task, grid)
        groups = _who_may_swap(task, grid)
        self.slots = np.flatnonzero(groups >= 0)
        self.groups = groups[self.slots]
        self.is_one_group = len(np.unique(self.groups)) == 1
        self.cells = self.tally.cells(grid)[:, self.slots]
        self.places = (self.cells.T * self.tally.columns).tolist()
        columns = (task.codes[:, self.slots] + self.tally.first_column[:-1, None]).T
        self.columns: list[list[int]] = columns.tolist()
        self.is_of = np.zeros((len(self.slots), self.tally.columns), dtype=np.float32)
        self.is_of[np.arange(len(self.slots))[:, None], columns] = 1
        self.kinds = np.unique(columns, axis=0, return_inverse=True)[1].reshape(-1)
        self.order: list[int] = self.slots.tolist()
        self.clashes = Clashes(task, grid, CLASH * int(task.weights.max(initial=1)))
        self.cost = self.tally.cost() + self.clashes.cost
        self.best, self.best_order = self.cost, self.order[:]

    def sweep(self, rows: np.ndarray, limits: np.ndarray) -> None:
        """Price exchanges of `rows` with everybody and make some of those that cost no more than their limit."""
        prices = self.tally.estimate(self.cells, self.is_of, rows)
        prices[self.kinds[rows][:, None] == self.kinds] = NEVER
        if self.clashes.cost:
            clashing = self.clashes.of_each()[self.order]
            prices -= clashing[rows][:, None] + clashing
        if not self.is_one_group:
            prices[self.groups[rows][:, None] != self.groups] = NEVER
        cheap = self.random.permutation(np.flatnonzero(prices.ravel() <= limits))[:MOST_AT_ONCE]
        ones, others = np.divmod(cheap, len(self.order))
        for one, other, most in zip(rows[ones].tolist(), others.tolist(), limits[cheap].tolist(), strict=True):
            self.try_swap(one, other, most)

    def try_swap(self, one: int, other: int, most: float) -> None:
        """Let the people of two slots exchange where that costs no more than `most`."""
        change = self._change(one, other) + self.clashes.change(self.order[one], self.order[other])
        if change <= most and self.columns[one] != self.columns[other]:
            self._swap(one, other)
            self.cost += change
            if self.cost < self.best:
                self.best, self.best_order = self.cost, self.order[:]

    def _change(self, one: int, other: int) -> int:
        change, price = 0, self.tally.price
        for mine, theirs in zip(self.columns[one], self.columns[other], strict=True):
            if mine != theirs:
                for here, there in zip(self.places[one], self.places[other], strict=True):
                    if here != there:
                        change += price(here, there, mine, theirs)
        return change

    def _swap(self, one: int, other: int) -> None:
        for mine, theirs in zip(self.columns[one], self.columns[other], strict=True):
            if mine != theirs:
                for here, there in zip(self.places[one], self.places[other], strict=True):
                    if here != there:
                        self.tally.exchange(here, there, mine, theirs)
        self.clashes.swap(self.order[one], self.order[other])
        both, turned = [one, other], [other, one]
        self.is_of[both], self.kinds[both] = self.is_of[turned], self.kinds[turned]
        self.columns[one], self.columns[other] = self.columns[other], self.columns[one]
        self.order[one], self.order[other] = self.order[other], self.order[one]


def mix(task: Arrays, grid: Grid, *, sweeps: int, random: np.random.Generator, stop: Callable[[], bool]) -> Grid:
    """Return a grid with the same itineraries, mixed as well as so many sweeps reach; pairs kept apart part by it."""
    if not len(task.codes) or not (_who_may_swap(task, grid) >= 0).any():
        return grid
    mixer = Mixer(task, grid, random)
    _anneal(mixer, sweeps, _warmest(task), stop)
    mixed = grid.copy()
    mixed[:, mixer.best_order] = grid[:, mixer.slots]
    return mixed


def _who_may_swap(task: Arrays, grid: Grid) -> np.ndarray:
    """Return a group for each person within which itineraries may be exchanged, -1 for those who keep theirs.

    Hosts keep theirs, and so do people who sit with whom they are kept together; others exchange with those who are
    there in the same rounds.
    """
    groups = np.unique(task.present.T, axis=0, return_inverse=True)[1].reshape(-1)
    groups[~task.travels] = -1
    one, other = task.together.T
    sits_together = ((grid[:, one] == grid[:, other]) & (grid[:, one] >= 0)).any(axis=0)
    groups[task.together[sits_together].ravel()] = -1
    return groups


def _warmest(task: Arrays) -> float:
    """Return where to start: warmer where pairs kept together broke the order of the first grid, cooler for a crowd."""
    if task.people > USUAL_PEOPLE:
        return WARMEST_OF_MANY
    return WARMEST_WITH_PAIRS if len(task.together) else WARMEST


def _anneal(mixer: Mixer, sweeps: int, warmest: float, stop: Callable[[], bool]) -> None:
    """Sweep ever colder, until the mix is as even as it can be."""
    people, random = len(mixer.slots), mixer.random
    chances = random.exponential(size=CHANCES).astype(np.float32)
    at_once = max(1, min(people // 2, PAIRS_AT_ONCE // people))
    weight = int(mixer.tally.task.weights.min())
    for done in range(sweeps):
        if not mixer.best or stop():
            return
        warmth = np.float32(weight * warmest * (COLDEST / warmest) ** (done / sweeps))
        start = int(random.integers(CHANCES - at_once * people))
        mixer.sweep(random.permutation(people)[:at_once], warmth * chances[start : start + at_once * people])
