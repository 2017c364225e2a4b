"""Changes to a consultation: load it, apply one domain function, save what differs."""

from collections.abc import Callable

from planner.domain.consultation.consultation import Consultation
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.permission import changes, reads
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_unchanged, save_consultation
from planner.storage.writing import Deed

Change = Callable[[Consultation], Consultation]


@reads(Area.ANSWERS)
def open_consultation(place: Workplace, actor: Actor, event_id: str) -> Consultation:
    """Return everything that was asked and answered for an event."""
    return load_unchanged(place.store, event_id)


@changes(Area.ANSWERS)
def change_consultation(place: Workplace, actor: Actor, event_id: str, what: str, change: Change) -> Consultation:
    """Load an event's consultation, apply one domain function to it and save what differs, in one transaction.

    `what` is the short key of the deed. Raises ChangedElsewhereError where somebody else was faster.
    """
    before = load_unchanged(place.store, event_id)
    deed = Deed(actor=actor.name, what=what, at=place.clock())
    return save_consultation(place.store, deed, before=before, after=change(before))
