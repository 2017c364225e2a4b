"""The rotation engine: people, tables, rounds and rules in, the best plan that the time allows out, with its proof.

A first plan is there at once and better ones follow, until nothing better is possible or the effort is spent. Effort is
counted in steps, so the same task, seed and seconds give the same plan on any computer, unless `stop` cuts it short.
"""

from dataclasses import dataclass, replace

import numpy as np

from planner.domain.finding import Finding
from planner.domain.rotation.arrays import Arrays, Grid, to_arrays
from planner.domain.rotation.board import Board
from planner.domain.rotation.bounds import bound
from planner.domain.rotation.broken import review_pairs
from planner.domain.rotation.certificate import Certificate, certify
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.feasible import make_feasible
from planner.domain.rotation.first_grid import seat_first
from planner.domain.rotation.mixing import mix
from planner.domain.rotation.people import RotationTask
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.repair import Tabu, even_out, price_of
from planner.domain.rotation.score import Score, score
from planner.domain.rotation.seats import seats_of

STEPS_A_SECOND, MIXED_A_SECOND = 4000, 900_000
QUICK_PEOPLE = 150
REPAIR_SHARE, FIRST_MIX_SHARE = 0.65, 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """A plan with what it achieves, how near that is to the best, and which wishes could not be fulfilled."""

    plan: RotationPlan
    score: Score
    certificate: Certificate
    findings: tuple[Finding, ...] = ()


def rotate(task: RotationTask, *, seed: int = 1, effort: Effort | None = None) -> Rotation:
    """Plan a rotation; every wish that cannot be fulfilled is left out and named in a finding.

    Raises ValueError where there are no people, no table or no round.
    """
    if min(len(task.people), task.tables, task.rounds) < 1:
        raise ValueError("a rotation needs people, a table and a round")
    sound, findings = make_feasible(task)
    search = _Search(sound, findings, seed, effort or Effort())
    return search.run()


class _Search:
    """One run of the engine: constructs, mixes, mends and mixes again."""

    def __init__(self, task: RotationTask, findings: tuple[Finding, ...], seed: int, effort: Effort) -> None:
        self.task, self.findings, self.seed = task, findings, seed
        self.effort = replace(effort, stop=lambda: not self.goes_on or effort.stop())
        self.arrays = to_arrays(task)
        self.random = np.random.default_rng(seed)
        self.goes_on = True
        self.least = bound(self.arrays)

    def run(self) -> Rotation:
        arrays = self.arrays
        grid = seat_first(arrays)
        found = score(arrays, grid)
        if found.uneven_sizes:
            grid = _evened(arrays, grid)
            found = score(arrays, grid)
        self._tell(self._rotation(grid))
        if price_of(found) > (0, self.least.pairs_sq):
            grid = self._mix(grid, FIRST_MIX_SHARE, time=FIRST_MIX_SHARE)
            grid, spent = self._repair(grid)
            self._tell(self._rotation(grid))
            grid = self._mix(grid, 1 - FIRST_MIX_SHARE - spent)
        else:
            grid = self._mix(grid, 1.0)
        rotation = self._rotation(grid)
        self._tell(rotation)
        return rotation

    def _tell(self, rotation: Rotation) -> None:
        self.goes_on = self.goes_on and self.effort.on_better(rotation)

    def _mix(self, grid: Grid, share: float, *, time: float = 1.0) -> Grid:
        microseconds = int(share * self.effort.seconds * MIXED_A_SECOND)
        return mix(self.arrays, grid, random=self.random, progress=self.effort.pace(microseconds, time))

    def _repair(self, grid: Grid) -> tuple[Grid, float]:
        """Mend the grid; return also the share of the effort that this took."""
        share = REPAIR_SHARE if len(self.arrays.codes) else 1.0
        slow = max(1.0, self.arrays.people / QUICK_PEOPLE) ** 2
        tabu = Tabu(Board(self.arrays, grid), self.random)
        steps = int(share * self.effort.seconds * STEPS_A_SECOND / slow)
        spent = REPAIR_SHARE * tabu.search(self.least.pairs_sq, self.effort.pace(steps))
        return tabu.best, spent

    def _rotation(self, grid: Grid) -> Rotation:
        found = score(self.arrays, grid)
        plan = RotationPlan(
            tables=self.task.tables, rounds=self.task.rounds, seed=self.seed, seats=seats_of(self.task.people, grid)
        )
        return Rotation(
            plan=plan,
            score=found,
            certificate=certify(found, self.least),
            findings=(*self.findings, *review_pairs(self.task, self.arrays, grid)),
        )


def _evened(arrays: Arrays, grid: Grid) -> Grid:
    board = Board(arrays, grid)
    even_out(board)
    return board.grid
