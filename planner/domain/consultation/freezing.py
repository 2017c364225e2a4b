"""A question that was answered stays as it was asked: other words are a new question that replaces it (DSN-03)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from planner.domain.consultation.instruments import Instrument
from planner.domain.consultation.questions import Question, QuestionUse

ON_A_SHEET = (QuestionUse.CONSULTATION, QuestionUse.FOCUS_GROUP, QuestionUse.WORKSHOP)
"""What people are asked on paper: before the event, or else what they talk about together at it."""


def questions_in_use(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that no other one has replaced, in their order."""
    held = tuple(questions)
    replaced = {each.replaces for each in held}
    return tuple(each for each in held if each.id not in replaced)


def questions_on_sheet(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return what the question sheet asks: those of the first use in `ON_A_SHEET` that has any."""
    in_use = questions_in_use(questions)
    asked = (tuple(each for each in in_use if each.use is use) for use in ON_A_SHEET)
    return next(filter(None, asked), ())


def reword(
    questions: tuple[Question, ...], question_id: str, text: str, *, answered: Collection[str], new_id: str
) -> tuple[Question, ...]:
    """Return the questions with other words for one of them; whether they were `answered` is known by their ids.

    One that nobody has answered is changed itself. An answered one stays, and a new one under `new_id` takes its place
    in the order and says which one it replaces. The same words change nothing.
    """
    return tuple(
        each
        for question in questions
        for each in (_reworded(question, text, answered, new_id) if question.id == question_id else (question,))
    )


def asked_questions(questions: Iterable[Question], instrument: Instrument) -> tuple[Question, ...]:
    """Return what an instrument asks now, in its order: in place of a question that was replaced, the one in use.

    A question that is gone is left out.
    """
    held = {each.id: each for each in questions}
    successors = {each.replaces: each.id for each in held.values() if each.replaces}
    followed = (_follow(question_id, successors) for question_id in instrument.questions)
    return tuple(held[each] for each in dict.fromkeys(followed) if each in held)


def _follow(question_id: str, successors: Mapping[str, str]) -> str:
    """Return the question in use that came of this one; a file may hold a circle, which ends where it began."""
    seen: set[str] = set()
    while question_id in successors and question_id not in seen:
        seen.add(question_id)
        question_id = successors[question_id]
    return question_id


def _reworded(question: Question, text: str, answered: Collection[str], new_id: str) -> tuple[Question, ...]:
    if text == question.text:
        return (question,)
    if question.id not in answered:
        return (replace(question, text=text),)
    return question, replace(question, id=new_id, version=1, text=text, replaces=question.id)
