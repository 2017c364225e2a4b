"""Loads events whole, and the register of people and organisations that events share."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import sqlalchemy as sa

from planner.domain.agenda import Activity, Material, Session
from planner.domain.event import Event, Series
from planner.domain.people import Organisation, Person
from planner.domain.plan import Plan
from planner.errors import PlannerError, sentence
from planner.storage import consultation_tables, schema
from planner.storage.records import CALENDAR_ENTRY, EVENT, ORGANISATION, OWNED, PERSON, SERIES
from planner.storage.rows import Shelf
from planner.storage.store import Store
from planner.storage.writing import CHANGES_PLAN

S = TypeVar("S", Activity, Material)

NAMING = (schema.attendance, schema.task_owner, schema.assignment, schema.seat, schema.group_member)
"""The tables of a plan that name persons."""


class EventNotFoundError(PlannerError):
    """No event has this id."""

    template = sentence(
        "There is no event {event_id}. Choose one on the Events page, or list them with python -m planner events."
    )


def load_plan(store: Store, event_id: str) -> Plan:
    """Return one event with everything planned for it, a deleted one too.

    In one query where this process remembers it and nobody has changed it since, else in 27 whatever its size. Its
    persons are those of its attendances, of its tasks' owners and of its seats. Raises EventNotFoundError.
    """
    if event_id in store.remembered:
        with store.asking() as connection:
            mark = read_mark(connection, event_id)
        if found := store.remembered.find(event_id, mark):
            return found
    with store.reading() as connection:
        mark, plan = read_mark(connection, event_id), _read_plan(Shelf(connection, event_id))
    store.remembered.keep(plan, mark)
    return plan


def _read_plan(shelf: Shelf) -> Plan:
    event_id = shelf.event_id
    events = shelf.load(EVENT, [event_id])
    if not events:
        raise EventNotFoundError(event_id=event_id)
    found: dict[str, Any] = {kind.field: shelf.load(kind) for kind in (*OWNED, CALENDAR_ENTRY)}
    found["persons"] = shelf.load(PERSON, people_of(event_id))
    found["organisations"] = shelf.load(ORGANISATION, offices_of(people_of(event_id)))
    found["revision"] = count_changes(shelf)
    for single in ("rotation", "brand"):
        found[single] = next(iter(found[single]), None)
    return arrange(Plan(event=events[0], **found))


def read_mark(connection: sa.Connection, event_id: str) -> tuple[object, ...]:
    """Return what is different after every change to what load_plan returns, in one query."""
    return tuple(connection.execute(MARK, {"event": event_id}).one_or_none() or ())


def load_revision(store: Store, event_id: str) -> int:
    """Return the revision of an event in one query; 0 where there is no such event."""
    with store.reading() as connection:
        return count_changes(Shelf(connection, event_id))


def load_arrivals(store: Store, event_id: str) -> int:
    """Return in one query how often something of an event was saved or has arrived from outside, such as notes."""
    arrived = sa.select(sa.func.count()).where(schema.batch.c.event_id == event_id)
    with store.reading() as connection:
        return connection.execute(arrived).scalar_one()


def count_changes(shelf: Shelf) -> int:
    """Return the revision of an event: how often its team has saved it, undo and redo included."""
    mine = (schema.batch.c.event_id == shelf.event_id, CHANGES_PLAN)
    batches = sa.select(sa.func.count()).select_from(schema.batch).where(*mine)
    return shelf.connection.execute(batches).scalar_one()


def people_of(*event_ids: str) -> sa.CompoundSelect[tuple[str]]:
    """Select the ids of the persons whom events refer to."""
    return _named_in(NAMING, event_ids)


def known_to(*event_ids: str) -> sa.CompoundSelect[tuple[str]]:
    """Select the ids of the persons whom events refer to or ask."""
    return _named_in((*NAMING, consultation_tables.stakeholder), event_ids)


def _named_in(tables: Iterable[sa.Table], event_ids: Collection[str]) -> sa.CompoundSelect[tuple[str]]:
    return sa.union(*(sa.select(table.c.person_id).where(table.c.event_id.in_(event_ids)) for table in tables))


def offices_of(persons: sa.CompoundSelect[tuple[str]]) -> sa.Select[tuple[str | None]]:
    """Select the ids of the organisations that these persons work for."""
    return sa.select(schema.person.c.organisation_id).where(schema.person.c.id.in_(persons))


def arrange(plan: Plan) -> Plan:
    """Put what belongs to sessions in their order."""
    activities, materials = by_session(plan.sessions, plan.activities), by_session(plan.sessions, plan.materials)
    return replace(plan, activities=activities, materials=materials)


def by_session(sessions: Iterable[Session], parts: Iterable[S]) -> tuple[S, ...]:
    """Sort parts by the place of their session; within a session they keep their order."""
    rank = {session.id: place for place, session in enumerate(sessions)}
    return tuple(sorted(parts, key=lambda part: rank[part.session_id]))


def _mark() -> sa.Select[tuple[Any, ...]]:
    """Select the event's last batch, how often its people and offices changed, and what is written without a batch."""
    asked: sa.BindParameter[str] = sa.bindparam("event")
    batch, entry = schema.batch.c, schema.calendar_entry.c
    last = sa.select(batch.id, batch.at).where(batch.event_id == asked, CHANGES_PLAN).order_by(batch.id.desc()).limit(1)
    changed = schema.person.c.version + sa.func.coalesce(schema.organisation.c.version, 0)
    people = sa.select(sa.func.sum(changed)).select_from(schema.person.outerjoin(schema.organisation))
    builds_on = sa.select(sa.func.count()).where(schema.event_builds_on.c.event_id == asked)
    entries = sa.select(sa.func.count(), sa.func.sum(entry.sequence), sa.func.max(entry.stamped_at))
    named = sa.union(*(sa.select(table.c.person_id).where(table.c.event_id == asked) for table in NAMING))
    parts = (people.where(schema.person.c.id.in_(named)), builds_on, entries.where(entry.event_id == asked))
    together: sa.FromClause = last.subquery()
    for part in parts:
        together = together.join(part.subquery(), sa.true())
    return sa.select(together)


