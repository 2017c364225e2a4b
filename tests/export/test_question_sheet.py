"""What must hold of the sheet that stakeholders answer by hand."""

import io
from dataclasses import replace
from datetime import date

import docx

from planner.domain.consultation.questions import AnswerKind, Question, QuestionUse
from planner.domain.plan import Plan
from planner.export.question_sheet import export_question_sheet
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT, an_event, some_questions
from tests.export.docx_rules import faults_of

ASKED = some_questions(
    QuestionUse.CONSULTATION,
    "What will your office do on {theme} in the coming year?",
    "What would you like to learn at {event}?",
    "{{ x }} {theme.__class__} =1+1 <w:p>",
)


def sheet_of(questions: tuple[Question, ...] = ASKED, reply_by_on: date | None = date(2027, 1, 15)) -> bytes:
    plan = Plan(event=an_event(place="Tiranë"))
    return export_question_sheet(
        plan, words=Wording(), printed_at=PRINTED_AT, questions=questions, reply_by_on=reply_by_on
    )


def texts_of(content: bytes, style: str) -> list[str]:
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    return [paragraph.text for paragraph in paragraphs if paragraph.style and paragraph.style.name == style]


def test_the_sheet_keeps_every_rule() -> None:
    assert faults_of(sheet_of()) == []


def test_the_same_questions_give_the_same_bytes() -> None:
    assert sheet_of() == sheet_of()


def test_each_question_has_its_code_and_its_places_filled() -> None:
    assert texts_of(sheet_of(), "Heading 2") == [
        "Q1\N{EN SPACE}What will your office do on child protection in the coming year?",
        "Q2\N{EN SPACE}What would you like to learn at Konferenca kombëtare për mbrojtjen e fëmijëve?",
        "Q3\N{EN SPACE}{{ x }} {theme.__class__} =1+1 <w:p>",
    ]


def test_a_question_that_offers_answers_has_boxes_and_no_lines() -> None:
    first, second, third = ASKED
    scale = replace(first, answer_kind=AnswerKind.SCALE)
    choice = replace(second, answer_kind=AnswerKind.CHOICE, options=("In the morning", "In the afternoon"))
    content = sheet_of((scale, choice, third))
    space, box = "\N{EM SPACE}", "☐\N{NO-BREAK SPACE}"
    assert [each for each in texts_of(content, "Normal") if box in each] == [
        space.join(f"{box}{each}" for each in ("1 not at all", "2 rather not", "3 in part", "4 mostly", "5 fully")),
        f"{box}In the morning{space}{box}In the afternoon",
    ]
    assert len(texts_of(content, "Write-on line")[3:]) == 1
    assert faults_of(content) == []


def test_each_question_leaves_five_lines_to_write_on() -> None:
    assert texts_of(sheet_of(), "Write-on line")[3:] == ["\t\n\t\n\t\n\t\n\t"] * 3


def test_purpose_and_privacy_take_four_lines() -> None:
    lines = texts_of(sheet_of(), "List Bullet")
    assert (len(lines), lines[0]) == (
        4,
        "Your answers decide what this event is for and what goes on its agenda.",
    )


def test_who_answers_is_asked_without_a_name() -> None:
    assert texts_of(sheet_of(), "Write-on line")[:3] == ["Organisation \t", "Sector \t", "Region \t"]


def test_the_day_to_reply_by_stands_there_when_there_is_one() -> None:
    assert texts_of(sheet_of(), "Finding") == ["Please reply by Friday, 15 January 2027."]
    assert texts_of(sheet_of(reply_by_on=None), "Finding") == []


def test_a_title_that_looks_like_a_place_stays_as_it_was_typed() -> None:
    plan = Plan(event=replace(an_event(), title="{theme} {0}"))
    content = export_question_sheet(plan, words=Wording(), printed_at=PRINTED_AT, questions=ASKED, reply_by_on=None)
    assert faults_of(content) == []
    assert texts_of(content, "Subtitle") == ["{theme} {0} · 16 March 2027"]


def test_what_is_talked_about_at_the_event_is_not_said_to_decide_its_agenda() -> None:
    content = sheet_of(some_questions(QuestionUse.FOCUS_GROUP, "Which actions mattered most?"), None)
    assert (texts_of(content, "Title"), texts_of(content, "List Bullet")[0]) == (
        ["What we want to hear from you"],
        "We talk about these questions together. Think about them beforehand, from your own experience.",
    )
