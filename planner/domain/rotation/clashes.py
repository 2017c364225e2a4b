"""How often people meet whom they should not meet, and what changes when two people exchange whole itineraries."""

import numpy as np

from planner.domain.rotation.arrays import Arrays, Grid


class Clashes:
    """The itinerary of each person, and whom each should not meet: kept apart, or met earlier in the event.

    Every meeting of such a pair costs `price`; `cost` is the sum.
    """

    def __init__(self, task: Arrays, grid: Grid, price: int) -> None:
        self.price, self.seats = price, grid.T.tolist()
        self.pairs = np.vstack((task.apart, task.met))
        self.avoids: list[list[int]] = [[] for _ in self.seats]
        for one, other in self.pairs.tolist():
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
        after = self._of(one, theirs, other) + self._of(other, mine, one)
        return after - self._of(one, mine, other) - self._of(other, theirs, one)

    def swap(self, one: int, other: int) -> None:
        """Exchange two people's itineraries."""
        self.cost += self.change(one, other)
        self.seats[one], self.seats[other] = self.seats[other], self.seats[one]

    def _of(self, person: int, seats: list[int], but: int) -> int:
        """Return what it costs to give somebody these seats, `but` left out."""
        return self.price * sum(
            mine == theirs >= 0
            for each in self.avoids[person]
            if each != but
            for mine, theirs in zip(seats, self.seats[each], strict=True)
        )
