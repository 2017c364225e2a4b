"""Looks longer for better seats at a café's tables, and keeps the best that was found; seats are never made worse."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from planner.domain.cafe import seatable_people
from planner.domain.cafe_day import NobodySeatedError, RoundPlayedError
from planner.domain.cafe_needs import cafe_task
from planner.domain.cafe_quality import assess
from planner.domain.plan import Plan
from planner.domain.rotation.effort import Effort, after
from planner.domain.rotation.engine import Rotation
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.score import Score
from planner.domain.rotation.seating import seat_participants

FIRST_ATTEMPT, LONGEST_ATTEMPT = 0.5, 16.0
Worth = tuple[int, int, int]


def worth_of(found: Score) -> Worth:
    """Return what seats are compared by, less is better: rules broken, pairs who meet again, places off an even mix."""
    return found.broken, found.pairs_sq, sum(found.excess)


def seek_better(plan: Plan, effort: Effort) -> RotationPlan:
    """Return the best seats that `effort.seconds` by the clock allow, or those of the plan where none are better.

    Attempts begin with other arrangements and take longer and longer. `effort` hears of better seats alone, and can
    end the search. Raises NobodySeatedError, RoundPlayedError or SeatingError.
    """
    if plan.rotation is None:
        raise NobodySeatedError
    if plan.rotation.played:
        raise RoundPlayedError(round_number=plan.rotation.played)
    search = _Search(effort, plan.rotation, _worth_now(plan, plan.rotation))
    for number in count():
        if search.is_over():
            break
        tried = Effort(
            seconds=min(FIRST_ATTEMPT * 2**number, LONGEST_ATTEMPT), stop=search.is_over, on_better=search.hear
        )
        task = cafe_task(plan, tables=plan.rotation.tables, rounds=plan.rotation.rounds)
        seat_participants(task, seed=plan.rotation.seed + number, effort=tried)
    return replace(search.best, version=plan.rotation.version)


def _worth_now(plan: Plan, rotation: RotationPlan) -> Worth | None:
    """Return what the seats are worth, None where they are those of other people than can be seated now."""
    is_current = {seat.person_id for seat in rotation.seats} == {each.person_id for each in seatable_people(plan)}
    return worth_of(assess(plan, rotation).score) if is_current else None


class _Search:
    """The best seats so far, over several attempts."""

    def __init__(self, effort: Effort, best: RotationPlan, worth: Worth | None) -> None:
        self.effort, self.best, self.worth = effort, best, worth
        self.is_late: Callable[[], bool] = after(effort.seconds)
        self.is_perfect = self.is_refused = False

    def is_over(self) -> bool:
        return self.is_perfect or self.is_refused or self.is_late() or self.effort.stop()

    def hear(self, found: Rotation) -> bool:
        worth = worth_of(found.score)
        if self.worth is None or worth < self.worth:
            self.best, self.worth = found.plan, worth
            self.is_refused = not self.effort.on_better(found)
        self.is_perfect = self.is_perfect or (found.certificate.is_best and found.certificate.is_mixed)
        return not self.is_over()
