"""Mixes sectors, regions and other traits: two people exchange their whole itineraries while the mix gets better.

Who meets again and which table somebody sees again belong to itineraries, so an exchange changes neither. A worse mix
is taken now and then, ever more rarely (simulated annealing).
"""

from collections.abc import Callable

import numpy as np

from planner.domain.rotation.arrays import Arrays, Grid
from planner.domain.rotation.score import shares

WARMEST, COLDEST = 0.6, 0.12
BLOCK = 500


class Mixer:
    """The itinerary of each person, and how many of each trait sit at each table of each round.

    `enter` and `leave` hold what one more or one fewer person of a value costs at a table: lists, because an exchange
    looks at few numbers and plain Python reads single numbers faster than arrays give them.
    """

    def __init__(self, task: Arrays, grid: Grid, traits: tuple[int, ...]) -> None:
        self.order = list(range(task.people))
        self.seats = grid.T.tolist()
        self.avoids: list[list[int]] = [[] for _ in self.order]
        for one, other in (*task.apart.tolist(), *task.met.tolist()):
            self.avoids[one].append(other)
            self.avoids[other].append(one)
        self.codes = [task.codes[trait].tolist() for trait in traits]
        self.weights = [int(task.weights[trait]) for trait in traits]
        self.counts: list[list[int]] = []
        self.least: list[list[int]] = []
        self.most: list[list[int]] = []
        self.places: list[list[list[int]]] = []
        self.enter: list[list[int]] = []
        self.leave: list[list[int]] = []
        for trait, weight in zip(traits, self.weights, strict=True):
            self._count(task, grid, task.codes[trait], weight)
        self.cost = sum(map(self._cost_of, range(len(traits))))
        self.best, self.best_order = self.cost, self.order[:]

    def _count(self, task: Arrays, grid: Grid, codes: np.ndarray, weight: int) -> None:
        values = int(codes.max(initial=0)) + 1
        counts = np.zeros((task.rounds, task.tables, values), dtype=np.int64)
        number, person = np.nonzero(task.present)
        np.add.at(counts, (number, grid[number, person], codes[person]), 1)
        least, most = shares(counts)
        cells = (np.arange(task.rounds)[:, None] * task.tables + grid) * values
        self.counts.append(counts.ravel().tolist())
        self.least.append(least.ravel().tolist())
        self.most.append(most.ravel().tolist())
        self.places.append([cells[task.present[:, each], each].tolist() for each in range(task.people)])
        self.enter.append((weight * ((counts >= most) * 1 - (counts < least))).ravel().tolist())
        self.leave.append((weight * ((counts <= least) * 1 - (counts > most))).ravel().tolist())

    def _cost_of(self, trait: int) -> int:
        bounds = zip(self.counts[trait], self.least[trait], self.most[trait], strict=True)
        return self.weights[trait] * sum(max(0, least - count, count - most) for count, least, most in bounds)

    def try_swap(self, one: int, other: int, most: float) -> None:
        """Exchange two people's itineraries where that costs no more than `most`."""
        change = self._change(one, other)
        if change <= most and self._keeps_apart(one, other):
            self._swap(one, other)
            self.cost += change
            if self.cost < self.best:
                self.best, self.best_order = self.cost, self.order[:]

    def _change(self, one: int, other: int) -> int:
        change = 0
        for codes, places, enter, leave in zip(self.codes, self.places, self.enter, self.leave, strict=True):
            mine, theirs = codes[one], codes[other]
            if mine != theirs:
                for here, there in zip(places[one], places[other], strict=True):
                    if here != there:
                        change += (
                            leave[here + mine] + enter[here + theirs] + leave[there + theirs] + enter[there + mine]
                        )
        return change

    def _keeps_apart(self, one: int, other: int) -> bool:
        """Whether the two would meet no more of those they should not meet than they do now."""
        if not (self.avoids[one] or self.avoids[other]):
            return True
        now = self._clashes(one, self.seats[one], other) + self._clashes(other, self.seats[other], one)
        return now >= self._clashes(one, self.seats[other], other) + self._clashes(other, self.seats[one], one)

    def _clashes(self, person: int, seats: list[int], but: int) -> int:
        """Count how often somebody on these seats meets people to be avoided, `but` left out."""
        return sum(
            mine == theirs >= 0
            for each in self.avoids[person]
            if each != but
            for mine, theirs in zip(seats, self.seats[each], strict=True)
        )

    def _swap(self, one: int, other: int) -> None:
        for trait, (codes, places) in enumerate(zip(self.codes, self.places, strict=True)):
            mine, theirs = codes[one], codes[other]
            if mine != theirs:
                for here, there in zip(places[one], places[other], strict=True):
                    if here != there:
                        self._add(trait, here + mine, -1)
                        self._add(trait, here + theirs, 1)
                        self._add(trait, there + theirs, -1)
                        self._add(trait, there + mine, 1)
            places[one], places[other] = places[other], places[one]
        self.order[one], self.order[other] = self.order[other], self.order[one]
        self.seats[one], self.seats[other] = self.seats[other], self.seats[one]

    def _add(self, trait: int, cell: int, change: int) -> None:
        self.counts[trait][cell] = count = self.counts[trait][cell] + change
        least, most, weight = self.least[trait][cell], self.most[trait][cell], self.weights[trait]
        self.enter[trait][cell] = weight if count >= most else -weight if count < least else 0
        self.leave[trait][cell] = weight if count <= least else -weight if count > most else 0


def mix(task: Arrays, grid: Grid, *, tries: int, random: np.random.Generator, stop: Callable[[], bool]) -> Grid:
    """Return a grid with the same itineraries, mixed as well as so many tries reach.

    The first trait is mixed on its own; then those alike in it exchange, which leaves it as it is; at last everybody.
    """
    every = tuple(range(len(task.codes)))
    free = _who_may_swap(task, grid)
    stages = [(every[:1], free, 0.15), (every[1:], _alike(free, task.codes[:1]), 0.6), (every, free, 0.25)]
    for traits, groups, share in stages:
        if traits and not stop():
            mixer = Mixer(task, grid, traits)
            _anneal(mixer, groups, int(share * tries), random, stop)
            grid = grid[:, mixer.best_order]
    return grid


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


def _alike(groups: np.ndarray, codes: np.ndarray) -> np.ndarray:
    """Part each group by the values of a trait."""
    parted = np.unique(np.vstack((groups, codes)), axis=1, return_inverse=True)[1].reshape(-1)
    return np.where(groups < 0, -1, parted)


def _anneal(
    mixer: Mixer, groups: np.ndarray, tries: int, random: np.random.Generator, stop: Callable[[], bool]
) -> None:
    """Try exchanges within the groups, ever colder, until the mix is as even as it can be."""
    free = np.flatnonzero(groups >= 0)
    order = free[np.argsort(groups[free], kind="stable")]
    starts, sizes = np.unique(groups[order], return_index=True, return_counts=True)[1:]
    first, size = np.repeat(starts, sizes), np.repeat(sizes, sizes)
    for done in range(0, tries if len(order) else 0, BLOCK):
        if not mixer.best or stop():
            return
        warmth = WARMEST * (COLDEST / WARMEST) ** (done / tries) * min(mixer.weights)
        ones = random.integers(len(order), size=BLOCK)
        others = first[ones] + (random.random(BLOCK) * size[ones]).astype(np.int64)
        limits = (warmth * random.exponential(size=BLOCK)).tolist()
        for one, other, most in zip(order[ones].tolist(), order[others].tolist(), limits, strict=True):
            mixer.try_swap(one, other, most)
