"""Gives people the slots of a grid so that every table of every round mixes sectors, regions and organisations.

Two people who exchange their whole itineraries change neither who repeats nor which table repeats, only the mix.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from planner.domain.rotation.ring import Grid

MOST_SWEEPS, SWEPT_PEOPLE = 12, 3000

Order = np.ndarray[tuple[int], np.dtype[np.int64]]


class Mixed(Protocol):
    """What placement needs to know of a person."""

    @property
    def traits(self) -> tuple[str, ...]: ...
    @property
    def is_host(self) -> bool: ...


def place_people(people: Sequence[Mixed], itineraries: Grid, tables: int, random: np.random.Generator) -> Order:
    """Return the slot of each person; named hosts take the first `tables` slots, likes fill classes side by side."""
    likes_together = sorted(range(len(people)), key=lambda index: (people[index].traits, index))
    hosts = [index for index in likes_together if people[index].is_host][:tables]
    others = [index for index in likes_together if index not in set(hosts)]
    lacking = tables - len(hosts)
    stride = max(1, len(others) // lacking) if lacking else 1
    stand_ins = others[::stride][:lacking]
    travellers = [index for index in others if index not in set(stand_ins)]
    order = np.empty(len(people), dtype=np.int64)
    order[[*hosts, *stand_ins, *travellers]] = np.arange(len(people))
    mixer = _Mixer(people, itineraries, tables)
    named = np.array([person.is_host for person in people])
    for _ in range(min(MOST_SWEEPS, SWEPT_PEOPLE // len(people))):
        if not mixer.sweep(order, named, random):
            break
    return order


class _Mixer:
    """Counts each trait at each table of each round and swaps people while the counts even out."""

    def __init__(self, people: Sequence[Mixed], itineraries: Grid, tables: int) -> None:
        self.itineraries, self.tables = itineraries, tables
        kinds = zip(*(person.traits for person in people), strict=True)
        self.codes = [np.unique(np.array(kind), return_inverse=True)[1] for kind in kinds]

    def sweep(self, order: Order, named: np.ndarray, random: np.random.Generator) -> bool:
        """Try every person once against everybody of the same standing; tell whether anything got better."""
        counts = [self._count(codes, order) for codes in self.codes]
        is_better = False
        for index in random.permutation(len(order)):
            gains = self._gains(int(index), order, counts)
            gains[named != named[index]] = 0
            other = int(np.argmin(gains))
            if gains[other] < 0:
                order[index], order[other] = order[other], order[index]
                counts = [self._count(codes, order) for codes in self.codes]
                is_better = True
        return is_better

    def _count(self, codes: np.ndarray, order: Order) -> np.ndarray:
        seated = self.itineraries[:, order]
        counts = np.zeros((len(seated), self.tables, codes.max() + 1), dtype=np.int64)
        rounds = np.arange(len(seated))[:, None]
        np.add.at(counts, (rounds, seated, codes[None, :]), 1)
        return counts

    def _gains(self, index: int, order: Order, counts: list[np.ndarray]) -> np.ndarray:
        """Return the change in the sum of squared counts if `index` and each other person exchanged itineraries."""
        seated = self.itineraries[:, order]
        mine, rounds = seated[:, index][:, None], np.arange(len(seated))[:, None]
        gains = np.zeros(len(order), dtype=np.int64)
        for codes, count in zip(self.codes, counts, strict=True):
            here, there = codes[index], codes[None, :]
            change = count[rounds, seated, here] - count[rounds, mine, here] + count[rounds, mine, there]
            change = 2 * (change - count[rounds, seated, there] + 2)
            gains += np.where((seated == mine) | (codes[None, :] == here), 0, change).sum(axis=0)
        return gains
