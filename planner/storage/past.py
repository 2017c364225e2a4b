"""The saves of an event as somebody asks for them, and one of them taken back whatever came after it."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa

from planner.domain.people import Person
from planner.errors import PlannerError, sentence
from planner.storage.changes import Change
from planner.storage.conflict import Conflict
from planner.storage.failures import DoesNotFitError
from planner.storage.history import Batch, changes_of, reverse
from planner.storage.mapping import from_row, in_utc
from planner.storage.records import PERSON
from planner.storage.rows import Shelf
from planner.storage.schema import batch, change, event
from planner.storage.store import Store
from planner.storage.writing import CHANGES_PLAN, Deed, Direction, hold


class SaveNotFoundError(PlannerError):
    """A number that no save of the event has."""

    template = sentence("This event has no such change in its history. Load the page again and choose one from it.")


class NotTakenBackError(PlannerError):
    """What cannot be taken back by itself."""

    template = sentence(
        "The beginning of an event, and what came from outside, cannot be taken back. Nothing was changed: delete the "
        "event, or what came, instead."
    )


class BuiltUponError(PlannerError):
    """A save that later ones refer to."""

    template = sentence(
        "What came later builds on “{name}”, so this cannot be taken back. Nothing was changed: take back or remove "
        "what came later first."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which saves to return: what is empty or None asks for nothing. `before` is the number of a save."""

    actor: str = ""
    kind: str = ""
    record_id: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None


def load_batches(store: Store, event_id: str, wanted: Wanted, *, limit: int) -> tuple[Batch, ...]:
    """Return the last `limit` saves that are wanted, newest first, each with all of its changes."""
    newest = sa.select(batch).where(batch.c.event_id == event_id, *_conditions(wanted))
    with store.reading() as connection:
        rows = connection.execute(newest.order_by(batch.c.id.desc()).limit(limit)).mappings()
        batches = [from_row(Batch, row) for row in rows]
        changes = changes_of(connection, [each.id for each in batches])
    return tuple(replace(each, changes=tuple(changes[each.id])) for each in batches)


def _conditions(wanted: Wanted) -> Iterator[sa.ColumnElement[bool]]:
    if wanted.actor:
        yield batch.c.actor == wanted.actor
    if wanted.since:
        yield batch.c.at >= in_utc(wanted.since)
    if wanted.until:
        yield batch.c.at < in_utc(wanted.until)
    if wanted.before is not None:
        yield batch.c.id < wanted.before
    named = {"kind": wanted.kind, "record_id": wanted.record_id}
    of_record = [change.c[name] == value for name, value in named.items() if value]
    if of_record:
        yield sa.exists().where(change.c.batch_id == batch.c.id, *of_record)


def load_actors(store: Store, event_id: str) -> tuple[str, ...]:
    """Return everybody who ever saved the event."""
    with store.reading() as connection:
        return tuple(
            sorted(connection.scalars(sa.select(batch.c.actor).where(batch.c.event_id == event_id).distinct()))
        )


def load_people(store: Store, ids: Collection[str]) -> tuple[Person, ...]:
    """Return people of the register, those who have left an event too."""
    with store.reading() as connection:
        return Shelf(connection).load(PERSON, ids)


def revision_of(store: Store, event_id: str, batch_id: int) -> int:
    """Return the revision that an event had after one of its saves."""
    until = sa.select(sa.func.count()).where(batch.c.event_id == event_id, batch.c.id <= batch_id, CHANGES_PLAN)
    with store.reading() as connection:
        return connection.execute(until).scalar_one()


def undo_batch(store: Store, event_id: str, batch_id: int, deed: Deed, may: Callable[[Batch], None]) -> None:
    """Take back one save whichever, as a new save that can be taken back in turn.

    Raises ChangedSinceError where a record is not what the save made of it, BuiltUponError where later records refer
    to one, SaveNotFoundError, NotTakenBackError, and what `may` raises of the save; then nothing was changed.
    """
    undone: list[Change] = []
    try:
        with store.writing() as connection:
            shelf = Shelf(connection, event_id)
            hold(shelf, event, [event_id])
            found = _find(connection, event_id, batch_id)
            undone.extend(found.changes)
            may(found)
            reverse(shelf, deed, found.changes)
    except DoesNotFitError as problem:
        named = next(each.before or each.after for each in undone)
        raise BuiltUponError(name=Conflict(kind="", mine=named, theirs=None, base=None).name) from problem


def _find(connection: sa.Connection, event_id: str, batch_id: int) -> Batch:
    mine = sa.select(batch).where(batch.c.event_id == event_id)
    row = connection.execute(mine.where(batch.c.id == batch_id)).mappings().first()
    if row is None:
        raise SaveNotFoundError
    found = from_row(Batch, row)
    first = connection.scalar(sa.select(sa.func.min(batch.c.id)).where(batch.c.event_id == event_id))
    if found.id == first or found.direction in {Direction.RECEIVED, Direction.ERASED}:
        raise NotTakenBackError
    return replace(found, changes=tuple(changes_of(connection, [batch_id])[batch_id]))
