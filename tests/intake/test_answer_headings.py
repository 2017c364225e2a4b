"""What the columns of a survey mean."""

import pytest

from planner.intake.answer_headings import AnswerColumn, AskedQuestion, Headings

ASKED = (
    AskedQuestion(id="q-1", number=1, wordings=("What do you intend to do?", "Çfarë do të bëni?")),
    AskedQuestion(id="q-2", number=2, wordings=("What would help?",)),
    AskedQuestion(id="elsewhere", wordings=("Who is missing?",)),
)


@pytest.mark.parametrize(
    ("heading", "question_id"),
    [
        ("What do you intend to do?", "q-1"),
        ("what do you INTEND to do", "q-1"),
        ("Cfare do te beni", "q-1"),
        ("2. What would help?", "q-2"),
        ("Q2: What would help?", "q-2"),
        ("group_one/What would help?", "q-2"),
        ("Q2", "q-2"),
        ("2", "q-2"),
        ("7", ""),
        ("Who is missing?", "elsewhere"),
        ("2. What would hinder?", ""),
    ],
)
def test_a_question_is_known_by_its_words_or_its_bare_number(heading: str, question_id: str) -> None:
    assert Headings(ASKED).read(0, heading).question_id == question_id


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Timestamp", AnswerColumn.TIME),
        ("Completion time", AnswerColumn.TIME),
        ("_submission_time", AnswerColumn.TIME),
        ("_uuid", AnswerColumn.ROW),
        ("ID", AnswerColumn.ROW),
        ("Institution", AnswerColumn.ORGANISATION),
        ("Qarku", AnswerColumn.REGION),
        ("Name", AnswerColumn.ASIDE),
        ("Phone number", AnswerColumn.ASIDE),
        ("Start time", AnswerColumn.ASIDE),
        ("_validation_status", AnswerColumn.ASIDE),
        ("Points - What would help?", AnswerColumn.ASIDE),
        ("What else?", None),
    ],
)
def test_columns_beside_the_answers_are_known(heading: str, meaning: AnswerColumn | None) -> None:
    assert Headings(ASKED).read(0, heading).meaning == meaning
