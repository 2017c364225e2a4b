"""Takes sensitive data out for good, of the records and of their history at once: what is left is that it was done.

The save that does it holds no record, so that the history says when and by whom, and nothing of what was there.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from planner.storage import schema
from planner.storage.dialects import leave_no_trace
from planner.storage.records import KINDS
from planner.storage.rows import Shelf
from planner.storage.schema import batch, change
from planner.storage.store import Store
from planner.storage.writing import Deed, add_batch, hold

AT_ONCE = 500
"""Ids in one statement: fewer than any database takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What goes, by the kind's name: whole records by their ids, in this order, and of others these fields alone.

    `fields` are blanked in records and history, `marks` are written to records and nowhere else.
    """

    records: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fields: tuple[tuple[str, tuple[str, ...], Mapping[str, Any]], ...] = ()
    marks: tuple[tuple[str, tuple[str, ...], Mapping[str, Any]], ...] = ()


def erase(store: Store, event_id: str, deed: Deed, erasure: Erasure) -> None:
    """Carry out an erasure in one transaction; raises a DatabaseError, and then nothing was changed.

    On SQLite no byte of it is left in the file; PostgreSQL frees the space when it vacuums. Copies made before hold it.
    """
    with store.writing() as connection:
        shelf = Shelf(connection, event_id)
        hold(shelf, schema.event, [event_id])
        version = add_batch(shelf, deed) + 1
        for kind, ids, values in (*erasure.fields, *erasure.marks):
            _write(shelf, kind, ids, {**values, "version": version})
        for kind, ids, blanks in erasure.fields:
            _blank_history(shelf, kind, ids, blanks)
        for kind, ids in erasure.records:
            _delete(shelf, kind, ids)
    leave_no_trace(store.engine)


def _write(shelf: Shelf, kind: str, ids: Sequence[str], values: Mapping[str, Any]) -> None:
    table = KINDS[kind].table
    for some in _parts(ids):
        mine = (table.c.event_id == shelf.event_id, table.c.id.in_(some))
        shelf.connection.execute(table.update().where(*mine).values(**values))


def _delete(shelf: Shelf, kind: str, ids: Sequence[str]) -> None:
    table = KINDS[kind].table
    for some in _parts(ids):
        shelf.connection.execute(table.delete().where(table.c.event_id == shelf.event_id, table.c.id.in_(some)))
        shelf.connection.execute(change.delete().where(*_in_history(shelf, kind, some)))


def _blank_history(shelf: Shelf, kind: str, ids: Sequence[str], blanks: Mapping[str, Any]) -> None:
    for some in _parts(ids):
        recorded = sa.select(change).where(*_in_history(shelf, kind, some))
        for row in list(shelf.connection.execute(recorded).mappings()):
            blanked = {side: row[side] and {**row[side], **blanks} for side in ("before", "after")}
            key = (change.c[name] == row[name] for name in ("batch_id", "kind", "record_id"))
            shelf.connection.execute(sa.update(change).where(*key).values(**blanked))


def _in_history(shelf: Shelf, kind: str, ids: Collection[str]) -> Iterable[sa.ColumnElement[bool]]:
    mine = sa.select(batch.c.id).where(batch.c.event_id == shelf.event_id)
    return (change.c.kind == kind, change.c.record_id.in_(ids), change.c.batch_id.in_(mine))


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[first : first + AT_ONCE] for first in range(0, len(ids), AT_ONCE))
