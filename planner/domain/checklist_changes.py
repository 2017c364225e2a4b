"""What a workbook would change in a checklist: differences that are taken over, and questions for a person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from planner.domain.checklist_cells import Doubt, Field
from planner.domain.checklist_return import ReturnedChecklist, Shown

KEEP = "keep"


class EditKind(StrEnum):
    """What happens to a task."""

    CHANGE = "change"
    ADD = "add"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One step: `target` is a task's id, or `row-12` for a task that is new; `fields` are those of `Task`."""

    kind: EditKind = EditKind.CHANGE
    target: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that the file alone changed. A new row is a difference without a `field`."""

    title: str
    row: int
    field: Field | None = None
    before: Shown = None
    after: Shown = None
    edit: Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a question; `shown` is what the cell would hold then."""

    key: str
    shown: Shown = None
    edit: Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What only a person can decide; who does not answer leaves everything as it is.

    Without `choices` there is nothing to decide: it says what was left as it is and why. `row` 0 is no row.
    """

    key: str
    doubt: Doubt
    title: str
    row: int = 0
    field: Field | None = None
    exported: Shown = None
    now: Shown = None
    written: Shown = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that a workbook would change; `kept` counts fields that the plan alone changed, `alike` those of both."""

    returned: ReturnedChecklist
    differences: tuple[Difference, ...] = ()
    remarks: tuple[Question, ...] = ()
    kept: int = 0
    alike: int = 0

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is to be answered."""
        return tuple(each for each in self.remarks if each.choices)

    @property
    def left_out(self) -> tuple[Question, ...]:
        """What stays as it is because nothing in the file can be understood."""
        return tuple(each for each in self.remarks if not each.choices)

    def changes_alike(self, other: "Comparison") -> bool:
        """Whether both would change the same."""
        return (self.differences, self.remarks) == (other.differences, other.remarks)
