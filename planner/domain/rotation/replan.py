"""Seats people anew on the day: some did not come, some came unannounced, and rounds already played stay as they were.

As few seats change as even tables allow; who moves is chosen by the rules first and then by whom he or she would meet.
"""

from dataclasses import dataclass, replace

import numpy as np

from planner.domain.rotation.arrays import ABSENT, Arrays, Grid, to_arrays
from planner.domain.rotation.board import Board
from planner.domain.rotation.feasible import make_feasible
from planner.domain.rotation.late_moves import even_out_late
from planner.domain.rotation.people import RotationTask, Seatable
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.score import Score, score
from planner.domain.rotation.seats import grid_of, seats_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Somebody who was seated and changes the table in one round; tables and rounds count from 1."""

    person_id: str
    round_number: int
    from_table: int
    to_table: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Replan:
    """The plan for those who are here, who changes tables, and the fewest changes that even tables need."""

    plan: RotationPlan
    moves: tuple[Move, ...]
    least_moves: int
    score: Score


def replan(task: RotationTask, plan: RotationPlan, *, played: int) -> Replan:
    """Return a plan for `task.people` that keeps the first `played` rounds of `plan` and most of the others.

    People without a seat in `plan` came unannounced; people of `plan` who are not in the task have gone. Whoever leaves
    later has those rounds in `absent`. The task's tables and rounds are those of the plan.
    """
    sound, _ = make_feasible(replace(task, people=tuple(_as_seated(person, plan, played) for person in task.people)))
    arrays = to_arrays(sound)
    before = grid_of(plan, [person.person_id for person in sound.people])
    before[~arrays.present] = ABSENT
    arrays = _as_played(arrays, before, played)
    grid = _seat_newcomers(arrays, before, played)
    least = _least_moves(arrays, grid, played)
    after = even_out_late(arrays, grid, played)
    seats = seats_of(sound.people, after)
    kept = tuple(seat for seat in plan.seats if seat.round_number <= played)
    later = tuple(seat for seat in seats if seat.round_number > played)
    return Replan(
        plan=replace(plan, seats=kept + later),
        moves=_moves(sound, before, after),
        least_moves=least,
        score=score(arrays, after),
    )


def _as_seated(person: Seatable, plan: RotationPlan, played: int) -> Seatable:
    """Take over the table that a host keeps, and which of the rounds played somebody missed."""
    mine = [seat for seat in plan.seats if seat.person_id == person.person_id]
    home = next((seat.table_number for seat in mine if seat.is_host), None)
    missed = set(range(1, played + 1)) - {seat.round_number for seat in mine}
    later = {number for number in person.absent if number > played}
    return replace(person, is_host=home is not None, host_table=home, absent=tuple(sorted(missed | later)))


def _as_played(arrays: Arrays, before: Grid, played: int) -> Arrays:
    """Take the tables of the rounds played as they are: who has gone is missing from them."""
    sizes = [np.bincount(row[row >= 0], minlength=arrays.tables) for row in before[:played]]
    return replace(arrays, sizes=np.array([*sizes, *arrays.sizes[played:]]))


def _seat_newcomers(arrays: Arrays, before: Grid, played: int) -> Grid:
    """Give who has no seat yet a place at one of the smallest tables, each time where it costs least."""
    grid = before.copy()
    waiting = np.argwhere(arrays.present & (grid == ABSENT))
    for number, person in waiting[waiting[:, 0] >= played].tolist():
        board = Board(arrays, grid)
        room = np.where(board.sizes(number) < arrays.seats, board.sizes(number), np.inf)
        prices = np.where(room == room.min(), board.prices(number)[person], np.inf)
        grid[number, person] = int(np.argmin(prices))
    return grid


def _least_moves(arrays: Arrays, grid: Grid, played: int) -> int:
    """Return how many people must change tables: what the tables hold beyond even ones, the largest for the largest."""
    total = 0
    for row, sizes in zip(grid[played:], arrays.sizes[played:], strict=True):
        now = np.sort(np.bincount(row[row >= 0], minlength=arrays.tables))
        total += int(np.maximum(now - np.sort(sizes), 0).sum())
    return total


def _moves(task: RotationTask, before: Grid, after: Grid) -> tuple[Move, ...]:
    changed = np.argwhere((before != after) & (before != ABSENT)).tolist()
    return tuple(
        Move(
            person_id=task.people[person].person_id,
            round_number=number + 1,
            from_table=int(before[number, person]) + 1,
            to_table=int(after[number, person]) + 1,
        )
        for number, person in changed
    )
