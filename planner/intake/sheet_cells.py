"""Reads a workbook's cells as they are stored: texts, numbers, days, and whether a formula worked them out.

openpyxl tells either a formula or its value, and takes four times as long.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from planner.intake.archive import DamagedWorkbookError, check_archive
from planner.intake.sheet import MOST_COLUMNS, MOST_ROWS
from planner.intake.workbook_parts import Book, parse, plain_name, read_book, shared_texts

SINCE_1900, SINCE_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""Day 0 of the two calendars of Excel; the first one counts a 29 February 1900, so it is right from March 1900 on."""

ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, which no text can hold."""
ERROR = "e"
"""The type of a cell that shows #REF! or the like."""
LAST_COLUMN = "XFD"
VALUES = frozenset({"v", "t"})


@dataclass(frozen=True, slots=True)
class StoredCell:
    """A cell that is not empty, or holds a formula without a value; one that shows an error has a formula behind it."""

    value: str | float | date | None
    is_formula: bool = False


Cells = dict[int, StoredCell]
"""The filled cells of a row by column, counted from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSheet:
    """A sheet; `rows` reads it from the start, each row with the number that Excel shows."""

    name: str
    is_hidden: bool
    part: str
    _workbook: "StoredWorkbook" = field(repr=False)

    def rows(self, most: int = MOST_ROWS + 1) -> list[tuple[int, Cells]]:
        """Return the first `most` rows that hold something; raises DamagedWorkbookError."""
        return self._workbook.rows(self.part, most)


class StoredWorkbook:
    """A workbook whose sheets are read when they are asked for; raises DamagedWorkbookError and as `check_archive`."""

    def __init__(self, content: bytes) -> None:
        check_archive(content)
        self._archive = ZipFile(BytesIO(content))
        try:
            self._book: Book = read_book(self._archive)
            self._texts = tuple(map(unescape, shared_texts(self._archive, self._book)))
        except (expat.ExpatError, LookupError, ValueError, BadZipFile) as wrong:
            raise DamagedWorkbookError from wrong

    @property
    def sheets(self) -> Iterator[StoredSheet]:
        """The sheets in their order; a part that is called a sheet again is none, for it would be read as often."""
        first = {part: (name, is_hidden) for name, is_hidden, part in reversed(self._book.sheets)}
        for part, (name, is_hidden) in reversed(first.items()):
            yield StoredSheet(name=unescape(name), is_hidden=is_hidden, part=part, _workbook=self)

    def day(self, number: float) -> date | None:
        """Return the day that a bare number means in this workbook, or None where it means none."""
        try:
            return (SINCE_1904 if self._book.is_1904 else SINCE_1900) + timedelta(days=int(number))
        except (OverflowError, ValueError):
            return None

    def rows(self, part: str, most: int) -> list[tuple[int, Cells]]:
        """Return rows of the sheet in `part`."""
        reader = _SheetReader(self, most)
        try:
            parse(self._archive.read(part), reader)
        except _EnoughError:
            pass
        except (expat.ExpatError, LookupError, ValueError, BadZipFile) as wrong:
            raise DamagedWorkbookError from wrong
        return reader.rows

    def value(self, kind: str, style: str, written: str) -> str | float | date:
        """Return what a cell of that type and style means; a number that is no day of any calendar stays a number."""
        match kind:
            case "s":
                return self._texts[int(written)]
            case "n" | "":
                number = float(written)
                return (self.day(number) or number) if int(style or 0) in self._book.day_styles else number
            case "d":
                return date.fromisoformat(written[:10])
            case "b":
                return "true" if written == "1" else "false"
            case _:
                return unescape(written)


class _EnoughError(Exception):
    """As many rows have been read as were asked for."""


class _SheetReader:
    """Takes the elements of one sheet."""

    def __init__(self, workbook: StoredWorkbook, most: int) -> None:
        self.rows: list[tuple[int, Cells]] = []
        self._workbook, self._most = workbook, most
        self._row, self._cells, self._column = 0, Cells(), -1
        self._attributes: dict[str, str] = {}
        self._pieces: list[str] = []
        self._is_value = self._is_formula = self._has_value = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = plain_name(name)
        if name == "c":
            self._attributes = attributes
            reference = attributes.get("r")
            self._column = column_number(reference.rstrip("0123456789")) if reference else self._column + 1
            self._is_formula = self._has_value = False
            self._pieces.clear()
        elif name in VALUES:
            self._is_value = self._has_value = True
        elif name == "f":
            self._is_formula = True
        elif name == "row":
            self._row, self._cells, self._column = int(attributes.get("r") or self._row + 1), {}, -1

    def text(self, text: str) -> None:
        if self._is_value:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        name = plain_name(name)
        if name in VALUES:
            self._is_value = False
        elif name == "c" and self._column <= MOST_COLUMNS:
            self._take_cell()
        elif name == "row" and self._cells:
            self.rows.append((self._row, self._cells))
            if len(self.rows) >= self._most:
                raise _EnoughError

    def _take_cell(self) -> None:
        written, about = "".join(self._pieces), self._attributes
        if about.get("t") == ERROR:
            self._cells[self._column] = StoredCell(None, is_formula=True)
        elif written:
            value = self._workbook.value(about.get("t", ""), about.get("s", ""), written)
            self._cells[self._column] = StoredCell(value, self._is_formula)
        elif self._is_formula:
            self._cells[self._column] = StoredCell(None, is_formula=True)


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Return the number of a column by its letters, counted from 0; raises ValueError where they are too many."""
    if len(letters) > len(LAST_COLUMN):
        raise ValueError(letters[: len(LAST_COLUMN)])
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def unescape(text: str) -> str:
    """Return `text` with what Office writes as `_x000D_` put back, but for halves of characters."""
    if "_x" not in text:
        return text
    return SURROGATE.sub("", ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
