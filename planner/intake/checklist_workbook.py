"""Reads the checklist's workbook when it comes back, as values alone: sheets and columns are known by what they hold.

People sort, filter, insert, copy and delete rows, rename sheets and move columns; programs drop tables, rules and the
hiding of sheets. Nothing of that matters here. What a cell means is the domain's business (`checklist_cells`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TypeVar

from planner.domain.checklist_return import (
    ChecklistTerms,
    ExportedTask,
    ReturnedCell,
    ReturnedChecklist,
    ReturnedRow,
    read_exported_task,
)
from planner.domain.identity import fold_plain
from planner.domain.workbooks import CHECKLIST_COLUMNS, CHECKLIST_SCHEMA, DONE_CHOICES, CellKind
from planner.errors import PlannerError, sentence
from planner.intake.archive import DamagedWorkbookError
from planner.intake.file_kinds import ZIP, refuse_wrong_kinds
from planner.intake.sheet import MOST_ROWS
from planner.intake.sheet_cells import Cells, StoredCell, StoredSheet, StoredWorkbook
from planner.intake.values import YES_NO_WORDS
from planner.intake.written_days import read_days
from planner.wording.labels import AREAS, TEAM_ROLES
from planner.wording.wording import languages, wording_for

HEADINGS_WITHIN = 60
"""Filled rows among which the headings are sought."""

NEEDED = frozenset({"id", "title"})
READ = {column.key: column.kind for column in CHECKLIST_COLUMNS if column.comes_back}

Key = TypeVar("Key", str, bool)


class NoChecklistError(PlannerError):
    """A file that is no workbook, or one in which no sheet has the checklist's columns."""

    template = sentence(
        "No sheet of this file has the columns of the checklist. Upload a checklist workbook that was downloaded "
        "here, with its row of headings and its hidden first column “_id”."
    )


class NoOriginError(PlannerError):
    """A workbook without the sheet that says where it comes from."""

    template = sentence(
        "This workbook has lost its hidden sheet “_meta”, so nobody can tell which event it belongs to and what was "
        "changed in it. Download the workbook again and copy your changes into it."
    )


class OlderWorkbookError(PlannerError):
    """A workbook of an earlier edition."""

    template = sentence(
        "This workbook was made by an earlier edition of the planner and cannot be taken back. "
        "Download the workbook again and copy your changes into it."
    )


class NewerWorkbookError(PlannerError):
    """A workbook of a later edition."""

    template = sentence(
        "This workbook was made by a newer edition of the planner. Update the planner, or take it in where it was made."
    )


