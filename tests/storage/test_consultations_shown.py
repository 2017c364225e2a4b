"""What is shown of a consultation is what is stored, whoever changed it, and costs no more than what was changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.entering import FilledForm
from planner.storage import consultations_shown
from planner.storage.answering import NOT_ANSWERED, save_form
from planner.storage.consultations import load_consultation, load_unchanged, save_consultation
from planner.storage.erasing import Erasure, erase
from planner.storage.history import undo_last
from planner.storage.plans import load_plan
from planner.storage.purging import purge_deleted
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Deed, Direction
from tests.builders import a_person, a_plan
from tests.consultation_builders import a_consultation, a_question, a_response, a_stakeholder
from tests.storage.builders import NOON

CODED = Deed(actor="reader", what="code", at=NOON)
SENT = Deed(actor="", what="respond", at=NOON, direction=Direction.RECEIVED)
DELETED = Deed(actor="planner", what="delete_due", at=NOON, direction=Direction.ERASED)
PLAN = a_plan(questions=(a_question(),))
EVENT = PLAN.event.id


@pytest.fixture
def asked(store: Store) -> Consultation:
    save_plan(store, actor="host", what="add_event", before=None, after=PLAN, at=NOON)
    return change(store, Consultation(event_id=EVENT), a_consultation())


def change(store: Store, before: Consultation, after: Consultation) -> Consultation:
    return save_consultation(store, CODED, before=before, after=after)


def rename_a_theme(store: Store, asked: Consultation) -> None:
    change(store, asked, replace(asked, themes=(replace(asked.themes[0], title="Working together"),)))


def rename_and_undo(store: Store, asked: Consultation) -> None:
    rename_a_theme(store, asked)
    load_unchanged(store, EVENT)
    change(store, asked, replace(asked, mentions=()))
    undo_last(store, event_id=EVENT, actor="reader", at=NOON)


def send_a_form(store: Store, _: Consultation) -> None:
    form = FilledForm(response=a_response(id="response-2"), texts={"question-1": "Train"})
    save_form(store, EVENT, SENT, form, NOT_ANSWERED)


def take_an_approach_out(store: Store, asked: Consultation) -> None:
    change(store, asked, replace(asked, approaches=()))


def ask_somebody_else(store: Store, asked: Consultation) -> None:
    """Ask somebody of the same version instead, so that no sum of versions tells it."""
    both = (*asked.persons, a_person(id="person-2", name="Office of the mayor"))
    two = (*asked.stakeholders, a_stakeholder(id="stakeholder-2", person_id="person-2"))
    more = change(store, asked, replace(asked, persons=both, stakeholders=two))
    change(store, more, replace(more, stakeholders=more.stakeholders[1:], approaches=()))


def rename_a_person_at_the_event(store: Store, asked: Consultation) -> None:
    plan = load_plan(store, EVENT)
    named = replace(plan, persons=(replace(asked.persons[0], name="Office of the mayor"),))
    save_plan(store, actor="host", what="edit", before=replace(plan, persons=asked.persons), after=named, at=NOON)


def rename_an_office(store: Store, asked: Consultation) -> None:
    change(store, asked, replace(asked, organisations=(replace(asked.organisations[0], region="Dibër"),)))


def delete_answers_for_good(store: Store, _: Consultation) -> None:
    records = (("mention", ("mention-1",)), ("answer", ("answer-1",)), ("response", ("response-1",)))
    erase(store, EVENT, DELETED, Erasure(records=records))


def delete_the_event_for_good(store: Store, _: Consultation) -> None:
    plan = load_plan(store, EVENT)
    gone = replace(plan, event=replace(plan.event, deleted_at=datetime(2020, 1, 1, tzinfo=UTC)))
    save_plan(store, actor="host", what="delete", before=plan, after=gone, at=NOON)
    purge_deleted(store, datetime(2021, 1, 1, tzinfo=UTC))


DEEDS = [
    rename_a_theme,
    rename_and_undo,
    send_a_form,
    take_an_approach_out,
    ask_somebody_else,
    rename_a_person_at_the_event,
    rename_an_office,
    delete_answers_for_good,
    delete_the_event_for_good,
]


@pytest.mark.parametrize("deed", DEEDS)
def test_what_somebody_else_changed_is_shown_at_the_next_look(
    store: Store, asked: Consultation, deed: Callable[[Store, Consultation], None]
) -> None:
    assert load_unchanged(store, EVENT) == asked

    deed(store, asked)

    assert load_unchanged(store, EVENT) == load_consultation(store, EVENT) != asked


def test_more_changes_than_one_statement_takes_are_shown(
    store: Store, asked: Consultation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consultations_shown, "MOST_IN_PLACE", 0)
    load_unchanged(store, EVENT)

    rename_a_theme(store, asked)

    assert load_unchanged(store, EVENT) == load_consultation(store, EVENT) != asked


def test_what_was_not_changed_is_not_loaded_again(store: Store, asked: Consultation) -> None:
    before = load_unchanged(store, EVENT)

    rename_a_theme(store, asked)

    after = load_unchanged(store, EVENT)
    assert after.themes != before.themes
    assert after.answers is before.answers
