"""Answers are found by what is asked for, and by nothing else."""

import pytest

from planner.domain.consultation.answer_filter import AnswerFilter, find_answers
from tests.consultation_builders import a_consultation, a_response, an_answer

SAID = a_consultation(
    responses=(a_response(), a_response(id="response-2", sector="ngo", region="Lezhë", organisation="Shelter, Lezhë")),
    answers=(
        an_answer(),
        an_answer(id="answer-2", response_id="response-2", text="Të mbajmë takime në Kukës"),
        an_answer(id="answer-3", response_id="response-2", question_id="question-2", text="A shelter"),
        an_answer(id="blank", question_id="question-3", text=" "),
    ),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (AnswerFilter(), ["answer-1", "answer-2", "answer-3"]),
        (AnswerFilter(question_id="question-2"), ["answer-3"]),
        (AnswerFilter(sectors=["ngo"], question_id="question-1"), ["answer-2"]),
        (AnswerFilter(regions=["Kukës"]), ["answer-1"]),
        (AnswerFilter(words="KUKES mbajme"), ["answer-2"]),
        (AnswerFilter(words="shelter, lezhe"), ["answer-2", "answer-3"]),
        (AnswerFilter(is_unread=True), ["answer-2", "answer-3"]),
        (AnswerFilter(words="nothing of it"), []),
    ],
)
def test_answers_are_found_by_all_that_is_asked_for(wanted: AnswerFilter, found: list[str]) -> None:
    assert [each.answer.id for each in find_answers(SAID, wanted)] == found
