"""The ring: start at a table and move on by your class's offset; zero repeats wherever the offsets differ enough.

Two people of classes b and c meet in rounds r and s only if (r - s)(b - c) is a multiple of the number of tables
(content B1.6); offset 0 stays at the table and is the host's.
"""

from itertools import chain

import numpy as np

Grid = np.ndarray[tuple[int, int], np.dtype[np.int64]]


def ring_itineraries(people: int, tables: int, rounds: int) -> Grid:
    """Return the table of every slot in every round, an array of rounds x people; slots 0 to tables - 1 are hosts.

    Slots come class by class, one slot a table; table sizes differ by at most one in every round.
    """
    classes = -(-people // tables)
    offsets = choose_offsets(tables, classes, rounds)
    slots = np.arange(people)
    moves = np.asarray(offsets)[slots // tables]
    grid: Grid = (slots % tables + np.outer(np.arange(rounds), moves)) % tables
    return grid


def choose_offsets(tables: int, classes: int, rounds: int) -> list[int]:
    """Return one offset a class, 0 first; the best left over where no offset is free of repeats any more."""
    chosen = [0]
    candidates = [*chain.from_iterable((step, -step) for step in range(1, tables // 2 + 1))] or [0]
    while len(chosen) < classes:
        chosen.append(min(candidates, key=lambda offset: _clashes(offset, chosen, tables, rounds)))
    return chosen


def is_exact(people: int, tables: int, rounds: int) -> bool:
    """Whether the ring seats these people without any repeat and without anybody seeing a table twice."""
    offsets = choose_offsets(tables, -(-people // tables), rounds)
    return not any(_clashes(offset, offsets[:place], tables, rounds) for place, offset in enumerate(offsets))


def _clashes(offset: int, chosen: list[int], tables: int, rounds: int) -> int:
    return sum(gap * (offset - other) % tables == 0 for other in chosen for gap in range(1, rounds))
