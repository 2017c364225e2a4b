"""What single people need at the café: rounds that they miss, whom they sit apart from, and with whom they stay.

A pair is noted with one of the two and holds for both.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from planner.domain.cafe import seatable_people, trait_weights
from planner.domain.editing import RecordNotFoundError
from planner.domain.finding import Finding
from planner.domain.people import Attendance
from planner.domain.plan import Plan
from planner.domain.rotation.feasible import make_feasible
from planner.domain.rotation.people import Pair, RotationTask, Rules, Seatable
from planner.domain.rotation.plan import RotationPlan
from planner.domain.workbooks import distinct_names

RULES_OF_PEOPLE = frozenset(
    {
        "seating_always_absent",
        "seating_together_with_a_host",
        "seating_together_too_many",
        "seating_together_and_apart",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingNeeds:
    """Rounds that somebody misses, counted from 1; ids of the people to sit apart from, and of those to stay with."""

    misses: tuple[int, ...] = ()
    apart: tuple[str, ...] = ()
    together: tuple[str, ...] = ()


def needs_of(plan: Plan, person_id: str) -> SeatingNeeds:
    """Return what somebody needs, pairs that are noted with the other person too."""
    attendance = _attendance_of(plan, person_id)
    return SeatingNeeds(
        misses=attendance.misses,
        apart=_companions(plan, attendance, "apart"),
        together=_companions(plan, attendance, "together"),
    )


def note_needs(plan: Plan, person_id: str, needs: SeatingNeeds) -> Plan:
    """Return the plan in which somebody needs this, and nothing else; raises RecordNotFoundError."""
    mine = _attendance_of(plan, person_id)
    apart, together = (tuple(sorted({*each} - {person_id})) for each in (needs.apart, needs.together))
    noted = replace(mine, misses=tuple(sorted({*needs.misses})), apart=apart, together=together)
    return replace(
        plan,
        attendances=tuple(noted if each is mine else _without(each, person_id) for each in plan.attendances),
    )


def cafe_task(plan: Plan, *, tables: int, rounds: int) -> RotationTask:
    """Return the task of seating everybody at a café, with what single people need."""
    here = seatable_people(plan)
    rules = Rules(apart=_pairs(plan, "apart"), together=_pairs(plan, "together"), weights=trait_weights(plan))
    return RotationTask(people=here, tables=tables, rounds=rounds, rules=rules)


def sound_rules(plan: Plan, rotation: RotationPlan) -> Rules:
    """Return the rules about pairs that can hold at the tables and with the hosts of a rotation."""
    return _feasible(plan, rotation)[0].rules


def review_needs(plan: Plan) -> Iterator[Finding]:
    """Yield which needs cannot hold at the café as it is seated, and which do not (content B1.6)."""
    if plan.rotation is None:
        return
    task, given_up = _feasible(plan, plan.rotation)
    names = distinct_names(plan.persons)
    yield from (_named(each, names) for each in given_up if each.rule in RULES_OF_PEOPLE)
    if task.rules.apart or task.rules.together:
        from planner.domain.rotation.arrays import to_arrays
        from planner.domain.rotation.broken import review_pairs
        from planner.domain.rotation.seats import grid_of

        grid = grid_of(plan.rotation, [person.person_id for person in task.people])
        yield from (_named(each, names) for each in review_pairs(task, to_arrays(task), grid))


def _feasible(plan: Plan, rotation: RotationPlan) -> tuple[RotationTask, tuple[Finding, ...]]:
    homes = {seat.person_id: seat.table_number for seat in rotation.seats if seat.is_host}
    task = cafe_task(plan, tables=rotation.tables, rounds=rotation.rounds)
    return make_feasible(replace(task, people=tuple(_at_home(person, homes) for person in task.people)))


def _at_home(person: Seatable, homes: Mapping[str, int]) -> Seatable:
    return replace(person, is_host=person.person_id in homes, host_table=homes.get(person.person_id))


def _attendance_of(plan: Plan, person_id: str) -> Attendance:
    found = next((each for each in plan.attendances if each.person_id == person_id), None)
    if found is None:
        raise RecordNotFoundError(record_id=person_id)
    return found


def _companions(plan: Plan, attendance: Attendance, rule: str) -> tuple[str, ...]:
    """Return with whom somebody has a rule, whichever of the two it is noted with."""
    mine: tuple[str, ...] = getattr(attendance, rule)
    others = (each.person_id for each in plan.attendances if attendance.person_id in getattr(each, rule))
    return tuple(dict.fromkeys((*mine, *others)))


def _without(attendance: Attendance, person_id: str) -> Attendance:
    if person_id not in {*attendance.apart, *attendance.together}:
        return attendance
    apart, together = (
        tuple(each for each in pairs if each != person_id) for pairs in (attendance.apart, attendance.together)
    )
    return replace(attendance, apart=apart, together=together)


def _pairs(plan: Plan, rule: str) -> tuple[Pair, ...]:
    """Return the pairs of a rule of whom both may sit, each once."""
    here = {person.person_id for person in seatable_people(plan)}
    pairs = ((each.person_id, other) for each in plan.attendances for other in getattr(each, rule))
    found = {(min(pair), max(pair)) for pair in pairs if here.issuperset(pair)}
    return tuple(sorted(found))


def _named(finding: Finding, names: Mapping[str, str]) -> Finding:
    """Return a finding that says names for the ids of people."""
    return replace(finding, values={key: names.get(str(value), value) for key, value in finding.values.items()})
