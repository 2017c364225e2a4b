"""Who meets whom at a café: how often each two people sit together, and each two kinds of people beside chance."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from math import comb

from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import people_at_tables
from planner.domain.spelling import fold

SELDOM, OFTEN, LEAST_OFF = 0.75, 1.25, 2
"""Shares of seating by lot at which two kinds meet seldom or often, and the least meetings off that count."""
MOST_KINDS = 10
"""What one picture shows; people of the smallest kinds are left out of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """How often people of two kinds sit together in a round, over all rounds, and how often they would by lot."""

    found: int
    by_lot: float

    @property
    def is_seldom(self) -> bool:
        """Whether they meet much less than by lot."""
        return self.found < min(SELDOM * self.by_lot, self.by_lot - LEAST_OFF)

    @property
    def is_often(self) -> bool:
        """Whether they meet much more than by lot."""
        return self.found > max(OFTEN * self.by_lot, self.by_lot + LEAST_OFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPicture:
    """The meetings of every two kinds, in rows as in columns; `people` counts those of each kind."""

    kinds: tuple[str, ...]
    people: tuple[int, ...]
    rows: tuple[tuple[Meetings, ...], ...]


def times_met(rotation: RotationPlan) -> Counter[tuple[str, str]]:
    """Return in how many rounds each two people sit together, those who do; the ids of a pair are sorted."""
    tables = people_at_tables(rotation).values()
    return Counter(chain.from_iterable(combinations(sorted(people), 2) for people in tables))


def picture_meetings(rotation: RotationPlan, values: Mapping[str, str]) -> MeetingPicture:
    """Return who meets whom by one trait, such as the sector; the most frequent kinds first, ten at the most.

    `values` maps a person's id to the value; people without one are left out. By lot every two people would be as
    likely to meet: a kind's own people then meet each other too.
    """
    met = times_met(rotation)
    everyone = {seat.person_id for seat in rotation.seats}
    people = Counter(values.get(person_id, "") for person_id in everyone)
    kinds = sorted((kind for kind in people if kind), key=lambda kind: (-people[kind], fold(kind), kind))[:MOST_KINDS]
    found = _by_kinds(met, values)
    chance = met.total() / max(1, comb(len(everyone), 2))
    rows = tuple(
        tuple(
            Meetings(found=found[min(one, other), max(one, other)], by_lot=chance * _pairs(people, one, other))
            for other in kinds
        )
        for one in kinds
    )
    return MeetingPicture(kinds=tuple(kinds), people=tuple(people[kind] for kind in kinds), rows=rows)


def order_by_kind(
    person_ids: Collection[str], values: Mapping[str, str], names: Mapping[str, str]
) -> Sequence[tuple[str, list[str]]]:
    """Return people by kind, the most frequent first and those of none last, in each kind by name."""
    kinds: dict[str, list[str]] = {}
    for person_id in sorted(person_ids, key=lambda each: (fold(names.get(each, "")), each)):
        kinds.setdefault(values.get(person_id, ""), []).append(person_id)
    return sorted(kinds.items(), key=lambda kind: (not kind[0], -len(kind[1]), fold(kind[0]), kind[0]))


def _by_kinds(met: Mapping[tuple[str, str], int], values: Mapping[str, str]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for (one, other), times in met.items():
        first, second = sorted((values.get(one, ""), values.get(other, "")))
        found[first, second] += times
    return found


def _pairs(people: Mapping[str, int], one: str, other: str) -> int:
    return comb(people[one], 2) if one == other else people[one] * people[other]
