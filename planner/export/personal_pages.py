"""One page for each person, or as few as possible: their tasks, their sessions, their papers and whom to ring.

It holds nothing of anybody else but what the work needs: with whom a task is shared, and the team's numbers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from planner.domain.deadlines import TaskState
from planner.domain.duties import Appearance, Duties, Part
from planner.domain.plan import Plan
from planner.domain.workbooks import distinct_names
from planner.errors import sentence
from planner.export.checklist_lines import TaskLine, describe_tasks
from planner.export.document import SEPARATOR, head_of, open_document
from planner.export.fields import TICK_BOX
from planner.export.height import height_mm, space_of
from planner.export.paragraph import paragraph
from planner.export.session_lines import EN_DASH, say_dates
from planner.export.sized_text import SMALLEST, sized
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.team_lines import team_members
from planner.export.telephone_list import telephone_list
from planner.export.word_xml import Element
from planner.wording.duties import say_duty
from planner.wording.labels import TEAM_ROLES
from planner.wording.wording import Wording

LARGEST_NUMBERS, MOST_NUMBERS = 10, 30
"""The type of telephone numbers, and how many rows of them a page holds at the most."""
BOX_MM, DAY_MM, TIME_MM, ROOM_MM, PART_MM = 9, 25, 26, 32, 40
NO_DAY = "–"
PARTS = {
    Part.LEADS: sentence("You lead it"),
    Part.HOSTS: sentence("You host table {table}"),
    Part.TEAM: sentence("With the whole team"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The type, and the space above and below each text of a table, in points."""

    size: float
    padding: float


