"""Methods in an agenda that exists: one more session, another method for a session, one more material.

Clock times stay to be derived; what does not fit afterwards is found, never repaired.
"""

from dataclasses import replace

from planner.domain.agenda import Material
from planner.domain.editing import add_session, edit_record, find_record
from planner.domain.method_session import MadeSession
from planner.domain.plan import Plan
from planner.domain.session_edits import move_session_to


def insert_session(plan: Plan, made: MadeSession, place: int) -> Plan:
    """Put a new session, with its steps and materials, at a place of its day, counted from 0."""
    grown = replace(
        plan,
        activities=(*plan.activities, *made.activities),
        materials=(*plan.materials, *made.materials),
    )
    session = made.session
    return move_session_to(add_session(grown, session), session.id, session.day_number, place)


def use_method(plan: Plan, session_id: str, made: MadeSession) -> Plan:
    """Give a session what another one was made with: method, kind, aim, groups, rounds, steps and materials.

    Title, place, room, lead, objectives and minutes stay; what the timetable accepted of the method before does not.
    Raises RecordNotFoundError.
    """
    new = made.session
    changes = {
        "method": new.method,
        "kind": new.kind,
        "aim": new.aim,
        "group_size": new.group_size,
        "rounds": new.rounds,
        "accepts": (),
    }
    return replace(
        plan,
        sessions=edit_record(plan.sessions, session_id, changes),
        activities=(
            *(each for each in plan.activities if each.session_id != session_id),
            *(replace(each, session_id=session_id) for each in made.activities),
        ),
        materials=(
            *(each for each in plan.materials if each.session_id != session_id),
            *(replace(each, session_id=session_id) for each in made.materials),
        ),
    )


def add_material(plan: Plan, material: Material) -> Plan:
    """Put a material after the last one of its session; raises RecordNotFoundError."""
    find_record(plan.sessions, material.session_id)
    last = max((each.position for each in plan.materials if each.session_id == material.session_id), default=-1)
    return replace(plan, materials=(*plan.materials, replace(material, position=last + 1)))
