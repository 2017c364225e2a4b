"""Which of the cards that were handed out for a café say something else since its seats changed."""

from dataclasses import dataclass

from planner.domain.rotation.plan import RotationPlan, Seat

NOBODY = RotationPlan(tables=0, rounds=0, seed=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedCards:
    """The persons whose slips are to be printed again, and the tables whose hosts are others; those that are left."""

    person_ids: frozenset[str] = frozenset()
    tables: frozenset[int] = frozenset()


def changed_cards(before: RotationPlan | None, after: RotationPlan) -> ChangedCards:
    """Return what is new beside the seats that the cards were printed from; without any, everything is.

    Who only lost seats has gone and needs no slip, though the seats of rounds already played stay.
    """
    was, now = _of(before or NOBODY), _of(after)
    hosted, hosts = _hosts(before or NOBODY), _hosts(after)
    return ChangedCards(
        person_ids=frozenset(person_id for person_id, seats in now.items() if seats - was.get(person_id, frozenset())),
        tables=frozenset(table for table, person_id in hosts.items() if hosted.get(table) != person_id),
    )


def _of(rotation: RotationPlan) -> dict[str, frozenset[Seat]]:
    seats: dict[str, set[Seat]] = {}
    for seat in rotation.seats:
        seats.setdefault(seat.person_id, set()).add(seat)
    return {person_id: frozenset(mine) for person_id, mine in seats.items()}


def _hosts(rotation: RotationPlan) -> dict[int, str]:
    """Return the host of each table in the last round that it has one."""
    hosts = sorted((seat for seat in rotation.seats if seat.is_host), key=lambda seat: seat.round_number)
    return {seat.table_number: seat.person_id for seat in hosts}
