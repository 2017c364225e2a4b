"""The whole event as it was at an earlier moment: what would change, and the way back, which is a save like any other.

People and offices stay as they are, for all events share them, and so does what stakeholders were asked and answered.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from planner.domain.plan import Plan
from planner.domain.record_change import RecordChange
from planner.domain.rights import Access, Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.areas import areas_of_kind
from planner.operations.history import visible_changes, with_names, wording_of
from planner.operations.permission import Declared, check, held_right, load_visible_plan, reads
from planner.operations.workplace import Workplace
from planner.storage.changes import NOT_STORED_YET, Change, Key, by_key, compare
from planner.storage.earlier import load_plan_at, revision_at
from planner.storage.mapping import Record, with_version
from planner.storage.plans import load_plan
from planner.storage.records import OWNED, PLANNED, Kind
from planner.storage.saving import save_plan
from planner.wording.history import HistoryWording
from planner.wording.wording import Wording


class NotThereYetError(PlannerError):
    """A moment before the event was made."""

    template = sentence("The event was not there yet at that moment. Choose a later one.")


class ChangedSincePreviewError(PlannerError):
    """Somebody has saved the event since the preview was made."""

    template = sentence("The event has been changed meanwhile. Nothing was done: look again at what would change.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBack:
    """What would change on the way from the event as it is, at revision `seen`, back to an earlier revision."""

    revision: int
    seen: int
    changes: tuple[RecordChange, ...]
    spoken: HistoryWording


@reads(Area.EVENT)
def look_back(place: Workplace, actor: Actor, event_id: str, at: int | datetime, words: Wording) -> WayBack:
    """Return what going back to a revision or an aware moment would change, as far as the actor may see it.

    Raises NotThereYetError.
    """
    right = held_right(place, actor, event_id)
    plan = load_plan(place.store, event_id)
    revision = revision_at(place.store, event_id, at) if isinstance(at, datetime) else at
    changes = visible_changes(_way_back(place, plan, revision)[1], right)
    spoken = wording_of(place, right, load_visible_plan(place, actor, event_id), words)
    return WayBack(revision=revision, seen=plan.revision, changes=changes, spoken=with_names(place, spoken, changes))


@reads(Area.EVENT)
def go_back_to(place: Workplace, actor: Actor, event_id: str, revision: int, seen: int) -> Plan:
    """Make the event what it was at a revision; undo takes it back. `seen` is the revision that the preview was of.

    Raises NotThereYetError, ChangedSincePreviewError, ChangedElsewhereError, or NotAllowedError where the actor may not
    change all of what differs.
    """
    plan = load_plan(place.store, event_id)
    if plan.revision != seen:
        raise ChangedSincePreviewError
    after, changes = _way_back(place, plan, revision)
    areas = tuple(area for change in changes for area in areas_of_kind(change.kind.name))
    check(held_right(place, actor, event_id), Declared(access=Access.CHANGE, areas=areas))
    return save_plan(place.store, actor=actor.name, what="go_back_to", before=plan, after=after, at=place.clock())


def _way_back(place: Workplace, plan: Plan, revision: int) -> tuple[Plan, tuple[Change, ...]]:
    """Return the event as it was, in the versions of now, and what differs."""
    if not 1 <= revision <= plan.revision:
        raise NotThereYetError
    then = load_plan_at(place.store, plan, revision)
    now = by_key(PLANNED, plan)
    fields = {kind.field: _renewed(kind, getattr(then, kind.field), now) for kind in OWNED}
    event = replace(then.event, version=plan.event.version, deleted_at=plan.event.deleted_at)
    after = replace(plan, event=event, **fields)
    return after, compare(PLANNED, plan, after)


def _renewed(kind: Kind[Any], held: Any, now: Mapping[Key, Record]) -> Any:  # noqa: ANN401  # one record, none, or many
    """Return what a field held with each record in the version that is stored now."""
    if held is None or isinstance(held, tuple):
        return held and tuple(_renewed(kind, each, now) for each in held)
    stored = now.get((kind.name, held.id))
    return with_version(held, stored.version if stored else NOT_STORED_YET)
