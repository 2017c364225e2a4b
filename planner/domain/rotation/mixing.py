"""Mixes sectors, regions and other traits: two people exchange their whole itineraries while the mix gets better.

Who meets again and which table somebody sees again belong to itineraries, so an exchange changes neither. Where there
is room for it, two people also change places in one round alone, by which nobody meets again. A worse mix is taken now
and then, ever more rarely (simulated annealing). Many exchanges are priced at once; the few that are cheap enough are
priced again one by one as they are made.
"""

from collections.abc import Iterator
from itertools import count

import numpy as np

from planner.domain.rotation.arrays import Arrays, Grid
from planner.domain.rotation.clashes import Clashes
from planner.domain.rotation.effort import Progress
from planner.domain.rotation.meetings import Meetings
from planner.domain.rotation.tally import Tally

WARMEST, COLDEST = 0.5, 0.2
WARMEST_WITH_PAIRS, COLDEST_WITH_PAIRS = 0.6, 0.28
USUAL_PEOPLE, WARMEST_OF_MANY = 250, 0.3
PAIRS_AT_ONCE, MOST_AT_ONCE, MOST_IN_A_ROUND = 8192, 32, 16
ROUND_EVERY = 3
LONGEST_WAIT = 24
CHANCES = 1 << 17
PRICES, PRICES_IN_A_ROUND, TRIAL, TRIAL_IN_A_ROUND = 150, 320, 5, 90
"""What steps take on a usual processor, in microseconds; prices take longer of many people (SLOW_SEATS)."""
SLOW_SEATS = 1500
CLASH = 25
NEVER = np.float32(1e6)


class Mixer:
    """Slots, which keep their itineraries, and people, who exchange slots.

    `order` is the person of each slot, `best_order` that of the best mix; `columns`, `kinds` and `is_of` are of people.
    """

    def __init__(self, task: Arrays, grid: Grid, random: np.random.Generator) -> None:
        self.random, self.tally = random, Tally(task, grid)
        groups = _who_may_swap(task, grid)
        self.slots = np.flatnonzero(groups >= 0)
        self.groups = groups[self.slots]
        self.is_one_group = len(np.unique(self.groups)) == 1
        self.cells = self.tally.cells(grid)[:, self.slots]
        self.places = (self.cells.T * self.tally.columns).tolist()
        columns = (task.codes + self.tally.first_column[:-1, None]).T
        self.columns: list[list[int]] = columns.tolist()
        self.is_of = np.zeros((task.people, self.tally.columns), dtype=np.float32)
        self.is_of[np.arange(task.people)[:, None], columns] = 1
        self.kinds = np.unique(columns, axis=0, return_inverse=True)[1].reshape(-1)
        self.order: list[int] = self.slots.tolist()
        self.clashes = Clashes(task, grid, CLASH * int(task.weights.max(initial=1)))
        self.cost = self.tally.cost() + self.clashes.cost
        self.meetings = Meetings(task, grid)
        self.spent, self.slow = 0.0, 1 + task.people * task.rounds / SLOW_SEATS
        self._keep()

    def sweep(self, rows: np.ndarray, limits: np.ndarray) -> None:
        """Price exchanges of `rows` with everybody and make some of those that cost no more than their limit."""
        self.spent += PRICES * self.slow
        prices = self.tally.estimate(self.cells, self.is_of[self.order], rows)
        if self.clashes.cost:
            clashing = self.clashes.of_each()[self.order]
            prices -= clashing[rows][:, None] + clashing
        if not self.is_one_group:
            prices[self.groups[rows][:, None] != self.groups] = NEVER
        for one, other, most in self._cheap(prices, rows, limits, MOST_AT_ONCE):
            self.try_swap(one, other, most)
            self.spent += TRIAL

    def sweep_round(self, number: int, rows: np.ndarray, limits: np.ndarray) -> bool:
        """Let some of `rows` change places in one round alone, where nobody meets anybody again by it.

        Return whether any might, whatever it costs.
        """
        self.spent += PRICES_IN_A_ROUND * self.slow
        tables = self.meetings.grid[number, self.slots]
        cannot = self.meetings.again(number, self.slots[rows])[:, self.slots] > 0
        cannot |= (tables[rows][:, None] == tables) | (tables[rows] < 0)[:, None] | (tables < 0)
        if cannot.all():
            return False
        prices = self.tally.estimate(self.cells[number : number + 1], self.is_of[self.order], rows)
        prices[cannot] = NEVER
        for one, other, most in self._cheap(prices, rows, limits, MOST_IN_A_ROUND):
            self.try_swap_in(number, one, other, most)
            self.spent += TRIAL_IN_A_ROUND
        return True

    def _cheap(
        self, prices: np.ndarray, rows: np.ndarray, limits: np.ndarray, most: int
    ) -> Iterator[tuple[int, int, float]]:
        """Return two slots and the limit of some exchanges of unlike people that cost no more than that."""
        kinds = self.kinds[self.order]
        cheap = np.flatnonzero(prices.ravel() <= limits)
        ones, others = np.divmod(cheap, len(kinds))
        ones = rows[ones]
        chosen = self.random.permutation(np.flatnonzero(kinds[ones] != kinds[others]))[:most]
        return zip(ones[chosen].tolist(), others[chosen].tolist(), limits[cheap[chosen]].tolist(), strict=True)

    def try_swap(self, one: int, other: int, most: float) -> None:
        """Let the people of two slots exchange where that costs no more than `most`."""
        person, another = self.order[one], self.order[other]
        ways, columns = (self.places[one], self.places[other]), (self.columns[person], self.columns[another])
        change = self.tally.change(ways, columns)
        if self.clashes.cost or change <= most:
            change += self.clashes.change(person, another)
        if change <= most and columns[0] != columns[1]:
            self.tally.exchange(ways, columns)
            self.clashes.swap(person, another)
            self.order[one], self.order[other] = another, person
            self._count(change)

    def try_swap_in(self, number: int, one: int, other: int, most: float) -> None:
        """Let two slots change places in one round where that costs no more than `most` and nobody meets again."""
        slots, people = (int(self.slots[one]), int(self.slots[other])), (self.order[one], self.order[other])
        ways = [self.places[one][number]], [self.places[other][number]]
        columns = self.columns[people[0]], self.columns[people[1]]
        change = self.tally.change(ways, columns) + self.clashes.change_in(number, *people)
        if change <= most and self.meetings.may_swap(number, *slots):
            self.tally.exchange(ways, columns)
            self.clashes.swap_in(number, *people)
            self.meetings.swap(number, *slots)
            self.cells[number, [one, other]] = self.cells[number, [other, one]]
            (self.places[other][number],), (self.places[one][number],) = ways
            self._count(change)

    def _count(self, change: int) -> None:
        self.cost += change
        if self.cost < self.best:
            self._keep()

    def _keep(self) -> None:
        """Keep who sits where as the best there was."""
        self.best, self.best_order, self.best_slots = self.cost, self.order[:], self.meetings.grid[:, self.slots]


