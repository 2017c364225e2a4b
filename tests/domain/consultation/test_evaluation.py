"""The evaluation counted: each item with its own base, nobody in a group below five, and no consultation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.answers import Answer
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.evaluation import evaluate, new_evaluation, only_evaluation, without_evaluation
from planner.domain.consultation.giving_back import give_back
from planner.domain.consultation.instruments import InstrumentKind
from planner.domain.consultation.questions import SCALE, AnswerKind, Question, QuestionUse
from tests.builders import a_plan, an_event
from tests.consultation_builders import a_consultation, a_question, a_response, an_answer, an_instrument

AGREE = a_question(id="agree", text="It was worth it.", answer_kind=AnswerKind.SCALE, use=QuestionUse.EVALUATION)
MET = a_question(id="met", text="How many?", answer_kind=AnswerKind.CHOICE, options=("None", "Some"))
SAID = a_question(id="said", text="What was useful?")
ITEMS = (AGREE, MET, SAID)


def a_form(number: int, **texts: str) -> tuple[object, list[Answer]]:
    response = a_response(id=f"form-{number}", instrument_id="evaluation", stakeholder_id="")
    answers = [
        an_answer(id=f"{number}-{key}", response_id=response.id, question_id=key, text=text)
        for key, text in texts.items()
    ]
    return response, answers


def an_evaluation(*forms: dict[str, str], kind: InstrumentKind = InstrumentKind.EVALUATION) -> Consultation:
    """Make a consultation with a questionnaire that somebody answered, and with these forms about the event."""
    made = [a_form(number, **texts) for number, texts in enumerate(forms)]
    about = an_instrument(id="evaluation", kind=kind, questions=("agree", "met", "said"))
    return a_consultation(
        instruments=(an_instrument(), about),
        responses=(a_response(), *(response for response, _ in made)),
        answers=(an_answer(), *(answer for _, answers in made for answer in answers)),
    )


def test_every_item_has_its_own_number_of_answers() -> None:
    forms = [{"agree": "5", "met": "Some"}] * 4 + [{"agree": "2", "said": "The groups"}, {"met": "None"}]
    (found,) = evaluate(ITEMS, an_evaluation(*forms))
    agree, met, said = found.items
    assert (found.forms, agree.base, met.base, said.base) == (6, 5, 5, 1)
    assert (dict(agree.counts), agree.agreeing) == ({"1": 0, "2": 1, "3": 0, "4": 0, "5": 4}, 4)
    assert (met.counts, said.texts) == ((("None", 1), ("Some", 4)), ("The groups",))


def test_what_fewer_than_five_answered_has_no_numbers() -> None:
    (found,) = evaluate(ITEMS, an_evaluation(*[{"agree": "5"}] * 4))
    assert [(each.base, each.counts, each.is_told) for each in found.items[:2]] == [(4, (), False), (0, (), False)]


def test_an_answer_that_nobody_offered_is_not_counted_and_said_to_be_there() -> None:
    (found,) = evaluate(ITEMS, an_evaluation(*[{"agree": "5"}] * 5, {"agree": "very much"}))
    assert (found.items[0].base, found.items[0].unclear) == (5, 1)


@given(st.lists(st.sampled_from(SCALE), max_size=12))
def test_counts_add_up_to_their_base_or_are_not_told(values: list[str]) -> None:
    (found,) = evaluate((AGREE,), an_evaluation(*({"agree": value} for value in values)))
    item = found.items[0]
    assert item.base == len(values)
    assert sum(number for _, number in item.counts) == (item.base if item.base >= 5 else 0)


def test_nobody_counts_an_evaluation_as_an_answer_to_the_consultation() -> None:
    both = an_evaluation({"agree": "5"}, {"agree": "4"})
    assert give_back(a_plan(), both) == give_back(a_plan(), without_evaluation(both))
    assert [each.id for each in without_evaluation(both).responses] == ["response-1"]
    assert [each.id for each in only_evaluation(both).responses] == ["form-0", "form-1"]
    assert without_evaluation(a_consultation()) == a_consultation()


def test_a_question_stands_where_the_form_asks_it_and_its_old_words_before_the_new_ones() -> None:
    new = a_question(id="new", text="What helped?", replaces="said")
    (found,) = evaluate((SAID, MET, AGREE, new), an_evaluation({"said": "Groups", "new": "Breaks"}))
    assert [each.question.id for each in found.items] == ["agree", "met", "said", "new"]


@pytest.mark.parametrize(
    ("kind", "opens_on", "closes_on"),
    [
        (InstrumentKind.PULSE, date(2027, 3, 16), date(2027, 3, 17)),
        (InstrumentKind.EVALUATION, date(2027, 3, 17), date(2027, 3, 31)),
        (InstrumentKind.FOLLOW_UP, date(2027, 6, 16), date(2027, 6, 30)),
    ],
)
def test_each_form_has_its_days_and_the_questions_of_its_kind(
    kind: InstrumentKind, opens_on: date, closes_on: date
) -> None:
    questions: tuple[Question, ...] = tuple(a_question(id=use, use=use) for use in QuestionUse)
    made = new_evaluation(kind, an_event(starts_on=date(2027, 3, 16), days=2), questions, "How was it?")
    assert (made.opens_on, made.closes_on, made.questions) == (opens_on, closes_on, (kind.value,))
