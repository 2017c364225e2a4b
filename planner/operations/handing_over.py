"""Hands open tasks over from one person, or from a role for which nobody is named, to another person, in one step."""

from dataclasses import dataclass, replace

from planner.domain import owners
from planner.domain.deadlines import applies
from planner.domain.owners import Holder
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.permission import changes
from planner.operations.workplace import Workplace, change_plan


class NotExpectedError(PlannerError):
    """Somebody who is not, or no longer, expected at the event."""

    template = sentence(
        "Whoever takes tasks over has to be on the event's list. Nothing was handed over: "
        "choose somebody else, or add the person first."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Whose open tasks go to whom; `to` is a person's id, and without `task_ids` it is all of them."""

    holder: Holder
    to: str
    task_ids: tuple[str, ...] | None = None


@changes(Area.CHECKLIST)
def hand_over(place: Workplace, actor: Actor, event_id: str, handover: Handover) -> Plan:
    """Hand open tasks over; what is done stays with whoever did it, and other owners of a task keep it too.

    One undo takes all of it back. Raises NotExpectedError where nobody expected would get them.
    """

    def change(plan: Plan) -> Plan:
        if handover.to not in {person.id for person in owners.expected_people(plan)}:
            raise NotExpectedError
        tasks = owners.hand_over(plan.tasks, _wanted(plan, handover), handover.holder, handover.to)
        return replace(plan, tasks=tasks)

    return change_plan(place, actor, event_id, "hand_over", change)


def _wanted(plan: Plan, handover: Handover) -> frozenset[str]:
    """Return the open tasks that are meant; a task that no switch calls for has nobody who could hand it over."""
    still_open = {task.id for task in plan.tasks if not task.completed_on and applies(task, plan.event)}
    return frozenset(still_open if handover.task_ids is None else still_open & set(handover.task_ids))
