"""What people said of the event, in the proceedings: items with their own numbers, and words for the team alone."""

from collections.abc import Iterator

from planner.domain.attribution import Level
from planner.domain.consultation.evaluation import Evaluation, ItemResult
from planner.domain.consultation.questions import AnswerKind, fill_places
from planner.errors import sentence
from planner.export.bars import bar
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph
from planner.export.recording.report import Part, Writing
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.consultation_labels import SCALE_WORDS

HOW_COUNTED = sentence(
    "A bar shows how many of those who answered agree mostly or fully. Each sentence has its own number of answers; "
    "what fewer than five answered is not told."
)


def evaluation_part(writing: Writing) -> Iterator[Part]:
    """Yield what every form about the event brought, as far as enough people answered."""
    told = [(each, blocks) for each in writing.report.evaluations if (blocks := [*_told(writing, each)])]
    if told:
        within = [Part(title=each.instrument.title, blocks=blocks) for each, blocks in told]
        note = paragraph(Style.NOTE, writing.words.say(HOW_COUNTED))
        yield Part(title=writing.words.say("What people said of the event"), blocks=[note], within=within)


def _told(writing: Writing, evaluation: Evaluation) -> Iterator[Element]:
    """Yield what was counted, and in the team's own report what was written."""
    counted = [block for item in evaluation.items if item.is_told for block in _counted(writing, item)]
    if counted:
        came = writing.words.say_many("{number} form came in.", "{number} forms came in.", evaluation.forms)
        yield paragraph(Style.NORMAL, came, keep_with_next=True)
        yield from counted
    if writing.report.proceedings.level is Level.INTERNAL:
        yield from _written(writing, evaluation)


def _written(writing: Writing, evaluation: Evaluation) -> Iterator[Element]:
    for item in evaluation.items:
        if item.texts:
            yield paragraph(Style.LABEL, _text(writing, item), keep_with_next=True)
            yield from (paragraph(Style.LIST_BULLET, each) for each in sorted(item.texts))


def _counted(writing: Writing, item: ItemResult) -> Iterator[Element]:
    if item.question.answer_kind is AnswerKind.SCALE:
        steps = (f"{writing.words.say(SCALE_WORDS[value])} {number}" for value, number in item.counts)
        yield _bar(writing, _text(writing, item), item.agreeing, item.base)
        yield paragraph(Style.NOTE, SEPARATOR.join(steps))
    elif item.question.answer_kind is AnswerKind.CHOICE:
        yield paragraph(Style.LABEL, _text(writing, item), keep_with_next=True)
        yield from (_bar(writing, value, number, item.base) for value, number in item.counts)


def _bar(writing: Writing, title: str, number: int, base: int) -> Element:
    said = writing.words.say("{mentions} of {base}", mentions=number, base=base)
    about = writing.words.say("bar of “{title}”: {number}", title=title, number=said)
    return bar(writing.width_mm, title, number / base, said, about=about)


def _text(writing: Writing, item: ItemResult) -> str:
    event = writing.report.plan.event
    theme = event.theme or writing.words.say("the theme")
    return fill_places(item.question.text, theme=theme, event_title=event.title)
