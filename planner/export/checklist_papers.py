"""The checklist on paper, good enough to hand out unread: by area, or by person (CHK-07, DOC-01)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.plan import Plan
from planner.export.checklist_lines import TaskLine, describe_tasks
from planner.export.document import SEPARATOR, head_of, open_document
from planner.export.paragraph import paragraph
from planner.export.session_lines import say_dates
from planner.export.sized_text import ABOUT_SIZES, TITLE_SIZES, size_for, sized
from planner.export.styles import Style
from planner.export.task_table import TaskTable
from planner.export.word_xml import Element
from planner.wording.labels import AREAS
from planner.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Tasks below one heading; `seconds` says of each what the heading leaves open."""

    heading: str
    lines: tuple[TaskLine, ...]
    seconds: tuple[str, ...]


def export_checklist_by_area(
    plan: Plan, dated: Sequence[DatedTask], *, words: Wording, printed_at: datetime, today: date
) -> bytes:
    """Return every task by area as DOCX, the areas in the order that they are prepared in. Raises TooLongError."""
    lines = describe_tasks(dated, plan.persons, today, words)
    sheet = _Sheet(plan, words, words.say("Checklist by area"), words.say("Who"))
    return sheet.write(lines, tuple(_by_area(lines)), printed_at, today)


def export_checklist_by_person(
    plan: Plan, dated: Sequence[DatedTask], *, words: Wording, printed_at: datetime, today: date
) -> bytes:
    """Return the open tasks of each person, then of each role, as DOCX; a task of two people stands with both."""
    lines = describe_tasks(dated, plan.persons, today, words)
    sheet = _Sheet(plan, words, words.say("Checklist by person"), words.say("Area"))
    return sheet.write(lines, tuple(_by_person(lines, words)), printed_at, today)


def _by_area(lines: Iterable[TaskLine]) -> Iterator[Group]:
    by_area: dict[str, list[TaskLine]] = defaultdict(list)
    for line in lines:
        by_area[line.dated.task.area].append(line)
    for area in sorted(by_area, key=lambda area: (list(AREAS).index(area) if area in AREAS else len(AREAS), area)):
        theirs = tuple(by_area[area])
        yield Group(heading=theirs[0].area, lines=theirs, seconds=tuple(line.all_who for line in theirs))


def _by_person(lines: Iterable[TaskLine], words: Wording) -> Iterator[Group]:
    theirs: dict[tuple[bool, str], list[TaskLine]] = defaultdict(list)
    for line in lines:
        for who in line.who if line.state is not TaskState.DONE else ():
            theirs[not line.dated.task.owners, who].append(line)
    for falls_to_role, who in sorted(theirs, key=lambda key: (key[0], key[1].casefold())):
        chosen = tuple(theirs[falls_to_role, who])
        heading = words.say("{role} (nobody is named yet)", role=who) if falls_to_role else who
        yield Group(heading=heading, lines=chosen, seconds=tuple(line.area for line in chosen))


class _Sheet:
    """The document, whichever way its tasks are grouped."""

    def __init__(self, plan: Plan, words: Wording, title: str, second: str) -> None:
        self.plan, self.words, self.title, self.second = plan, words, title, second

    def write(self, lines: Sequence[TaskLine], groups: Sequence[Group], printed_at: datetime, today: date) -> bytes:
        head = head_of(self.plan.event, document=self.title, printed_at=printed_at)
        paper = open_document(replace(head, version=str(self.plan.revision)), self.words)
        paper.add(*self._opening(lines, today))
        for group in groups:
            table = TaskTable(
                width_mm=paper.setup.text_width_mm, words=self.words, title=group.heading, second=self.second
            )
            paper.add(paragraph(Style.HEADING_1, group.heading), *table.write(group.lines, group.seconds))
        if not groups:
            paper.add(paragraph(Style.HEADING_1, self.words.say("Nothing is open")))
        return paper.to_bytes()

    def _opening(self, lines: Sequence[TaskLine], today: date) -> Iterator[Element]:
        event, say = self.plan.event, self.words.say
        about = SEPARATOR.join(part for part in (event.title, say_dates(event, self.words), event.place) if part)
        yield sized(Style.TITLE, self.title, size_for(len(self.title), TITLE_SIZES))
        yield sized(Style.SUBTITLE, about, size_for(len(about), ABOUT_SIZES))
        yield paragraph(Style.NORMAL, say_counts(lines, self.words, today))
        yield paragraph(
            Style.NOTE,
            say("Benchmark: under way by this day. Completion: finished by this day. A small number leads to a limit."),
        )


def say_counts(lines: Sequence[TaskLine], words: Wording, today: date) -> str:
    """Write how many tasks there are on a day, how many are done and how many late."""
    counts: Mapping[TaskState, int] = Counter(line.state for line in lines)
    return words.say(
        "On {day}: {all} tasks, {done} of them done, {late} late, {due} to be finished within a week.",
        day=words.long_day(today),
        all=len(lines),
        done=counts[TaskState.DONE],
        late=counts[TaskState.LATE],
        due=counts[TaskState.DUE],
    )
