"""Reads our files back with programs that are not ours, and makes what the exports are given."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from zipfile import ZipFile

import icalendar
from dateutil.tz import tzical  # type: ignore[import-untyped]  # no types are published for this version
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.export.workbook import Edition
from planner.wording.wording import Wording
from tests.builders import a_task, an_event

PRINTED_AT = datetime(2027, 1, 4, 16, 5, tzinfo=UTC)
NASTY_TEXTS = (
    '=HYPERLINK("http://example.org","click")',
    "+355 69 123",
    "-5 chairs",
    "@all staff",
    "\t=1+1",
    "＝1+1",  # noqa: RUF001  the full-width form is meant
    "#N/A",
    "12",
    "http://example.org",
    '_x0041_ & <b>"it\'s"</b>',
    "שלום, מרכז",
    "مكتب الخدمات الاجتماعية",
    "子ども家庭庁 🙂",
    "Ëçë " * 75,
)


def an_edition(event: Event | None = None, words: Wording | None = None) -> Edition:
    """Make version 3, printed on 4 January 2027 at 17:05 in Tirana."""
    return Edition(event=event or an_event(), words=words or Wording(), version="Version 3", printed_at=PRINTED_AT)


def a_dated_task(**changes: object) -> DatedTask:
    """Make `a_task()` that is under way by 9 and finished by 16 February 2027."""
    usual = DatedTask(
        task=a_task(), benchmark_on=date(2027, 2, 9), completion_on=date(2027, 2, 16), wanted_on=date(2027, 2, 16)
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def open_workbook(content: bytes) -> Workbook:
    """Open a workbook with openpyxl, values as they were last worked out."""
    return load_workbook(io.BytesIO(content), data_only=True)


def sheet_of(content: bytes, title: str) -> Worksheet:
    """Return one sheet as openpyxl reads it."""
    sheet = open_workbook(content)[title]
    assert isinstance(sheet, Worksheet)
    return sheet


def column_of(content: bytes, title: str, heading: str) -> list[object]:
    """Return what stands under a heading."""
    rows = list(sheet_of(content, title).values)
    number = rows[0].index(heading)
    return [row[number] for row in rows[1:]]


def formula_of(content: bytes, title: str, cell: str) -> str:
    """Return what a cell works out."""
    sheet = load_workbook(io.BytesIO(content))[title]
    assert isinstance(sheet, Worksheet)
    return str(sheet[cell].value)


def rows_by_calamine(content: bytes) -> list[list[object]]:
    """Return the first sheet's rows as calamine reads them."""
    sheet = CalamineWorkbook.from_object(io.BytesIO(content)).get_sheet_by_index(0)
    return [list(row) for row in sheet.to_python()]


def part_of(content: bytes, name: str) -> str:
    """Return one part of a ZIP archive as text."""
    with ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def read_calendar(content: bytes) -> icalendar.Calendar:
    """Read a calendar file; nothing in it may be broken."""
    calendar = icalendar.Calendar.from_ical(content)
    assert isinstance(calendar, icalendar.Calendar)
    assert [event.errors for event in calendar.walk() if event.errors] == []
    return calendar


def summaries(content: bytes) -> list[str]:
    """Return the title of every entry."""
    return [str(event["SUMMARY"]) for event in read_calendar(content).events]


def zone_by_dateutil(block: icalendar.Timezone) -> tzical:
    """Read a VTIMEZONE as dateutil understands it, which trusts the block and looks nothing up."""
    lines = [line for line in block.to_ical().decode().splitlines() if not line.startswith("X-")]
    return tzical(io.StringIO("\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]))).get()
