"""The facilitator guide: every step of the event with its time and technique, to be run from (DOC-04, GDE-01)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count
from types import MappingProxyType

from planner.domain.last_time import LastTime
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.domain.staff import Staff
from planner.export.document import head_of, open_document
from planner.export.guide.cover import cover
from planner.export.guide.pages import PageFiller
from planner.export.guide.part import WHOLE_GUIDE, GuidePart, brief_line
from planner.export.guide.session import GuideWords, session_layouts
from planner.export.height import space_of
from planner.export.paragraph import paragraph
from planner.export.session_lines import say_day
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.wording import Wording

NOTHING_MEASURED: Mapping[str, LastTime] = MappingProxyType({})


def export_guide(  # noqa: PLR0913 - what no plan holds comes along: questions put, names of techniques
    plan: Plan,
    run: RunOfShow,
    *,
    words: Wording,
    printed_at: datetime,
    questions: Mapping[str, tuple[str, ...]],
    method_titles: Mapping[str, str],
    part: GuidePart = WHOLE_GUIDE,
    last_times: Mapping[str, LastTime] = NOTHING_MEASURED,
) -> bytes:
    """Return the facilitator guide as DOCX, each day from a new page on; outside of `part` a session is one line.

    `questions` are put in the rounds of a session, by its id; `method_titles` name the techniques by their ids;
    `last_times` tell by session id what was measured at the event before.
    Raises TooLongError.
    """
    head = head_of(plan.event, document=words.say("Facilitator guide"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    space = space_of(head.setup, event=head.event, document=head.document)
    guide = GuideWords(
        words=words,
        width_mm=space.width_mm,
        questions=questions,
        method_titles=method_titles,
        staff=Staff(plan),
        last_times=last_times,
    )
    paper.add(*cover(plan, run, guide, part))
    numbers = count(1)
    for day in run.days:
        heading = paragraph(Style.HEADING_1, say_day(plan.event, day, words))
        pages = PageFiller(space, heading)
        paper.start_section(head.setup, day=say_day(plan.event, day, words))
        paper.add(heading)
        for timed in day.sessions:
            paper.add(*pages.place(_layouts(timed, next(numbers), guide, part)))
        if not day.sessions:
            paper.add(paragraph(Style.NORMAL, words.say("Nothing is planned for this day yet.")))
    return paper.to_bytes()


def _layouts(timed: TimedSession, number: int, guide: GuideWords, part: GuidePart) -> Iterable[Sequence[Element]]:
    if part.tells(timed):
        return session_layouts(timed, number, guide)
    return [brief_line(timed, number, guide.words, guide.staff.leads(timed.session))]
