"""Who is here on the day, as it is ticked at the door; whoever has said nothing yet is awaited.

Who declined has said so and is asked no more; who comes all the same is added like anybody unannounced.
"""

from collections.abc import Collection
from dataclasses import replace

from planner.domain.people import Attendance, AttendanceStatus, Role
from planner.domain.plan import Plan

SITTING = frozenset({Role.PARTICIPANT, Role.PRESENTER, Role.HOST})
"""Who sits at tables and in groups: observers and the team never do (ROL-11)."""
AWAITED = AttendanceStatus.CONFIRMED
"""What somebody becomes who was ticked by mistake."""


def asked_for(plan: Plan) -> tuple[Attendance, ...]:
    """Return whose presence is asked for: everybody who may sit and has not declined."""
    return tuple(each for each in plan.attendances if _is_asked_for(each))


def is_awaited(attendance: Attendance) -> bool:
    """Whether nobody has said yet if somebody is here."""
    return attendance.status in {AttendanceStatus.INVITED, AttendanceStatus.CONFIRMED}


def note_presence(plan: Plan, person_ids: Collection[str], status: AttendanceStatus) -> Plan:
    """Return the plan in which these people are here, missing, or awaited again."""
    return _noted(plan, {each.id for each in asked_for(plan) if each.person_id in person_ids}, status)


def note_all_awaited(plan: Plan, status: AttendanceStatus) -> Plan:
    """Return the plan in which everybody who was still awaited is here, or missing."""
    return _noted(plan, {each.id for each in asked_for(plan) if is_awaited(each)}, status)


def _is_asked_for(attendance: Attendance) -> bool:
    return attendance.role in SITTING and attendance.status is not AttendanceStatus.DECLINED


def _noted(plan: Plan, ids: Collection[str], status: AttendanceStatus) -> Plan:
    attendances = (replace(each, status=status) if each.id in ids else each for each in plan.attendances)
    return replace(plan, attendances=tuple(attendances))
