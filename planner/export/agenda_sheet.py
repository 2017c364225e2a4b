"""The participants' agenda: one page a day with times, titles, aims and rooms; what is for the team never gets here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.event import Event
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow, TimedDay
from planner.export.agenda_lines import AgendaLine, agenda_lines
from planner.export.document import head_of, open_document
from planner.export.height import HEAD_ROW_MM, CellTexts, fit_page, height_mm, row_mm, shorten_in_cell, space_of
from planner.export.paragraph import paragraph, run
from planner.export.session_lines import EN_DASH, say_day
from planner.export.sized_text import ABOUT_SIZES, SMALLEST, TITLE_SIZES, resize, size_for, sized
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.wording import Wording

TIME_MM, ROOM_MM = 34, 34
SMALLER = 1.5
"""Points that the aim's type is smaller than the title's, down to the smallest."""
CROWDED = 240
"""On a page where every line counts, title and theme are set as small as if they had so many characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a page holds: aims or none, whole titles and rooms or one line of each."""

    has_aims: bool = True
    is_short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How generous a page is: the titles' type in points, the least height of a line, the space around texts."""

    size: float
    row_mm: float = 0
    padding: float = 1

    @property
    def small_size(self) -> float:
        """The type of aims and rooms in points."""
        return max(SMALLEST, self.size - SMALLER)


CONTENTS = (Content(), Content(has_aims=False), Content(has_aims=False, is_short=True))
SETTINGS = (
    *(Setting(size=size, row_mm=row_mm) for size, row_mm in ((15, 18), (14.5, 16.5), (14, 15), (13.5, 14), (13, 13))),
    *(Setting(size=size, row_mm=row_mm) for size, row_mm in ((12.5, 12), (12, 11), (11.5, 10), (11, 9), (10.5, 8))),
    *(Setting(size=size, row_mm=row_mm) for size, row_mm in ((10, 7), (9.5, 6), (9, 0))),
    *(Setting(size=9, padding=padding) for padding in (0.5, 0)),
)
SMALL_SETTINGS = SETTINGS[-3:]
"""For what is shortened: the smallest type holds most of it."""


def export_agenda(plan: Plan, run: RunOfShow, *, words: Wording, printed_at: datetime) -> bytes:
    """Return the participants' agenda as DOCX, one page a day (DOC-03, GDE-10). Raises TooLongError.

    Days that are still empty share a page with those after them.
    """
    head = head_of(plan.event, document=words.say("Agenda"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    space = space_of(paper.setup, event=plan.event.title, document=head.document)
    before: _Page | None = None
    for day in run.days:
        page = _Page(plan.event, day, words, space.width_mm)
        page.starts_page = before is not None and bool(page.lines or before.lines)
        before = page
        content, setting = fit_page(CONTENTS, SETTINGS, page.height_mm, space)
        if content.is_short:
            content, setting = fit_page((content,), SMALL_SETTINGS, page.height_mm, space)
        paper.add(*page.write(content, setting))
    return paper.to_bytes()


class _Page:
    """The page of a day: what it is asked to hold, as generously as it is asked to."""

    def __init__(self, event: Event, day: TimedDay, words: Wording, width_mm: float) -> None:
        self.event, self.words, self.width_mm = event, words, width_mm
        self.heading, self.is_first, self.starts_page = say_day(event, day, words), day.day.number == 1, False
        self.lines = list(agenda_lines(day, words))
        self.has_rooms = any(line.room for line in self.lines)
        self.title_mm = width_mm - TIME_MM - ROOM_MM * self.has_rooms

    def write(self, content: Content, setting: Setting) -> Iterator[Element]:
        yield from self._opening(content)
        if self.lines:
            yield data_table(self._frame(), [self._row(line, content, setting) for line in self.lines])
        yield from self._notes(content)

    def height_mm(self, content: Content, setting: Setting) -> float:
        """Return the height of what `write` yields, the head of the table counted as a line."""
        rows = [row_mm(self._texts(line, content, setting), setting.padding) for line in self.lines]
        table_mm = HEAD_ROW_MM + sum(max(row, setting.row_mm) for row in rows)
        return height_mm([*self._opening(content), *self._notes(content)], self.width_mm) + table_mm

    def _opening(self, content: Content) -> Iterator[Element]:
        title = self.event.title
        about = "\n".join(line for line in (self.event.theme, self.event.place) if line)
        longest = CROWDED if content.is_short else 0
        if self.is_first:
            yield sized(Style.TITLE, title, size_for(max(len(title), longest), TITLE_SIZES))
        if self.is_first and about:
            yield sized(Style.SUBTITLE, about, size_for(max(len(about), longest), ABOUT_SIZES))
        yield paragraph(Style.HEADING_1, self.heading, starts_page=self.starts_page)

    def _notes(self, content: Content) -> Iterator[Element]:
        if not self.lines:
            yield paragraph(Style.NORMAL, self.words.say("The programme of this day will follow."))
        if content.is_short:
            yield paragraph(Style.NOTE, self.words.say("Long titles and rooms are shortened here."))

    def _frame(self) -> TableFrame:
        widths = {self.words.say("Time"): TIME_MM, self.words.say("Programme"): self.title_mm}
        if self.has_rooms:
            widths[self.words.say("Room")] = ROOM_MM
        return TableFrame(
            columns=tuple(Column(head=head, share=width) for head, width in widths.items()),
            width_mm=self.width_mm,
            title=self.words.say("Agenda"),
            about=self.words.say("What happens when; breaks are shaded."),
        )

    def _texts(self, line: AgendaLine, content: Content, setting: Setting) -> list[CellTexts]:
        """Return the width of the two cells that may grow, with what they hold and its sizes."""
        title, room = line.title, line.room
        if content.is_short:
            title = shorten_in_cell(title, self.title_mm, setting.size)
            room = shorten_in_cell(room, ROOM_MM, setting.small_size)
        aim = [(line.aim, setting.small_size)] if line.aim and content.has_aims else []
        return [(self.title_mm, [(title, setting.size), *aim]), (ROOM_MM, [(room, setting.small_size)])]

    def _row(self, line: AgendaLine, content: Content, setting: Setting) -> Row:
        (_, titles), (_, rooms) = self._texts(line, content, setting)
        cells = [Cell(blocks=(_time(line, setting),), is_centred=True), _cell(titles, setting, has_title=True)]
        if self.has_rooms:
            cells.append(_cell(rooms, setting))
        return Row(cells=tuple(cells), height_mm=setting.row_mm, is_shaded=line.is_break)


def _time(line: AgendaLine, setting: Setting) -> Element:
    until = f"{EN_DASH}{line.until}" if line.until else ""
    texts = (run(line.start, size=setting.size, is_bold=True), run(until, size=setting.small_size))
    return resize(paragraph(Style.TABLE_TEXT, *texts), setting.size, setting.padding)


def _cell(texts: Sequence[tuple[str, float]], setting: Setting, *, has_title: bool = False) -> Cell:
    """Return a cell of texts below one another; a title comes first and is bold."""
    blocks = [
        sized(Style.TABLE_TEXT, text, size, is_bold=has_title and place == 0, padding=setting.padding)
        for place, (text, size) in enumerate(texts)
    ]
    return Cell(blocks=tuple(blocks), is_centred=True)
