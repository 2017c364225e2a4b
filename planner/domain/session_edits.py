"""Changes to the order of an agenda: duplicate, split, park, move between days, take over from another event.

Every function returns the plan with its clock times still to be derived; what does not fit afterwards is found, never
repaired. New sessions bear the id that is given; their steps, materials and groups are numbered after it. Nobody is
named for them yet.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from planner.domain.agenda import PARKED, Activity, Material, Session
from planner.domain.editing import find_record
from planner.domain.plan import Plan
from planner.domain.staffing import Group
from planner.errors import PlannerError, sentence

Part = TypeVar("Part", Activity, Material, Group)


class SplitError(PlannerError):
    """A place at which a session cannot be divided."""

    template = sentence("“{title}” has {minutes} minutes; split it after 1 to {most} of them.")


def duplicate_session(plan: Plan, session_id: str, new_id: str) -> Plan:
    """Put a copy with steps, materials and groups right after the session; a fixed start stays with the first."""
    session = find_record(plan.sessions, session_id)
    copied = replace(session, id=new_id, version=1, starts_minute=None)
    return _put(_with_parts(plan, plan, session_id, new_id), copied, session.day_number, _place(plan, session) + 1)


def split_session(plan: Plan, session_id: str, minutes: int, new_id: str) -> Plan:
    """Divide a session after `minutes`; whole steps go where they begin, materials stay with the first half.

    Raises SplitError where one half would be empty.
    """
    session = find_record(plan.sessions, session_id)
    if not 0 < minutes < session.minutes:
        raise SplitError(title=session.title, minutes=session.minutes, most=max(session.minutes - 1, 1))
    later = _begin_later(plan.activities, session_id, minutes)
    first = replace(session, minutes=minutes)
    second = replace(session, id=new_id, version=1, minutes=session.minutes - minutes, starts_minute=None)
    halved = replace(
        plan,
        sessions=tuple(first if each.id == session_id else each for each in plan.sessions),
        activities=tuple(replace(each, session_id=new_id) if each.id in later else each for each in plan.activities),
    )
    return _put(halved, second, session.day_number, _place(plan, session) + 1)


def park_session(plan: Plan, session_id: str) -> Plan:
    """Keep a session aside, on no day, without its fixed start."""
    return move_session_to(plan, session_id, PARKED, len(plan.sessions))


def move_session_to(plan: Plan, session_id: str, day_number: int, place: int) -> Plan:
    """Move a session to a day and a place in it, counted from 0; on another day it loses its fixed start."""
    session = find_record(plan.sessions, session_id)
    without = replace(plan, sessions=tuple(each for each in plan.sessions if each.id != session_id))
    fixed = session.starts_minute if day_number == session.day_number else None
    return _put(without, replace(session, starts_minute=fixed), day_number, place)


def take_session(plan: Plan, source: Plan, session_id: str, new_id: str) -> Plan:
    """Add a session of another event, with its steps and materials, to what this event keeps aside.

    Its objectives are the other event's, so it serves none here.
    """
    session = find_record(source.sessions, session_id)
    copied = replace(session, id=new_id, version=1, starts_minute=None, objectives=())
    return _put(_with_parts(plan, source, session_id, new_id), copied, PARKED, len(plan.sessions))


def add_activity(plan: Plan, session_id: str, activity: Activity) -> Plan:
    """Put a step after the last one of its session; raises RecordNotFoundError."""
    find_record(plan.sessions, session_id)
    last = max((each.position for each in plan.activities if each.session_id == session_id), default=-1)
    added = replace(activity, session_id=session_id, position=last + 1)
    return replace(plan, activities=_ordered(plan, (*plan.activities, added)))


def move_activity(plan: Plan, activity_id: str, steps: int) -> Plan:
    """Move a step within its session, earlier where negative; raises RecordNotFoundError."""
    moving = find_record(plan.activities, activity_id)
    row = sorted(
        (each for each in plan.activities if each.session_id == moving.session_id), key=lambda each: each.position
    )
    place = min(max(row.index(moving) + steps, 0), len(row) - 1)
    row.remove(moving)
    row.insert(place, moving)
    position = {each.id: number for number, each in enumerate(row)}
    numbered = (replace(each, position=position.get(each.id, each.position)) for each in plan.activities)
    return replace(plan, activities=_ordered(plan, numbered))


def _ordered(plan: Plan, activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Put steps in the order of their sessions, as they are loaded."""
    place = {session.id: number for number, session in enumerate(plan.sessions)}
    return tuple(sorted(activities, key=lambda each: (place[each.session_id], each.position)))


def _put(plan: Plan, session: Session, day_number: int, place: int) -> Plan:
    """Insert a session and number its day anew; days come in their order, what is kept aside first."""
    day = sorted((each for each in plan.sessions if each.day_number == day_number), key=lambda each: each.position)
    day.insert(max(place, 0), replace(session, day_number=day_number))
    others = [each for each in plan.sessions if each.day_number != day_number]
    numbered = [replace(each, position=position) for position, each in enumerate(day)]
    ordered = sorted((*others, *numbered), key=lambda each: (each.day_number, each.position))
    return replace(plan, sessions=tuple(ordered))


def _place(plan: Plan, session: Session) -> int:
    return sum(each.day_number == session.day_number and each.position < session.position for each in plan.sessions)


def _with_parts(plan: Plan, source: Plan, session_id: str, new_id: str) -> Plan:
    return replace(
        plan,
        activities=(*plan.activities, *_copies(source.activities, session_id, new_id, "")),
        materials=(*plan.materials, *_copies(source.materials, session_id, new_id, "m")),
        groups=(
            *plan.groups,
            *(replace(each, members=()) for each in _copies(source.groups, session_id, new_id, "g")),
        ),
    )


def _copies(parts: Iterable[Part], session_id: str, new_id: str, letter: str) -> Iterable[Part]:
    own = (part for part in parts if part.session_id == session_id)
    for number, part in enumerate(own, start=1):
        yield replace(part, id=f"{new_id}-{letter}{number}", version=1, session_id=new_id)


def _begin_later(activities: Iterable[Activity], session_id: str, minutes: int) -> frozenset[str]:
    """Return the ids of the steps that begin at `minutes` or later, by their authored minutes."""
    begins, later = 0, set()
    for each in (each for each in activities if each.session_id == session_id):
        if begins >= minutes:
            later.add(each.id)
        begins += each.minutes
    return frozenset(later)
