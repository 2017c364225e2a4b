"""The two pages that go back to everybody who was asked: who answered, what was said, what follows (INQ-14)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.consultation.asking import Distribution
from planner.domain.consultation.asking_progress import return_rate
from planner.domain.consultation.giving_back import Feedback, Heard
from planner.domain.consultation.quotations import Quotation
from planner.domain.consultation.theme_counts import SMALLER_GROUPS, SMALLEST_GROUP, ThemeCount
from planner.domain.plan import Plan
from planner.errors import sentence
from planner.export.bars import bar
from planner.export.document import SEPARATOR, Paper, head_of, open_document
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.wording import Wording

MOST_THEMES = 7
"""Themes that are told in full; those after them stand in one line, so that two pages are enough."""
MOST_QUESTIONS = 6
LONGEST_QUOTATION = 200
HOW_COUNTED = sentence(
    "A bar shows how many of those who answered mention a theme, and one person may mention several. What was said in "
    "confidence is read by the team alone and stands nowhere here."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the two pages tell: the `questions` that were put, forms sent out by number, and what was heard."""

    feedback: Feedback
    questions: Sequence[str]
    distributions: Sequence[Distribution] = ()
    sector_titles: Mapping[str, str]


def export_feedback(plan: Plan, told: Told, *, words: Wording, printed_at: datetime) -> bytes:
    """Return the two pages; nothing said in confidence and no group of fewer than five is told apart."""
    head = head_of(plan.event, document=words.say("What you told us"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    sheet = _Feedback(told, words, paper.setup.text_width_mm)
    paper.add(*sheet.opening(plan), *sheet.questions(), *sheet.who_answered())
    _tell(paper, words.say("What you said"), sheet.themes())
    _tell(paper, words.say("What follows from it"), sheet.objectives(plan))
    _tell(paper, words.say("What is left for later"), sheet.left())
    return paper.to_bytes()


def _tell(paper: Paper, title: str, blocks: Sequence[Element]) -> None:
    """Add a part where it has anything to say."""
    if blocks:
        paper.add(paragraph(Style.HEADING_1, title), *blocks)


class _Feedback:
    """Writes the parts one by one."""

    def __init__(self, told: Told, words: Wording, width_mm: float) -> None:
        self._told, self._words, self._width = told, words, width_mm
        self._feedback = told.feedback

    def opening(self, plan: Plan) -> list[Element]:
        event, words = plan.event, self._words
        when = SEPARATOR.join(part for part in (event.title, words.long_day(event.starts_on), event.place) if part)
        thanks = words.say(
            "Thank you for answering. Your answers shape {event}; these pages tell what we heard, and what follows.",
            event=event.title,
        )
        return [
            paragraph(Style.TITLE, words.say("What you told us")),
            paragraph(Style.SUBTITLE, when),
            paragraph(Style.NORMAL, thanks),
        ]

    def questions(self) -> list[Element]:
        asked, words = self._told.questions, self._words
        if not asked:
            return []
        more = len(asked) - MOST_QUESTIONS
        lines = [paragraph(Style.LIST_BULLET, text) for text in asked[:MOST_QUESTIONS]]
        if more > 0:
            said = words.say_many("and {number} more question", "and {number} more questions", more)
            lines.append(paragraph(Style.LIST_BULLET, said))
        return [paragraph(Style.HEADING_1, words.say("What we asked")), *lines]

    def who_answered(self) -> list[Element]:
        words = self._words
        lines = [*self._returned(), self._by_sector(self._feedback.by_sector)]
        return [
            paragraph(Style.HEADING_1, words.say("Who answered")),
            *(paragraph(Style.NORMAL, line) for line in lines if line),
        ]

    def themes(self) -> list[Element]:
        heard, words = self._feedback.heard, self._words
        if not heard:
            return []
        blocks = [paragraph(Style.NORMAL, words.say(HOW_COUNTED), keep_with_next=True)]
        blocks.extend(block for each in heard[:MOST_THEMES] for block in self._theme(each))
        if len(heard) > MOST_THEMES:
            rest = words.join(each.theme.title for each in heard[MOST_THEMES:])
            blocks.append(paragraph(Style.NORMAL, words.say("Also mentioned: {themes}.", themes=rest)))
        return blocks

    def objectives(self, plan: Plan) -> list[Element]:
        taken = {objective.id for each in self._feedback.heard for objective in each.objectives}
        return [
            paragraph(Style.LIST_BULLET, run(each.text, is_bold=True), self._sessions_of(plan, each.id))
            for each in plan.objectives
            if each.id in taken
        ]

    def left(self) -> list[Element]:
        waiting = [each.theme.title for each in self._feedback.heard if not each.is_taken_up]
        if not waiting:
            return []
        said = self._words.say(
            "This event cannot take up everything. These stay on the list of the organising team: {themes}.",
            themes=self._words.join(waiting),
        )
        return [paragraph(Style.NORMAL, said)]

    def _returned(self) -> Iterable[str]:
        feedback, words = self._feedback, self._words
        if feedback.asked >= feedback.answered >= SMALLEST_GROUP:
            yield words.say("{answered} of {asked} who were asked have answered.", **_numbers(feedback))
        elif feedback.answered >= SMALLEST_GROUP:
            yield words.say("{answered} answers came in.", answered=feedback.answered)
        elif feedback.answered:
            yield words.say("Fewer than five have answered, so no numbers are told.")
        for each in self._told.distributions:
            rate = return_rate(each)
            if rate is not None:
                yield words.say(
                    "{title}: {returned} of {sent} forms came back ({rate} %).",
                    title=each.title,
                    returned=each.returned,
                    sent=each.sent,
                    rate=rate,
                )

    def _theme(self, heard: Heard) -> list[Element]:
        inner = [self._bar(heard)] if heard.base else [paragraph(Style.HEADING_2, heard.theme.title)]
        ours = [each for each in heard.counts if not each.source]
        lines = [self._by_sector(ours, of_base=True), *(self._elsewhere(each) for each in heard.counts if each.source)]
        quoted = [self._quotation(each) for each in heard.quotations[:1]]
        inner.extend(paragraph(Style.NOTE, line, keep_with_next=bool(quoted)) for line in lines if line)
        return [*inner, *quoted]

    def _bar(self, heard: Heard) -> Element:
        """Return the theme's title, its bar and its number side by side; the number says what the bar shows."""
        words = self._words
        number = words.say("{mentions} of {base}", mentions=heard.mentions, base=heard.base)
        about = words.say("bar of those who mention {theme}: {number}", theme=heard.theme.title, number=number)
        return bar(self._width, heard.theme.title, heard.mentions / heard.base, number, about=about)

    def _by_sector(self, counts: Sequence[ThemeCount], *, of_base: bool = False) -> str:
        words = self._words
        form = "{sector} {mentions} of {base}" if of_base else "{sector} {mentions}"
        return SEPARATOR.join(
            words.say(form, sector=self._sector(each), mentions=each.mentions, base=each.base) for each in counts
        )

    def _elsewhere(self, count: ThemeCount) -> str:
        words = self._words
        known = {"sector": self._sector(count), "source": count.source}
        if count.mentions is None:
            return words.say("{sector}: named without a number ({source})", **known)
        if count.base is None:
            return words.say("{sector}: {mentions} ({source})", **known, mentions=count.mentions)
        return words.say("{sector}: {mentions} of {base} ({source})", **known, mentions=count.mentions, base=count.base)

    def _quotation(self, quotation: Quotation) -> Element:
        said = quotation.words
        if len(said) > LONGEST_QUOTATION:
            said = said[:LONGEST_QUOTATION].rsplit(" ", 1)[0] + " …"
        titles = self._told.sector_titles
        who = quotation.kind or quotation.sector
        by = f" {titles.get(who, who)}" if who else ""
        return paragraph(Style.SAY, f"“{said}”", run(by, is_italic=True))

    def _sessions_of(self, plan: Plan, objective_id: str) -> str:
        sessions = {each.id: each for heard in self._feedback.heard for each in heard.sessions}
        serving = [each.title for each in plan.sessions if each.id in sessions and objective_id in each.objectives]
        if not serving:
            return ""
        return SEPARATOR + self._words.say("Sessions: {sessions}", sessions=self._words.join(serving))

    def _sector(self, count: ThemeCount) -> str:
        if count.sector == SMALLER_GROUPS:
            return self._words.say("other groups together")
        return self._told.sector_titles.get(count.sector, count.sector)


def _numbers(feedback: Feedback) -> dict[str, int]:
    return {"asked": feedback.asked, "answered": feedback.answered}
