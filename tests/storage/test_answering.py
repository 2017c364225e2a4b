"""One form of a consultation: loaded by itself, and stored against what it said when somebody opened it."""

from dataclasses import replace

import pytest

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.entering import FilledForm, take_in
from planner.storage.answering import (
    NOT_ANSWERED,
    AnsweredMeanwhileError,
    find_response,
    load_asked,
    load_form,
    load_respondent,
    save_form,
)
from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.history import load_changes
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Deed, Direction
from tests.builders import a_plan
from tests.consultation_builders import a_consultation, a_question, a_response
from tests.storage.builders import NOON

SENT = Deed(actor="respondent", what="hand_in_answers", at=NOON, direction=Direction.RECEIVED)


@pytest.fixture
def asked(store: Store) -> Consultation:
    """Ask two questions, and let one office answer the first."""
    plan = a_plan(questions=(a_question(), a_question(id="question-2", position=1)))
    save_plan(store, actor="host", what="add_event", before=None, after=plan, at=NOON)
    empty = load_consultation(store, "event-1")
    return save_consultation(store, SENT, before=empty, after=a_consultation())


def form(*texts: str, **about: object) -> FilledForm:
    questions = ("question-1", "question-2")
    return FilledForm(response=a_response(**about), texts=dict(zip(questions, texts, strict=False)))


def test_an_instrument_is_loaded_with_what_it_takes_to_ask_it(store: Store, asked: Consultation) -> None:
    found = load_asked(store, "event-1", "instrument-1")
    assert found is not None
    assert (found.event, found.questions) == ((plan := load_plan(store, "event-1")).event, plan.questions)
    assert (found.instrument, found.translations) == (asked.instruments[0], asked.translations)
    assert load_asked(store, "event-1", "elsewhere") is None
    assert load_asked(store, "elsewhere", "instrument-1") is None


def test_a_deleted_event_asks_nobody(store: Store, asked: Consultation) -> None:
    before = load_plan(store, asked.event_id)
    after = replace(before, event=replace(before.event, deleted_at=NOON))
    save_plan(store, actor="host", what="delete_event", before=before, after=after, at=NOON)
    assert load_asked(store, "event-1", "instrument-1") is None


def test_a_respondent_is_somebody_whom_the_event_asks(store: Store, asked: Consultation) -> None:
    assert load_respondent(store, "event-1", "person-1") == (
        "stakeholder-1",
        asked.persons[0],
        next(iter(asked.organisations), None),
    )
    assert load_respondent(store, "event-1", "person-2") is None
    assert load_respondent(store, "elsewhere", "person-1") is None


def test_a_form_is_loaded_as_it_was_filled_in(store: Store, asked: Consultation) -> None:
    found = load_form(store, "event-1", find_response(store, "event-1", "instrument-1", "stakeholder-1"))
    said = {each.question_id: each.text for each in asked.answers}
    assert found == FilledForm(response=asked.responses[0], texts=said)
    assert (load_form(store, "event-1", "elsewhere"), find_response(store, "event-1", "instrument-1", "")) == (None, "")


def test_what_is_sent_takes_the_place_of_what_was_said_and_marks_follow_their_words(
    store: Store, asked: Consultation
) -> None:
    sent = form("We shall Meet weekly", "Ask the police")
    save_form(store, "event-1", SENT, sent, asked.responses[0].version)

    wanted, found = take_in(asked, [sent]), load_consultation(store, "event-1")
    assert [each.text for each in found.answers] == ["We shall Meet weekly", "Ask the police"]
    assert [(each.from_character, each.to_character) for each in found.mentions] == [
        (each.from_character, each.to_character) for each in wanted.mentions
    ]


def test_the_same_form_again_writes_nothing(store: Store, asked: Consultation) -> None:
    sent = form("Meet weekly")
    save_form(store, "event-1", SENT, sent, asked.responses[0].version)
    version = load_consultation(store, "event-1").responses[0].version
    save_form(store, "event-1", SENT, sent, version)
    assert len(load_changes(store, "event-1")) == 3


def test_a_form_that_says_something_else_by_now_is_not_overwritten(store: Store, asked: Consultation) -> None:
    with pytest.raises(AnsweredMeanwhileError):
        save_form(store, "event-1", SENT, form("Meet weekly"), NOT_ANSWERED)
    with pytest.raises(AnsweredMeanwhileError):
        save_form(store, "event-1", SENT, form("Train", id="response-2"), 7)
    assert load_consultation(store, "event-1") == asked
