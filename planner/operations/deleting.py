"""Deleting sensitive data on its day, for good: shown before, carried out by the daily upkeep or at once."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from planner.domain.deleting import PlannedDeletion, Sensitive, planned_deletions
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.people import NO_NEEDS
from planner.operations.permission import changes, reads
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation
from planner.storage.erasing import Erasure, erase
from planner.storage.plans import load_events, load_plan
from planner.storage.recordings import load_recording
from planner.storage.writing import Deed, Direction

PLANNER = "planner"
"""Who deletes in the history where nobody asked for it but the day that was set."""
WHAT = "delete_due"


@reads(Area.PRIVATE, Area.ANSWERS, Area.RECORDING)
def view_deletions(place: Workplace, actor: Actor, event_id: str) -> tuple[PlannedDeletion, ...]:
    """Return what of an event is still to be deleted, by its day; raises EventNotFoundError."""
    return _planned(place, event_id)


@changes(Area.PRIVATE, Area.ANSWERS, Area.RECORDING)
def delete_due(place: Workplace, actor: Actor, event_id: str) -> tuple[PlannedDeletion, ...]:
    """Delete what is due today, in the history too, and return it; nothing brings it back.

    Raises EventNotFoundError, or a DatabaseError, and then nothing was deleted.
    """
    return _carry_out(place, actor.name, event_id)


def keep_promises(place: Workplace, name: str = PLANNER) -> dict[str, tuple[PlannedDeletion, ...]]:
    """Delete what is due in every event that is not deleted, and return it by event; for the machine itself."""
    done = {each.id: _carry_out(place, name, each.id) for each in load_events(place.store)}
    return {event_id: deleted for event_id, deleted in done.items() if deleted}


def _planned(place: Workplace, event_id: str) -> tuple[PlannedDeletion, ...]:
    store = place.store
    plan = load_plan(store, event_id)
    return planned_deletions(plan, load_consultation(store, event_id), load_recording(store, event_id))


def _carry_out(place: Workplace, name: str, event_id: str) -> tuple[PlannedDeletion, ...]:
    today = place.today(load_plan(place.store, event_id).event)
    due = tuple(each for each in _planned(place, event_id) if each.is_due(today))
    if due:
        deed = Deed(actor=name, what=WHAT, at=place.clock(), direction=Direction.ERASED)
        erase(place.store, event_id, deed, _erasure(due, today))
    return due


def _erasure(due: Iterable[PlannedDeletion], today: date) -> Erasure:
    needs: list[tuple[str, tuple[str, ...], dict[str, Any]]] = []
    records: list[tuple[str, tuple[str, ...]]] = []
    for each in due:
        if each.what is Sensitive.NEEDS:
            needs.extend((kind, ids, NO_NEEDS) for kind, ids in each.ids)
        else:
            records.extend(each.ids)
    done = tuple(each.record_id for each in due if each.what is Sensitive.NOTES)
    return Erasure(records=tuple(records), fields=tuple(needs), marks=(("deletion", done, {"done_on": today}),))
