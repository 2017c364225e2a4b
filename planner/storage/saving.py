"""Saves plans, series and the calendar ledger; what a save returns is what is stored."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from planner.domain.calendar_entry import CalendarEntry
from planner.domain.consultation.consultation import Consultation
from planner.domain.event import Series
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording
from planner.storage import schema
from planner.storage.changes import Change, Key, by_key, compare
from planner.storage.mapping import Record, with_version
from planner.storage.plans import arrange, count_changes
from planner.storage.records import ASKED, CALENDAR_ENTRY, PLANNED, RECORDED, SERIES, Kind, Whole
from planner.storage.rights import found_rights
from planner.storage.rows import Shelf
from planner.storage.store import Store
from planner.storage.writing import Deed, hold, store_changes


def save_plan(  # noqa: PLR0913 who, what and when belong to every save
    store: Store,
    *,
    actor: str,
    what: str,
    before: Plan | None,
    after: Plan,
    at: datetime,
    owner_id: str = "",
    beside: Sequence[Consultation | Recording] = (),
) -> Plan:
    """Write what differs between `before` and `after` in one transaction, and return `after` with its new versions.

    Without `before` the event is new, and is owned by the account `owner_id`, or else by the first one there is; and
    what is kept `beside` comes with it, whose people are among those of `after`.
    `what` is a short key such as `edit_task`, `at` an aware moment. Persons and organisations are added to the register
    or changed in it, never deleted; calendar entries are left alone. Raises ChangedElsewhereError, SameIdError,
    TextNotStorableError or a DatabaseError, and then nothing was stored.
    """
    kept = ((RECORDED if isinstance(whole, Recording) else ASKED, whole) for whole in beside)
    changes = [
        *compare(PLANNED, before, after),
        *(each for kinds, whole in kept for each in compare(kinds, None, whole)),
    ]
    seen = by_key(PLANNED, before) if before else {}
    if before and not changes:
        return as_stored(replace(after, revision=before.revision), seen)
    with store.writing() as connection:
        shelf = Shelf(connection, after.event.id)
        stored = store_changes(shelf, Deed(actor=actor, what=what, at=at), changes)
        if before is None:
            found_rights(connection, after.event.id, owner_id)
        revision = count_changes(shelf)
    return as_stored(replace(after, revision=revision), seen | stored)


def as_stored(plan: Plan, stored: dict[Key, Record]) -> Plan:
    """Return `plan` with every record in the version that is stored, in the order in which load_plan gives them."""
    renewed = renew(PLANNED, plan, stored)
    for single in ("event", "rotation", "brand"):
        renewed[single] = next(iter(renewed[single]), None)
    return arrange(replace(plan, **renewed))


def renew(kinds: Sequence[Kind[Any]], whole: Whole, stored: dict[Key, Record]) -> dict[str, Any]:
    """Return the fields of `whole` with every record in the version that is stored, in the order people see."""
    return {kind.field: kind.sort(stored[kind.name, record.id] for record in kind.of(whole)) for kind in kinds}


def save_series(store: Store, *, actor: str, before: Series | None, after: Series, at: datetime) -> Series:
    """Add or change a series, with its history. Raises what save_plan raises."""
    deed = Deed(actor=actor, what="edit_series" if before else "add_series", at=at)
    with store.writing() as connection:
        stored = store_changes(Shelf(connection), deed, [Change(kind=SERIES, before=before, after=after)])
    return with_version(after, stored[SERIES.name, after.id].version)


def save_calendar_entries(store: Store, event_id: str, entries: Sequence[CalendarEntry]) -> None:
    """Keep what was handed out under each entry's UID; book-keeping, so without history and the last one counts.

    Entries that are not given stay: a cancelled one must still be known.
    """
    with store.writing() as connection:
        shelf = Shelf(connection, event_id)
        hold(shelf, schema.event, [event_id])
        shelf.delete(CALENDAR_ENTRY, entries)
        shelf.add(CALENDAR_ENTRY, entries)