def mix(task: Arrays, grid: Grid, *, random: np.random.Generator, progress: Progress) -> Grid:
    """Return a grid with the same itineraries, mixed as well as there is time for; pairs kept apart part by it."""
    if not len(task.codes) or not (_who_may_swap(task, grid) >= 0).any():
        return grid
    mixer = Mixer(task, grid, random)
    _anneal(mixer, progress)
    mixed = grid.copy()
    mixed[:, mixer.best_order] = mixer.best_slots
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


def _warmth(task: Arrays) -> tuple[float, float]:
    """Return where to start and to end: warmer where pairs kept together broke the order of the first grid."""
    if task.people > USUAL_PEOPLE:
        return WARMEST_OF_MANY, COLDEST
    return (WARMEST_WITH_PAIRS, COLDEST_WITH_PAIRS) if len(task.together) else (WARMEST, COLDEST)


def _anneal(mixer: Mixer, progress: Progress) -> None:
    """Sweep ever colder, until the mix is as even as it can be."""
    people, random = len(mixer.slots), mixer.random
    warmest, coldest = _warmth(mixer.tally.task)
    chances = random.exponential(size=CHANCES).astype(np.float32)
    at_once = max(1, min(people // 2, PAIRS_AT_ONCE // people))
    weight = int(mixer.tally.task.weights.min())
    rounds = _Rounds(mixer.tally.task.rounds)
    for number in count():
        share = progress(int(mixer.spent))
        if not mixer.best or share >= 1:
            return
        warmth = np.float32(weight * warmest * (coldest / warmest) ** share)
        start = int(random.integers(CHANCES - at_once * people))
        rows, limits = random.permutation(people)[:at_once], warmth * chances[start : start + at_once * people]
        if number == rounds.next_sweep:
            rounds.note(may=mixer.sweep_round(rounds.number, rows, limits))
        else:
            mixer.sweep(rows, limits)


class _Rounds:
    """Which sweep is to be one of a single round, and of which: ever more rarely where nobody may change places."""

    def __init__(self, rounds: int) -> None:
        self.rounds, self.number, self.wait = rounds, 0, ROUND_EVERY
        self.next_sweep = 0

    def note(self, *, may: bool) -> None:
        """Go on to the next round; `may` tells whether anybody might change places in this one."""
        self.wait = ROUND_EVERY if may else min(2 * self.wait, LONGEST_WAIT)
        self.next_sweep += self.wait
        self.number = (self.number + 1) % self.rounds
