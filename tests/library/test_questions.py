"""A question with a mistake costs that question alone."""

from planner.domain.consultation.questions import QuestionUse
from planner.library import mistakes
from planner.library.questions import read_question_bank
from tests.library.builders import an_entry, what_is_wrong

BANK = """
    id: opening
    title: Opening questions
    purpose: interview
    questions:
      - id: opening_01
        section: discover
        text: What went well at {event}?
        origin: own
      - id: opening_02
        text: And why?
        origin: own
"""


def test_questions_know_their_bank_use_and_position() -> None:
    bank = read_question_bank(an_entry(BANK))
    assert bank is not None
    assert [(each.bank, each.use, each.position, each.section) for each in bank.questions] == [
        ("opening", QuestionUse.INTERVIEW, 0, "discover"),
        ("opening", QuestionUse.INTERVIEW, 1, ""),
    ]
    assert bank.questions[0].text == "What went well at {event}?"


def test_a_question_with_a_mistake_is_left_out_and_the_others_stay() -> None:
    entry = an_entry(BANK.replace("text: What went well at {event}?", "txet: What went well?"))
    bank = read_question_bank(entry)
    assert bank is not None
    assert [(each.id, each.position) for each in bank.questions] == [("opening_02", 0)]
    assert what_is_wrong(entry.mistakes) == [
        (6, "text", mistakes.MISSING),
        (8, "txet", mistakes.MISSPELLED_FIELD),
    ]


def test_of_two_questions_with_one_id_the_first_counts() -> None:
    entry = an_entry(BANK.replace("opening_02", "opening_01"))
    bank = read_question_bank(entry)
    assert bank is not None
    assert [each.text for each in bank.questions] == ["What went well at {event}?"]
    assert what_is_wrong(entry.mistakes) == [(10, "id", mistakes.SAME_NAME)]


def test_a_bank_without_a_known_purpose_is_left_out() -> None:
    entry = an_entry(BANK.replace("interview", "interveiw"))
    assert read_question_bank(entry) is None
    assert what_is_wrong(entry.mistakes) == [(4, "purpose", mistakes.MISSPELLED_NAME)]
