"""The sheets of the checklist's workbook that are there to be read and printed: they hold nothing to fill in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from planner.domain.deadlines import TaskState
from planner.domain.workbooks import CHECKLIST_COLUMNS, DONE_CHOICES
from planner.export.cell_looks import Look
from planner.export.checklist_lines import TaskLine
from planner.export.week_lines import say_this_week, weekly_sections
from planner.export.workbook import Edition, Sheet, Value, Workbook
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

TICK_BOX = "☐"


def write_read_me(book: Workbook, lines: Sequence[TaskLine], edition: Edition, *, today: date) -> None:
    """Say how to use the workbook, what the columns mean, and which limits the dates keep to."""
    words, event = edition.words, edition.event
    sheet = book.add_sheet(words.say("Read me"), (34, 64))
    sheet.write(0, 0, words.say(PAPER_TITLES["checklist"]), Look.TITLE)
    about = (
        (words.say("Event"), event.title),
        (words.say("First day"), words.full_day(event.starts_on)),
        (words.say("Place"), event.place),
        (words.say("As it stood on"), words.full_day(today)),
    )
    columns = [(words.say(column.heading), words.say(column.meaning)) for column in CHECKLIST_COLUMNS[1:]]
    limits = [(line.dated.task.title, line.limit) for line in lines if line.limit]
    row = _write_pairs(sheet, 2, "", [pair for pair in about if pair[1]])
    row = _write_pairs(sheet, row, words.say("How to use it"), _instructions(words))
    row = _write_pairs(sheet, row, words.say("What the columns mean"), columns)
    if limits:
        _write_pairs(sheet, row, words.say("Limits and their reasons"), limits)


def _instructions(words: Wording) -> list[tuple[str, str]]:
    return [
        (
            words.say("Change"),
            words.say(
                "On the sheet “{sheet}” you may change dates, people and notes, and sort and filter the rows.",
                sheet=words.say("Tasks"),
            ),
        ),
        (
            words.say("Finish a task"),
            words.say("Choose “{done}” and write the day it was finished.", done=words.say(DONE_CHOICES[True])),
        ),
        (words.say("Add a task"), words.say("Write it in the first empty row under the others.")),
        (
            words.say("Late tasks"),
            words.say("Their status says so, and the row is bold and red until the task is done."),
        ),
        (
            words.say("Sheets to print"),
            words.say(
                "“{week}”, “{person}” and “{timeline}” do not change; download the workbook again for new ones.",
                **_views(words),
            ),
        ),
        (
            words.say("Hand it back"),
            words.say(
                "Give the workbook back on the checklist's page. What you changed is shown before it is taken over."
            ),
        ),
    ]


def _views(words: Wording) -> Mapping[str, str]:
    return {"week": words.say("This week"), "person": words.say("By person"), "timeline": words.say("Timeline")}


def _write_pairs(sheet: Sheet, row: int, heading: str, pairs: Sequence[tuple[str, str]]) -> int:
    """Write a heading and its lines from `row` on; return the row after the gap below."""
    if heading:
        sheet.write_row(row, (heading, None), Look.SECTION)
        row += 1
    for name, text in pairs:
        sheet.write(row, 0, name, Look.STRONG)
        sheet.write(row, 1, text)
        row += 1
    return row + 1


def write_this_week(book: Workbook, lines: Sequence[TaskLine], words: Wording, *, today: date) -> None:
    """List what is late, what is to be finished in the next seven days and what is to be under way (CHK-07)."""
    sheet = book.add_sheet(words.say("This week"), (5, 52, 24, 12, 12, 16, 28), is_landscape=True)
    sheet.write(0, 0, say_this_week(words, today), Look.TITLE)
    headings = (
        "",
        words.say("Task"),
        words.say("Who"),
        words.say("Benchmark"),
        words.say("Completion"),
        words.say("Status"),
        words.say("Note"),
    )
    row = 2
    for heading, chosen in weekly_sections(lines, words, today=today):
        table = [(*_row_of(line, line.all_who), line.dated.task.note) for line in chosen]
        row = _write_section(sheet, row, heading, headings, table or [("", words.say("Nothing"), *[None] * 5)])


def write_by_person(book: Workbook, lines: Sequence[TaskLine], words: Wording, *, today: date) -> None:
    """List the open tasks of each person or role; a task of two people stands with both."""
    sheet = book.add_sheet(words.say("By person"), (5, 55, 15, 12, 12, 16))
    sheet.write(0, 0, words.say("Open tasks on {day}", day=words.long_day(today)), Look.TITLE)
    headings = (
        "",
        words.say("Task"),
        words.say("Area"),
        words.say("Benchmark"),
        words.say("Completion"),
        words.say("Status"),
    )
    row = 2
    for who, theirs in sorted(_open_by_person(lines).items(), key=lambda pair: pair[0].casefold()):
        table = [_row_of(line, line.area) for line in theirs]
        row = _write_section(sheet, row, f"{who} ({len(theirs)})", headings, table)


def _open_by_person(lines: Sequence[TaskLine]) -> dict[str, list[TaskLine]]:
    theirs: dict[str, list[TaskLine]] = defaultdict(list)
    for line in lines:
        for who in line.who if line.state is not TaskState.DONE else ():
            theirs[who].append(line)
    return theirs


def _row_of(line: TaskLine, second: str) -> tuple[Value, ...]:
    dated = line.dated
    return TICK_BOX, dated.task.title, second, dated.benchmark_on, dated.completion_on, line.state_text


def _write_section(
    sheet: Sheet, row: int, heading: str, headings: Sequence[str], table: Sequence[Sequence[Value]]
) -> int:
    """Write a heading, the columns' names and their rows from `row` on; return the row after the gap below."""
    sheet.write_row(row, (heading, *[None] * (len(headings) - 1)), Look.SECTION)
    sheet.write_row(row + 1, headings, Look.STRONG)
    for number, values in enumerate(table, row + 2):
        sheet.write_row(number, values)
    return row + len(table) + 3
