"""Changes to the order of an agenda: each is one save that undo takes back."""

from dataclasses import replace

from planner.domain import session_edits
from planner.domain.agenda import Activity
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes, require_read
from planner.operations.record_checks import check_record
from planner.operations.workplace import Workplace, change_plan
from planner.storage.plans import load_plan


@changes(Area.AGENDA)
def duplicate_session(place: Workplace, actor: Actor, event_id: str, session_id: str) -> Plan:
    """Put a copy with its steps and materials right after a session; raises RecordNotFoundError."""
    return change_plan(
        place,
        actor,
        event_id,
        "duplicate_session",
        lambda plan: session_edits.duplicate_session(plan, session_id, new_id("session")),
    )


@changes(Area.AGENDA)
def split_session(place: Workplace, actor: Actor, event_id: str, session_id: str, minutes: int) -> Plan:
    """Divide a session after `minutes`; raises SplitError or RecordNotFoundError."""
    return change_plan(
        place,
        actor,
        event_id,
        "split_session",
        lambda plan: session_edits.split_session(plan, session_id, minutes, new_id("session")),
    )


@changes(Area.AGENDA)
def park_session(place: Workplace, actor: Actor, event_id: str, session_id: str) -> Plan:
    """Keep a session aside, on no day; raises RecordNotFoundError."""
    return change_plan(
        place, actor, event_id, "park_session", lambda plan: session_edits.park_session(plan, session_id)
    )


@changes(Area.AGENDA)
def place_session(place: Workplace, actor: Actor, event_id: str, session_id: str, where: tuple[int, int]) -> Plan:
    """Move a session to a day and a place in it, counted from 0; raises RecordNotFoundError."""
    day_number, position = where
    return change_plan(
        place,
        actor,
        event_id,
        "place_session",
        lambda plan: session_edits.move_session_to(plan, session_id, day_number, position),
    )


@changes(Area.AGENDA)
def take_session(place: Workplace, actor: Actor, event_id: str, source_id: str, session_id: str) -> Plan:
    """Take over a session of another event, kept aside until it is given a day.

    Raises EventNotFoundError or RecordNotFoundError.
    """
    require_read(place, actor, source_id, Area.AGENDA)
    source = load_plan(place.store, source_id)
    return change_plan(
        place,
        actor,
        event_id,
        "take_session",
        lambda plan: session_edits.take_session(plan, source, session_id, new_id("session")),
    )


@changes(Area.AGENDA)
def add_activity(place: Workplace, actor: Actor, event_id: str, session_id: str, activity: Activity) -> Plan:
    """Add a step after the last one of a session, under a new id.

    Raises RecordNotFoundError, EmptyTextError or MinutesError.
    """

    def change(plan: Plan) -> Plan:
        check_record(activity, plan.event)
        added = replace(activity, id=new_id("step"))
        return session_edits.add_activity(plan, session_id, added)

    return change_plan(place, actor, event_id, "add_activity", change)


@changes(Area.AGENDA)
def move_activity(place: Workplace, actor: Actor, event_id: str, activity_id: str, steps: int) -> Plan:
    """Move a step earlier or later within its session; raises RecordNotFoundError."""
    return change_plan(
        place, actor, event_id, "move_activity", lambda plan: session_edits.move_activity(plan, activity_id, steps)
    )
