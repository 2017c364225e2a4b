"""Reads question banks, one file each."""

from dataclasses import replace

from planner.domain.consultation.questions import AnswerKind, Question, QuestionBank, QuestionUse
from planner.domain.origin import Origin
from planner.library.entry import Entry, keep_first
from planner.library.mistakes import MISSING


def read_question_bank(entry: Entry) -> QuestionBank | None:
    """Read one file of `facilitation_guides/questions/`; a question with a mistake is left out."""
    bank, use = entry.id(), entry.kind("purpose", QuestionUse)
    questions = [read_question(question) for question in keep_first(entry.entries("questions"))]
    known = [question for question in questions if question]
    return entry.sound(
        QuestionBank(
            id=bank,
            title=entry.text("title"),
            purpose=use.value,
            source=entry.optional_text("source"),
            questions=tuple(
                replace(question, position=position, bank=bank, use=use) for position, question in enumerate(known)
            ),
        )
    )


def read_question(entry: Entry) -> Question | None:
    """Read one question; its bank and position are those of its place in the file."""
    answered_by, options = entry.optional_kind("answer", AnswerKind) or AnswerKind.OPEN, entry.texts("options")
    if answered_by is AnswerKind.CHOICE and not options:
        entry.refuse("options", MISSING)
    return entry.sound(
        Question(
            id=entry.id(),
            position=0,
            section=entry.optional_text("section"),
            text=entry.text("text"),
            origin=entry.kind("origin", Origin),
            answer_kind=answered_by,
            options=tuple(dict.fromkeys(options)) if answered_by is AnswerKind.CHOICE else (),
        )
    )
