"""The preparation checklist as a workbook that people may alter (DOC-01, CHK-04); its columns are the domain's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date

from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.people import Person
from planner.domain.workbooks import (
    CHECKLIST_COLUMNS,
    CHECKLIST_SCHEMA,
    CHECKLIST_TABLE,
    DONE_CHOICES,
    EARLIEST,
    LATEST,
    META_SHEET,
    distinct_names,
)
from planner.export.cell_looks import FINISHED, LATE, NEW_MONTH, Look
from planner.export.checklist_lines import TaskLine, describe_tasks
from planner.export.checklist_timeline import write_timeline
from planner.export.checklist_views import write_by_person, write_read_me, write_this_week
from planner.export.workbook import Edition, Sheet, Value, Workbook
from planner.wording.labels import PAPER_TITLES, TASK_STATES, TEAM_ROLES
from planner.wording.wording import Wording

KEYS = tuple(column.key for column in CHECKLIST_COLUMNS)
WIDTHS = {
    "id": 10.0,
    "done": 8.5,
    "month": 9.0,
    "title": 42.0,
    "area": 13.0,
    "who": 17.0,
    "benchmark_on": 12.5,
    "completion_on": 12.5,
    "completed_on": 12.5,
    "state": 15.0,
    "limit": 21.0,
    "note": 19.0,
}
LETTER = {key: chr(ord("A") + number) for number, key in enumerate(KEYS)}
OWNER_LIST, DONE_LIST = "OwnerList", "DoneList"
LONGEST_ERROR_TITLE, LONGEST_ERROR = 32, 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What the workbook shows: the dated tasks, and everybody who may own one."""

    tasks: Sequence[DatedTask]
    owners: Sequence[Person]


def export_checklist(checklist: Checklist, edition: Edition, *, today: date) -> bytes:
    """Return the workbook: how to use it, the tasks, this week, by person, by week, the lists, and a sheet for intake.

    Raises TooLongError where a text does not fit in a cell.
    """
    words = edition.words
    book = Workbook(edition, words.say(PAPER_TITLES["checklist"]))
    lines = describe_tasks(checklist.tasks, checklist.owners, today, words)
    write_read_me(book, lines, edition, today=today)
    _write_tasks(book, lines, words)
    write_this_week(book, lines, words, today=today)
    write_by_person(book, lines, words, today=today)
    write_timeline(book, lines, edition, today=today)
    _write_lists(book, lines, checklist.owners, words)
    _write_meta(book, lines, checklist.owners, edition)
    return book.close()


def _write_tasks(book: Workbook, lines: Sequence[TaskLine], words: Wording) -> None:
    sheet = book.add_sheet(words.say("Tasks"), [WIDTHS[key] for key in KEYS], is_landscape=True)
    for row, line in enumerate(lines, 1):
        for column, (key, value) in enumerate(cells_of(line).items()):
            sheet.write(row, column, value, Look.MONTH if key == "month" and value else Look.PLAIN)
        sheet.write_formula(row, KEYS.index("state"), _state_formula(row + 1, words), line.state_text)
    sheet.frame_table(CHECKLIST_TABLE, [words.say(column.heading) for column in CHECKLIST_COLUMNS], len(lines))
    sheet.freeze(1, KEYS.index("area"))
    sheet.hide_first_column()
    sheet.print_columns(1, len(KEYS) - 1, len(lines))
    _limit_cells(sheet, len(lines), words)
    _mark_rows(sheet, len(lines), words)
    sheet.open_here()


def cells_of(line: TaskLine) -> dict[str, Value]:
    """Return what stands in the row of a task, by column key in the order of the columns."""
    task, completion_on = line.dated.task, line.dated.completion_on
    return {
        "id": task.id,
        "done": line.done,
        "month": completion_on and completion_on.replace(day=1),
        "title": task.title,
        "area": line.area,
        "who": line.all_who,
        "benchmark_on": line.dated.benchmark_on,
        "completion_on": completion_on,
        "completed_on": task.completed_on,
        "state": line.state_text,
        "limit": line.limit,
        "note": task.note,
    }


