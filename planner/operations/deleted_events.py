"""Events that were deleted: for a month they can be brought back, then they are gone (`operations.upkeep`)."""

from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.event import Event
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.permission import changes, needs_account, seen_by
from planner.operations.upkeep import RECOVERABLE
from planner.operations.workplace import Workplace, change_plan
from planner.storage.plans import load_events


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedEvent:
    """An event that is off the list, and how many days it can still be brought back."""

    event: Event
    days_left: int


@needs_account
def list_deleted(place: Workplace, actor: Actor) -> tuple[DeletedEvent, ...]:
    """Return the deleted events to which the actor has a right, the one deleted last first."""
    now = place.clock()
    seen = seen_by(place, actor, load_events(place.store, include_deleted=True))
    deleted = [(event.deleted_at, event) for event in seen if event.deleted_at]
    latest = sorted(deleted, key=lambda each: (each[0], each[1].id), reverse=True)
    return tuple(DeletedEvent(event=event, days_left=_days_left(at, now)) for at, event in latest)


def _days_left(deleted_at: datetime, now: datetime) -> int:
    """Count full days, never more than there are in all, whatever became of the clock."""
    left = deleted_at + RECOVERABLE - now
    return max(0, min(left, RECOVERABLE).days)


@changes(Area.DELETION)
def restore_event(place: Workplace, actor: Actor, event_id: str) -> Plan:
    """Put a deleted event back on the list as it was; raises EventNotFoundError once it is gone for good."""
    return change_plan(
        place, actor, event_id, "restore_event", lambda plan: replace(plan, event=replace(plan.event, deleted_at=None))
    )
