"""One workbook as bytes: a thin layer on XlsxWriter through which text from people stays text."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import xlsxwriter  # type: ignore[import-untyped]  # the package carries no types; this module alone uses it

from planner.domain.event import Event, PaperSize
from planner.errors import PlannerError, sentence
from planner.export.archive import pack, unpack
from planner.export.cell_looks import DAY, HEADING_HEIGHT, LITERAL, LOOKS, Look, height_of
from planner.export.styles import ACCENT
from planner.export.text import LONGEST_TEXT, TooLongError, clean
from planner.wording.wording import Wording

Value = str | float | date | None
Native = Any  # what XlsxWriter hands out; it carries no types

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
PAPER = {PaperSize.A4: 9, PaperSize.LETTER: 1}
READ_AS_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet may take for a formula when such a text is typed or pasted, full-width forms too (OWASP)."""

SPARE_ROWS = 500
"""Rows under a table that already obey its rules, for whoever adds some."""

LONGEST_RUNNING_TEXT = 80
SEPARATOR = " · "
FIRST_YEAR = 1900
"""Excel counts days from 1900; an earlier date is written out as text."""

CHART_WIDTH, CHART_HEAD, CHART_LINE = 640, 90, 26
"""Pixels: how wide a chart is, and how high without and for each of its bars."""

FIXED_HEIGHT = re.compile(rb'(<row [^>]*)(?<=") customHeight="1"')


