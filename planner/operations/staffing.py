"""Groups, who does what in them, and what becomes of it when somebody cannot come: each is one save to undo."""

from collections.abc import Iterable, Mapping

from planner.domain import absence, group_edits, staff
from planner.domain.absence import Absence, Choice
from planner.domain.group_edits import Regrouped
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Slot
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes, reads
from planner.operations.workplace import Workplace, change_plan
from planner.storage.plans import load_plan


@changes(Area.STAFFING)
def make_groups(place: Workplace, actor: Actor, event_id: str, session_id: str, number: int) -> Regrouped:
    """Give a session that many groups; what it has stays, and who was named beyond the number is told.

    Raises TooManyGroupsError or RecordNotFoundError.
    """
    made: list[Regrouped] = []

    def change(plan: Plan) -> Plan:
        made.append(group_edits.make_groups(plan, session_id, number, lambda: new_id("group")))
        return made[-1].plan

    saved = change_plan(place, actor, event_id, "make_groups", change)
    return Regrouped(plan=saved, released=made[-1].released)


@changes(Area.STAFFING)
def assign(place: Workplace, actor: Actor, event_id: str, slot: Slot, person_ids: Iterable[str]) -> Plan:
    """Name exactly these people for a duty; raises RecordNotFoundError."""
    wanted = tuple(person_ids)
    return change_plan(
        place,
        actor,
        event_id,
        "assign",
        lambda plan: staff.assign(plan, slot, wanted, lambda: new_id("duty")),
    )


@reads(Area.STAFFING)
def plan_absence(place: Workplace, actor: Actor, event_id: str, person_id: str) -> Absence:
    """Return what somebody's absence touches and what is proposed; nothing is stored. Raises RecordNotFoundError."""
    plan = load_plan(place.store, event_id)
    return absence.plan_absence(plan, time_event(plan), person_id)


@changes(Area.STAFFING)
def apply_absence(place: Workplace, actor: Actor, event_id: str, person_id: str, choices: Mapping[str, Choice]) -> Plan:
    """Mark somebody absent and do what was chosen for each of their duties, by its id; the others stay open.

    Raises RecordNotFoundError where a chosen person or group is gone.
    """
    return change_plan(
        place, actor, event_id, "apply_absence", lambda plan: absence.apply_absence(plan, person_id, choices)
    )
