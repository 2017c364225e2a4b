"""How good the seats of a café are, counted from who really sits where: its score, and its proof where there is one."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil, floor

from planner.domain.cafe import person_traits
from planner.domain.cafe_needs import sound_rules
from planner.domain.plan import Plan
from planner.domain.rotation.arrays import to_arrays
from planner.domain.rotation.bounds import bound
from planner.domain.rotation.certificate import Certificate, certify
from planner.domain.rotation.people import RotationTask, Seatable
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import people_at_tables
from planner.domain.rotation.score import Score, score
from planner.domain.rotation.seats import grid_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What a rotation achieves; there is no certificate where a host was replaced between two rounds."""

    score: Score
    certificate: Certificate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many people of one kind sit at a table, over all rounds, beside the even share that they would have.

    `people` are those of the kind, `even` the share of a table of usual size; `is_even` says that the fewest and the
    most at a table are that share, rounded down and up.
    """

    value: str
    people: int
    least: int
    most: int
    even: float

    @property
    def is_even(self) -> bool:
        return floor(self.even) <= self.least and self.most <= ceil(self.even)


def assess(plan: Plan, rotation: RotationPlan) -> Assessment:
    """Score a rotation of the plan's people and compare it with what cannot be beaten."""
    task = _task_of(plan, rotation)
    arrays = to_arrays(task)
    found = score(arrays, grid_of(rotation, [person.person_id for person in task.people]))
    stays = Counter(seat.person_id for seat in rotation.seats if seat.is_host)
    rounds = Counter(seat.person_id for seat in rotation.seats)
    is_plain = all(stays[person_id] == rounds[person_id] for person_id in stays) and len(stays) <= rotation.tables
    return Assessment(score=found, certificate=certify(found, bound(arrays)) if is_plain else None)


def mix_of(rotation: RotationPlan, values: Mapping[str, str]) -> tuple[Share, ...]:
    """Return the shares of every value of one trait, such as a sector, the most frequent first; none of an empty one.

    `values` maps a person's id to the value.
    """
    tables = people_at_tables(rotation)
    everyone = {seat.person_id for seat in rotation.seats}
    totals = Counter(values.get(person_id, "") for person_id in everyone)
    counts: dict[str, list[int]] = defaultdict(list)
    for people in tables.values():
        here = Counter(values.get(person_id, "") for person_id in people)
        for value in totals:
            counts[value].append(here[value])
    return tuple(
        Share(
            value=value,
            people=total,
            least=min(counts[value]),
            most=max(counts[value]),
            even=total / max(1, rotation.tables),
        )
        for value, total in totals.most_common()
        if value
    )


def _task_of(plan: Plan, rotation: RotationPlan) -> RotationTask:
    """Return the task that the seats answer: who sat in which rounds, and who hosts which table."""
    traits = person_traits(plan).values()
    sits: dict[str, set[int]] = defaultdict(set)
    homes: dict[str, int] = {}
    for seat in rotation.seats:
        sits[seat.person_id].add(seat.round_number)
        if seat.is_host:
            homes[seat.person_id] = seat.table_number
    rounds = set(range(1, rotation.rounds + 1))
    people = tuple(
        Seatable(
            person_id=person_id,
            traits=tuple(values.get(person_id, "") for values in traits),
            is_host=person_id in homes,
            host_table=homes.get(person_id),
            absent=tuple(sorted(rounds - numbers)),
        )
        for person_id, numbers in sits.items()
    )
    rules = replace(sound_rules(plan, rotation), changes_table=rotation.rounds <= rotation.tables)
    return RotationTask(people=people, tables=rotation.tables, rounds=rotation.rounds, rules=rules)
