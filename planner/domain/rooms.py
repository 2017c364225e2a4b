"""The rooms that an agenda names, and what takes place in each; case and accents make no difference."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from planner.domain.agenda import PARKED
from planner.domain.plan import Plan
from planner.domain.spelling import fold


def rooms_of(plan: Plan) -> tuple[str, ...]:
    """Return every room that a session or a group is in, as it is written first, in the order of the agenda."""
    named: dict[str, str] = {}
    for room, _ in _places(plan):
        named.setdefault(fold(room), room)
    return tuple(named.values())


def sessions_in(plan: Plan, room: str) -> frozenset[str]:
    """Return the ids of the sessions that take place in a room, with all of their groups or with some."""
    return frozenset(session_id for place, session_id in _places(plan) if fold(place) == fold(room))


def _places(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield each room with the id of a session in it."""
    groups: dict[str, list[str]] = defaultdict(list)
    for group in plan.groups:
        groups[group.session_id].append(group.room)
    for session in plan.sessions:
        if session.day_number != PARKED:
            yield from _named((session.room, *groups[session.id]), session.id)


def _named(rooms: Iterable[str], session_id: str) -> Iterator[tuple[str, str]]:
    return ((room.strip(), session_id) for room in rooms if room.strip())
