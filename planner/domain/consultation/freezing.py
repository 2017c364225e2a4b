"""A question that was answered stays as it was asked: other words are a new question that replaces it (DSN-03)."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from planner.domain.consultation.instruments import Instrument
from planner.domain.consultation.questions import Question


def questions_in_use(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that no other one has replaced, in their order."""
    held = tuple(questions)
    replaced = {each.replaces for each in held}
    return tuple(each for each in held if each.id not in replaced)


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


def take_over(instruments: Iterable[Instrument], old_id: str, new_id: str) -> tuple[Instrument, ...]:
    """Return the instruments with the question `new_id` wherever they asked `old_id`."""
    return tuple(
        replace(each, questions=tuple(new_id if held == old_id else held for held in each.questions))
        for each in instruments
    )


def _reworded(question: Question, text: str, answered: Collection[str], new_id: str) -> tuple[Question, ...]:
    if text == question.text:
        return (question,)
    if question.id not in answered:
        return (replace(question, text=text),)
    return question, replace(question, id=new_id, version=1, text=text, replaces=question.id)
