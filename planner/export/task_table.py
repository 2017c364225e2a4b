"""A table of tasks to hand out: month and week, tick box, task with a line for notes, both dates, and limits below."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from planner.domain.deadlines import TaskState
from planner.export.checklist_lines import TaskLine
from planner.export.fields import TICK_BOX, write_on_lines
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element, w
from planner.wording.wording import Wording

TICKED = "☑"
NO_DAY = "–"
WEEK_MM, BOX_MM, SECOND_MM, DAY_MM = 25, 9, 33, 23
BESIDE_MM = 4
"""What a cell's margins take of its width."""


@dataclass(slots=True)
class Limits:
    """The limits that a table's tasks keep to, numbered from 1; the same limit has one number."""

    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, limit: str) -> int:
        return self.numbers.setdefault(limit, len(self.numbers) + 1)

    def notes(self) -> Iterator[Element]:
        """Yield a note for each."""
        for limit, number in self.numbers.items():
            yield paragraph(Style.NOTE, _raised(number), f" {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTable:
    """How wide the table is and what it says of each task beside title and dates: who does it, or its area."""

    width_mm: float
    words: Wording
    title: str
    second: str

    def write(self, lines: Sequence[TaskLine], seconds: Iterable[str]) -> Iterator[Element]:
        """Yield the table and its limits; the `lines` stand in the order of their days."""
        limits = Limits()
        weeks = list(_weeks(lines, self.words))
        rows = [self._row(week, line, second, limits) for week, line, second in zip(weeks, lines, seconds, strict=True)]
        yield data_table(self._frame(), rows)
        yield from limits.notes()

    @property
    def _task_mm(self) -> float:
        return self.width_mm - WEEK_MM - BOX_MM - SECOND_MM - 2 * DAY_MM

    def _frame(self) -> TableFrame:
        say = self.words.say
        widths = (
            (say("Week"), WEEK_MM),
            ("", BOX_MM),
            (say("Task"), self._task_mm),
            (self.second, SECOND_MM),
            (say("Benchmark"), DAY_MM),
            (say("Completion"), DAY_MM),
        )
        return TableFrame(
            columns=tuple(Column(head=head, share=width) for head, width in widths),
            width_mm=self.width_mm,
            title=self.title,
            about=say("Tasks by the day they are to be finished; the second column is there to be ticked."),
        )

    def _row(self, week: Cell, line: TaskLine, second: str, limits: Limits) -> Row:
        tick = TICKED if line.state is TaskState.DONE else TICK_BOX
        benchmark_on = line.dated.benchmark_on
        cells = (
            week,
            tick,
            self._task(line, limits),
            second,
            self.words.short_day(benchmark_on) if benchmark_on else NO_DAY,
            Cell(blocks=tuple(_completion(line, self.words))),
        )
        return Row(cells=cells)

    def _task(self, line: TaskLine, limits: Limits) -> Cell:
        task = line.dated.task
        marks = [_raised(limits.number(line.limit))] if line.limit else []
        blocks = [paragraph(Style.TABLE_TEXT, task.title, *marks)]
        if task.note:
            blocks.append(paragraph(Style.NOTE, task.note))
        if line.state is not TaskState.DONE:
            blocks.append(write_on_lines(1, self._task_mm - BESIDE_MM))
        return Cell(blocks=tuple(blocks))


def _weeks(lines: Iterable[TaskLine], words: Wording) -> Iterator[Cell]:
    """Yield the first cell of each row: month and week where they begin, nothing where they go on."""
    month, week = "", ""
    for line in lines:
        on = line.dated.completion_on
        new_month = words.month(on) if on else words.say("Without a date")
        new_week = words.say("Week of {day}", day=words.short_day(_week_begins(on, words))) if on else ""
        texts = [run(new_month, is_bold=True)] if new_month != month else []
        texts += [run(new_week)] if new_week and (new_week, new_month) != (week, month) else []
        yield Cell(blocks=tuple(paragraph(Style.TABLE_TEXT, text) for text in texts) or (paragraph(Style.TABLE_TEXT),))
        month, week = new_month, new_week


def _week_begins(on: date, words: Wording) -> date:
    """Return the first day of the week that `on` is in, as weeks begin where the language is spoken."""
    return on - timedelta(days=(on.weekday() - words.locale.first_week_day) % 7)


def _completion(line: TaskLine, words: Wording) -> Iterator[Element]:
    on, done_on = line.dated.completion_on, line.dated.task.completed_on
    yield paragraph(Style.TABLE_TEXT, words.short_day(on) if on else NO_DAY)
    if line.state is TaskState.LATE:
        yield paragraph(Style.TABLE_TEXT, run(line.state_text, is_bold=True))
    if done_on:
        yield paragraph(Style.TABLE_TEXT, words.say("Done {day}", day=words.short_day(done_on)))


def _raised(number: int) -> Element:
    """Return a number set small and high, as notes are marked."""
    made = run(str(number), is_bold=True)
    made.rPr.append(w("vertAlign", val="superscript"))
    return made
