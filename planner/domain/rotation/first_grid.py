"""The first complete grid: people get the slots of a construction, those alike class by class.

Every table has one slot of each class in every round, so a class of one sector spreads that sector evenly at once.
"""

import numpy as np

from planner.domain.rotation.arrays import ABSENT, Arrays, Grid
from planner.domain.rotation.construct import build_grid


def seat_first(task: Arrays) -> Grid:
    """Return a grid in which everyone present sits once a round; sizes may still differ by more than one."""
    stays = bool((~task.travels).any())
    travellers = _class_by_class(task)
    seats = max(1, -(-len(travellers) // task.tables) + stays)
    slots = build_grid(task.tables, seats, task.rounds, stays=stays, changes_table=task.changes_table)
    grid = np.empty((task.rounds, task.people), dtype=np.int64)
    grid[:, ~task.travels] = task.home[~task.travels]
    first = task.tables if stays else 0
    grid[:, travellers] = slots[:, first : first + len(travellers)]
    grid[~task.present] = ABSENT
    return grid


def _class_by_class(task: Arrays) -> np.ndarray:
    """Return the travellers in order of slots: whole classes of people alike in the first trait, then the others.

    What is left of each value goes into the shared classes together, the largest rest first where it still fits.
    """
    travellers = np.flatnonzero(task.travels)
    if not len(task.codes):
        return travellers
    alike = [travellers[task.codes[0, travellers] == value] for value in np.unique(task.codes[0, travellers])]
    whole = [each[: len(each) // task.tables * task.tables] for each in alike]
    rests = [each[len(each) // task.tables * task.tables :] for each in alike]
    return np.concatenate([travellers[:0], *whole, *_pack(rests, task.tables)])


def _pack(rests: list[np.ndarray], tables: int) -> list[np.ndarray]:
    """Order the rests so that few of them run over from one class into the next."""
    waiting = sorted((each for each in rests if len(each)), key=len, reverse=True)
    packed: list[np.ndarray] = []
    room = tables
    while waiting:
        fits = next((place for place, each in enumerate(waiting) if len(each) <= room), 0)
        packed.append(waiting.pop(fits))
        room = (room - len(packed[-1])) % tables or tables
    return packed
