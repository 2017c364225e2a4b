"""A consultation is saved record by record like a plan, and what respondents send is nobody's to take back."""

from dataclasses import replace

import pytest

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.entering import FilledForm
from planner.domain.consultation.trace import Reading, sum_up
from planner.storage.answering import NOT_ANSWERED, save_form
from planner.storage.conflict import ChangedElsewhereError
from planner.storage.consultations import (
    load_consultation,
    load_reading,
    load_unchanged,
    save_consultation,
)
from planner.storage.history import load_changes, undo_last
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Deed, Direction
from tests.builders import a_plan
from tests.consultation_builders import a_consultation, a_question, a_response, a_theme, an_answer
from tests.storage.builders import NOON

CODED = Deed(actor="reader", what="code", at=NOON)
SENT = Deed(actor="", what="respond", at=NOON, direction=Direction.RECEIVED)


def says(text: str, **about: object) -> FilledForm:
    """Fill in a form with one answer."""
    return FilledForm(response=a_response(**about), texts={"question-1": text})


@pytest.fixture
def asked(store: Store) -> Consultation:
    plan = a_plan(questions=(a_question(), a_question(id="question-2", position=1)))
    save_plan(store, actor="host", what="add_event", before=None, after=plan, at=NOON)
    empty = load_consultation(store, "event-1")
    return save_consultation(store, CODED, before=empty, after=a_consultation())


def test_what_was_saved_is_loaded(store: Store, asked: Consultation) -> None:
    assert load_consultation(store, "event-1") == asked


def test_what_is_shown_is_what_is_stored_after_every_save(store: Store, asked: Consultation) -> None:
    assert load_unchanged(store, "event-1") is load_unchanged(store, "event-1")
    save_form(store, "event-1", SENT, says("Train"), asked.responses[0].version)
    assert load_unchanged(store, "event-1") == load_consultation(store, "event-1") != asked


def test_how_far_answers_are_read_is_known_without_loading_them(store: Store, asked: Consultation) -> None:
    more = replace(asked, answers=(*asked.answers, an_answer(id="more", question_id="question-2", text="Train")))
    save_consultation(store, CODED, before=asked, after=more)

    assert load_reading(store, "event-1") == sum_up(load_consultation(store, "event-1"))
    assert load_reading(store, "elsewhere") == Reading()


def test_an_event_that_nobody_was_asked_about_has_an_empty_consultation(store: Store) -> None:
    assert load_consultation(store, "event-1") == Consultation(event_id="event-1")


def test_saving_what_is_stored_already_writes_nothing(store: Store, asked: Consultation) -> None:
    assert save_consultation(store, CODED, before=asked, after=asked) == asked
    assert len(load_changes(store, "event-1")) == 2


def test_a_second_change_of_the_same_record_is_refused(store: Store, asked: Consultation) -> None:
    save_consultation(store, CODED, before=asked, after=replace(asked, themes=(replace(asked.themes[0], title="A"),)))

    with pytest.raises(ChangedElsewhereError):
        save_consultation(
            store, CODED, before=asked, after=replace(asked, themes=(replace(asked.themes[0], title="B"),))
        )


def test_a_theme_that_is_mentioned_cannot_be_deleted(store: Store, asked: Consultation) -> None:
    other = replace(asked, themes=(a_theme(id="theme-2"),))

    with pytest.raises(Exception, match="refers"):
        save_consultation(store, CODED, before=asked, after=other)


def test_a_plan_knows_nothing_of_stakeholders(store: Store, asked: Consultation) -> None:
    assert load_plan(store, "event-1").persons == ()
    assert asked.persons != ()


def test_undo_takes_back_what_the_team_did_and_not_what_a_respondent_sent(store: Store, asked: Consultation) -> None:
    renamed = replace(asked, themes=(replace(asked.themes[0], title="Working together"),))
    save_consultation(store, CODED, before=asked, after=renamed)
    save_form(store, "event-1", SENT, says("Train", id="response-2"), NOT_ANSWERED)

    assert undo_last(store, event_id="event-1", actor="reader", at=NOON) == "code"

    found = load_consultation(store, "event-1")
    assert [theme.title for theme in found.themes] == [asked.themes[0].title]
    assert [response.id for response in found.responses] == ["response-1", "response-2"]
