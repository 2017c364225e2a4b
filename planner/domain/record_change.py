"""What became of one record: what it was before and after a save, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

BOOK_KEEPING = frozenset({"id", "version", "content", "needs_delete_on", "key", "origin", "accepts"})
"""Fields that nobody edits and that say nothing to a reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that differs; None where the record was not there."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """One record; `before` or `after` is None where it was not there. `kind` is the name it has in the history."""

    kind: str
    before: Any
    after: Any

    @property
    def record(self) -> Any:  # noqa: ANN401  # a record of any kind
        """The record as it was last."""
        return self.after or self.before

    @property
    def fields(self) -> Iterator[FieldChange]:
        """Yield what differs; of a record that came or went, what it says at all."""
        for field in fields(self.record):
            before, after = (getattr(side, field.name) if side else None for side in (self.before, self.after))
            says = before != after if self.before and self.after else before or after
            if says and field.name not in BOOK_KEEPING:
                yield FieldChange(field=field.name, before=before, after=after)
