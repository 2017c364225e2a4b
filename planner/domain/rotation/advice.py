"""Which numbers of tables suit a head count: for each, whether nobody need meet anybody twice."""

from dataclasses import dataclass

from planner.domain.rotation.arrays import to_arrays
from planner.domain.rotation.bounds import bound
from planner.domain.rotation.construct import is_exact
from planner.domain.rotation.feasible import LEAST_PEOPLE
from planner.domain.rotation.people import RotationTask, Seatable

SEATS = (4, 5, 6)
ROUNDS = (2, 3, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Tables, people at the smallest and largest, and rounds; `least_repeats` can be fewer than are then found.

    With `is_exact` a plan without any repeat is known before people are seated.
    """

    tables: int
    smallest: int
    largest: int
    rounds: int
    is_exact: bool
    least_repeats: int


def advise(head_count: int, rounds: tuple[int, ...] = ROUNDS) -> tuple[Choice, ...]:
    """Return choices side by side, a host at every table, four or five seats first and at most six (content B1.3).

    Nothing is returned below 12 people, where another method serves better.
    """
    if head_count < LEAST_PEOPLE:
        return ()
    tables = dict.fromkeys(-(-head_count // seats) for seats in SEATS)
    return tuple(_choice(head_count, each, number) for each in tables for number in rounds)


def _choice(people: int, tables: int, rounds: int) -> Choice:
    largest = -(-people // tables)
    exact = is_exact(tables, largest, rounds)
    return Choice(
        tables=tables,
        smallest=people // tables,
        largest=largest,
        rounds=rounds,
        is_exact=exact,
        least_repeats=0 if exact else _least(people, tables, rounds),
    )


def _least(people: int, tables: int, rounds: int) -> int:
    everyone = tuple(
        Seatable(person_id=str(number), is_host=number < tables, host_table=number + 1 if number < tables else None)
        for number in range(people)
    )
    return bound(to_arrays(RotationTask(people=everyone, tables=tables, rounds=rounds))).repeats