SETTINGS = tuple(
    Setting(size=size, padding=padding) for size, padding in ((11, 3), (10.5, 2), (10, 2), (9.5, 1), (SMALLEST, 0.5))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What one person is given to read; `papers` are the titles of the papers that they need."""

    duties: Duties
    papers: tuple[str, ...]


def export_personal_pages(
    plan: Plan, leaves: Sequence[Leaf], *, words: Wording, printed_at: datetime, today: date
) -> bytes:
    """Return the pages of one or more people as DOCX. Raises TooLongError."""
    head = head_of(plan.event, document=words.say("Personal page"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    space = space_of(head.setup, event=head.event, document=head.document)
    pages = _Pages(plan, words, today, space.width_mm)
    for leaf in leaves:
        fitting = (setting for setting in SETTINGS if pages.height_mm(leaf, setting) <= space.height_mm)
        setting = next(fitting, SETTINGS[-1])  # most fit at once, so we go from the first instead of halving
        paper.add(*pages.write(leaf, setting, starts_page=leaf is not leaves[0]))
    return paper.to_bytes()


class _Pages:
    """Writes the page of whoever is asked for."""

    def __init__(self, plan: Plan, words: Wording, today: date, width_mm: float) -> None:
        self.plan, self.words, self.today, self.width_mm = plan, words, today, width_mm
        self.names = distinct_names(plan.persons)
        self.team = [member for member in team_members(plan, words) if member.telephone]

    def height_mm(self, leaf: Leaf, setting: Setting) -> float:
        return height_mm(self.write(leaf, setting), self.width_mm)

    def write(self, leaf: Leaf, setting: Setting, *, starts_page: bool = False) -> Iterator[Element]:
        say = self.words.say
        yield paragraph(Style.HEADING_1, leaf.duties.person.name, starts_page=starts_page)
        yield sized(Style.NORMAL, self._about(leaf.duties), setting.size)
        if leaf.duties.tasks:
            yield from self._tasks(leaf.duties, setting)
        if leaf.duties.appearances:
            yield paragraph(Style.HEADING_2, say("Your sessions"))
            yield self._sessions(leaf.duties.appearances, setting)
        if leaf.papers:
            yield paragraph(Style.HEADING_2, say("Papers you need"))
            yield sized(Style.NORMAL, SEPARATOR.join(leaf.papers), setting.size)
        size = min(setting.size, LARGEST_NUMBERS)
        yield from telephone_list(self.team, self.words, width_mm=self.width_mm, size=size, most_rows=MOST_NUMBERS)

    def _about(self, duties: Duties) -> str:
        event = self.plan.event
        role = self.words.say(TEAM_ROLES[duties.attendance.role])
        return SEPARATOR.join(part for part in (role, say_dates(event, self.words), event.place) if part)

    def _tasks(self, duties: Duties, setting: Setting) -> Iterator[Element]:
        say = self.words.say
        lines = describe_tasks(duties.tasks, self.plan.persons, self.today, self.words)
        yield paragraph(Style.HEADING_2, say("Your tasks"))
        heads = {"": BOX_MM, say("Task"): self.width_mm - BOX_MM - 2 * DAY_MM}
        heads |= {say("Benchmark"): DAY_MM, say("Completion"): DAY_MM}
        about = say("Your open tasks; the first column is there to be ticked.")
        rows = [self._task(line, duties.person.id, setting) for line in lines]
        yield data_table(self._frame(heads, title=say("Your tasks"), about=about), rows)
        yield sized(Style.NOTE, say("Benchmark: under way by this day. Completion: finished by this day."), SMALLEST)

    def _task(self, line: TaskLine, person_id: str, setting: Setting) -> Row:
        say_day, dated = self.words.short_day, line.dated
        late = (line.state_text,) if line.state is TaskState.LATE else ()
        cells = (
            (TICK_BOX,),
            (dated.task.title, *self._remarks(line, person_id)),
            (say_day(dated.benchmark_on) if dated.benchmark_on else NO_DAY,),
            (say_day(dated.completion_on) if dated.completion_on else NO_DAY, *late),
        )
        return _row(cells, setting)

    def _remarks(self, line: TaskLine, person_id: str) -> Iterator[str]:
        task, say = line.dated.task, self.words.say
        others = [self.names[owner] for owner in task.owners if owner != person_id and owner in self.names]
        if others:
            yield say("Together with {names}", names=self.words.join(others))
        if not task.owners:
            yield say("Falls to: {role}", role=line.all_who)
        if line.limit:
            yield line.limit
        if task.note:
            yield task.note

    def _sessions(self, appearances: Sequence[Appearance], setting: Setting) -> Element:
        say = self.words.say
        heads = {say("Day"): DAY_MM, say("Time"): TIME_MM, say("Session"): 0.0, say("Your part"): PART_MM}
        if any(each.room for each in appearances):
            heads[say("Room")] = ROOM_MM
        heads[say("Session")] = self.width_mm - sum(heads.values())
        frame = self._frame(heads, title=say("Your sessions"), about=say("The sessions that you have a part in."))
        return data_table(frame, [_row(self._session(each)[: len(heads)], setting) for each in appearances])

    def _session(self, appearance: Appearance) -> tuple[tuple[str], ...]:
        timed, words = appearance.timed, self.words
        return (
            (words.short_day(timed.starts_at.date()),),
            (f"{words.clock(timed.starts_at)}{EN_DASH}{words.clock(timed.ends_at, timed.starts_at)}",),
            (timed.session.title,),
            (self._part(appearance),),
            (appearance.room,),
        )

    def _part(self, appearance: Appearance) -> str:
        """Say what somebody does: `Recorder, group 2: Prevention`."""
        if appearance.duty:
            return say_duty(appearance.duty, appearance.group, self.words)
        return self.words.say(PARTS[appearance.part], table=appearance.table_number)

    def _frame(self, heads: dict[str, float], *, title: str, about: str) -> TableFrame:
        columns = tuple(Column(head=head, share=width) for head, width in heads.items())
        return TableFrame(columns=columns, width_mm=self.width_mm, title=title, about=about)


def _row(cells: Iterable[Sequence[str]], setting: Setting) -> Row:
    """Return a row of cells whose texts stand below one another."""
    say = partial(sized, Style.TABLE_TEXT, padding=setting.padding)
    return Row(cells=tuple(Cell(blocks=tuple(say(text, setting.size) for text in texts)) for texts in cells))
