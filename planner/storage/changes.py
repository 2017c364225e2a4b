"""Compares plans, or consultations, record by record: only what differs is saved, against the version that was seen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from planner.errors import PlannerError, sentence
from planner.storage.mapping import Record, is_same
from planner.storage.records import Kind, Whole

NOT_STORED_YET = 1
"""The version that the domain gives to a new record; stored ones have a higher one (`planner.storage.writing`)."""

Key = tuple[str, str]


class SameIdError(PlannerError):
    """Two records of one kind would be the same one."""

    template = sentence("Two entries bear the id {record_id}. Nothing was saved: give one of them another id.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record: `before` as its author saw it, `after` as the author wants it; None where it is not there."""

    kind: Kind[Any]
    before: Record | None
    after: Record | None

    @property
    def key(self) -> Key:
        """What tells the record from all others of its event."""
        record = self.after or self.before
        return self.kind.name, record.id if record else ""

    @property
    def version(self) -> int:
        """The version that the change was made against."""
        if self.after and self.after.version > NOT_STORED_YET:
            return self.after.version
        return self.before.version if self.before else NOT_STORED_YET

    def is_stale(self, theirs: Record | None) -> bool:
        """Whether the record has been changed, deleted or added by somebody else."""
        return theirs.version != self.version if theirs else self.before is not None


def compare(kinds: Sequence[Kind[Any]], before: Whole | None, after: Whole) -> tuple[Change, ...]:
    """Return what to write of these kinds so that `before` becomes `after`. Raises SameIdError."""
    pairs = ((kind, kind.of(before) if before else (), kind.of(after)) for kind in kinds)
    return tuple(change for kind, old, new in pairs for change in compare_records(kind, old, new))


def compare_records(kind: Kind[Any], old: Iterable[Record], new: Iterable[Record]) -> Iterator[Change]:
    """Yield the changes of one kind; whoever leaves an event stays in the register."""
    was, now = by_id(old), by_id(new)
    for record_id in {**was, **now}:
        old_one, new_one = was.get(record_id), now.get(record_id)
        if not is_same(old_one, new_one) and (new_one or kind.is_owned):
            yield Change(kind=kind, before=old_one, after=new_one)


def by_key(kinds: Sequence[Kind[Any]], whole: Whole) -> dict[Key, Record]:
    """Return every record of these kinds by its key."""
    return {(kind.name, record.id): record for kind in kinds for record in kind.of(whole)}


def by_id(records: Iterable[Record]) -> dict[str, Record]:
    """Return records by their ids. Raises SameIdError."""
    found: dict[str, Record] = {}
    for record in records:
        if record.id in found:
            raise SameIdError(record_id=record.id)
        found[record.id] = record
    return found
