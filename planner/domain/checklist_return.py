"""What a checklist's workbook says when it comes back, beside what it said when it was handed out: values alone."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any

Shown = str | date | None
"""What a person sees in a cell."""

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedTask:
    """A task as a workbook shows it; `area_text` and `who_text` are the words in its cells, in the workbook's language.

    `owners` are person ids; the benchmark and completion dates are the derived ones.
    """

    id: str = ""
    title: str = ""
    area: str = ""
    area_text: str = ""
    role: str = ""
    owners: tuple[str, ...] = ()
    who_text: str = ""
    benchmark_on: date | None = None
    completion_on: date | None = None
    completed_on: date | None = None
    note: str = ""

    def texts(self) -> tuple[str, ...]:
        """Return every field as a text, for the hidden sheet; each fits into a cell where the task itself does."""
        return tuple(_write(getattr(self, one.name)) for one in fields(self))


def read_exported_task(texts: Sequence[str]) -> ExportedTask:
    """Read what `ExportedTask.texts` wrote; raises ValueError where a date is none."""
    values: dict[str, Any] = dict(zip((one.name for one in fields(ExportedTask)), texts, strict=False))
    for name in ("benchmark_on", "completion_on", "completed_on"):
        values[name] = date.fromisoformat(values[name]) if values.get(name) else None
    return ExportedTask(**values | {"owners": tuple(values.get("owners", "").split())})


def _write(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(value)
    return value.isoformat() if isinstance(value, date) else str(value or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedCell:
    """One cell; `days` are what it may mean as a date: none where it is no date, two where day and month may swap.

    A cell with a formula holds the value that was last worked out, empty where the file keeps none.
    """

    text: str = ""
    days: tuple[date, ...] = ()
    is_formula: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedRow:
    """One row by the number that Excel shows; a column that the sheet no longer has is not among its `cells`."""

    number: int
    cells: Mapping[str, ReturnedCell]

    def text(self, key: str) -> str:
        """Return the text in a column, empty where there is no such column."""
        return self.cells[key].text if key in self.cells else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedChecklist:
    """A whole workbook: `tasks` as they were handed out, `names` of the owners then by person id, and the rows now.

    `lacking` are the keys of columns that are gone: their fields are not compared. Of columns that are there twice,
    `doubled` by key, the first was read.
    """

    event_id: str
    exported_at: datetime
    sheet: str
    tasks: tuple[ExportedTask, ...]
    rows: tuple[ReturnedRow, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    lacking: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    unread_sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistTerms:
    """What words in cells mean, by `identity.fold_plain` of each word: areas and roles by key, done or still open."""

    areas: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)
    done: Mapping[str, bool] = field(default_factory=dict)


def tidy(text: str) -> str:
    """Return the form in which texts are compared and taken over: one kind of line end, nothing unseen around."""
    return UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
