"""The calendar files of an event; all are stamped together, so that one entry has one stamp in every file."""

from functools import cached_property

from planner.domain.agenda import Audience
from planner.domain.calendar_entry import CalendarEntry
from planner.domain.calendar_ledger import (
    EVENT_KINDS,
    PARTICIPANTS_KINDS,
    PREPARATION_KINDS,
    CalendarItem,
    entries_of,
    stamp_entries,
)
from planner.errors import sentence
from planner.export.calendar_file import CalendarHead, export_calendar
from planner.export.calendar_items import preparation_items, session_items
from planner.operations.outlook import Outlook
from planner.operations.papers import PaperName
from planner.operations.workplace import Workplace
from planner.storage.saving import save_calendar_entries
from planner.wording.wording import Wording

KINDS = {
    PaperName.PREPARATION: PREPARATION_KINDS,
    PaperName.EVENT: PARTICIPANTS_KINDS,
    PaperName.TEAM: EVENT_KINDS,
}
NAMES = {
    PaperName.PREPARATION: sentence("Preparation: {event}"),
    PaperName.EVENT: sentence("{event}"),
    PaperName.TEAM: sentence("Team: {event}"),
}


class Calendars:
    """The calendar files of one event as it stands at one moment."""

    def __init__(self, place: Workplace, outlook: Outlook, words: Wording) -> None:
        self.place, self.outlook, self.words = place, outlook, words

    def write(self, name: PaperName) -> bytes:
        """Return one file; the same plan gives the same bytes, whenever it is asked for."""
        event = self.outlook.plan.event
        title = self.words.say(NAMES[name], event=event.title)
        head = CalendarHead(name=title, event_id=event.id, words=self.words)
        return export_calendar(self._items(name), entries_of(self._entries, KINDS[name]), head)

    def _items(self, name: PaperName) -> tuple[CalendarItem, ...]:
        if name is PaperName.PREPARATION:
            return preparation_items(self.outlook.dated, self.words)
        every = self.outlook.run.sessions
        open_to_all = tuple(timed for timed in every if timed.session.audience is Audience.PARTICIPANTS)
        sessions = every if name is PaperName.TEAM else open_to_all
        return session_items(sessions, self.outlook.plan.event, self.words)

    @cached_property
    def _entries(self) -> tuple[CalendarEntry, ...]:
        """Stamp whatever is new or changed and keep the ledger."""
        before = self.outlook.plan.calendar_entries
        wanted = [*self._items(PaperName.PREPARATION), *self._items(PaperName.TEAM)]
        entries = stamp_entries(before, wanted, self.place.clock())
        if entries != before:
            save_calendar_entries(self.place.store, self.outlook.plan.event.id, entries)
        return entries