def _state_formula(row: int, words: Wording) -> str:
    """Tell a task's state as `DatedTask.state` does, so that it stays true while people change the dates."""
    cell = {key: f"${letter}{row}" for key, letter in LETTER.items()}
    text = {state: _quoted(words.say(TASK_STATES[state])) for state in TaskState}
    begun = f'AND({cell["benchmark_on"]}<>"",{cell["benchmark_on"]}<=TODAY())'
    formula = f"IF({begun},{text[TaskState.UNDER_WAY]},{text[TaskState.AHEAD]})"
    for condition, state in (
        (f"{cell['completion_on']}<=TODAY()+7", TaskState.DUE),
        (f"{cell['completion_on']}<TODAY()", TaskState.LATE),
        (f'{cell["completion_on"]}=""', TaskState.UNDATED),
        (_is_done(cell, words), TaskState.DONE),
    ):
        formula = f"IF({condition},{text[state]},{formula})"
    return f"={formula}"


def _is_done(cell: dict[str, str], words: Wording) -> str:
    return f'OR({cell["completed_on"]}<>"",{cell["done"]}={_quoted(words.say(DONE_CHOICES[True]))})'


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _limit_cells(sheet: Sheet, rows: int, words: Wording) -> None:
    only_listed = _refusal(words.say("Not on the list"), words.say("Choose one from the list."))
    sheet.allow(KEYS.index("done"), rows, {"validate": "list", "source": f"={DONE_LIST}"} | only_listed)
    not_together = _refusal(
        words.say("Not on the list"),
        words.say(
            "Choose from the list. For several people together, first write their names on the sheet “{sheet}”, "
            "with semicolons between them.",
            sheet=words.say("Lists"),
        ),
    )
    sheet.allow(KEYS.index("who"), rows, {"validate": "list", "source": f"={OWNER_LIST}"} | not_together)
    a_day = _refusal(words.say("Not a date"), words.say("Write a date such as 2027-03-16."))
    between = {"validate": "date", "criteria": "between", "minimum": EARLIEST, "maximum": LATEST}
    for key in ("benchmark_on", "completion_on", "completed_on"):
        sheet.allow(KEYS.index(key), rows, between | a_day)


def _refusal(title: str, message: str) -> dict[str, object]:
    return {"error_title": title[:LONGEST_ERROR_TITLE], "error_message": message[:LONGEST_ERROR]}


def _mark_rows(sheet: Sheet, rows: int, words: Wording) -> None:
    cell = {key: f"${letter}2" for key, letter in LETTER.items()}
    is_done = _is_done(cell, words)
    is_late = f'AND({cell["completion_on"]}<>"",{cell["completion_on"]}<TODAY(),NOT({is_done}))'
    month, last = KEYS.index("month"), len(KEYS) - 1
    sheet.highlight((month, month), rows, f"={cell['month']}<>{LETTER['month']}1", NEW_MONTH)
    sheet.highlight((1, last), rows, f"={is_late}", LATE)
    sheet.highlight((1, last), rows, f"={is_done}", FINISHED)


def _write_lists(book: Workbook, lines: Sequence[TaskLine], owners: Sequence[Person], words: Wording) -> None:
    """List everybody who may be chosen, every role, and whoever does a task together now."""
    sheet = book.add_sheet(words.say("Lists"), (40, 20))
    roles = (words.say(message) for message in TEAM_ROLES.values())
    choices = dict.fromkeys((*distinct_names(owners).values(), *roles, *(line.all_who for line in lines)))
    sheet.write_row(0, (words.say("Who"), words.say("Done")), Look.HEADING)
    for row, name in enumerate(choices, 1):
        sheet.write(row, 0, name)
    for row, done in enumerate(DONE_CHOICES.values(), 1):
        sheet.write(row, 1, words.say(done))
    sheet.freeze(1)
    book.name_list(OWNER_LIST, sheet, "A", len(choices))
    book.name_list(DONE_LIST, sheet, "B", len(DONE_CHOICES))


def _write_meta(book: Workbook, lines: Sequence[TaskLine], owners: Sequence[Person], edition: Edition) -> None:
    """File what intake needs: the schema, the event, the moment, who each name is, and each task as it left us."""
    settings = {
        "schema": str(CHECKLIST_SCHEMA),
        "event": edition.event.id,
        "exported_at": edition.printed_at.astimezone(UTC).isoformat(),
        "language": edition.words.language,
    }
    rows: list[tuple[str, ...]] = [("setting", key, value) for key, value in settings.items()]
    rows += [("owner", person_id, name) for person_id, name in distinct_names(owners).items()]
    rows += [("task", *line.exported.texts()) for line in lines]
    sheet = book.add_sheet(META_SHEET, (12, 40, 60, *[16] * 9))
    for row, values in enumerate(rows):
        sheet.write_row(row, values, Look.BARE)
    sheet.hide()
