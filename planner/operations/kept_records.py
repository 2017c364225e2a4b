"""Single records of what is kept beside the plan: added under a new id, changed and removed as they were shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Generic, TypeVar

from planner.domain import editing
from planner.domain.consultation.consultation import Consultation
from planner.domain.recording.recording import Recording
from planner.domain.recording.written import LONGEST_LINE
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.description import FIRST_DAY, LAST_DAY
from planner.operations.new_ids import new_id
from planner.operations.permission import require_change
from planner.operations.record_checks import EmptyTextError, FarDateError
from planner.operations.records import ShownRecord
from planner.operations.workplace import Workplace
from planner.storage.writing import Deed

W = TypeVar("W", Consultation, Recording)
MOST = 1_000_000
Records = tuple[Any, ...]


class CountError(PlannerError):
    """A number that nobody can have counted."""

    template = sentence("{number} cannot be; give a number from 0 to {most}, or leave it empty.")


class LongTextError(PlannerError):
    """A text of more characters than a record holds."""

    template = sentence(
        "This text has {length} characters. Shorten it to {most}, or divide it; nothing of it is lost meanwhile."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping(Generic[W]):
    """How the records of one whole are kept: who may change them, where each kind is held, how it is stored.

    `needed` are the texts without which a record says nothing; records of the `named` kinds bring their ids along.
    """

    area: Area
    fields: Mapping[type, str]
    needed: Mapping[type, tuple[str, ...]]
    named: frozenset[str] = frozenset()
    load: Callable[..., W]
    save: Callable[..., W]

    def add(self, place: Workplace, actor: Actor, event_id: str, record: Any) -> W:  # noqa: ANN401  # any of `fields`
        """Add a record after the last of its kind, under a new id, for an operation that has asked already.

        Raises what `check_new` does.
        """
        kind = self.fields[type(record)]
        self.check_new(record)
        before = self.load(place.store, event_id)
        held: Records = getattr(before, kind)
        record_id = record.id if kind in self.named else new_id(type(record).__name__.lower())
        added = replace(record, id=record_id, **_position(held, record))
        return self._save(place, _deed(place, actor, f"add_{kind}"), before, kind, ((*held, added), held))

    def edit(self, place: Workplace, actor: Actor, shown: ShownRecord, changes: dict[str, Any]) -> W:
        """Change fields of one record, saved against the version that was shown.

        Raises ChangedElsewhereError with mine, theirs and the base where it has changed meanwhile,
        RecordNotFoundError where it is gone, and what `add` raises where a value cannot be.
        """
        require_change(place, actor, shown.event_id, self.area)
        before = self.load(place.store, shown.event_id)
        held: Records = getattr(before, shown.kind)
        records = editing.edit_record(held, shown.record_id, {"version": shown.version, **changes})
        self.check(editing.find_record(records, shown.record_id))
        _check_lengths(changes.values())
        return self._save(place, _deed(place, actor, f"edit_{shown.kind}"), before, shown.kind, (records, held))

    def remove(self, place: Workplace, actor: Actor, shown: ShownRecord) -> W:
        """Remove one record; undo brings it back.

        Raises ChangedElsewhereError where it is not what was shown, RecordNotFoundError where it is gone,
        DoesNotFitError where something else still refers to it.
        """
        require_change(place, actor, shown.event_id, self.area)
        before = self.load(place.store, shown.event_id)
        held: Records = getattr(before, shown.kind)
        seen = editing.edit_record(held, shown.record_id, {"version": shown.version})
        kept = editing.remove_record(held, shown.record_id)
        return self._save(place, _deed(place, actor, f"remove_{shown.kind}"), before, shown.kind, (kept, seen))

    def check_new(self, record: Any) -> None:  # noqa: ANN401  # any of `fields`
        """Raise EmptyTextError, LongTextError, CountError or FarDateError where a record cannot be added."""
        self.check(record)
        _check_lengths(getattr(record, field.name) for field in fields(record))

    def check(self, record: Any) -> None:  # noqa: ANN401  # any of `fields`
        """Raise EmptyTextError, CountError or FarDateError where a record cannot be."""
        if not all(getattr(record, name).strip() for name in self.needed.get(type(record), ())):
            raise EmptyTextError
        self.check_values(record)

    def check_values(self, record: Any) -> None:  # noqa: ANN401  # any of `fields`
        """Raise CountError or FarDateError where a number or a date cannot be."""
        for field in fields(record):
            match getattr(record, field.name):
                case bool():
                    pass
                case int(number) if not 0 <= number <= MOST:
                    raise CountError(number=number, most=MOST)
                case date() as on if not FIRST_DAY <= _day(on) <= LAST_DAY:
                    raise FarDateError(on=on, first=FIRST_DAY, last=LAST_DAY)

    def _save(self, place: Workplace, deed: Deed, before: W, kind: str, records: tuple[Any, Any]) -> W:
        """Store other records of one kind in place of those that were seen."""
        after, seen = (editing.with_records(before, kind, each) for each in records)
        return self.save(place.store, deed, before=seen, after=after)


def _check_lengths(values: Iterable[object]) -> None:
    """Raise LongTextError where a text that is new is longer than a line that a recorder files may be."""
    longest = max((len(each) for each in values if isinstance(each, str)), default=0)
    if longest > LONGEST_LINE:
        raise LongTextError(length=longest, most=LONGEST_LINE)


def _deed(place: Workplace, actor: Actor, what: str) -> Deed:
    return Deed(actor=actor.name, what=what, at=place.clock())


def _day(on: date) -> date:
    """Return the day of a date or a moment."""
    return date(on.year, on.month, on.day)


def _position(held: tuple[Any, ...], record: Any) -> dict[str, int]:  # noqa: ANN401  # any record
    """Return the position after the last one, for a record that has a position."""
    return {"position": editing.next_position(held)} if hasattr(record, "position") else {}
