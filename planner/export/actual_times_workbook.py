"""What was planned against what it took: every session of the event with both, and the sums of each day."""

from collections.abc import Sequence
from datetime import datetime

from planner.domain.day_progress import DayProgress, SessionProgress
from planner.export.cell_looks import Look
from planner.export.workbook import Edition, Sheet, Value, Workbook
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

SESSIONS_TABLE, DAYS_TABLE = "tblActualTimes", "tblDays"
CLOCKS = (2, 4, 5)
"""The columns of times in the table of sessions."""


def export_actual_times(days: Sequence[DayProgress], edition: Edition) -> bytes:
    """Return the workbook; times are real times on the event's own clock. Raises TooLongError."""
    words = edition.words
    book = Workbook(edition, words.say(PAPER_TITLES["actual_times"]))
    _write_sessions(book, days, words)
    _write_days(book, days, words)
    return book.close()


def _write_sessions(book: Workbook, days: Sequence[DayProgress], words: Wording) -> None:
    sheet = book.add_sheet(words.say("By session"), (13, 44, 10, 10, 10, 10, 10, 11), is_landscape=True)
    rows = [(day, each) for day in days for each in day.sessions]
    for number, (day, each) in enumerate(rows, 1):
        _write(sheet, number, (day.day.on, each.timed.session.title, *_of_session(each)), CLOCKS)
    headings = (
        words.say("Day"),
        words.say("Session"),
        words.say("Planned start"),
        words.say("Planned minutes"),
        words.say("Actual start"),
        words.say("Actual end"),
        words.say("Actual minutes"),
        words.say("Difference"),
    )
    sheet.frame_table(SESSIONS_TABLE, headings, len(rows), number_columns=range(2, 8))
    sheet.freeze(1, 2)


def _of_session(each: SessionProgress) -> tuple[Value, ...]:
    started_at, ended_at = _wall(each.started_at), _wall(each.ended_at)
    taken = each.actual_minutes
    difference = None if taken is None else taken - each.planned_minutes
    return _wall(each.planned_at), each.planned_minutes, started_at, ended_at, taken, difference


def _write_days(book: Workbook, days: Sequence[DayProgress], words: Wording) -> None:
    """Write the sums of the sessions that were held from beginning to end."""
    sheet = book.add_sheet(words.say("By day"), (13, 12, 12, 12, 12))
    for number, day in enumerate(days, 1):
        held = [(each.planned_minutes, each.actual_minutes or 0) for each in day.sessions if each.ended_at]
        planned, taken = sum(had for had, _ in held), sum(took for _, took in held)
        _write(sheet, number, (day.day.on, len(held), planned, taken, taken - planned), ())
    headings = (
        words.say("Day"),
        words.say("Sessions timed"),
        words.say("Planned minutes"),
        words.say("Actual minutes"),
        words.say("Difference"),
    )
    sheet.frame_table(DAYS_TABLE, headings, len(days), number_columns=(1, 2, 3, 4))
    sheet.freeze(1)


def _write(sheet: Sheet, row: int, values: Sequence[Value], clocks: Sequence[int]) -> None:
    for column, value in enumerate(values):
        sheet.write(row, column, value, Look.CLOCK if column in clocks else Look.PLAIN)


def _wall(at: datetime | None) -> datetime | None:
    """Return a moment as the wall of the place shows it, to the second; a workbook knows no zones."""
    return at.replace(tzinfo=None, microsecond=0) if at else None
