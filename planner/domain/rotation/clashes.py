"""How often people meet whom they should not meet, and what changes when two people exchange whole itineraries."""

from operator import eq

import numpy as np

from planner.domain.rotation.arrays import ABSENT, Arrays, Grid


class Clashes:
    """The itinerary of each person, and whom each should not meet: kept apart, or met earlier in the event.

    Every meeting of such a pair costs `price`; `cost` is the sum.
    """

    def __init__(self, task: Arrays, grid: Grid, price: int) -> None:
        nowhere = -1 - np.arange(task.people)
        self.price, self.seats = price, np.where(grid == ABSENT, nowhere, grid).T.tolist()
        self.avoids: list[list[int]] = [[] for _ in self.seats]
        for one, other in np.vstack((task.apart, task.met)).tolist():
            self.avoids[one].append(other)
            self.avoids[other].append(one)
        self.cost = sum(self._of(person, self.seats[person], -1) for person in range(task.people)) // 2

    def of_each(self) -> np.ndarray:
        """Return what each person's meetings cost, none where nobody clashes."""
        costs = [self._of(person, seats, -1) for person, seats in enumerate(self.seats)]
        return np.array(costs, dtype=np.float32)

    def change(self, one: int, other: int) -> int:
        """Return what an exchange of two people's itineraries costs."""
        if not (self.avoids[one] or self.avoids[other]):
            return 0
        mine, theirs = self.seats[one], self.seats[other]
        return self._change((one, theirs), (other, mine))

    def change_in(self, number: int, one: int, other: int) -> int:
        """Return what it costs when two people change places in one round."""
        if not (self.avoids[one] or self.avoids[other]):
            return 0
        mine, theirs = self.seats[one][:], self.seats[other][:]
        mine[number], theirs[number] = theirs[number], mine[number]
        return self._change((one, mine), (other, theirs))

    def swap(self, one: int, other: int) -> None:
        """Exchange two people's itineraries."""
        self.cost += self.change(one, other)
        self.seats[one], self.seats[other] = self.seats[other], self.seats[one]

    def swap_in(self, number: int, one: int, other: int) -> None:
        """Let two people change places in one round."""
        self.cost += self.change_in(number, one, other)
        mine, theirs = self.seats[one], self.seats[other]
        mine[number], theirs[number] = theirs[number], mine[number]

    def _change(self, *both: tuple[int, list[int]]) -> int:
        """Return what it costs to give two people these seats."""
        (one, mine), (other, theirs) = both
        after = self._of(one, mine, other) + self._of(other, theirs, one)
        return after - self._of(one, self.seats[one], other) - self._of(other, self.seats[other], one)

    def _of(self, person: int, seats: list[int], but: int) -> int:
        """Return what it costs to give somebody these seats, `but` left out."""
        times = 0
        for each in self.avoids[person]:
            if each != but:
                times += sum(map(eq, seats, self.seats[each]))
        return self.price * times
