"""Calendars that people subscribe to: the entries of the calendar files, made anew only after something has changed.

An entry has the same UID and stamp here as in a file. What is gone is left out: a program that subscribes takes what it
gets for the whole calendar, and some would show a cancelled entry as one that takes place.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from threading import Lock

from planner.domain.calendar_entry import CalendarEntry
from planner.domain.calendar_ledger import OWN_KINDS, OWN_SESSION_KINDS, CalendarItem, CalendarKind
from planner.domain.duties import Duties, duties_of_all
from planner.domain.links import CalendarFeed, LinkPurpose
from planner.errors import sentence
from planner.export.calendar_items import preparation_items
from planner.operations.calendars import NAMES, Calendars
from planner.operations.links import open_link
from planner.operations.outlook import Outlook, look_at
from planner.operations.papers import PaperName
from planner.operations.workplace import Workplace
from planner.storage.calendars import latest_saves, load_calendar_entries
from planner.storage.plans import load_plan
from planner.wording.wording import wording_for

MOST_FEEDS, MOST_EVENTS = 1000, 8
"""How many calendars, of some ten kilobytes each, and how many events are kept in memory; the rest is made again."""
YOURS = sentence("Yours: {event}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A calendar as it is handed to subscribers; `etag` is the same as long as the bytes are (RFC 9110 8.8.3)."""

    content: bytes
    etag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedKey:
    """Which calendar of an event, and whose; `saves` are the numbers of the saves that it is made after."""

    event_id: str
    which: CalendarFeed
    person_id: str
    saves: tuple[int, int]


class Subscribed(Calendars):
    """The calendars of one event as they are subscribed to."""

    def write_feed(self, key: FeedKey, duties: Duties | None) -> bytes:
        """Return one calendar; that of a deleted event, or of somebody who has nothing to do, is empty."""
        if self.outlook.plan.event.deleted_at:
            return self._write(self._title(NAMES[PaperName.EVENT]), (), ())
        if key.which is CalendarFeed.PERSON:
            return self._write_person(key.person_id, duties)
        return self._write_team() if key.which is CalendarFeed.TEAM else self._write_event()

    def _write_event(self) -> bytes:
        items = self._items(PaperName.EVENT)
        return self._write_present(self._title(NAMES[PaperName.EVENT]), items, self._entries)

    def _write_team(self) -> bytes:
        meetings = [item for item in self._items(PaperName.TEAM) if item.kind is CalendarKind.TEAM_SESSION]
        items = [*self._items(PaperName.PREPARATION), *meetings]
        return self._write_present(self._title(NAMES[PaperName.TEAM]), items, self._entries)

    def _write_person(self, person_id: str, duties: Duties | None) -> bytes:
        tasks, sessions = (duties.tasks, duties.sessions) if duties else ((), frozenset[str]())
        to_do, to_do_stamped = self._part(preparation_items(tasks, self.words), (person_id, OWN_KINDS))
        parts, parts_stamped = self._part(self._among(sessions), (person_id, OWN_SESSION_KINDS))
        return self._write_present(self._title(YOURS), [*to_do, *parts], [*to_do_stamped, *parts_stamped])

    def _write_present(self, name: str, items: Sequence[CalendarItem], entries: Iterable[CalendarEntry]) -> bytes:
        """Write the items with their stamps, and nothing of what is gone."""
        wanted = {item.id for item in items}
        return self._write(name, items, [entry for entry in entries if entry.id in wanted])


class Feeds:
    """What is handed to subscribers, kept as long as nothing changes; one at a time is made, so that many share it."""

    def __init__(self, place: Workplace) -> None:
        self.place, self._lock = place, Lock()
        self._made = lru_cache(MOST_FEEDS)(self._make)
        self._looked = lru_cache(MOST_EVENTS)(self._look)

    def open(self, secret: str) -> Feed:
        """Return the calendar of a link's secret; raises NotOpenError."""
        link = open_link(self.place, secret, LinkPurpose.CALENDAR)
        saves = latest_saves(self.place.store, link.event_id)
        key = FeedKey(event_id=link.event_id, which=CalendarFeed(link.subject), person_id=link.person_id, saves=saves)
        with self._lock:
            return self._made(key)

    def _make(self, key: FeedKey) -> Feed:
        outlook, duties = self._looked(key.event_id, key.saves)
        ledger = load_calendar_entries(self.place.store, key.event_id)
        present = replace(outlook, plan=replace(outlook.plan, calendar_entries=ledger))
        calendars = Subscribed(self.place, present, wording_for(outlook.plan.event.language))
        content = calendars.write_feed(key, duties.get(key.person_id))
        return Feed(content=content, etag=f'"{sha256(content).hexdigest()[:32]}"')

    def _look(self, event_id: str, _saves: tuple[int, int]) -> tuple[Outlook, Mapping[str, Duties]]:
        outlook = look_at(self.place, load_plan(self.place.store, event_id))
        duties = duties_of_all(outlook.plan, outlook.dated, outlook.run)
        return outlook, {each.person.id: each for each in duties}


@lru_cache(maxsize=1)
def feeds_of(place: Workplace) -> Feeds:
    """Return what is kept for subscribers of a workplace."""
    return Feeds(place)
