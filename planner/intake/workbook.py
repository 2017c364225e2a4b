"""Reads the values of a workbook, cached ones for formulas; openpyxl gets nothing whose size is not known."""

import re
import warnings
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from io import BytesIO
from typing import Protocol, cast

from openpyxl import load_workbook
from openpyxl.cell.read_only import EMPTY_CELL, EmptyCell, ReadOnlyCell

from planner.intake.archive import DamagedWorkbookError, check_archive
from planner.intake.sheet import MOST_COLUMNS, MOST_ROWS, Row, Sheet, number_row

LAST_ROW = 1_048_576
"""Excel's own limit; a row that claims a higher number is not read."""

WIDTH = MOST_COLUMNS + 1

ZEROS_SHOWN = re.compile(r'(?:"?\\?(\+?)"?)(0{2,})')
"""A number format that shows leading zeros or a plus: `0000000000`, `"+"00000000000`."""


class WorkbookSheet(Protocol):
    """What is used of openpyxl's sheets in read-only mode."""

    title: str
    sheet_state: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, max_row: int, max_col: int) -> Iterator[tuple[ReadOnlyCell | EmptyCell, ...]]: ...


def read_workbook(content: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook; one that is too long or too wide is cut just past the limit.

    Raises DamagedWorkbookError, and the errors of `check_archive`.
    """
    check_archive(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells what it drops when it saves; nothing is saved here
        try:
            with closing(load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)) as workbook:
                return tuple(_read_sheet(cast("WorkbookSheet", sheet)) for sheet in workbook.worksheets)
        except Exception as wrong:  # openpyxl raises whatever comes up when XML is not as expected
            raise DamagedWorkbookError from wrong


def _read_sheet(sheet: WorkbookSheet) -> Sheet:
    rows: list[Row] = []
    sheet.reset_dimensions()  # some programs write a dimension that is not true
    for row in _filled_rows(sheet):
        rows.append(row)
        if len(rows) > MOST_ROWS:
            break
    return Sheet(name=sheet.title, is_hidden=sheet.sheet_state != "visible", rows=tuple(rows))


def _filled_rows(sheet: WorkbookSheet) -> Iterator[Row]:
    """Yield the rows that hold something; for rows that are not in the file openpyxl gives one and the same tuple."""
    empty: tuple[ReadOnlyCell | EmptyCell, ...] | None = None
    for number, cells in enumerate(sheet.iter_rows(max_row=LAST_ROW, max_col=WIDTH), 1):
        if cells is empty:
            continue
        width = next((width for width in range(len(cells), 0, -1) if cells[width - 1] is not EMPTY_CELL), 0)
        row = number_row(number, [_read_cell(cell) for cell in cells[:width]])
        if row.cells:
            yield row
        else:
            empty = cells


def _read_cell(cell: ReadOnlyCell | EmptyCell) -> str:
    """Return the text that Excel shows, as far as the file tells; a date as `2027-03-16`."""
    match value := cell.value:
        case None:
            return ""
        case str():
            return value.strip()
        case bool():
            return str(value).lower()
        case datetime():
            return value.date().isoformat()
        case int() | float():
            return _write_number(value, cell.number_format or "")
        case _:
            return str(value)


def _write_number(value: float, number_format: str) -> str:
    text = str(int(value)) if float(value).is_integer() else repr(value)
    shown = ZEROS_SHOWN.fullmatch(number_format)
    return shown[1] + text.zfill(len(shown[2])) if shown else text
