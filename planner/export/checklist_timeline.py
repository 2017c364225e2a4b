"""The checklist by weeks, to be read and printed: a row a task, from its benchmark to its completion.

Nothing is told by colour alone: signs in the bars say where a task begins and ends, words above the weeks mark today's
and the event's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from planner.domain.deadlines import TaskState
from planner.domain.event import Event
from planner.domain.workload import WEEK, week_of
from planner.export.cell_looks import Look
from planner.export.checklist_lines import TaskLine
from planner.export.workbook import Edition, Sheet, Workbook
from planner.wording.wording import Wording

MOST_BEFORE, MOST_AFTER = 78 * WEEK, 52 * WEEK
"""Around the event: a date that somebody put years away by mistake makes no thousand columns."""

TITLE_WIDTH, DAY_WIDTH, WEEK_WIDTH = 52.0, 12.5, 2.9
MARK_ROW, WEEK_ROW, FIRST_COLUMN = 2, 3, 2
MARK_HEIGHT, WEEK_HEIGHT = 54, 48
BEGINS, GOES_ON, ENDS, IS_LATE, IS_DONE = "○", "–", "●", "!", "✓"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weeks:
    """The weeks that the sheet shows, each by its Monday; `marks` are the words above some of them."""

    mondays: tuple[date, ...]
    marks: dict[date, str]

    def column(self, day: date) -> int:
        """Return the column of a day's week, which may lie outside the sheet."""
        return FIRST_COLUMN + (week_of(day) - self.mondays[0]) // WEEK

    @property
    def last_column(self) -> int:
        """The column of the last week."""
        return FIRST_COLUMN + len(self.mondays) - 1

    def is_marked(self, column: int) -> bool:
        """Whether today or the event lies in the week of a column."""
        return self.mondays[column - FIRST_COLUMN] in self.marks


def write_timeline(book: Workbook, lines: Sequence[TaskLine], edition: Edition, *, today: date) -> None:
    """Write the tasks area by area, each as a bar over the weeks; it prints one page wide with its head repeated."""
    words = edition.words
    weeks = _weeks(lines, edition.event, today, words)
    widths = (TITLE_WIDTH, DAY_WIDTH, *[WEEK_WIDTH] * len(weeks.mondays))
    sheet = book.add_sheet(words.say("Timeline"), widths, is_landscape=True)
    _write_head(sheet, weeks, words, today)
    last = _write_areas(sheet, lines, weeks)
    sheet.freeze(WEEK_ROW + 1, FIRST_COLUMN)
    sheet.repeat(MARK_ROW, WEEK_ROW)
    sheet.print_columns(0, weeks.last_column, last)


def _weeks(lines: Iterable[TaskLine], event: Event, today: date, words: Wording) -> Weeks:
    """Return the weeks from the first benchmark to the last completion, the event's own among them."""
    dates = [day for line in lines for day in (line.dated.benchmark_on, line.dated.completion_on) if day]
    first = week_of(max(min([*dates, event.starts_on]), event.starts_on - MOST_BEFORE))
    last = week_of(min(max([*dates, event.ends_on]), event.ends_on + MOST_AFTER))
    mondays = tuple(first + number * WEEK for number in range((last - first) // WEEK + 1))
    marks: dict[date, list[str]] = {week_of(today): [words.say("Today")]} if first <= today < last + WEEK else {}
    for monday in mondays:
        if week_of(event.starts_on) <= monday <= event.ends_on:
            marks.setdefault(monday, []).append(words.say("Event"))
    return Weeks(mondays=mondays, marks={monday: ", ".join(said) for monday, said in marks.items()})


def _write_head(sheet: Sheet, weeks: Weeks, words: Wording, today: date) -> None:
    ends = words.long_day(weeks.mondays[0]), words.long_day(weeks.mondays[-1] + timedelta(days=6))
    sheet.write(0, 0, words.say("{first} to {last}", first=ends[0], last=ends[1]), Look.TITLE)
    signs = {"begins": BEGINS, "ends": ENDS, "late": IS_LATE, "done": IS_DONE, "day": words.long_day(today)}
    legend = words.say(
        "{begins} to be under way   {ends} to be finished   {late} late   {done} done   (as it stood on {day})", **signs
    )
    sheet.write(1, 0, legend, Look.LEGEND)
    sheet.write_row(WEEK_ROW, (words.say("Task"), words.say("Completion")), Look.STRONG)
    for column, monday in enumerate(weeks.mondays, FIRST_COLUMN):
        look = Look.WEEK_MARKED if weeks.is_marked(column) else Look.WEEK
        sheet.write(MARK_ROW, column, weeks.marks.get(monday), look)
        sheet.write(WEEK_ROW, column, monday, look)
    sheet.raise_row(MARK_ROW, MARK_HEIGHT)
    sheet.raise_row(WEEK_ROW, WEEK_HEIGHT)


def _write_areas(sheet: Sheet, lines: Sequence[TaskLine], weeks: Weeks) -> int:
    """Write the tasks under the names of their areas, each area by date; return the last row."""
    areas = dict.fromkeys(line.area for line in lines)
    order = {area: number for number, area in enumerate(areas)}
    row = WEEK_ROW
    for area, theirs in groupby(sorted(lines, key=lambda line: order[line.area]), key=lambda line: line.area):
        row += 1
        sheet.write_row(row, (area, *[None] * weeks.last_column), Look.SECTION)
        for line in theirs:
            row += 1
            _write_task(sheet, row, line, weeks)
    return row


def _write_task(sheet: Sheet, row: int, line: TaskLine, weeks: Weeks) -> None:
    begins_on, ends_on = line.dated.benchmark_on, line.dated.completion_on
    sheet.write(row, 0, line.dated.task.title)
    sheet.write(row, 1, ends_on or line.state_text)
    ends = weeks.column(ends_on) if ends_on else 0
    begins = weeks.column(begins_on) if begins_on else ends
    for column in range(FIRST_COLUMN, weeks.last_column + 1):
        is_marked = weeks.is_marked(column)
        if begins <= column <= ends:
            sign = _last_sign(line) if column == ends else BEGINS if column == begins else GOES_ON
            sheet.write(row, column, sign, _bar(line, is_marked=is_marked))
        else:
            sheet.write(row, column, None, Look.LANE_MARKED if is_marked else Look.LANE)


def _last_sign(line: TaskLine) -> str:
    return {TaskState.DONE: IS_DONE, TaskState.LATE: IS_LATE}.get(line.state, ENDS)


def _bar(line: TaskLine, *, is_marked: bool) -> Look:
    if line.state is TaskState.DONE:
        return Look.BAR_DONE_MARKED if is_marked else Look.BAR_DONE
    return Look.BAR_MARKED if is_marked else Look.BAR
