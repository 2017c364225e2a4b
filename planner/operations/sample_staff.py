"""Who leads and records the sessions of a sample event: its facilitators and recorders in turn."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from planner.domain.agenda import Audience, Session
from planner.domain.agenda_rules import WORKING
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.staffing import Assignment, Duty

TURNS = ((Duty.LEAD, Role.FACILITATOR), (Duty.RECORDER, Role.RECORDER))


def with_staff(plan: Plan) -> Plan:
    """Return the plan with somebody to lead and somebody to record every session in which people work."""
    return replace(plan, assignments=(*plan.assignments, *_assignments(plan)))


def _assignments(plan: Plan) -> Iterator[Assignment]:
    for duty, role in TURNS:
        able = [each.person_id for each in plan.attendances if each.role is role]
        for session, person_id in zip(filter(_is_work, plan.sessions), cycle(able), strict=False):
            yield Assignment(id=f"{session.id}-{duty}", session_id=session.id, duty=duty, person_id=person_id)


def _is_work(session: Session) -> bool:
    return session.audience is Audience.PARTICIPANTS and session.kind in WORKING