class WorkbookError(PlannerError):
    """Something that XlsxWriter would leave out or cut with no more than a warning."""

    template = sentence("Excel cannot hold {part} as it stands. Shorten it, or leave something out.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Which edition of an event's papers is made.

    `version` is said in full, such as "Version 3"; `printed_at` is aware and is shown on the event's own clock.
    """

    event: Event
    words: Wording
    version: str
    printed_at: datetime


class Sheet:
    """One sheet of a workbook; rows and columns count from 0."""

    def __init__(self, workbook: "Workbook", sheet: Native, widths: Sequence[float]) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._widths = widths
        self._heights: dict[int, int] = {}
        self.title: str = sheet.get_name()

    def write(self, row: int, column: int, value: Value, look: Look = Look.PLAIN) -> None:
        """Write one value; a text stays a text, whatever it looks like. Raises TooLongError, WorkbookError."""
        if isinstance(value, date) and value.year < FIRST_YEAR:
            value = value.isoformat()
        if isinstance(value, str):
            value, height = fit_for_cell(value, self._widths[column], look)
            self._heights[row] = max(height, self._heights.get(row, 0))
        check(self._write(row, column, value, self._workbook.look_of(look, value)), "so many rows")

    def write_row(self, row: int, values: Sequence[Value], look: Look = Look.PLAIN) -> None:
        """Write values side by side from the first column on."""
        for column, value in enumerate(values):
            self.write(row, column, value, look)

    def write_formula(self, row: int, column: int, formula: str, shown: str) -> None:
        """Write a formula of our own; `shown` is its value now, for readers that do not calculate."""
        written = self._sheet.write_formula(row, column, formula, self._workbook.look_of(Look.PLAIN, shown), shown)
        check(written, formula)

    def add_table(self, name: str, headings: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
        """Write a table with filters from the first cell on; its headings stay in view and head every page."""
        for number, row in enumerate(rows, 1):
            self.write_row(number, row)
        self.frame_table(name, headings, len(rows))

    def frame_table(self, name: str, headings: Sequence[str], rows: int, number_columns: Container[int] = ()) -> None:
        """Make a table of `rows` rows that are written one by one under `headings`."""
        looks = [Look.NUMBER_HEADING if column in number_columns else Look.HEADING for column in range(len(headings))]
        columns = [
            {"header": clean(heading), "header_format": self._workbook.look_of(look, None)}
            for heading, look in zip(headings, looks, strict=True)
        ]
        self._heights[0] = HEADING_HEIGHT
        options = {"name": name, "style": None, "columns": columns}
        check(self._sheet.add_table(0, 0, max(1, rows), len(headings) - 1, options), self.title)
        self._sheet.repeat_rows(0)

    def freeze(self, rows: int, columns: int = 0) -> None:
        """Keep the first rows and columns in view."""
        self._sheet.freeze_panes(rows, columns)

    def raise_row(self, row: int, points: int) -> None:
        """Make a row at least `points` high, for text that stands upright."""
        self._heights[row] = max(points, self._heights.get(row, 0))

    def repeat(self, first: int, last: int) -> None:
        """Head every printed page with these rows."""
        check(self._sheet.repeat_rows(first, last), self.title)

    def hide_first_column(self) -> None:
        """Hide the column of ids."""
        self._sheet.set_column(0, 0, self._widths[0], None, {"hidden": True})

    def draw_bars(self, title: str, *, names: int, numbers: int, rows: int, below: int) -> None:
        """Draw the first `rows` rows under the headings as bars, beginning in row `below`; two columns say what."""
        chart = self._workbook.add_bar_chart()
        cells = [[self.title, 1, column, rows, column] for column in (names, numbers)]
        heading = [self.title, 0, numbers]
        chart.add_series({"name": heading, "categories": cells[0], "values": cells[1], "fill": {"color": f"#{ACCENT}"}})
        chart.set_title({"name": clean(title), "overlay": False})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True})
        chart.set_size({"width": CHART_WIDTH, "height": CHART_HEAD + CHART_LINE * rows})
        check(self._sheet.insert_chart(below, 0, chart, {"description": clean(title)}), self.title)

    def print_columns(self, first: int, last: int, rows: int) -> None:
        """Print these columns alone, with the headings and `rows` rows."""
        check(self._sheet.print_area(0, first, max(1, rows), last), self.title)

    def _write(self, row: int, column: int, value: Value, look: Native) -> int | None:
        match value:
            case None | "":
                written = self._sheet.write_blank(row, column, None, look)
            case str():
                written = self._sheet.write_string(row, column, value, look)
            case date():
                written = self._sheet.write_datetime(row, column, value, look)
            case _:
                written = self._sheet.write_number(row, column, value, look)
        return int(written)

    def allow(self, column: int, rows: int, rule: Mapping[str, object]) -> None:
        """Let the cells of a column under the headings, and the spare ones below, take only what `rule` allows."""
        check(self._sheet.data_validation(1, column, rows + SPARE_ROWS, column, dict(rule)), self.title)

    def highlight(self, columns: tuple[int, int], rows: int, formula: str, look: Mapping[str, object]) -> None:
        """Let rows under the headings look different where `formula`, written for the second row, is true."""
        rule = {"type": "formula", "criteria": formula, "format": self._workbook.add_format(look)}
        check(self._sheet.conditional_format(1, columns[0], rows + SPARE_ROWS, columns[1], rule), self.title)

    def open_here(self) -> None:
        """Show this sheet when the workbook is opened."""
        self._sheet.activate()

    def set_heights(self) -> None:
        """Give every row the height that its longest text wants; readers other than Excel do not find it themselves."""
        for row, height in self._heights.items():
            self._sheet.set_row(row, height)

    def hide(self) -> None:
        """Hide the sheet so that only a programmer finds it."""
        self._sheet.very_hidden()


class Workbook:
    """A workbook in the making. The same calls and the same edition give the same bytes."""

    def __init__(self, edition: Edition, document: str) -> None:
        self._bytes = BytesIO()
        self._file = xlsxwriter.Workbook(self._bytes, OPTIONS)
        self._edition = edition
        self._document = document
        self._sheets: list[Sheet] = []
        self._looks: dict[tuple[Look, bool, bool], Native] = {}
        title = clean(f"{document}{SEPARATOR}{edition.event.title}")
        created = edition.printed_at.astimezone(UTC)
        self._file.set_properties({"title": title, "author": "Facilitation planner", "created": created})

    def add_sheet(self, title: str, widths: Sequence[float], *, is_landscape: bool = False) -> Sheet:
        """Add a sheet that prints one page wide on the event's paper; `widths` are in characters."""
        sheet = self._file.add_worksheet(sheet_title(title))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        self._set_up_page(sheet)
        if is_landscape:
            sheet.set_landscape()
        if self._edition.words.is_right_to_left:
            sheet.right_to_left()
        self._sheets.append(Sheet(self, sheet, widths))
        return self._sheets[-1]

    def name_list(self, name: str, sheet: Sheet, column: str, filled: int) -> None:
        """Name the `filled` cells of `column` under its heading, and those that people will add below."""
        cells = f"'{sheet.title.replace(chr(39), chr(39) * 2)}'!${column}"
        last = filled + SPARE_ROWS
        end = f"INDEX({cells}$1:${column}${last},COUNTA({cells}$1:${column}${last}))"
        check(self._file.define_name(name, f"={cells}$2:{end}"), name)

    def look_of(self, look: Look, value: Value) -> Native:
        """Return the format of a look for what `value` is."""
        is_literal, is_day = isinstance(value, str) and value.startswith(READ_AS_FORMULA), isinstance(value, date)
        key = (look, is_literal, is_day)
        if key not in self._looks:
            extra = LITERAL if is_literal else DAY
            self._looks[key] = self.add_format(extra | LOOKS[look] if is_literal or is_day else LOOKS[look])
        return self._looks[key]

    def add_bar_chart(self) -> Native:
        """Add a chart of XlsxWriter's."""
        return self._file.add_chart({"type": "bar"})

    def add_format(self, look: Mapping[str, object]) -> Native:
        """Add a format of XlsxWriter's."""
        return self._file.add_format(dict(look))

    def close(self) -> bytes:
        """Return the finished file."""
        for sheet in self._sheets:
            sheet.set_heights()
        self._file.close()
        return pack({name: _free_heights(part) for name, part in unpack(self._bytes.getvalue()).items()})

    def _set_up_page(self, sheet: Native) -> None:
        event, words = self._edition.event, self._edition.words
        stamp = words.stamp(self._edition.printed_at.astimezone(ZoneInfo(event.timezone)))
        edition = (self._edition.version, words.say("Printed {stamp}", stamp=stamp))
        page = words.say("Page {page} of {pages}", page="&P", pages="&N")
        sheet.set_paper(PAPER[event.paper_size])
        sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
        sheet.fit_to_pages(1, 0)
        sheet.set_header(f"&L{running_text(event.title)}&R{running_text(self._document)}")
        sheet.set_footer(f"&L{running_text(SEPARATOR.join(filter(None, edition)))}&R{page}")


@lru_cache(maxsize=4096)
def fit_for_cell(text: str, width: float, look: Look) -> tuple[str, int]:
    """Return a text as a cell holds it and the points that it wants; many cells hold the same. Raises TooLongError."""
    content = clean(text)
    check_length(content)
    return content, height_of(content, width, look)


def check_length(text: str) -> None:
    """Raise TooLongError where Excel, which counts in UTF-16, finds a text longer than a cell."""
    if len(text) > LONGEST_TEXT // 2 and len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise TooLongError(text)


def check(result: int | None, part: str) -> None:
    """Raise WorkbookError where XlsxWriter answers that it left something out or cut it."""
    if result:
        raise WorkbookError(part=part)


def _free_heights(part: bytes) -> bytes:
    """Let Excel fit a row's height again when its text changes, which XlsxWriter forbids along with giving a height."""
    return FIXED_HEIGHT.sub(rb"\1", part)


def running_text(text: str) -> str:
    """Return `text` for a page's head or foot: one line, shortened to fit, no part of it a field code."""
    line = " ".join(clean(text).split())
    short = line if len(line) <= LONGEST_RUNNING_TEXT else f"{line[: LONGEST_RUNNING_TEXT - 1]}…"
    return short.replace("&", "&&")


def sheet_title(title: str) -> str:
    """Return `title` without what Excel refuses in the name of a sheet, at most 31 characters."""
    return re.sub(r"[\[\]:*?/\\\s]+", " ", clean(title)).strip(" '")[:31].rstrip(" '")
