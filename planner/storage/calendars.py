"""What calendars that are asked for again and again have to know: whether anything was saved, and their ledger."""

import sqlalchemy as sa

from planner.domain.calendar_entry import CalendarEntry
from planner.storage.records import CALENDAR_ENTRY
from planner.storage.rows import Shelf
from planner.storage.schema import batch
from planner.storage.store import Store


def latest_saves(store: Store, event_id: str) -> tuple[int, int]:
    """Return the numbers of the last save of an event and of the last save of all.

    While both stay, nothing has changed: neither the event nor what it takes from others and from the register.
    """
    number = sa.func.coalesce(sa.func.max(batch.c.id), 0)
    own, of_all = sa.select(number).where(batch.c.event_id == event_id), sa.select(number)
    with store.reading() as connection:
        found = connection.execute(sa.select(own.scalar_subquery(), of_all.scalar_subquery())).one()
    return found[0], found[1]


def load_calendar_entries(store: Store, event_id: str) -> tuple[CalendarEntry, ...]:
    """Return the calendar ledger of an event as it is now: it changes without a save of the event."""
    with store.reading() as connection:
        return Shelf(connection, event_id).load(CALENDAR_ENTRY)
