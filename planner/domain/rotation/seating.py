"""Seats people for a world café: ring construction first, swaps afterwards; same people and seed, same seats."""

from collections.abc import Sequence

import numpy as np

from planner.domain.rotation.people import SEATS_A_TABLE, Seatable
from planner.domain.rotation.placement import place_people
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.domain.rotation.repair import repair
from planner.domain.rotation.ring import is_exact, ring_itineraries
from planner.errors import PlannerError, sentence

LEAST_PEOPLE = 12
MOST_PEOPLE = 2000
FEWEST_TABLES, MOST_ROUNDS = 2, 12
BEST_SEATS = (4, 5)


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


class TooFewForCafeError(SeatingError):
    """Fewer people than the method needs (content B1.3)."""

    template = sentence(
        "A world café needs at least {least} people and there are {people}; run it as one focus group instead."
    )


def suggest_tables(people: int, rounds: int, seats: int = SEATS_A_TABLE) -> int:
    """Return the number of tables of `seats`, or else of four or five, at which nobody meets twice (content B1.6).

    Where the ring cannot do it, swaps may: but only where a table has no more people than there are tables.
    """
    choices = [-(-people // size) for size in dict.fromkeys((seats, *BEST_SEATS))]
    exact = (tables for tables in choices if is_exact(people, tables, rounds))
    return next(exact, min(choices, key=lambda tables: -(-people // tables) > tables))


def seat_participants(people: Sequence[Seatable], *, tables: int, rounds: int, seed: int) -> RotationPlan:
    """Seat everyone in every round; hosts keep their table, the others change it each round where tables suffice.

    Where fewer hosts are named than there are tables, the first people placed at the others become their hosts.
    Raises SeatingError.
    """
    _check(len(people), tables, rounds)
    itineraries = ring_itineraries(len(people), tables, rounds)
    random = np.random.default_rng(seed)
    order = place_people(people, itineraries, tables, random)
    seated = itineraries[:, order]
    is_host = order < tables
    seated = repair(seated, is_host=is_host, tables=tables, random=random)
    return RotationPlan(tables=tables, rounds=rounds, seed=seed, seats=_seats(people, seated, is_host))


def _check(people: int, tables: int, rounds: int) -> None:
    if people < LEAST_PEOPLE:
        raise TooFewForCafeError(least=LEAST_PEOPLE, people=people)
    if people > MOST_PEOPLE:
        raise TooManyForCafeError(people=people, most=MOST_PEOPLE)
    if not FEWEST_TABLES <= tables <= people // 2:
        raise TablesError(people=people, tables=tables, least=FEWEST_TABLES, most=people // 2)
    if not 1 <= rounds <= MOST_ROUNDS:
        raise RoundsError(rounds=rounds, most=MOST_ROUNDS)


def _seats(people: Sequence[Seatable], seated: np.ndarray, is_host: np.ndarray) -> tuple[Seat, ...]:
    return tuple(
        Seat(
            round_number=number + 1,
            table_number=int(seated[number, index]) + 1,
            person_id=people[index].person_id,
            is_host=bool(is_host[index]),
        )
        for number in range(len(seated))
        for index in np.lexsort((~is_host, seated[number]))
    )
