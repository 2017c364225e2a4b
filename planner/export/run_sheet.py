"""The run sheet: one page a day, always, with what runs when, how, where and to what end, and whom to ring.

It lies where all its columns fit so, and stands otherwise. Type shrinks to 9 points at the least; then columns go in
the order of `DROPPED_FIRST`, and the sheet says which.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial

from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow
from planner.domain.staff import Staff
from planner.errors import sentence
from planner.export.document import head_of, open_document
from planner.export.height import HEAD_ROW_MM, CellTexts, Space, fit_page, height_mm, row_mm, shorten_in_cell, space_of
from planner.export.paragraph import paragraph
from planner.export.run_lines import RunLine, run_lines
from planner.export.session_lines import say_day
from planner.export.sized_text import sized
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.team_lines import TeamMember, team_members
from planner.export.telephone_list import telephone_list
from planner.export.word_xml import Element
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column of the sheet: `fixed_mm` wide, or `share` of what the fixed ones leave."""

    key: str
    head: str
    fixed_mm: float = 0
    share: float = 0
    is_number: bool = False
    is_bold: bool = False


COLUMNS = (
    SheetColumn(key="start", head=sentence("Start"), fixed_mm=15, is_bold=True),
    SheetColumn(key="minutes", head=sentence("Min."), fixed_mm=12, is_number=True),
    SheetColumn(key="sum", head=sentence("Sum"), fixed_mm=12, is_number=True),
    SheetColumn(key="session", head=sentence("Session"), share=5, is_bold=True),
    SheetColumn(key="technique", head=sentence("Technique"), share=3),
    SheetColumn(key="room", head=sentence("Room"), share=2),
    SheetColumn(key="lead", head=sentence("Lead"), share=2),
    SheetColumn(key="groups", head=sentence("Groups"), fixed_mm=18),
    SheetColumn(key="output", head=sentence("Output"), share=3),
)
DROPPED_FIRST = ("output", "groups", "technique", "lead", "room", "sum")
LARGEST_NOTE = 10
MOST_ROWS, LEAST_ROWS = 3, 1
"""Rows of telephone numbers on a sheet, and on one that has no room for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a page holds: columns left out, rows of telephone numbers; `is_short` cuts every text down to one line."""

    dropped: tuple[str, ...] = ()
    number_rows: int = MOST_ROWS
    is_short: bool = False