MARK = _mark()
"""Asked again and again, so written once."""


def load_events(store: Store, *, include_deleted: bool = False) -> tuple[Event, ...]:
    """Return all events, the earliest first; deleted ones only when asked for."""
    with store.reading() as connection:
        events = Shelf(connection).load(EVENT)
    return tuple(event for event in events if include_deleted or event.deleted_at is None)


def find_next_first_day(store: Store, event: Event) -> date | None:
    """Return the first day of the earliest event after this one that builds on it or is of its series; else None."""
    table, builds_on = schema.event.c, schema.event_builds_on.c
    following = sa.select(builds_on.event_id).where(builds_on.predecessor_id == event.id)
    first_day = sa.select(sa.func.min(table.starts_on)).where(
        sa.or_(table.id.in_(following), sa.and_(table.series_id.is_not(None), table.series_id == event.series_id)),
        table.id != event.id,
        table.deleted_at.is_(None),
        table.starts_on > event.ends_on,
    )
    with store.reading() as connection:
        found: date | None = connection.scalar(first_day)
    return found


def load_series(store: Store) -> tuple[Series, ...]:
    """Return all series by title."""
    with store.reading() as connection:
        return Shelf(connection).load(SERIES)


def load_register(
    store: Store, event_ids: Collection[str] | None = None
) -> tuple[tuple[Person, ...], tuple[Organisation, ...]]:
    """Return by name all people and organisations that these events refer to or ask; any event where none is named."""
    persons = None if event_ids is None else known_to(*event_ids)
    offices = None if persons is None else offices_of(persons)
    with store.reading() as connection:
        shelf = Shelf(connection)
        return shelf.load(PERSON, persons), shelf.load(ORGANISATION, offices)
