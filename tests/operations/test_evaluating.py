"""The evaluation is made of its bank with its days, asks what is added, and counts what may be told."""

from datetime import timedelta

import pytest

from planner.domain.consultation.answers import Response
from planner.domain.consultation.evaluation import USES
from planner.domain.consultation.instruments import InstrumentKind
from planner.domain.consultation.questions import SCALE, AnswerKind, Question
from planner.domain.origin import Origin
from planner.operations.answers import enter_answers
from planner.operations.evaluating import TooFewOptionsError, ask_more, evaluation_results, start_evaluation
from planner.operations.events import open_plan
from planner.operations.papers import PaperName
from planner.operations.printing import kept_beside, make_document
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in

CHOICE = Question(id="", position=0, text="How long?", origin=Origin.OWN, answer_kind=AnswerKind.CHOICE)


def test_every_form_is_made_at_once_with_its_questions_and_days(place: Workplace) -> None:
    event = an_event_in(place).event
    for kind in USES:
        start_evaluation(place, HOST, event.id, kind)
    plan = open_plan(place, HOST, event.id)
    pulse, end, later = start_evaluation(place, HOST, event.id, InstrumentKind.PULSE).instruments[:3]
    used = {each.id: each for each in plan.questions}
    assert [len(each.questions) for each in (pulse, end, later)] == [2, 14, 5]
    assert [used[each.questions[0]].use for each in (pulse, end, later)] == list(USES.values())
    assert (end.opens_on, later.opens_on) == (event.ends_on, event.ends_on + timedelta(days=91))


def test_one_more_question_is_asked_last_and_a_choice_offers_two_answers_or_more(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    made = start_evaluation(place, HOST, event_id, InstrumentKind.PULSE).instruments[0]
    with pytest.raises(TooFewOptionsError):
        ask_more(place, HOST, event_id, made.id, CHOICE)
    question = Question(id="", position=0, text="Too fast.", origin=Origin.OWN, answer_kind=AnswerKind.SCALE)
    asked = ask_more(place, HOST, event_id, made.id, question).instruments[0].questions
    last = next(each for each in open_plan(place, HOST, event_id).questions if each.id == asked[-1])
    assert (len(asked), last.text, last.offered) == (3, "Too fast.", SCALE)


def test_results_count_what_came_and_leave_out_what_is_confided(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    made = start_evaluation(place, HOST, event_id, InstrumentKind.EVALUATION).instruments[0]
    item = made.questions[0]
    for number in range(7):
        form = Response(id=f"form-{number}", instrument_id=made.id, is_confidential=number == 6)
        enter_answers(place, HOST, event_id, form, {item: SCALE[number % 5]})
    (result,) = evaluation_results(place, HOST, event_id)
    assert (result.forms, result.items[0].base, result.items[0].agreeing) == (6, 6, 2)
    assert "evaluated" in kept_beside(place, HOST, event_id)
    for name in (PaperName.EVALUATION, PaperName.EVALUATION_FORMS, PaperName.PROMPTS):
        assert make_document(place, HOST, event_id, name).content[:2] == b"PK"