class LongChecklistError(PlannerError):
    """A sheet with more rows than any checklist has tasks."""

    template = sentence(
        "The checklist has more than {limit} rows. Delete the rows that hold no task, save it, and upload it again."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The sheet with the tasks: where its headings stand, the place of each column by key, and those there twice."""

    sheet: StoredSheet
    header_row: int
    places: Mapping[str, int]
    doubled: tuple[str, ...]


def read_checklist(content: bytes) -> ReturnedChecklist:
    """Return what a workbook says, and what it said when it was handed out.

    Raises NoChecklistError, NoOriginError, OlderWorkbookError, NewerWorkbookError, LongChecklistError, and as
    `StoredWorkbook`.
    """
    refuse_wrong_kinds(content)
    if not content.startswith(ZIP):
        raise NoChecklistError
    workbook = StoredWorkbook(content)
    tables = list(_find_tables(workbook))
    if not tables:
        raise NoChecklistError
    best = max(tables, key=lambda table: (not table.sheet.is_hidden, len(table.places)))
    settings, names, tasks = _read_origin(workbook)
    return ReturnedChecklist(
        event_id=settings["event"],
        exported_at=datetime.fromisoformat(settings["exported_at"]),
        sheet=best.sheet.name,
        tasks=tasks,
        rows=tuple(_read_rows(workbook, best)),
        names=names,
        lacking=tuple(key for key in READ if key not in best.places),
        doubled=best.doubled,
        unread_sheets=tuple(table.sheet.name for table in tables if table is not best),
    )


def _find_tables(workbook: StoredWorkbook) -> Iterator[_Table]:
    for sheet in workbook.sheets:
        for number, cells in sheet.rows(HEADINGS_WITHIN):
            places = _places(cells)
            if places.keys() >= NEEDED:
                first = {key: several[0] for key, several in places.items()}
                doubled = tuple(key for key, several in places.items() if several[1:])
                yield _Table(sheet=sheet, header_row=number, places=first, doubled=doubled)
                break


def _places(cells: Cells) -> dict[str, list[int]]:
    """Return where each column stands, from left to right where several bear its heading."""
    places: dict[str, list[int]] = {}
    for place, cell in sorted(cells.items()):
        key = _headings().get(fold_plain(str(cell.value or "")))
        if key:
            places.setdefault(key, []).append(place)
    return places


@lru_cache
def _headings() -> dict[str, str]:
    """Return the columns that come back by their headings in every language."""
    return {
        fold_plain(wording_for(language).say(column.heading)): column.key
        for language in languages()
        for column in CHECKLIST_COLUMNS
        if column.comes_back
    }


def _read_rows(workbook: StoredWorkbook, table: _Table) -> Iterator[ReturnedRow]:
    rows = table.sheet.rows()
    if len(rows) > MOST_ROWS:
        raise LongChecklistError(limit=MOST_ROWS)
    for number, cells in rows:
        if number > table.header_row:
            row = ReturnedRow(
                number=number,
                cells={key: _read_cell(workbook, key, cells.get(place)) for key, place in table.places.items()},
            )
            if any(cell.text.strip() or cell.is_formula for cell in row.cells.values()):
                yield row


EMPTY = ReturnedCell()


def _read_cell(workbook: StoredWorkbook, key: str, cell: StoredCell | None) -> ReturnedCell:
    if cell is None:
        return EMPTY
    text = _text_of(cell.value)
    days = _days_of(workbook, cell.value, text) if READ[key] is CellKind.DATE else ()
    return ReturnedCell(text=text, days=days, is_formula=cell.is_formula)


def _text_of(value: str | float | date | None) -> str:
    """Return a value as a text; a whole number without its point."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return value.isoformat() if isinstance(value, date) else value or ""


def _days_of(workbook: StoredWorkbook, value: str | float | date | None, text: str) -> tuple[date, ...]:
    """Return what a cell may mean as a day; a bare number, also one that became text, is a day of the calendar."""
    if isinstance(value, date):
        return (value,)
    if isinstance(value, float) or text.strip().isdecimal():
        day = workbook.day(float(text))
        return (day,) if day else ()
    return read_days(text)


def _read_origin(workbook: StoredWorkbook) -> tuple[dict[str, str], dict[str, str], tuple[ExportedTask, ...]]:
    """Return the settings, the names by person id and the tasks of the hidden sheet, wherever it stands now."""
    for sheet in workbook.sheets:
        start = [_texts(cells) for _, cells in sheet.rows(HEADINGS_WITHIN)]
        settings = {row[1]: row[2] for row in start if row[0] == "setting"}
        if settings.keys() >= {"schema", "event", "exported_at"}:
            _check_schema(settings["schema"])
            rows = [_texts(cells) for _, cells in sheet.rows()]
            try:
                tasks = tuple(read_exported_task(row[1:]) for row in rows if row[0] == "task")
                datetime.fromisoformat(settings["exported_at"])
            except ValueError as wrong:
                raise DamagedWorkbookError from wrong
            return settings, {row[1]: row[2] for row in rows if row[0] == "owner"}, tasks
    raise NoOriginError


def _check_schema(written: str) -> None:
    try:
        schema = int(written)
    except ValueError as wrong:
        raise DamagedWorkbookError from wrong
    if schema != CHECKLIST_SCHEMA:
        raise OlderWorkbookError if schema < CHECKLIST_SCHEMA else NewerWorkbookError


def _texts(cells: Cells) -> list[str]:
    """Return the texts of a row, from the first column on, at least three."""
    width = max(3, *(place + 1 for place in cells)) if cells else 3
    return [_text_of(cells[place].value) if place in cells else "" for place in range(width)]


@lru_cache
def checklist_terms() -> ChecklistTerms:
    """Return what words in the workbook mean, in every language of the catalogue and as offices commonly write them."""
    common = {fold_plain(word): answer for answer, words in YES_NO_WORDS.items() for word in words.split(",")}
    own = {form: done for word, done in _said(DONE_CHOICES) for form in (fold_plain(word), fold_plain(word[1:]))}
    return ChecklistTerms(areas=_by_name(AREAS), roles=_by_name(TEAM_ROLES), done=common | own)


def _by_name(labels: Mapping[str, str]) -> dict[str, str]:
    """Return our keys by their names; of two keys with one name the first holds."""
    return {fold_plain(name): key for name, key in reversed(list(_said(labels)))}


def _said(labels: Mapping[Key, str]) -> Iterator[tuple[str, Key]]:
    for language in languages():
        for key, label in labels.items():
            yield wording_for(language).say(label), key
