"""Reads CSV, semicolon and tab text into rows; the delimiter is the one that makes headings appear."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from planner.errors import PlannerError, sentence
from planner.intake.decoding import decode
from planner.intake.headings import recognise
from planner.intake.sheet import MOST_COLUMNS, MOST_ROWS, Row, Sheet, TooManyColumnsError, TooManyRowsError, number_row

DELIMITERS = ",;\t|"
LONGEST_LINE = 100_000
LOOKED_AT = 40
MOST_LINES = 1_048_576
"""Rows of a sheet in Excel, blank ones included."""

END = ("\x00end\x00",)
"""A line put below the text; where it does not come out as a row, an open quotation mark has swallowed it."""


class LongLineError(PlannerError):
    """A line that no list has; a damaged file, or one without line ends."""

    template = sentence(
        "Line {line} is longer than {limit} characters, so the file is no list or has lost its line ends. "
        "Open it in Excel, save it as an Excel workbook (.xlsx), and upload that."
    )


class OpenQuoteError(PlannerError):
    """A quotation mark that begins a cell and is never closed."""

    template = sentence(
        "In row {row} a quotation mark opens a cell and is never closed, so the rest of the file cannot be told apart. "
        "Delete that quotation mark, or save the list as an Excel workbook (.xlsx), and upload it again."
    )


def read_delimited(content: bytes) -> Sheet:
    """Return the rows of a text file as Excel would number them.

    Raises UnreadableLettersError, NotAListError, LongLineError, OpenQuoteError, TooManyRowsError, TooManyColumnsError.
    """
    text, notices = decode(content)
    _check_lines(text)
    return Sheet(rows=tuple(_read_rows(text, _find_delimiter(text))), notices=notices)


def _check_lines(text: str) -> None:
    if max(text.count("\n"), text.count("\r")) > MOST_LINES:
        raise TooManyRowsError(limit=MOST_ROWS)
    for line, content in enumerate(StringIO(text, newline=None), 1):
        if len(content) > LONGEST_LINE:
            raise LongLineError(line=line, limit=LONGEST_LINE)


def _find_delimiter(text: str) -> str:
    """Excel's own `sep=;` decides; else recognised headings do, else how many rows are equally wide."""
    if text[:4].lower() == "sep=" and text[4:5] in tuple(DELIMITERS):
        return text[4]
    return max(DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> tuple[int, int]:
    try:
        rows = list(islice(_split(text, delimiter), LOOKED_AT))
    except LongLineError:
        return 0, 0
    headings = max((len({recognise(cell) for cell in row} - {None}) for row in rows), default=0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return headings, max(widths.values(), default=0)


def _read_rows(text: str, delimiter: str) -> Iterator[Row]:
    number, count = 0, 0
    for number, cells in enumerate(_split(f"{text}\n{END[0]}", delimiter), 1):
        if tuple(cells) == END:
            return
        row = number_row(number, [cell.strip() for cell in cells])
        if row.cells and not _is_directive(row):
            count += 1
            yield _checked(row, count)
    raise OpenQuoteError(row=number)


def _split(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from reader
    except csv.Error as wrong:
        raise LongLineError(line=reader.line_num, limit=LONGEST_LINE) from wrong


def _is_directive(row: Row) -> bool:
    return row.number == 1 and row.text(0).lower().startswith("sep=") and len(row.cells) == 1


def _checked(row: Row, count: int) -> Row:
    if count > MOST_ROWS:
        raise TooManyRowsError(limit=MOST_ROWS)
    if len(row.cells) > MOST_COLUMNS:
        raise TooManyColumnsError(limit=MOST_COLUMNS)
    return row