WHOLE = Content()
CONTENTS = (
    *(Content(dropped=DROPPED_FIRST[:count]) for count in range(len(DROPPED_FIRST) + 1)),
    Content(dropped=DROPPED_FIRST, number_rows=LEAST_ROWS),
    Content(dropped=DROPPED_FIRST, number_rows=LEAST_ROWS, is_short=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The type, and the space above and below each text, in points."""

    size: float
    padding: float


SETTINGS = tuple(
    Setting(size=size, padding=padding)
    for padding, sizes in (
        (4, (13, 12, 11)),
        (3, (11, 10.5)),
        (2, (10.5, 10)),
        (1, (10, 9.5, 9)),
        (0.5, (9,)),
        (0, (9,)),
    )
    for size in sizes
)
TIGHTEST = SETTINGS[-1]
SMALL_SETTINGS = tuple(setting for setting in SETTINGS if setting.size == TIGHTEST.size)
"""For what is shortened: the smallest type holds most of it."""


def export_run_sheet(
    plan: Plan, run: RunOfShow, *, words: Wording, printed_at: datetime, method_titles: Mapping[str, str]
) -> bytes:
    """Return the run sheet as DOCX; `method_titles` name the techniques by their ids. Raises TooLongError.

    Days on which nothing is planned are left out where any other has a sheet.
    """
    title = head_of(plan.event, document=words.say("Run sheet"), printed_at=printed_at)
    head = replace(title, version=str(plan.revision))
    team, lines = team_members(plan, words), run_lines(run, Staff(plan), words, method_titles)
    shown = [day for day in run.days if lines[day.day.number]] or run.days
    days = [_DaySheet(say_day(plan.event, day, words), lines[day.day.number], team, words) for day in shown]
    upright, lying = (
        space_of(replace(head.setup, is_landscape=lies), event=head.event, document=head.document)
        for lies in (False, True)
    )
    spaces = [lying if day.fits_whole(lying) else upright for day in days]
    paper = open_document(replace(head, setup=spaces[0].setup), words)
    for number, (day, space) in enumerate(zip(days, spaces, strict=True)):
        if number:
            paper.start_section(space.setup)
        paper.add(*day.write(space))
    return paper.to_bytes()


class _DaySheet:
    """The page of a day."""

    def __init__(self, heading: str, lines: Sequence[RunLine], team: Sequence[TeamMember], words: Wording) -> None:
        self.heading, self.lines, self.team, self.words = heading, lines, team, words
        self.around_mm = cache(self._around_mm)

    def fits_whole(self, space: Space) -> bool:
        return self._height_mm(WHOLE, TIGHTEST, space) <= space.height_mm

    def write(self, space: Space) -> Iterator[Element]:
        """Yield heading, table and foot with as much as fits, set as largely as it fits."""
        height = partial(self._height_mm, space=space)
        content, setting = fit_page(CONTENTS, SETTINGS, height, space)
        if content.is_short:
            content, setting = fit_page((content,), SMALL_SETTINGS, height, space)
        yield paragraph(Style.HEADING_1, self.heading)
        if self.lines:
            yield self._table(content, setting, space.width_mm)
        yield from self._foot(content, _note_size(setting), space.width_mm)

    def _height_mm(self, content: Content, setting: Setting, space: Space) -> float:
        """Return the height of what `write` yields, the head of the table counted as a line."""
        widths = self._widths_mm(content, space.width_mm)
        rows = [_cell_texts(line, widths, content, setting) for line in self.lines]
        table_mm = HEAD_ROW_MM + sum(row_mm(cells, setting.padding) for cells in rows)
        return self.around_mm(content, _note_size(setting), space.width_mm) + table_mm

    def _around_mm(self, content: Content, size: float, width_mm: float) -> float:
        return height_mm([paragraph(Style.HEADING_1, self.heading), *self._foot(content, size, width_mm)], width_mm)

    def _table(self, content: Content, setting: Setting, width_mm: float) -> Element:
        widths = self._widths_mm(content, width_mm)
        frame = TableFrame(
            columns=tuple(
                Column(head=self.words.say(column.head), share=width, is_number=column.is_number)
                for column, width in widths.items()
            ),
            width_mm=width_mm,
            title=self.words.say("Run sheet"),
            about=self.words.say("What the team does when; breaks are shaded."),
        )
        return data_table(frame, [_row(line, widths, content, setting) for line in self.lines])

    def _widths_mm(self, content: Content, width_mm: float) -> dict[SheetColumn, float]:
        """Return the columns that stay and have anything to say, with widths that add up to the page's."""
        columns = [column for column in self._telling_columns() if column.key not in content.dropped]
        shares = sum(column.share for column in columns)
        left = width_mm - sum(column.fixed_mm for column in columns)
        return {column: column.fixed_mm or left * column.share / shares for column in columns}

    def _telling_columns(self) -> list[SheetColumn]:
        return [column for column in COLUMNS if any(line.texts.get(column.key) for line in self.lines)]

    def _foot(self, content: Content, size: float, width_mm: float) -> Iterator[Element]:
        for note in self._notes(content):
            yield sized(Style.NOTE, note, size)
        yield from telephone_list(self.team, self.words, width_mm=width_mm, size=size, most_rows=content.number_rows)

    def _notes(self, content: Content) -> Iterator[str]:
        if not self.lines:
            yield self.words.say("Nothing is planned for this day yet.")
        missed = [each.head for each in self._telling_columns() if each.key in content.dropped]
        if missed:
            names = self.words.join(map(self.words.say, missed))
            yield self.words.say("Left out for want of room: {columns}. The guide has them.", columns=names)
        if content.is_short:
            yield self.words.say("Long titles are shortened here.")


def _note_size(setting: Setting) -> float:
    return min(setting.size, LARGEST_NOTE)


def _row(line: RunLine, widths: Mapping[SheetColumn, float], content: Content, setting: Setting) -> Row:
    texts = _cell_texts(line, widths, content, setting)
    cells = [_cell(column, said, setting) for column, (_, [(said, _)]) in zip(widths, texts, strict=True)]
    return Row(cells=tuple(cells), is_shaded=line.is_break)


def _cell(column: SheetColumn, said: str, setting: Setting) -> Cell:
    style = Style.TABLE_NUMBER if column.is_number else Style.TABLE_TEXT
    return Cell(blocks=(sized(style, said, setting.size, is_bold=column.is_bold, padding=setting.padding),))


def _cell_texts(
    line: RunLine, widths: Mapping[SheetColumn, float], content: Content, setting: Setting
) -> list[CellTexts]:
    """Return the width of each cell with the text that it holds and its size."""
    texts = ((width, line.texts.get(column.key, "")) for column, width in widths.items())
    return [
        (width, [(shorten_in_cell(said, width, setting.size) if content.is_short else said, setting.size)])
        for width, said in texts
    ]
