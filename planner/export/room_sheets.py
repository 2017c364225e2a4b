"""A sheet for the door of each room: what takes place there on a day, for participants, as large as the page takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.agenda import SessionKind
from planner.domain.plan import Plan
from planner.domain.rooms import rooms_of, sessions_in
from planner.domain.run_of_show import RunOfShow, TimedDay, TimedSession
from planner.domain.spelling import fold
from planner.export.document import head_of, open_document
from planner.export.height import fit_page, height_mm, space_of
from planner.export.session_lines import EN_DASH, say_day
from planner.export.sized_text import size_for, sized
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.duties import say_group
from planner.wording.wording import Wording

ROOM_SIZES = ((16, 60), (40, 44), (80, 32), (160, 24))
"""The room's name in points, by the characters that it has at most."""
SIZES = (28, 26, 24, 22, 20, 18, 16, 14, 13, 12, 11, 10, 9)
DAY_SIZE, SMALLER, PADDING = 20, 0.7, 6
TIME_MM_A_POINT = 2.1
"""What `09:00–10:30` takes of a column, for every point of its type."""


def export_room_sheets(
    plan: Plan, run: RunOfShow, *, words: Wording, printed_at: datetime, rooms: Sequence[str] = ()
) -> bytes:
    """Return a page for each of `rooms`, or of all, and each day that participants are there, as DOCX.

    Raises TooLongError.
    """
    head = head_of(plan.event, document=words.say("Room sheets"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    space = space_of(head.setup, event=head.event, document=head.document)
    pages = [
        page
        for room in rooms or rooms_of(plan)
        for day in run.days
        if (page := _Page(plan, room, day, words, space.width_mm)).sessions
    ]
    for number, page in enumerate(pages):
        if number:
            paper.start_section(head.setup)
        _, size = fit_page([page], SIZES, _Page.height_mm, space)
        paper.add(*page.write(size))
    if not pages:
        paper.add(sized(Style.NORMAL, words.say("Nothing is planned here for participants."), DAY_SIZE))
    return paper.to_bytes()


@dataclass(frozen=True, slots=True)
class _Page:
    """The page of a room on a day."""

    plan: Plan
    room: str
    day: TimedDay
    words: Wording
    width_mm: float

    @property
    def sessions(self) -> list[TimedSession]:
        ids = sessions_in(self.plan, self.room)
        return [timed for timed in self.day.for_participants() if timed.session.id in ids]

    def height_mm(self, size: float) -> float:
        return height_mm(self.write(size), self.width_mm)

    def write(self, size: float) -> Iterator[Element]:
        say, time_mm = self.words.say, TIME_MM_A_POINT * size
        yield sized(Style.HEADING_1, self.room, size_for(len(self.room), ROOM_SIZES))
        yield sized(Style.SUBTITLE, say_day(self.plan.event, self.day, self.words), DAY_SIZE)
        columns = (
            Column(head=say("Time"), share=time_mm),
            Column(head=say("Programme"), share=self.width_mm - time_mm),
        )
        about = say("What takes place in this room; breaks are shaded.")
        frame = TableFrame(columns=columns, width_mm=self.width_mm, title=self.room, about=about)
        yield data_table(frame, [self._row(timed, size) for timed in self.sessions])

    def _row(self, timed: TimedSession, size: float) -> Row:
        clock = f"{self.words.clock(timed.starts_at)}{EN_DASH}{self.words.clock(timed.ends_at, timed.starts_at)}"
        titles = [sized(Style.TABLE_TEXT, timed.session.title, size, is_bold=True, padding=PADDING)]
        titles += [sized(Style.TABLE_TEXT, group, size * SMALLER, padding=1) for group in self._groups(timed)]
        cells = (Cell(blocks=(sized(Style.TABLE_TEXT, clock, size, padding=PADDING),)), Cell(blocks=tuple(titles)))
        return Row(cells=cells, is_shaded=timed.session.kind is SessionKind.BREAK)

    def _groups(self, timed: TimedSession) -> Iterator[str]:
        """Yield the groups that meet in this room and not in the session's own."""
        for group in self.plan.groups:
            if group.session_id == timed.session.id and fold(group.room) == fold(self.room):
                yield say_group(group, self.words)
