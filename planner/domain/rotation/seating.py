"""Seats people for a world café with a host at every table; same people and seed, same seats."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from planner.domain.rotation.construct import is_exact
from planner.domain.rotation.effort import Effort
from planner.domain.rotation.engine import rotate
from planner.domain.rotation.people import SEATS_A_TABLE, RotationTask, Seatable
from planner.domain.rotation.plan import RotationPlan
from planner.errors import PlannerError, sentence

MOST_PEOPLE = 2000
FEWEST_PEOPLE, FEWEST_TABLES, MOST_ROUNDS = 2, 1, 12
BEST_SEATS = (4, 5)
EFFORT = Effort(seconds=0.3)


class SeatingError(PlannerError):
    """People, tables and rounds that no world café can be made of."""


class TooManyForCafeError(SeatingError):
    """More people than are seated at once."""

    template = sentence("{people} people cannot be seated at once; seat at most {most}, in several cafés.")


class TablesError(SeatingError):
    """Too few or too many tables for the people."""

    template = sentence("{people} people cannot be seated at {tables} tables; choose between {least} and {most}.")


class RoundsError(SeatingError):
    """A number of rounds that no café has."""

    template = sentence("A café of {rounds} rounds cannot be planned; choose 1 to {most} rounds.")


class TooFewToSeatError(SeatingError):
    """Nobody, or one person alone."""

    template = sentence("A table needs at least {least} people; take in the list of participants first.")


def suggest_tables(people: int, rounds: int, seats: int = SEATS_A_TABLE) -> int:
    """Return the number of tables of `seats`, or else of four or five, at which nobody meets twice (content B1.6).

    Where no construction does it, swaps may: but only where a table has no more people than there are tables.
    """
    choices = [-(-people // size) for size in dict.fromkeys((seats, *BEST_SEATS))]
    exact = (tables for tables in choices if is_exact(tables, -(-people // tables), rounds))
    return next(exact, min(choices, key=lambda tables: -(-people // tables) > tables))


def seat_participants(task: RotationTask, *, seed: int, effort: Effort | None = None) -> RotationPlan:
    """Seat everyone in every round; hosts keep their table, the others change it each round where tables suffice.

    No clock ends the search: the same people and seed sit alike, however busy the computer is, unless `effort` says so.
    What cannot hold, such as another table each time where there is one alone, is left out and no reason to refuse.
    Where fewer hosts are named than there are tables, people spread over all kinds become their hosts. `effort` can
    show better and better plans and stop. Raises SeatingError.
    """
    _check(len(task.people), task.tables, task.rounds)
    hosted = replace(task, people=_with_hosts(task))
    return rotate(hosted, seed=seed, effort=effort or EFFORT).plan


def _check(people: int, tables: int, rounds: int) -> None:
    if people < FEWEST_PEOPLE:
        raise TooFewToSeatError(least=FEWEST_PEOPLE)
    if people > MOST_PEOPLE:
        raise TooManyForCafeError(people=people, most=MOST_PEOPLE)
    if not FEWEST_TABLES <= tables <= people // 2:
        raise TablesError(people=people, tables=tables, least=FEWEST_TABLES, most=people // 2)
    if not 1 <= rounds <= MOST_ROUNDS:
        raise RoundsError(rounds=rounds, most=MOST_ROUNDS)


def _with_hosts(task: RotationTask) -> tuple[Seatable, ...]:
    """Give every table a host: those named, in order, then people at even distances in the order of their traits.

    Who misses a round, or stays with somebody, stands in only where too few others are there.
    """
    in_order = sorted(task.people, key=lambda person: person.traits)
    named = [person for person in in_order if person.is_host][: task.tables]
    lacking = task.tables - len(named)
    others = _free_to_host(task, in_order, lacking)
    stand_ins = others[:: max(1, len(others) // lacking)][:lacking] if lacking else []
    homes = {person.person_id: number for number, person in enumerate((*named, *stand_ins), start=1)}
    return tuple(
        replace(person, is_host=person.person_id in homes, host_table=homes.get(person.person_id))
        for person in task.people
    )


def _free_to_host(task: RotationTask, people: Sequence[Seatable], wanted: int) -> list[Seatable]:
    """Return who could host a table: people without needs of their own where these are as many as wanted."""
    staying = set(chain.from_iterable(task.rules.together))
    others = [person for person in people if not person.is_host]
    free = [person for person in others if not person.absent and person.person_id not in staying]
    return free if len(free) >= wanted else others
