"""Removes events for good that were deleted long ago, with their history, and whoever only they knew."""

import re
from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa

from planner.storage.dialects import hold_everything
from planner.storage.mapping import in_utc
from planner.storage.schema import batch, change, event, event_builds_on, metadata, organisation, person
from planner.storage.store import Store

IDS = re.compile(r'"([^"]*)"')


def purge_deleted(store: Store, before: datetime) -> int:
    """Remove every event that was deleted before an aware moment; return how many.

    People stay whom any other event refers to, now or in its history, so that what is undone there finds them;
    offices likewise. An event that built on one that goes builds on it no more.
    """
    with store.reading() as connection:
        if not _due(connection, before):
            return 0
    with store.writing() as connection:
        hold_everything(connection, metadata.sorted_tables)
        gone = _due(connection, before)
        people, offices = _known_to(connection, gone)
        connection.execute(event_builds_on.delete().where(event_builds_on.c.predecessor_id.in_(gone)))
        connection.execute(event.delete().where(event.c.id.in_(gone)))
        _forget(connection, people, offices)
    return len(gone)


def _due(connection: sa.Connection, before: datetime) -> list[str]:
    return list(connection.scalars(sa.select(event.c.id).where(event.c.deleted_at < in_utc(before))))


def _known_to(connection: sa.Connection, gone: list[str]) -> tuple[set[str], set[str]]:
    """Return the people and offices that events which go name, now or in their history."""
    named = set(_named_in_history(connection, batch.c.event_id.in_(gone)))
    for table in _naming_people():
        named |= set(connection.scalars(sa.select(table.c.person_id).where(table.c.event_id.in_(gone))))
    people = named & set(connection.scalars(sa.select(person.c.id)))
    works_for = sa.select(person.c.organisation_id).where(person.c.id.in_(people))
    offices = (named | set(connection.scalars(works_for))) & set(connection.scalars(sa.select(organisation.c.id)))
    return people, offices


def _naming_people() -> Iterator[sa.Table]:
    for table in metadata.sorted_tables:
        if "event_id" in table.c and "person_id" in table.c and table.c.person_id.foreign_keys:
            yield table


def _named_in_history(connection: sa.Connection, where: sa.ColumnElement[bool]) -> Iterator[str]:
    """Yield every text that the history of some events holds whole; ids are among them."""
    sides = (sa.cast(change.c.before, sa.Text), sa.cast(change.c.after, sa.Text))
    for before, after in connection.execute(sa.select(*sides).join_from(change, batch).where(where)):
        yield from IDS.findall(f"{before} {after}")


def _forget(connection: sa.Connection, people: set[str], offices: set[str]) -> None:
    """Remove those of the people and offices whom nothing names any more."""
    named = set(_named_in_history(connection, batch.c.event_id.is_not(None)))
    for table in _naming_people():
        named |= set(connection.scalars(sa.select(table.c.person_id)))
    connection.execute(person.delete().where(person.c.id.in_(people - named)))
    named |= set(connection.scalars(sa.select(person.c.organisation_id)))
    connection.execute(organisation.delete().where(organisation.c.id.in_(offices - named)))
