"""What the cells of a returned row say that differs from what was handed out; what is unclear becomes a doubt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.checklist_names import Known, find_all, offers
from planner.domain.checklist_return import ExportedTask, ReturnedCell, ReturnedRow, Shown, tidy
from planner.domain.identity import fold_plain
from planner.domain.workbooks import EARLIEST, LATEST


class Field(StrEnum):
    """What of a task people may alter in the workbook; `who` is the owners, or the role while nobody is named."""

    TITLE = "title"
    AREA = "area"
    WHO = "who"
    BENCHMARK_ON = "benchmark_on"
    COMPLETION_ON = "completion_on"
    COMPLETED_ON = "completed_on"
    NOTE = "note"


class Doubt(StrEnum):
    """Why something cannot be taken over without a person's answer."""

    CONFLICT = "conflict"
    TWO_READINGS = "two_readings"
    NO_DATE = "no_date"
    FAR_DATE = "far_date"
    DERIVED_DATE = "derived_date"
    FORMULA = "formula"
    EMPTY_FORMULA = "empty_formula"
    UNKNOWN_OWNER = "unknown_owner"
    UNKNOWN_STATE = "unknown_state"
    STATE_AND_DATE = "state_and_date"
    EMPTY_TEXT = "empty_text"
    COPIED_ROW = "copied_row"
    MISSING_ROW = "missing_row"
    GONE_TASK = "gone_task"
    UNTITLED_ROW = "untitled_row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One thing that a cell may mean: `value` for the task, `shown` for a person, `key` for an answer."""

    key: str = "file"
    value: object
    shown: Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a cell says that it did not say before: one thing for certain, or a doubt with all that it may mean."""

    said: tuple[Said, ...] = ()
    doubt: Doubt | None = None
    written: Shown = None


def read_row(row: ReturnedRow, base: ExportedTask, knows: Known) -> Iterator[tuple[Field, Reading]]:
    """Yield what the row says that differs from `base`, field by field; a column that is gone says nothing."""
    for one, read in READERS.items():
        if (one in row.cells or one is Field.COMPLETED_ON) and (reading := read(one, row, base, knows)):
            yield one, reading


def _read_text(one: Field, row: ReturnedRow, base: ExportedTask, _knows: Known) -> Reading | None:
    cell, text = row.cells[one], tidy(row.text(one))
    if text == tidy(getattr(base, one)):
        return None
    if not text and one is not Field.NOTE:
        return _nothing_in(cell)
    return _unless_formula(cell, Said(value=text, shown=text))


def _read_area(one: Field, row: ReturnedRow, base: ExportedTask, knows: Known) -> Reading | None:
    cell, text = row.cells[one], tidy(row.text(one))
    area = knows.terms.areas.get(fold_plain(text), text)
    if text == tidy(base.area_text) or area == base.area:
        return None
    return _unless_formula(cell, Said(value=area, shown=text)) if text else _nothing_in(cell)


def _nothing_in(cell: ReturnedCell) -> Reading:
    return Reading(doubt=Doubt.EMPTY_FORMULA if cell.is_formula else Doubt.EMPTY_TEXT)


def _unless_formula(cell: ReturnedCell, *said: Said) -> Reading:
    """Take what a cell says; what a formula works out is asked about, for nobody typed it."""
    if not cell.is_formula:
        return Reading(said=said)
    if not cell.text:
        return Reading(doubt=Doubt.EMPTY_FORMULA)
    return Reading(said=said, doubt=Doubt.FORMULA)


def _read_who(one: Field, row: ReturnedRow, base: ExportedTask, knows: Known) -> Reading | None:
    cell, text = row.cells[one], tidy(row.text(one))
    if text == tidy(base.who_text):
        return None
    named = find_all(text, base.role, knows)
    if named.unknown:
        said = tuple(Said(key=key, value=who, shown=shown) for key, who, shown in offers(named, knows))
        return Reading(said=said, doubt=Doubt.UNKNOWN_OWNER, written=text)
    if named.who == (base.role, base.owners):
        return None
    return _unless_formula(cell, Said(value=named.who, shown=text))


def _read_date(one: Field, row: ReturnedRow, base: ExportedTask, _knows: Known) -> Reading | None:
    cell, before = row.cells.get(one), getattr(base, one)
    if cell is None:
        return None
    if not cell.text and not cell.is_formula:
        return Reading(said=(Said(value=None, shown=None),)) if before else None
    return None if cell.days == (before,) else _read_days(cell)


def _read_days(cell: ReturnedCell) -> Reading:
    """Read a cell that is not empty."""
    days = [day for day in cell.days if EARLIEST <= day <= LATEST]
    if cell.text and not days:
        return Reading(doubt=Doubt.FAR_DATE if cell.days else Doubt.NO_DATE, written=cell.text)
    if len(days) == 1:
        return _unless_formula(cell, Said(value=days[0], shown=days[0]))
    said = tuple(Said(key=day.isoformat(), value=day, shown=day) for day in days)
    return Reading(said=said, doubt=Doubt.TWO_READINGS if said else Doubt.EMPTY_FORMULA, written=cell.text)


def _read_completed(one: Field, row: ReturnedRow, base: ExportedTask, knows: Known) -> Reading | None:
    """Read the day a task was finished together with the column that says whether it is (CHK-03).

    “Done” without a day means today, as a tick on the page does; a day alone means done.
    """
    reading = _read_date(one, row, base, knows)
    if "done" not in row.cells or (reading and reading.doubt):
        return reading
    written = tidy(row.text("done"))
    done = knows.terms.done.get(fold_plain(written), None if written else bool(base.completed_on))
    if done is None:
        return Reading(said=_either(reading, knows.today), doubt=Doubt.UNKNOWN_STATE, written=written)
    if done is bool(base.completed_on):
        return _when_day_is_cleared(reading, knows)
    return _when_state_changed(reading, knows, is_done=done)


def _when_day_is_cleared(reading: Reading | None, knows: Known) -> Reading | None:
    """Ask where the day was taken out while the state still says done."""
    if reading and reading.said[0].value is None:
        return Reading(said=_either(None, knows.today), doubt=Doubt.STATE_AND_DATE)
    return reading


def _when_state_changed(reading: Reading | None, knows: Known, *, is_done: bool) -> Reading:
    day = reading.said[0].value if reading else None
    if is_done:
        return reading if reading and day else Reading(said=(Said(value=knows.today, shown=knows.today),))
    if day:
        return Reading(said=_either(reading, knows.today), doubt=Doubt.STATE_AND_DATE)
    return Reading(said=(Said(value=None, shown=None),))


def _either(reading: Reading | None, today: date) -> tuple[Said, ...]:
    """Offer both: still open, or done on the day that is given, else today."""
    day = reading.said[0].shown if reading else None
    on = day if isinstance(day, date) else today
    return Said(key="open", value=None, shown=None), Said(key="done", value=on, shown=on)


READERS: Mapping[Field, Callable[[Field, ReturnedRow, ExportedTask, Known], Reading | None]] = {
    Field.TITLE: _read_text,
    Field.AREA: _read_area,
    Field.WHO: _read_who,
    Field.BENCHMARK_ON: _read_date,
    Field.COMPLETION_ON: _read_date,
    Field.COMPLETED_ON: _read_completed,
    Field.NOTE: _read_text,
}
