"""What one form of a consultation needs and nothing more: it is asked for by everybody at once, on small machines."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from planner.domain.consultation.answers import Response
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.entering import FilledForm, take_in
from planner.domain.consultation.instruments import Instrument, Translation
from planner.domain.consultation.questions import Question
from planner.domain.event import Event
from planner.domain.people import Organisation, Person
from planner.errors import PlannerError, sentence
from planner.storage import consultation_tables, schema
from planner.storage.changes import compare
from planner.storage.records import (
    ANSWER,
    EVENT,
    INSTRUMENT,
    MENTION,
    ORGANISATION,
    PERSON,
    QUESTION,
    RESPONSE,
    STAKEHOLDER,
    TRANSLATION,
)
from planner.storage.rows import Shelf
from planner.storage.store import Store
from planner.storage.writing import Deed, hold, store_changes

NOT_ANSWERED = 0
"""Stands for the version of a response that is not there."""
FORM = (RESPONSE, ANSWER, MENTION)


class AnsweredMeanwhileError(PlannerError):
    """A form that says something else by now than it did when somebody opened it."""

    template = sentence("This form was answered elsewhere in the meantime. Look at both and send the one that counts.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An instrument with what it takes to ask it; who is asked stands in it where the link is somebody's own."""

    event: Event
    instrument: Instrument
    questions: tuple[Question, ...]
    translations: tuple[Translation, ...]
    stakeholder_id: str = ""
    person: Person | None = None
    organisation: Organisation | None = None


def load_asked(store: Store, event_id: str, instrument_id: str) -> Asked | None:
    """Return an instrument of an event that was not deleted, for nobody in particular."""
    with store.reading() as connection:
        shelf = Shelf(connection, event_id)
        events, instruments = shelf.load(EVENT, [event_id]), shelf.load(INSTRUMENT, [instrument_id])
        if not events or events[0].deleted_at or not instruments:
            return None
        return Asked(
            event=events[0],
            instrument=instruments[0],
            questions=shelf.load(QUESTION),
            translations=shelf.load(TRANSLATION),
        )


def load_respondent(store: Store, event_id: str, person_id: str) -> tuple[str, Person, Organisation | None] | None:
    """Return a person's id as a stakeholder of the event, the person and their office; None where nobody asks them."""
    table = consultation_tables.stakeholder.c
    mine = sa.select(table.id).where(table.event_id == event_id, table.person_id == person_id)
    with store.reading() as connection:
        shelf = Shelf(connection, event_id)
        found, people = shelf.load(STAKEHOLDER, mine), shelf.load(PERSON, [person_id])
        if not found or not people:
            return None
        offices = shelf.load(ORGANISATION, [people[0].organisation_id or ""])
    return found[0].id, people[0], next(iter(offices), None)


def find_response(store: Store, event_id: str, instrument_id: str, stakeholder_id: str) -> str:
    """Return the id of the first response of a stakeholder to an instrument, however it came in; empty without one."""
    table = consultation_tables.response.c
    theirs = sa.select(table.id).where(
        table.event_id == event_id, table.instrument_id == instrument_id, table.stakeholder_id == stakeholder_id
    )
    with store.reading() as connection:
        return connection.scalar(theirs.order_by(table.id).limit(1)) or ""


def load_form(store: Store, event_id: str, response_id: str) -> FilledForm | None:
    """Return what a response says by now."""
    with store.reading() as connection:
        held = _form(Shelf(connection, event_id), response_id)
    texts = {each.question_id: each.text for each in held.answers}
    return FilledForm(response=held.responses[0], texts=texts) if held.responses else None


def save_form(store: Store, event_id: str, deed: Deed, form: FilledForm, seen: int) -> None:
    """Store what one respondent sent in place of what the same response said in its version `seen`.

    What was marked in an answer follows its words. Nothing else is read or compared.

    Raises AnsweredMeanwhileError, TextNotStorableError or a DatabaseError, and then nothing was stored.
    """
    with store.writing() as connection:
        shelf = Shelf(connection, event_id)
        hold(shelf, schema.event, [event_id])
        before = _form(shelf, form.response.id)
        if _version(before.responses) != seen:
            raise AnsweredMeanwhileError
        store_changes(shelf, deed, compare(FORM, before, take_in(before, [form])))


def _version(responses: tuple[Response, ...]) -> int:
    return responses[0].version if responses else NOT_ANSWERED


def _form(shelf: Shelf, response_id: str) -> Consultation:
    """Load one response with its answers and their marks; where there is none, nothing else is asked for."""
    responses = shelf.load(RESPONSE, [response_id])
    if not responses:
        return Consultation(event_id=shelf.event_id)
    answer, mention = consultation_tables.answer.c, consultation_tables.mention.c
    said = sa.select(answer.id).where(answer.event_id == shelf.event_id, answer.response_id == response_id)
    marks = sa.select(mention.id).where(mention.event_id == shelf.event_id, mention.answer_id.in_(said))
    found: dict[str, Any] = {
        RESPONSE.field: responses,
        ANSWER.field: shelf.load(ANSWER, said),
        MENTION.field: shelf.load(MENTION, marks),
    }
    return Consultation(event_id=shelf.event_id, **found)
