"""What a person is told when somebody else has changed the same record: both versions and what they started from."""

from dataclasses import dataclass
from typing import Any

from planner.errors import PlannerError, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One record in three states, each None where it was not there: `base` is what `mine` was made from.

    `kind` is the table's name; `base` is None too when the history no longer knows it.
    """

    kind: str
    mine: Any
    theirs: Any
    base: Any

    @property
    def name(self) -> str:
        """What a person calls the record."""
        record = self.theirs or self.mine or self.base
        named = (getattr(record, field, "") for field in ("title", "name", "text", "office", "id"))
        return next(name for name in named if name)


class ChangedElsewhereError(PlannerError):
    """A save against an old version: nothing of it was stored; `mine`, `theirs` and `base` are the first conflict's."""

    template = sentence(
        "Somebody else has changed “{name}” meanwhile. Nothing was saved: compare both versions and choose one."
    )

    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        self.conflicts = conflicts
        self.mine, self.theirs, self.base = conflicts[0].mine, conflicts[0].theirs, conflicts[0].base
        super().__init__(name=conflicts[0].name)


class ChangedSinceError(ChangedElsewhereError):
    """Undo would take back more than it was asked to: `mine` is what it would restore, `base` what it takes back."""

    template = sentence(
        "“{name}” has been changed since, so this cannot be taken back. Nothing was changed: edit it by hand instead."
    )
