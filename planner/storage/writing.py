"""Writes changes with their history in one transaction: all of them, or none.

A record's version is one more than the number of the batch that wrote it. So no version ever comes back, the history
tells what each version held and who wrote it, and 1, the domain's default, is left for what is not stored yet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from planner.storage import schema
from planner.storage.changes import Change, Key
from planner.storage.conflict import ChangedElsewhereError, Conflict
from planner.storage.mapping import Record, from_row, is_same, to_row, with_version
from planner.storage.records import KINDS, Kind
from planner.storage.rows import Shelf


class Direction(StrEnum):
    """What a batch did: something new, taking back, bringing back.

    What came from outside by a link, and what was deleted on its day, is nobody's to take back.
    """

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"
    RECEIVED = "received"
    ERASED = "erased"


CHANGES_PLAN = schema.batch.c.direction != Direction.RECEIVED.value
"""Narrows batches to the revisions of a plan: notes and answers that arrive change nothing of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Who did what when; `what` is a short key such as `edit_task`."""

    actor: str
    what: str
    at: datetime
    direction: Direction = Direction.DONE


def store_changes(shelf: Shelf, deed: Deed, changes: Sequence[Change]) -> dict[Key, Record]:
    """Write what is not stored so already, and return every record that was to be there, as it is stored now.

    Raises ChangedElsewhereError; the caller's transaction then keeps nothing.
    """
    theirs = lock(shelf, changes)
    pending = [change for change in changes if not is_same(theirs.get(change.key), change.after)]
    refuse_stale(shelf, pending, theirs)
    return theirs | write(shelf, deed, pending, theirs) if pending else theirs


def lock(shelf: Shelf, changes: Sequence[Change]) -> dict[Key, Record]:
    """Return the records as they are stored, and keep others from changing them until this transaction ends.

    Locking the event and then the shared records in the order of their ids, saves cannot wait for each other in a ring.
    """
    hold(shelf, schema.event, [shelf.event_id])
    stored: dict[Key, Record] = {}
    for kind, of_kind in by_kind(changes):
        ids = [change.key[1] for change in of_kind]
        if not kind.is_owned:
            hold(shelf, kind.table, ids)
        stored |= {(kind.name, record.id): record for record in shelf.load(kind, ids)}
    return stored


def hold(shelf: Shelf, table: sa.Table, ids: Sequence[str]) -> None:
    """Lock rows on PostgreSQL; on SQLite the transaction holds the whole database."""
    rows = sa.select(table.c.id).where(table.c.id.in_(ids)).order_by(table.c.id)
    shelf.connection.execute(rows.with_for_update(key_share=True))


def by_kind(changes: Sequence[Change]) -> Iterator[tuple[Kind[Any], list[Change]]]:
    """Yield changes by kind, each kind after those that it refers to."""
    for kind in KINDS.values():
        of_kind = [change for change in changes if change.kind is kind]
        if of_kind:
            yield kind, of_kind


def refuse_stale(shelf: Shelf, changes: Sequence[Change], theirs: dict[Key, Record]) -> None:
    """Raise ChangedElsewhereError if a record is not what the author of its change saw."""
    stale = [change for change in changes if change.is_stale(theirs.get(change.key))]
    if stale:
        raise ChangedElsewhereError(tuple(conflict(shelf, change, theirs.get(change.key)) for change in stale))


def conflict(shelf: Shelf, change: Change, theirs: Record | None) -> Conflict:
    """Describe one conflict; the history knows what the version held that the author saw."""
    kind, record_id = change.key
    saved = sa.select(schema.change.c.after).where(
        schema.change.c.batch_id == change.version - 1,
        schema.change.c.kind == kind,
        schema.change.c.record_id == record_id,
    )
    base = shelf.connection.scalar(saved)
    return Conflict(
        kind=kind, mine=change.after, theirs=theirs, base=from_row(change.kind.record, base) if base else change.before
    )


def write(shelf: Shelf, deed: Deed, changes: Sequence[Change], theirs: dict[Key, Record]) -> dict[Key, Record]:
    """Write changes to the records as they are stored, with their history; return those that are there afterwards."""
    batch_id = add_batch(shelf, deed)
    settled = [settle(change, theirs.get(change.key), batch_id) for change in changes]
    groups = list(by_kind(settled))
    for kind, of_kind in groups:
        shelf.add(kind, [change.after for change in of_kind if change.after and not change.before])
        shelf.change(kind, [change.after for change in of_kind if change.after and change.before])
    for kind, of_kind in reversed(groups):
        shelf.delete(kind, [change.before for change in of_kind if change.before and not change.after])
    shelf.insert(schema.change, [history_row(batch_id, change) for change in settled])
    return {change.key: change.after for change in settled if change.after}


def settle(change: Change, theirs: Record | None, batch_id: int) -> Change:
    """Fix what exactly is replaced by what."""
    return replace(change, before=theirs, after=change.after and with_version(change.after, batch_id + 1))


def add_batch(shelf: Shelf, deed: Deed) -> int:
    """Begin a new batch and return its number."""
    row = {"event_id": shelf.event_id or None, **to_row(deed)}
    added = schema.batch.insert().values(row).returning(schema.batch.c.id)
    batch_id: int = shelf.connection.execute(added).scalar_one()
    return batch_id


def history_row(batch_id: int, change: Change) -> dict[str, Any]:
    """Keep a record as it was and as it is."""
    kind, record_id = change.key
    before, after = (record and to_row(record) for record in (change.before, change.after))
    return {"batch_id": batch_id, "kind": kind, "record_id": record_id, "before": before, "after": after}
