"""The calendar files of an event; all are stamped together, so that one entry has one stamp in every file.

The file of a person or a room has entries of its own and is stamped by itself: whoever hands a task on has it cancelled
there, while it goes on for everybody else.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from planner.domain.agenda import Audience
from planner.domain.attribution import Level
from planner.domain.calendar_entry import CalendarEntry
from planner.domain.calendar_ledger import (
    EVENT_KINDS,
    OWN_KINDS,
    OWN_SESSION_KINDS,
    PARTICIPANTS_KINDS,
    PREPARATION_KINDS,
    ROOM_KINDS,
    SHARED_KINDS,
    CalendarItem,
    OwnKinds,
    changed_entries,
    entries_of,
    own_entries,
    own_items,
    room_id,
    stamp_entries,
)
from planner.domain.duties import tasks_of
from planner.domain.people import Attendance
from planner.domain.recording.committed import commitments_told
from planner.errors import sentence
from planner.export.calendar_file import CalendarHead, export_calendar
from planner.export.calendar_items import asking_items, commitment_items, preparation_items, session_items
from planner.operations.outlook import Outlook
from planner.operations.papers import PaperName
from planner.operations.selection import LAST_CHANGES, EmptyCalendarError, UnknownMomentError
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_asking_dates
from planner.storage.recordings import load_committed
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
OWN_NAME = sentence("Your tasks: {event}")
OWN_SESSIONS_NAME = sentence("Your sessions: {event}")
ROOM_NAME = sentence("{room}: {event}")
Owner = tuple[str, OwnKinds]
"""Whose part of a calendar: the id of a person or a room, and which kinds stand in it."""


class Calendars:
    """The calendar files of one event as it stands at one moment."""

    def __init__(self, place: Workplace, outlook: Outlook, words: Wording) -> None:
        self.place, self.outlook, self.words = place, outlook, words

    def write(self, name: PaperName, since: str = "") -> bytes:
        """Return one file; the same plan gives the same bytes, whenever it is asked for.

        With `since`, only what changed on that day or from that moment on, or at the last time; raises
        UnknownMomentError where it is neither, and EmptyCalendarError.
        """
        entries = entries_of(self._entries, KINDS[name])
        return self._write(
            self._title(NAMES[name]), self._items(name), self._chosen(entries, since) if since else entries
        )

    def write_own(self, attendance: Attendance, since: str = "") -> bytes:
        """Return the preparation calendar of one person: the tasks that are theirs, and those that no longer are.

        `since` and what is raised as in `write`; somebody who never had a task has no calendar.
        """
        tasks = preparation_items(tasks_of(attendance, self.outlook.dated), self.words)
        return self._write_part(self._title(OWN_NAME), tasks, (attendance.person_id, OWN_KINDS), since)

    def write_sessions(self, person_id: str, sessions: Collection[str], since: str = "") -> bytes:
        """Return the calendar of one person's sessions, given by their ids; `since` and errors as in `write`."""
        name = self._title(OWN_SESSIONS_NAME)
        return self._write_part(name, self._among(sessions), (person_id, OWN_SESSION_KINDS), since)

    def write_room(self, room: str, sessions: Collection[str], since: str = "") -> bytes:
        """Return the calendar of what takes place in one room; `since` and errors as in `write`."""
        name = self._title(ROOM_NAME, room=room)
        return self._write_part(name, self._among(sessions), (room_id(room), ROOM_KINDS), since)

    def _write_part(self, name: str, items: Iterable[CalendarItem], owner: Owner, since: str) -> bytes:
        own, entries = self._part(items, owner)
        return self._write(name, own, self._chosen(entries, since))

    def _part(
        self, items: Iterable[CalendarItem], owner: Owner
    ) -> tuple[tuple[CalendarItem, ...], tuple[CalendarEntry, ...]]:
        """Stamp the part of a person or room by itself: what moved elsewhere is cancelled in that part alone."""
        own = own_items(items, *owner)
        return own, self._stamp(own_entries(self.outlook.plan.calendar_entries, *owner), own)

    def _among(self, sessions: Collection[str]) -> Iterator[CalendarItem]:
        return (item for item in self._items(PaperName.TEAM) if item.record_id in sessions)

    def _title(self, title: str, **values: str) -> str:
        return self.words.say(title, event=self.outlook.plan.event.title, **values)

    def _write(self, name: str, items: Iterable[CalendarItem], entries: Sequence[CalendarEntry]) -> bytes:
        event, ids = self.outlook.plan.event, {entry.id for entry in entries}
        head = CalendarHead(name=name, event_id=event.id, words=self.words)
        return export_calendar([item for item in items if item.id in ids], entries, head)

    def _chosen(self, entries: Sequence[CalendarEntry], since: str) -> Sequence[CalendarEntry]:
        chosen = changed_entries(entries, self._moment(since)) if since else entries
        if not chosen:
            raise EmptyCalendarError
        return chosen

    def _moment(self, since: str) -> datetime | None:
        """Read a moment, or a day that begins where the event takes place; None stands for the last changes."""
        if since == LAST_CHANGES:
            return None
        try:
            moment = datetime.fromisoformat(since)
        except ValueError:
            raise UnknownMomentError(since=since, last=LAST_CHANGES) from None
        return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(self.outlook.plan.event.timezone))

    def _items(self, name: PaperName) -> tuple[CalendarItem, ...]:
        if name is PaperName.PREPARATION:
            return (*preparation_items(self.outlook.dated, self.words), *self._asking, *self._committed)
        every = self.outlook.run.sessions
        open_to_all = tuple(timed for timed in every if timed.session.audience is Audience.PARTICIPANTS)
        sessions = every if name is PaperName.TEAM else open_to_all
        return session_items(sessions, self.outlook.plan.event, self.words)

    @cached_property
    def _asking(self) -> tuple[CalendarItem, ...]:
        event = self.outlook.plan.event
        return asking_items(*load_asking_dates(self.place.store, event.id), event, self.words)

    @cached_property
    def _committed(self) -> tuple[CalendarItem, ...]:
        """What is to be done for the event, as far as everybody who took part may know of it."""
        recording = load_committed(self.place.store, self.outlook.plan.event.id)
        told = commitments_told(self.outlook.plan, recording, Level.PARTICIPANTS)
        return commitment_items(recording, told, self.words)

    @cached_property
    def _entries(self) -> tuple[CalendarEntry, ...]:
        """Stamp everything that the shared files hold, in one go."""
        before = entries_of(self.outlook.plan.calendar_entries, SHARED_KINDS)
        return self._stamp(before, [*self._items(PaperName.PREPARATION), *self._items(PaperName.TEAM)])

    def _stamp(self, before: tuple[CalendarEntry, ...], wanted: Iterable[CalendarItem]) -> tuple[CalendarEntry, ...]:
        """Stamp whatever is new or changed and keep the ledger."""
        entries = stamp_entries(before, wanted, self.place.clock())
        if entries != before:
            save_calendar_entries(self.place.store, self.outlook.plan.event.id, entries)
        return entries
