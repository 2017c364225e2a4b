"""Keeps the consultations looked at last, so that after a save no page loads more than what that save changed.

Nothing is shown without asking the database: the mark is different after every save of the event, and of the people and
offices that it asks, whoever makes it and in whichever process. What has changed since stands in the history.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from threading import Lock
from typing import Any

import sqlalchemy as sa

from planner.domain.consultation.consultation import Consultation
from planner.storage import consultation_tables, schema
from planner.storage.records import ASKED, ORGANISATION, PERSON, STAKEHOLDER, Kind
from planner.storage.rows import Shelf
from planner.storage.store import Store
from planner.storage.writing import Direction

KEPT = 4
"""How many consultations are held in memory, those that were looked at last."""
MOST_IN_PLACE = 500
"""More records of one kind than this are loaded quicker with all others of that kind; and every database takes them."""

PEOPLE = 3
"""Where in a mark the versions of people and offices begin."""

NOTHING_SAVED = (0, None, None)

Mark = tuple[object, ...]
Touched = Mapping[str, set[str]]


class ShownConsultation:
    """One event's consultation as it was last read; threads may share it, and then one of them reads for all."""

    def __init__(self, store: Store, event_id: str) -> None:
        self._store, self._event_id = store, event_id
        self._mark: Mark = ()
        self._whole = Consultation(event_id=event_id)
        self._lock = Lock()

    def read(self) -> Consultation:
        """Return what is stored now, in one query where that is what was read last; the same value then."""
        with self._lock, self._store.reading() as connection:
            mark: Mark = tuple(connection.execute(mark_of(self._event_id)).one())
            if mark != self._mark:
                self._whole = self._bring_up_to_date(Shelf(connection, self._event_id), mark)
                self._mark = mark
            return self._whole

    def _bring_up_to_date(self, shelf: Shelf, mark: Mark) -> Consultation:
        touched = _touched_since(shelf, self._mark)
        if touched is None:
            return read_consultation(shelf)
        found: dict[str, Any] = {
            kind.field: _renew(shelf, kind, self._whole, touched[kind.name]) for kind in ASKED if kind.name in touched
        }
        if STAKEHOLDER.name in touched or mark[PEOPLE:] != self._mark[PEOPLE:]:
            found |= _read_people(shelf)
        return replace(self._whole, **found)


@lru_cache(maxsize=KEPT)
def shown_consultation(store: Store, event_id: str) -> ShownConsultation:
    """Return the one place where a consultation is kept for showing."""
    return ShownConsultation(store, event_id)


def read_consultation(shelf: Shelf) -> Consultation:
    """Load everything that was asked and answered for an event, in 17 queries whatever its size."""
    found: dict[str, Any] = {kind.field: shelf.load(kind) for kind in ASKED}
    return Consultation(event_id=shelf.event_id, **found, **_read_people(shelf))


def _read_people(shelf: Shelf) -> dict[str, Any]:
    return {
        "persons": shelf.load(PERSON, _people_of(shelf.event_id)),
        "organisations": shelf.load(ORGANISATION, _offices_of(shelf.event_id)),
    }


def _touched_since(shelf: Shelf, mark: Mark) -> Touched | None:
    """Return by kind what was saved after a mark; None where the history does not say, after deletions for good."""
    batch, change = schema.batch.c, schema.change.c
    _, last, at = mark[:PEOPLE] or NOTHING_SAVED
    if last is None:
        return None
    mine = (batch.event_id == shelf.event_id, batch.id >= last)
    batches = sa.select(batch.id, batch.at, batch.direction).where(*mine).order_by(batch.id)
    found = [tuple(row) for row in shelf.connection.execute(batches)]
    if not found or found[0][:2] != (last, at) or any(direction == Direction.ERASED for _, _, direction in found):
        return None
    saved = sa.select(batch.id).where(*mine, batch.id != last)
    changed = sa.select(change.kind, change.record_id).where(change.batch_id.in_(saved))
    touched = defaultdict(set)
    for kind, record_id in shelf.connection.execute(changed):
        touched[kind].add(record_id)
    return touched


def _renew(shelf: Shelf, kind: Kind[Any], whole: Consultation, ids: set[str]) -> tuple[Any, ...]:
    """Return the records of a kind of which these have changed, gone or come."""
    if len(ids) > MOST_IN_PLACE:
        return shelf.load(kind)
    kept = (each for each in kind.of(whole) if each.id not in ids)
    return kind.sort((*kept, *shelf.load(kind, sorted(ids))))


@lru_cache
def mark_of(event_id: str) -> sa.Select[tuple[object, ...]]:
    """Select what is different after every save of the event, and of the people and offices that it asks."""
    batch, person, office = schema.batch.c, schema.person.c, schema.organisation.c
    mine = batch.event_id == event_id
    parts = (
        sa.select(batch.at).where(mine).order_by(batch.id.desc()).limit(1),
        sa.select(sa.func.sum(person.version)).where(person.id.in_(_people_of(event_id))),
        sa.select(sa.func.sum(office.version)).where(office.id.in_(_offices_of(event_id))),
    )
    alone = (each.scalar_subquery() for each in parts)
    return sa.select(sa.func.count(batch.id), sa.func.max(batch.id), *alone).where(mine)


def _people_of(event_id: str) -> sa.Select[tuple[str]]:
    table = consultation_tables.stakeholder.c
    return sa.select(table.person_id).where(table.event_id == event_id)


def _offices_of(event_id: str) -> sa.Select[tuple[str | None]]:
    table = schema.person.c
    return sa.select(table.organisation_id).where(table.id.in_(_people_of(event_id)))
