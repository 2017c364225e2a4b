"""Loads and saves what was asked and answered for one event; it is kept beside the plan, which needs none of it."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from planner.domain.consultation.asking import Interview
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import Instrument
from planner.domain.consultation.trace import Reading
from planner.storage import consultation_tables, schema
from planner.storage.changes import by_key, compare
from planner.storage.kept import responses_about_the_event
from planner.storage.records import (
    ASKED,
    CONSULTED,
    INSTRUMENT,
    INTERVIEW,
    ORGANISATION,
    PERSON,
    THEME,
)
from planner.storage.rows import Shelf
from planner.storage.saving import renew
from planner.storage.store import Store
from planner.storage.writing import Deed, store_changes

READINGS = 64
KEPT = 4
"""How many consultations are held in memory, those that were looked at last."""

BLANKS = " \t\r\n"


def load_consultation(store: Store, event_id: str) -> Consultation:
    """Return everything that was asked and answered for an event, in 17 queries whatever its size.

    An event that nobody was asked about, or that is not there, has an empty one.
    """
    with store.reading() as connection:
        shelf = Shelf(connection, event_id)
        found: dict[str, Any] = {kind.field: shelf.load(kind) for kind in ASKED}
        found["persons"] = shelf.load(PERSON, _people_of(event_id))
        found["organisations"] = shelf.load(ORGANISATION, _offices_of(event_id))
    return Consultation(event_id=event_id, **found)


def load_unchanged(store: Store, event_id: str) -> Consultation:
    """Return what `load_consultation` does, for showing: one query where nothing was saved since it was last loaded."""
    with store.reading() as connection:
        stamp = connection.execute(_stamp_of(event_id)).one()
    return _load_once(store, event_id, tuple(stamp))


def load_reading(store: Store, event_id: str) -> Reading:
    """Return how far the answers of an event have been read: one query where nothing was saved since it was last asked.

    Else another three, none of which loads an answer.
    """
    with store.reading() as connection:
        stamp = connection.execute(_stamp_of(event_id)).one()
    return _read_once(store, event_id, tuple(stamp))


@lru_cache(maxsize=READINGS)
def _read_once(store: Store, event_id: str, _stamp: tuple[object, ...]) -> Reading:
    """Load how far answers have been read; under another stamp it is another one."""
    mention, answer = consultation_tables.mention.c, consultation_tables.answer.c
    coded = sa.select(mention.answer_id).where(mention.event_id == event_id)
    with store.reading() as connection:
        themes = Shelf(connection, event_id).load(THEME)
        if not themes:
            return Reading()
        mentioned = connection.execute(
            sa.select(mention.theme_id, sa.func.count(mention.answer_id.distinct()))
            .where(mention.event_id == event_id)
            .group_by(mention.theme_id)
        )
        unread = sa.select(sa.func.count()).where(
            answer.event_id == event_id,
            sa.func.trim(answer.text, BLANKS) != "",
            answer.id.not_in(coded),
            answer.response_id.not_in(responses_about_the_event(event_id)),
        )
        return Reading(
            themes=themes,
            mentioned={row.theme_id: row[1] for row in mentioned},
            unread=connection.execute(unread).scalar_one(),
        )


def save_consultation(store: Store, deed: Deed, *, before: Consultation, after: Consultation) -> Consultation:
    """Write what differs in one transaction, and return `after` with its new versions.

    Raises ChangedElsewhereError, SameIdError, TextNotStorableError or a DatabaseError, and then nothing was stored.
    """
    changes = compare(CONSULTED, before, after)
    seen = by_key(CONSULTED, before)
    if not changes:
        return replace(after, **renew(CONSULTED, after, seen))
    with store.writing() as connection:
        stored = store_changes(Shelf(connection, after.event_id), deed, changes)
    return replace(after, **renew(CONSULTED, after, seen | stored))


def load_asking_dates(store: Store, event_id: str) -> tuple[tuple[Instrument, ...], tuple[Interview, ...]]:
    """Return what of an event's consultation has a day: its instruments and its interviews, in two queries."""
    with store.reading() as connection:
        shelf = Shelf(connection, event_id)
        return shelf.load(INSTRUMENT), shelf.load(INTERVIEW)


def load_answered_questions(store: Store, event_id: str) -> frozenset[str]:
    """Return the ids of the questions of an event that somebody has answered."""
    table = consultation_tables.answer.c
    with store.reading() as connection:
        return frozenset(connection.scalars(sa.select(table.question_id).where(table.event_id == event_id).distinct()))


@lru_cache(maxsize=KEPT)
def _load_once(store: Store, event_id: str, _stamp: tuple[object, ...]) -> Consultation:
    """Load a consultation; under another stamp it is another one."""
    return load_consultation(store, event_id)


@lru_cache
def _stamp_of(event_id: str) -> sa.Select[tuple[object, ...]]:
    """Select what is different after every save of the event, and of the people and offices that it asks."""
    batch, person, office = schema.batch.c, schema.person.c, schema.organisation.c
    versions = (
        sa.select(sa.func.sum(person.version)).where(person.id.in_(_people_of(event_id))),
        sa.select(sa.func.sum(office.version)).where(office.id.in_(_offices_of(event_id))),
    )
    return sa.select(
        sa.func.count(batch.id),
        sa.func.max(batch.id),
        sa.func.max(batch.at),
        *(each.scalar_subquery() for each in versions),
    ).where(batch.event_id == event_id)


def _people_of(event_id: str) -> sa.Select[tuple[str]]:
    table = consultation_tables.stakeholder.c
    return sa.select(table.person_id).where(table.event_id == event_id)


def _offices_of(event_id: str) -> sa.Select[tuple[str | None]]:
    table = schema.person.c
    return sa.select(table.organisation_id).where(table.id.in_(_people_of(event_id)))
