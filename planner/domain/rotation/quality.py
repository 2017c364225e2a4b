"""How good a rotation is: repeats, tables seen again, table sizes and the mix of people, all counted from its seats."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, combinations
from math import ceil

from planner.domain.rotation.plan import RotationPlan, Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationQuality:
    """What a rotation achieves.

    `repeats` counts meetings beyond the first over all pairs; `met_least` and `met_most` how many different people
    one person meets; `tables_again` how often a traveller sees a table twice; `uneven` how many places at a table
    go, over all rounds, beyond the even share of one trait (0 is as mixed as it can be).
    """

    repeats: int
    pairs_met: int
    met_least: int
    met_most: int
    tables_again: int
    smallest_table: int
    largest_table: int
    uneven: Mapping[str, int]


def measure(plan: RotationPlan, traits: Mapping[str, Mapping[str, str]]) -> RotationQuality:
    """Measure `plan`; `traits` maps a kind, such as sector, to each person's value of it."""
    tables = people_at_tables(plan)
    meetings = Counter(chain.from_iterable(combinations(sorted(people), 2) for people in tables.values()))
    met = Counter(chain.from_iterable(meetings)) if meetings else Counter({"": 0})
    seen = Counter((seat.person_id, seat.table_number) for seat in plan.seats if not seat.is_host)
    sizes = [len(people) for people in tables.values()]
    return RotationQuality(
        repeats=sum(times - 1 for times in meetings.values()),
        pairs_met=len(meetings),
        met_least=min(met.values()),
        met_most=max(met.values()),
        tables_again=sum(times - 1 for times in seen.values()),
        smallest_table=min(sizes, default=0),
        largest_table=max(sizes, default=0),
        uneven={kind: _unevenness(tables, values) for kind, values in traits.items()},
    )


def people_at_tables(plan: RotationPlan) -> dict[tuple[int, int], list[str]]:
    """Return the person ids at each (round, table), the host first."""
    tables: dict[tuple[int, int], list[str]] = {}
    for seat in sorted(plan.seats, key=_host_first):
        tables.setdefault((seat.round_number, seat.table_number), []).append(seat.person_id)
    return tables


def itineraries(plan: RotationPlan) -> dict[str, tuple[int | None, ...]]:
    """Return the tables of each person who has a seat, round by round; None in a round without a seat."""
    tables: dict[str, dict[int, int]] = {}
    for seat in sorted(plan.seats, key=lambda seat: seat.round_number):
        tables.setdefault(seat.person_id, {})[seat.round_number] = seat.table_number
    rounds = range(1, plan.rounds + 1)
    return {person_id: tuple(map(mine.get, rounds)) for person_id, mine in tables.items()}


def _host_first(seat: Seat) -> tuple[int, int, bool]:
    return seat.round_number, seat.table_number, not seat.is_host


def _unevenness(tables: Mapping[tuple[int, int], list[str]], values: Mapping[str, str]) -> int:
    everyone = {person for people in tables.values() for person in people}
    totals = Counter(values.get(person, "") for person in everyone)
    return sum(
        max(0, count - ceil(totals[value] * len(people) / len(everyone)))
        for people in tables.values()
        for value, count in Counter(values.get(person, "") for person in people).items()
    )
