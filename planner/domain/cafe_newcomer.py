"""A seat at once for somebody who came unannounced: where fewest are here, and nobody else moves."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from planner.domain.cafe import seatable_people
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat


def seat_newcomer(plan: Plan, person_id: str) -> Plan:
    """Give somebody a seat in each round that is not played.

    Whoever does not sit, has such a seat already or comes after the last round is left as they are, and so is a café
    without seats.
    """
    here = {each.person_id for each in seatable_people(plan)}
    rotation = plan.rotation
    if rotation is None or person_id not in here or _has_seat(rotation, person_id):
        return plan
    seats = _seats(rotation, person_id, here)
    return replace(plan, rotation=replace(rotation, seats=(*rotation.seats, *seats)))


def _has_seat(rotation: RotationPlan, person_id: str) -> bool:
    return any(seat.person_id == person_id and seat.round_number > rotation.played for seat in rotation.seats)


def _seats(rotation: RotationPlan, person_id: str, here: Collection[str]) -> Iterable[Seat]:
    """Yield a seat a round: at the smallest table, one that is new to them, with people whom they have not met."""
    mine = {seat.round_number: seat.table_number for seat in rotation.seats if seat.person_id == person_id}
    tables = {number: people_here(rotation, number, here) for number in range(1, rotation.rounds + 1)}
    for number in range(rotation.played + 1, rotation.rounds + 1):
        met = Counter(one for earlier, table in mine.items() for one in tables[earlier][table])
        at = tables[number]
        mine[number] = min(at, key=lambda each: (len(at[each]), each in mine.values(), sum(met[o] for o in at[each])))
        yield Seat(round_number=number, table_number=mine[number], person_id=person_id)


def people_here(rotation: RotationPlan, number: int, here: Collection[str]) -> dict[int, list[str]]:
    """Return who of those who are here sits at each table in one round."""
    at: dict[int, list[str]] = {table: [] for table in range(1, rotation.tables + 1)}
    for seat in rotation.seats:
        if seat.round_number == number and seat.person_id in here:
            at[seat.table_number].append(seat.person_id)
    return at
