"""Reads what a rotation is to be planned from, and writes its schedule: JSON, described in docs/rotation.md."""

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import Any

from planner.domain.rotation.people import Pair, RotationTask, Rules, Seatable
from planner.domain.rotation.plan import RotationPlan
from planner.errors import PlannerError, sentence

MOST_PEOPLE, MOST_TABLES, MOST_ROUNDS = 2000, 500, 50
EMPTY = -1


class NoRotationFileError(PlannerError):
    """A file that no rotation can be planned from."""

    template = sentence(
        "“{file}” cannot be planned from: {where} is missing or not as docs/rotation.md describes. Correct it there."
    )


def read_rotation_task(content: bytes, file: str) -> RotationTask:
    """Return what `content` asks for; what should be mixed are the attributes that `balance` gives a weight.

    Raises NoRotationFileError.
    """
    where = "JSON"
    try:
        data = json.loads(content)
        where = "tables"
        tables = _within(data["tables"], MOST_TABLES)
        seats = tuple(int(table["capacity"]) for table in tables if table.get("capacity") is not None)
        _check(all(each > 0 for each in seats))
        where = "rounds"
        rounds = int(data["rounds"])
        _check(1 <= rounds <= MOST_ROUNDS)
        where = "balance"
        kinds = {str(kind): int(weight) for kind, weight in data.get("balance", {}).items()}
        _check(all(weight > 0 for weight in kinds.values()))
        where = "people"
        people = tuple(_read_person(person, list(kinds)) for person in _within(data["people"], MOST_PEOPLE))
        known = {person.person_id for person in people}
        _check(len(known) == len(people))
        where = "keep_apart, keep_together"
        rules = Rules(
            changes_table=data.get("distinct_tables", True) is True,
            apart=_pairs(data.get("keep_apart", []), known),
            together=_pairs(data.get("keep_together", []), known),
            weights=tuple(kinds.values()),
            seats=seats if len(seats) == len(tables) else (),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as problem:
        raise NoRotationFileError(file=file, where=where) from problem
    return RotationTask(people=people, tables=len(tables), rounds=rounds, rules=rules)


def write_schedule(task: RotationTask, plan: RotationPlan) -> list[list[int]]:
    """Return the table of each person in each round, counted from 0 and -1 where somebody has no seat."""
    place = {person.person_id: index for index, person in enumerate(task.people)}
    rows = [[EMPTY] * len(place) for _ in range(plan.rounds)]
    for seat in plan.seats:
        rows[seat.round_number - 1][place[seat.person_id]] = seat.table_number - 1
    return rows


def _read_person(person: Mapping[str, Any], kinds: Sequence[str]) -> Seatable:
    home = person.get("host_table")
    return Seatable(
        person_id=str(person["id"]),
        traits=tuple(str(person.get(kind, "")) for kind in kinds),
        is_host=home is not None,
        host_table=None if home is None else int(home) + 1,
        absent=tuple(int(number) + 1 for number in person.get("absent", [])),
    )


def _pairs(groups: Sequence[Sequence[object]], known: AbstractSet[str]) -> tuple[Pair, ...]:
    """Return who is named together with whom; a group of more than two is all of its pairs."""
    named = [[str(each) for each in group] for group in groups]
    _check(all(len(group) > 1 and known >= set(group) for group in named))
    return tuple(pair for group in named for pair in combinations(group, 2))


def _within(values: Sequence[Any], most: int) -> Sequence[Any]:
    _check(1 <= len(values) <= most)
    return values


def _check(is_right: bool) -> None:  # noqa: FBT001  # reads as a sentence where it is called
    if not is_right:
        raise ValueError
