"""The signed sheets of an event typed back: everybody came on a day but those who did not sign (PAR-04).

Whoever is present came on every day but those that they missed, and whoever came on none is missing, so that the door,
the sheets and the papers never say two things of somebody.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from planner.domain.people import Attendance, AttendanceStatus, counts_as_participant
from planner.domain.plan import Plan


def on_sheet(plan: Plan) -> tuple[Attendance, ...]:
    """Return who stands on the sheets: everybody who has not declined, the team too."""
    return tuple(each for each in plan.attendances if each.status is not AttendanceStatus.DECLINED)


def came_on(attendance: Attendance, days: int) -> tuple[int, ...]:
    """Return on which of the event's days somebody came, by number from 1; none where nobody said that they did."""
    if attendance.status is not AttendanceStatus.PRESENT:
        return ()
    return tuple(day for day in range(1, days + 1) if day not in attendance.days_missed)


def type_sheet(plan: Plan, day: int, unsigned: Collection[str]) -> Plan:
    """Return the plan in which everybody came on a day but those whose attendance ids are `unsigned`.

    Whoever was missing and signed one day has missed the others until their sheets say otherwise.
    """
    signed = {each.id for each in on_sheet(plan)}
    attendances = (
        _typed(each, day, plan.event.days, came=each.id not in unsigned) if each.id in signed else each
        for each in plan.attendances
    )
    return replace(plan, attendances=tuple(attendances))


def came_by_sector(plan: Plan, day: int | None = None) -> tuple[tuple[str, int], ...]:
    """Return how many participants came, on one day or at all, by their sector's id, the most first.

    Observers and the team are not counted (ROL-11); the sector is empty where it is not known.
    """
    offices = {each.id: each.sector for each in plan.organisations}
    sectors = {each.id: offices.get(each.organisation_id or "", "") for each in plan.persons}
    came = ((each, came_on(each, plan.event.days)) for each in plan.attendances if counts_as_participant(each))
    counted = Counter(sectors[each.person_id] for each, days in came if (day in days if day else days))
    return tuple(counted.most_common())


def _typed(attendance: Attendance, day: int, days: int, *, came: bool) -> Attendance:
    every = set(range(1, days + 1))
    missed = every if attendance.status is AttendanceStatus.ABSENT else set(attendance.days_missed)
    missed = (missed - {day} if came else missed | {day}) & every
    if missed == every:
        return replace(attendance, status=AttendanceStatus.ABSENT, days_missed=())
    status = AttendanceStatus.PRESENT if came else attendance.status
    return replace(attendance, status=status, days_missed=tuple(sorted(missed)))
