"""The consultation questions on paper, for those who answer by hand (DSN-02, DSN-03)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from planner.domain.consultation.questions import Question, QuestionUse, fill_places
from planner.domain.event import Event
from planner.domain.plan import Plan
from planner.errors import sentence
from planner.export.answer_place import answer_place
from planner.export.document import SEPARATOR, Paper, head_of, open_document
from planner.export.fields import labelled_line
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.wording import Wording

TALKED_ABOUT = frozenset({QuestionUse.FOCUS_GROUP, QuestionUse.WORKSHOP})
"""Questions that people answer together at the event, and think about before."""
ASKED_BEFORE = (
    sentence("What should this event achieve?"),
    sentence("Your answers decide what this event is for and what goes on its agenda."),
)
ASKED_TOGETHER = (
    sentence("What we want to hear from you"),
    sentence("We talk about these questions together. Think about them beforehand, from your own experience."),
)
"""The title of the sheet, and its first line."""
ABOUT_ANSWERS = (
    sentence("Answer what concerns you; a few words are enough, and a line left empty is no fault."),
    sentence(
        "The organising team reads the answers. The report tells them by theme, sector and region, never by name."
    ),
    sentence("Please write nothing by which a child, a family or a case could be recognised."),
)
WHO_ANSWERS = (sentence("Organisation"), sentence("Sector"), sentence("Region"))
ANSWER_LINES = 5


def export_question_sheet(
    plan: Plan, *, words: Wording, printed_at: datetime, questions: Sequence[Question], reply_by_on: date | None
) -> bytes:
    """Return a sheet that asks `questions` in their order, each with its number and code: the first is Q1."""
    head = head_of(plan.event, document=words.say("Question sheet"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    paper.add(*_opening(plan.event, words, questions, reply_by_on), *_who_answers(paper, words))
    paper.add(paragraph(Style.HEADING_1, words.say("Our questions")))
    for number, question in enumerate(questions, start=1):
        text = fill_places(question.text, theme=plan.event.theme, event_title=plan.event.title)
        place = answer_place(question, words, lines=ANSWER_LINES, width_mm=paper.setup.text_width_mm)
        paper.add(paragraph(Style.HEADING_2, f"Q{number}\N{EN SPACE}{text}"), place)
    return paper.to_bytes()


def _opening(event: Event, words: Wording, questions: Sequence[Question], reply_by_on: date | None) -> list[Element]:
    is_talk = all(each.use in TALKED_ABOUT for each in questions)
    title, purpose = ASKED_TOGETHER if is_talk else ASKED_BEFORE
    when = words.long_day(event.starts_on)
    about = SEPARATOR.join(part for part in (event.title, when, event.place) if part)
    reply = words.say("Please reply by {day}.", day=words.full_day(reply_by_on)) if reply_by_on else ""
    return [
        paragraph(Style.TITLE, words.say(title)),
        paragraph(Style.SUBTITLE, about),
        *(paragraph(Style.LIST_BULLET, words.say(line)) for line in (purpose, *ABOUT_ANSWERS)),
        *([paragraph(Style.FINDING, run(reply, is_bold=True))] if reply else []),
    ]


def _who_answers(paper: Paper, words: Wording) -> list[Element]:
    width = paper.setup.text_width_mm
    return [
        paragraph(Style.HEADING_1, words.say("Who answers")),
        *(labelled_line(words.say(label), width) for label in WHO_ANSWERS),
    ]
