"""Who changed what and when, newest first; and how the last change of an event is taken back or brought back."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from planner.domain.rotation.plan import RotationPlan
from planner.storage.changes import Change
from planner.storage.conflict import ChangedSinceError, Conflict
from planner.storage.mapping import from_row, is_same
from planner.storage.records import KINDS, ROTATION
from planner.storage.rows import Shelf
from planner.storage.schema import batch, change, event
from planner.storage.store import Store
from planner.storage.writing import Deed, Direction, hold, lock, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One save of one person; `before` and `after` of its changes are the records as they were and became."""

    id: int
    direction: Direction
    actor: str
    what: str
    at: datetime
    changes: tuple[Change, ...] = ()


def load_changes(store: Store, event_id: str, *of_kind: sa.ColumnElement[bool], limit: int = 100) -> tuple[Batch, ...]:
    """Return the last `limit` batches of an event, all or those of a kind, with their changes, newest first."""
    newest = sa.select(batch).where(batch.c.event_id == event_id, *of_kind).order_by(batch.c.id.desc()).limit(limit)
    with store.reading() as connection:
        batches = [from_row(Batch, row) for row in connection.execute(newest).mappings()]
        changes = changes_of(connection, [each.id for each in batches])
    return tuple(replace(each, changes=tuple(changes[each.id])) for each in batches)


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationChange:
    """A save that changed the café's rotation; None before the first and after its removal."""

    what: str
    at: datetime
    before: RotationPlan | None
    after: RotationPlan | None


def load_rotation_changes(store: Store, event_id: str) -> tuple[RotationChange, ...]:
    """Return every change of an event's rotation, what was taken back or brought back included, newest first."""
    told = (
        sa.select(batch.c.what, batch.c.at, change.c.before, change.c.after)
        .join(change, change.c.batch_id == batch.c.id)
        .where(batch.c.event_id == event_id, change.c.kind == ROTATION.name)
        .order_by(batch.c.id.desc())
    )
    with store.reading() as connection:
        return tuple(_rotation_change(row) for row in connection.execute(told).mappings())


def _rotation_change(row: sa.RowMapping) -> RotationChange:
    before, after = (saved and from_row(RotationPlan, saved) for saved in (row["before"], row["after"]))
    at = row["at"] if row["at"].tzinfo else row["at"].replace(tzinfo=UTC)
    return RotationChange(what=row["what"], at=at, before=before, after=after)


def undo_last(
    store: Store, *, event_id: str, actor: str, at: datetime, may: Callable[[Batch | None], None] | None = None
) -> str | None:
    """Take back the event's last batch that is not taken back yet, as a new batch; return what it had done.

    Returns None when nothing is left: the event's own beginning is not undone, an event is deleted instead.
    Who came into the register stays there. Raises ChangedSinceError, and what `may` raises of the batch whose turn it
    is, None where it is nothing's; then nothing was changed.
    """
    return reverse_last(store, event_id, Deed(actor=actor, what="", at=at, direction=Direction.UNDONE), may)


def redo_last(
    store: Store, *, event_id: str, actor: str, at: datetime, may: Callable[[Batch | None], None] | None = None
) -> str | None:
    """Bring back what undo_last took last; None when there is nothing, or something new was done since."""
    return reverse_last(store, event_id, Deed(actor=actor, what="", at=at, direction=Direction.REDONE), may)


def reverse_last(store: Store, event_id: str, deed: Deed, may: Callable[[Batch | None], None] | None) -> str | None:
    """Reverse the batch whose turn it is, unless `may` raises."""
    with store.writing() as connection:
        shelf = Shelf(connection, event_id)
        hold(shelf, event, [event_id])
        turn = next_in_turn(connection, event_id, deed.direction)
        changes = changes_of(connection, [turn.id])[turn.id] if turn else []
        if may:
            may(turn and replace(turn, changes=tuple(changes)))
        if turn:
            reverse(shelf, replace(deed, what=turn.what), changes)
    return turn.what if turn else None


def next_in_turn(connection: sa.Connection, event_id: str, direction: Direction) -> Batch | None:
    """Return the batch to reverse: the top of what was done, or of what was taken back since anything new was done."""
    rows = connection.execute(sa.select(batch).where(batch.c.event_id == event_id).order_by(batch.c.id)).mappings()
    done, undone = pile(from_row(Batch, row) for row in list(rows)[1:])
    return next(reversed(undone if direction is Direction.REDONE else done), None)


def pile(batches: Iterable[Batch]) -> tuple[list[Batch], list[Batch]]:
    """Replay batches, oldest first, and return what stands done and what stands undone, the latest last."""
    done: list[Batch] = []
    undone: list[Batch] = []
    for each in batches:
        match each.direction:
            case Direction.DONE:
                done.append(each)
                undone.clear()
            case Direction.UNDONE:
                done.pop()
                undone.append(each)
            case Direction.REDONE:
                undone.pop()
                done.append(each)
            case Direction.RECEIVED | Direction.ERASED:
                pass
    return done, undone


def reverse(shelf: Shelf, deed: Deed, recorded: Sequence[Change]) -> None:
    """Put the records of a batch back to what they were before it, if they still are what it made of them."""
    changes = [each for each in recorded if each.before or each.kind.is_owned]
    theirs = lock(shelf, changes)
    conflicts = tuple(
        Conflict(kind=each.kind.name, mine=each.before, theirs=theirs.get(each.key), base=each.after)
        for each in changes
        if not is_same(theirs.get(each.key), each.after)
    )
    if conflicts:
        raise ChangedSinceError(conflicts)
    write(shelf, deed, [replace(each, before=each.after, after=each.before) for each in changes], theirs)


def changes_of(connection: sa.Connection, batch_ids: Sequence[int]) -> dict[int, list[Change]]:
    """Return the changes of batches by batch."""
    found: dict[int, list[Change]] = defaultdict(list)
    for row in connection.execute(sa.select(change).where(change.c.batch_id.in_(batch_ids))).mappings():
        kind = KINDS[row["kind"]]
        before, after = (saved and from_row(kind.record, saved) for saved in (row["before"], row["after"]))
        found[row["batch_id"]].append(Change(kind=kind, before=before, after=after))
    return found


def forget(store: Store, event_id: str, kind: str, blanks: Mapping[str, Any]) -> None:
    """Blank fields of one kind of record everywhere in an event's history: what must not be kept is not kept there.

    `kind` is a name of the history such as `attendance`, `blanks` the value of each field when it is empty (SAF06).
    """
    mine = sa.select(batch.c.id).where(batch.c.event_id == event_id)
    recorded = sa.select(change).where(change.c.kind == kind, change.c.batch_id.in_(mine))
    with store.writing() as connection:
        for row in list(connection.execute(recorded).mappings()):
            blanked = {side: row[side] and {**row[side], **blanks} for side in ("before", "after")}
            key = (change.c[name] == row[name] for name in ("batch_id", "kind", "record_id"))
            connection.execute(sa.update(change).where(*key).values(**blanked))
