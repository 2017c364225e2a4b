"""One page for the week, always: what is late, what is to be finished, what is to be under way (CHK-07).

Type shrinks to 9 points at the least; then long texts are shortened, then tasks go from the end, and the page says so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from planner.domain.deadlines import DatedTask
from planner.domain.plan import Plan
from planner.export.checklist_lines import TaskLine, describe_tasks
from planner.export.document import head_of, open_document
from planner.export.fields import TICK_BOX
from planner.export.height import HEAD_ROW_MM, CellTexts, fit_page, height_mm, row_mm, shorten_in_cell, space_of
from planner.export.paragraph import paragraph
from planner.export.sized_text import SMALLEST, sized
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.week_lines import say_this_week, weekly_sections
from planner.export.word_xml import Element
from planner.wording.wording import Wording

BOX_MM, WHO_MM, DAY_MM = 9, 36, 23
NO_DAY = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What the page holds: so many tasks from the first on; `is_short` cuts every text down to one line."""

    tasks: int
    is_short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The type, and the space above and below each text, in points."""

    size: float
    padding: float


SETTINGS = tuple(
    Setting(size=size, padding=padding)
    for padding, sizes in ((4, (12, 11.5, 11)), (3, (11, 10.5, 10)), (1.5, (10, 9.5, SMALLEST)), (0, (SMALLEST,)))
    for size in sizes
)
SMALL_SETTINGS = tuple(setting for setting in SETTINGS if setting.size == SMALLEST)
"""For what is shortened: the smallest type holds most of it."""


def export_week(plan: Plan, dated: Sequence[DatedTask], *, words: Wording, printed_at: datetime, today: date) -> bytes:
    """Return the page as DOCX. Raises TooLongError."""
    head = head_of(plan.event, document=words.say("This week"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    space = space_of(head.setup, event=head.event, document=head.document)
    lines = describe_tasks(dated, plan.persons, today, words)
    days = words.say("This week: {days}", days=say_this_week(words, today))
    page = _Page(weekly_sections(lines, words, today=today), words, days, space.width_mm)
    content, setting = fit_page(page.contents(), SETTINGS, page.height_mm, space)
    if content.is_short:
        content, setting = fit_page((content,), SMALL_SETTINGS, page.height_mm, space)
    paper.add(*page.write(content, setting))
    return paper.to_bytes()


class _Page:
    """The page: what it is asked to hold, as generously as it is asked to."""

    def __init__(
        self, sections: Sequence[tuple[str, Sequence[TaskLine]]], words: Wording, days: str, width_mm: float
    ) -> None:
        self.sections, self.words, self.days, self.width_mm = sections, words, days, width_mm
        self.total = sum(len(lines) for _, lines in sections)
        self.widths = (BOX_MM, width_mm - BOX_MM - WHO_MM - 2 * DAY_MM, WHO_MM, DAY_MM, DAY_MM)

    def contents(self) -> list[Content]:
        """Return what the page may hold, the best first."""
        fewer = range(self.total, -1, -1)
        return [Content(tasks=self.total), *(Content(tasks=number, is_short=True) for number in fewer)]

    def write(self, content: Content, setting: Setting) -> Iterator[Element]:
        yield from self._opening()
        yield data_table(self._frame(), [self._row(texts, setting) for texts in self._rows(content, setting)])
        yield from self._notes(content)

    def height_mm(self, content: Content, setting: Setting) -> float:
        """Return the height of what `write` yields, the head of the table counted as a line."""
        around = height_mm([*self._opening(), *self._notes(content)], self.width_mm)
        rows = (row_mm(self._texts(texts, setting), setting.padding) for texts in self._rows(content, setting))
        return around + HEAD_ROW_MM + sum(rows)

    def _opening(self) -> Iterator[Element]:
        yield paragraph(Style.HEADING_1, self.days)

    def _notes(self, content: Content) -> Iterator[Element]:
        if content.tasks < self.total:
            yield paragraph(
                Style.NOTE,
                self.words.say_many(
                    "{number} task is left out for want of room; the checklist has it.",
                    "{number} tasks are left out for want of room; the checklist has them.",
                    self.total - content.tasks,
                ),
            )
        if content.is_short:
            yield paragraph(Style.NOTE, self.words.say("Long texts are shortened here."))

    def _rows(self, content: Content, setting: Setting) -> Iterator[tuple[str, ...]]:
        """Yield the texts of each row; a section's heading is a row of one text."""
        left = content.tasks
        for heading, lines in self.sections:
            yield (heading,)
            if not lines:
                yield ("", self.words.say("Nothing"), "", "", "")
            for line in lines[:left]:
                yield self._task(line, setting) if content.is_short else self._whole_task(line)
            left -= min(left, len(lines))

    def _whole_task(self, line: TaskLine) -> tuple[str, ...]:
        days = (line.dated.benchmark_on, line.dated.completion_on)
        said = (self.words.short_day(on) if on else NO_DAY for on in days)
        return (TICK_BOX, line.dated.task.title, line.all_who, *said)

    def _task(self, line: TaskLine, setting: Setting) -> tuple[str, ...]:
        texts = zip(self._whole_task(line), self.widths, strict=True)
        return tuple(shorten_in_cell(text, width, setting.size) for text, width in texts)

    def _texts(self, texts: tuple[str, ...], setting: Setting) -> list[CellTexts]:
        widths = self.widths if len(texts) > 1 else (self.width_mm,)
        return [(width, [(text, setting.size)]) for text, width in zip(texts, widths, strict=True)]

    def _row(self, texts: tuple[str, ...], setting: Setting) -> Row:
        is_heading = len(texts) == 1
        cells = [
            Cell(
                blocks=(sized(Style.TABLE_TEXT, text, setting.size, is_bold=is_heading, padding=setting.padding),),
                columns=len(self.widths) if is_heading else 1,
            )
            for text in texts
        ]
        return Row(cells=tuple(cells), is_shaded=is_heading)

    def _frame(self) -> TableFrame:
        say = self.words.say
        heads = ("", say("Task"), say("Who"), say("Benchmark"), say("Completion"))
        return TableFrame(
            columns=tuple(Column(head=head, share=width) for head, width in zip(heads, self.widths, strict=True)),
            width_mm=self.width_mm,
            title=say("This week"),
            about=say("Tasks of this week; the first column is there to be ticked."),
        )
