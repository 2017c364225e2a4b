"""The sheets of a guide: pages that begin anew and are numbered by themselves, so that one can be swapped alone.

A sheet bears the day and the time at which it begins, never a number that shifts when something else comes or goes.
A break or a matter of order stands on the sheet of the session before it, and so does what is told in one line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count

from planner.domain.event import Event
from planner.domain.run_of_show import TimedDay, TimedSession
from planner.domain.staff import Staff
from planner.export.document import SEPARATOR
from planner.export.guide.content import GuideContent
from planner.export.guide.cover import cover
from planner.export.guide.pages import Layout, PageFiller
from planner.export.guide.part import GuidePart, brief_line
from planner.export.guide.session import COMPACT, GuideWords, session_layouts
from planner.export.height import Space
from planner.export.paragraph import paragraph
from planner.export.session_lines import say_day, say_start, say_title
from planner.export.styles import Style
from planner.export.word_xml import Element, as_text
from planner.wording.wording import Wording

PLACES = re.compile(r' w:(?:id|name|anchor)="[^"]*"')
"""Where links lead to: it shows on no paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: `key` stays the same when its content changes, `code` stands at its foot, `day` at its head."""

    key: str
    code: str
    title: str
    day: str
    blocks: tuple[str, ...]

    @property
    def printed(self) -> tuple[str, str, tuple[str, ...]]:
        """What makes a difference on paper."""
        return self.code, self.day, tuple(PLACES.sub("", block) for block in self.blocks)


def sheets_of(content: GuideContent, words: Wording, space: Space) -> Iterator[Sheet]:
    """Yield the sheets of a guide in the order of the binder, the cover first. Raises TooLongError.

    A day on which nothing is planned has a sheet only where none has any session.
    """
    guide = GuideWords(
        words=words,
        width_mm=space.width_mm,
        questions=content.questions,
        method_titles=content.method_titles,
        staff=Staff(content.plan),
        last_times=content.last_times,
    )
    first = words.say("Cover")
    yield Sheet(key="", code=first, title=first, day="", blocks=tuple(_cover(content, guide, space)))
    writer, numbers = _SheetWriter(content, guide, space), count(1)
    for day in [day for day in content.run.days if day.sessions] or content.run.days:
        yield from writer.write_day(day, numbers)


def _cover(content: GuideContent, guide: GuideWords, space: Space) -> Sequence[str]:
    """Return everything that stands before the first day; each piece begins a page where it would be split."""
    pages = PageFiller(space)
    for piece in filter(None, cover(content.plan, content.run, guide, content.part)):
        pages.place([partial(list, piece)])
    return pages.blocks


class _SheetWriter:
    """Writes the sheets of days."""

    def __init__(self, content: GuideContent, guide: GuideWords, space: Space) -> None:
        self.content, self.guide, self.space, self.words = content, guide, space, guide.words

    def write_day(self, day: TimedDay, numbers: Iterator[int]) -> Iterator[Sheet]:
        """Yield the sheets of one day, the first below the day's heading; sessions take the next of `numbers`."""
        event, said = self.content.plan.event, say_day(self.content.plan.event, day, self.words)
        heading = paragraph(Style.HEADING_1, said)
        if not day.sessions:
            nothing = paragraph(Style.NORMAL, self.words.say("Nothing is planned for this day yet."))
            code = _code(event, day, "", self.words) or said
            yield Sheet(
                key=f"{day.day.number}", code=code, title=code, day=said, blocks=(as_text(heading), as_text(nothing))
            )
        for place, group in enumerate(_groups(day.sessions, self.content.part)):
            blocks = self._blocks(group, None if place else heading, numbers)
            code = _code(event, day, say_start(group[0], self.words), self.words)
            title = say_title(group[0], self.words)
            yield Sheet(key=group[0].session.id, code=code, title=title, day=said, blocks=tuple(blocks))

    def _blocks(self, group: Iterable[TimedSession], heading: Element | None, numbers: Iterator[int]) -> Sequence[str]:
        pages = PageFiller(self.space, heading)
        for timed in group:
            pages.place(self._layouts(timed), next(numbers))
        return pages.blocks

    def _layouts(self, timed: TimedSession) -> Sequence[Layout]:
        if self.content.part.tells(timed):
            return session_layouts(timed, self.guide)
        return [lambda: [brief_line(timed, self.words, self.guide.staff.leads(timed.session))]]


def _groups(sessions: Iterable[TimedSession], part: GuidePart) -> list[list[TimedSession]]:
    """Return which sessions share a sheet."""
    groups: list[list[TimedSession]] = []
    for timed in sessions:
        begins = part.tells(timed) and timed.session.kind not in COMPACT
        if begins or not groups:
            groups.append([timed])
        else:
            groups[-1].append(timed)
    return groups


def _code(event: Event, day: TimedDay, clock: str, words: Wording) -> str:
    number = "" if event.days == 1 else words.say("Day {number}", number=day.day.number)
    return SEPARATOR.join(part for part in (number, clock) if part)
