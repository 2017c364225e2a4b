"""Loads and saves what was asked and answered for one event; it is kept beside the plan, which needs none of it."""

from dataclasses import replace
from functools import lru_cache

import sqlalchemy as sa

from planner.domain.consultation.asking import Interview
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import Instrument
from planner.domain.consultation.trace import Reading
from planner.storage import consultation_tables
from planner.storage.changes import by_key, compare
from planner.storage.consultations_shown import mark_of, read_consultation, shown_consultation
from planner.storage.kept import responses_about_the_event
from planner.storage.records import (
    CONSULTED,
    INSTRUMENT,
    INTERVIEW,
    THEME,
)
from planner.storage.rows import Shelf
from planner.storage.saving import renew
from planner.storage.store import Store
from planner.storage.writing import Deed, store_changes

READINGS = 64
BLANKS = " \t\r\n"


def load_consultation(store: Store, event_id: str) -> Consultation:
    """Return everything that was asked and answered for an event, in 17 queries whatever its size.

    An event that nobody was asked about, or that is not there, has an empty one.
    """
    with store.reading() as connection:
        return read_consultation(Shelf(connection, event_id))


def load_unchanged(store: Store, event_id: str) -> Consultation:
    """Return what `load_consultation` does, reading anew only what was saved since it was last asked for."""
    return shown_consultation(store, event_id).read()


def load_reading(store: Store, event_id: str) -> Reading:
    """Return how far the answers of an event have been read: one query where nothing was saved since it was last asked.

    Else another three, none of which loads an answer.
    """
    with store.reading() as connection:
        mark = connection.execute(mark_of(event_id)).one()
    return _read_once(store, event_id, tuple(mark))


@lru_cache(maxsize=READINGS)
def _read_once(store: Store, event_id: str, _mark: tuple[object, ...]) -> Reading:
    """Load how far answers have been read; under another mark it is another one."""
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
