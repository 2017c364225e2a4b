"""Changes to the objectives of an event; a session never serves one that is no longer there."""

from dataclasses import replace

from planner.domain.editing import find_record, remove_record
from planner.domain.objectives import Objective
from planner.domain.plan import Plan


def add_objective(plan: Plan, objective: Objective) -> Plan:
    """Put an objective after the last one."""
    last = max((each.position for each in plan.objectives), default=-1)
    return replace(plan, objectives=(*plan.objectives, replace(objective, position=last + 1)))


def move_objective(plan: Plan, objective_id: str, steps: int) -> Plan:
    """Move an objective `steps` places, earlier where negative; raises RecordNotFoundError."""
    ordered = list(plan.objectives)
    moving = find_record(ordered, objective_id)
    place = min(max(ordered.index(moving) + steps, 0), len(ordered) - 1)
    ordered.remove(moving)
    ordered.insert(place, moving)
    return replace(plan, objectives=tuple(replace(each, position=number) for number, each in enumerate(ordered)))


def remove_objective(plan: Plan, objective_id: str) -> Plan:
    """Remove an objective, and take it off the sessions that served it; raises RecordNotFoundError."""
    return replace(
        plan,
        objectives=remove_record(plan.objectives, objective_id),
        sessions=tuple(
            replace(session, objectives=tuple(each for each in session.objectives if each != objective_id))
            for session in plan.sessions
        ),
    )
