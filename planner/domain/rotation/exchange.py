"""Two people exchange their seats in one round, by hand, and what that does to the score."""

from dataclasses import dataclass, replace

from planner.domain.rotation.arrays import to_arrays
from planner.domain.rotation.feasible import make_feasible
from planner.domain.rotation.people import RotationTask
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.rotation.score import Score, score
from planner.domain.rotation.seats import grid_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A plan after two people exchanged seats, with the score before and after."""

    plan: RotationPlan
    before: Score
    after: Score


def exchange(task: RotationTask, plan: RotationPlan, *, round_number: int, pair: tuple[str, str]) -> Exchange:
    """Return the plan in which the two sit where the other sat; nothing changes where one of them has no seat then."""
    one, other = pair
    mine = {seat.person_id: seat for seat in plan.seats if seat.round_number == round_number and seat.person_id in pair}
    swapped = plan
    if len(mine) == len(pair):
        new = {one: _sit(mine[other], one), other: _sit(mine[one], other)}
        seats = (new[seat.person_id] if seat in mine.values() else seat for seat in plan.seats)
        swapped = replace(plan, seats=tuple(seats))
    return Exchange(plan=swapped, before=score_plan(task, plan), after=score_plan(task, swapped))


def score_plan(task: RotationTask, plan: RotationPlan) -> Score:
    """Count what a plan achieves for a task; hosts are those of the plan."""
    homes = {seat.person_id: seat.table_number for seat in plan.seats if seat.is_host}
    people = tuple(
        replace(person, is_host=person.person_id in homes, host_table=homes.get(person.person_id))
        for person in task.people
    )
    sound, _ = make_feasible(replace(task, people=people))
    return score(to_arrays(sound), grid_of(plan, [person.person_id for person in sound.people]))


def _sit(seat: Seat, person_id: str) -> Seat:
    return replace(seat, person_id=person_id)
