"""Objectives: add, move and remove, each one save that undo takes back; `records.edit` changes their words."""

from dataclasses import replace

from planner.domain import objective_edits
from planner.domain.objectives import Objective
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes
from planner.operations.record_checks import check_record
from planner.operations.workplace import Workplace, change_plan


@changes(Area.AGENDA)
def add_objective(place: Workplace, actor: Actor, event_id: str, text: str, wish: str = "") -> Plan:
    """Add an objective after the last one, with the wish that it answers; raises EmptyTextError."""
    return write_objective(place, actor, event_id, Objective(id="", position=0, text=text, wish=wish))


@changes(Area.AGENDA)
def write_objective(place: Workplace, actor: Actor, event_id: str, objective: Objective) -> Plan:
    """Add an objective with its goal, outcome and themes after the last one, under a new id; raises EmptyTextError."""
    added = replace(objective, id=new_id("objective"))

    def change(plan: Plan) -> Plan:
        check_record(added, plan.event)
        return objective_edits.add_objective(plan, added)

    return change_plan(place, actor, event_id, "add_objective", change)


@changes(Area.AGENDA)
def move_objective(place: Workplace, actor: Actor, event_id: str, objective_id: str, steps: int) -> Plan:
    """Move an objective earlier or later; raises RecordNotFoundError."""
    return change_plan(
        place,
        actor,
        event_id,
        "move_objective",
        lambda plan: objective_edits.move_objective(plan, objective_id, steps),
    )


@changes(Area.AGENDA)
def remove_objective(place: Workplace, actor: Actor, event_id: str, objective_id: str) -> Plan:
    """Remove an objective and take it off its sessions; raises RecordNotFoundError."""
    return change_plan(
        place, actor, event_id, "remove_objective", lambda plan: objective_edits.remove_objective(plan, objective_id)
    )
