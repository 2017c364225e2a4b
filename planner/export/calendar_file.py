"""One calendar file as bytes (RFC 5545): UIDs and stamps come from the ledger, so the same plan gives the same file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import STATUS, TRANSP, Alarm, Calendar, Event
from icalendar.prop import vDuration

from planner.domain.calendar_entry import CalendarEntry
from planner.domain.calendar_ledger import CalendarItem, CalendarKind
from planner.errors import sentence
from planner.export.text import clean
from planner.export.zone_rules import zone_block
from planner.wording.wording import Wording

PRODUCT = "-//Facilitation planner//Calendar//EN"
HOST = "facilitation-planner.invalid"
REFRESH, REFRESH_TEXT = timedelta(hours=1), "PT1H"
"""How often a calendar that is subscribed to is to ask again; most programs ask far less often."""

GONE = {
    CalendarKind.BENCHMARK: sentence("No longer open: {entry}"),
    CalendarKind.COMPLETION: sentence("No longer open: {entry}"),
    CalendarKind.OWN_BENCHMARK: sentence("No longer open for you: {entry}"),
    CalendarKind.OWN_COMPLETION: sentence("No longer open for you: {entry}"),
    CalendarKind.SESSION: sentence("Cancelled: {entry}"),
    CalendarKind.TEAM_SESSION: sentence("Cancelled: {entry}"),
    CalendarKind.OWN_SESSION: sentence("No longer yours: {entry}"),
    CalendarKind.INTERVIEW: sentence("Cancelled: {entry}"),
    CalendarKind.CLOSING: sentence("Cancelled: {entry}"),
    CalendarKind.COMMITMENT: sentence("No longer open: {entry}"),
    CalendarKind.ROOM_SESSION: sentence("No longer in this room: {entry}"),
}

NO_ENTRIES = {"UTC": 1970}
"""The time zone that stands alone in a calendar without entries."""

NAMELESS = "–"
LONGEST_GONE = 200
"""How much of its title a cancelled entry keeps: one that was too long once would be too long for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarHead:
    """What a calendar is called, which event its UIDs end in, and the language of what it adds."""

    name: str
    event_id: str
    words: Wording


def export_calendar(items: Sequence[CalendarItem], entries: Iterable[CalendarEntry], head: CalendarHead) -> bytes:
    """Return the file with `items` and, as cancelled, whatever `entries` says is gone.

    `entries` come from `stamp_entries` and hold one for each item (KeyError where one is missing). There is no METHOD:
    with one, RFC 5546 asks for an organiser. A calendar without entries holds a time zone, for RFC 5545 3.6 allows none
    without any part. Raises TooLongError where a text is too long for any file.
    """
    stamps = {entry.id: entry for entry in entries}
    calendar = _empty_calendar(head)
    zones = _zones(items) if stamps else NO_ENTRIES
    blocks = {zone: zone_block(zone, year) for zone, year in zones.items()}
    for block in blocks.values():
        if block is not None:
            calendar.add_component(block)
    sayable = {zone for zone, block in blocks.items() if block is not None}
    for item in items:
        calendar.add_component(_event(item, stamps[item.id], sayable, head))
    for entry in stamps.values():
        if entry.is_cancelled:
            calendar.add_component(_tombstone(entry, head))
    file: bytes = calendar.to_ical()
    return file


def _empty_calendar(head: CalendarHead) -> Calendar:
    calendar = Calendar.new(name=_line(head.name), prodid=PRODUCT, calscale="GREGORIAN")
    del calendar["UID"]  # a new one each time, and the entries have theirs
    calendar.add("REFRESH-INTERVAL", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", REFRESH_TEXT)
    return calendar


def _zones(items: Iterable[CalendarItem]) -> dict[str, int]:
    """Return each time zone that is written, with the first year it is needed for."""
    years: dict[str, int] = {}
    for item in items:
        if isinstance(item.starts, datetime) and isinstance(item.starts.tzinfo, ZoneInfo) and item.starts.tzinfo.key:
            zone = item.starts.tzinfo.key
            years[zone] = min(item.starts.year, years.get(zone, item.starts.year))
    return years


def _event(item: CalendarItem, entry: CalendarEntry, sayable: set[str], head: CalendarHead) -> Event:
    starts, ends = _moments(item, sayable)
    event = Event.new(
        uid=f"{entry.id}.{head.event_id}@{HOST}",
        sequence=entry.sequence,
        stamp=entry.stamped_at.astimezone(UTC),
        created=entry.created_at.astimezone(UTC),
        last_modified=entry.stamped_at.astimezone(UTC),
        summary=_line(item.summary),
        start=starts,
        end=ends,
        description=clean(item.description) or None,
        location=_line(item.place) or None,
        status=STATUS.CONFIRMED,
        transparency=TRANSP.OPAQUE if isinstance(item.starts, datetime) else TRANSP.TRANSPARENT,
    )
    if category := _line(item.category):
        event.categories = [category]
    if item.alarm_before is not None:
        event.add_component(Alarm.new_display(_line(item.summary) or NAMELESS, -item.alarm_before))
    return event


def _tombstone(entry: CalendarEntry, head: CalendarHead) -> Event:
    starts, ends = (_read_moment(text) for text in (entry.starts, entry.ends))
    kind = CalendarKind(entry.id.partition("-")[0])
    return Event.new(
        uid=f"{entry.id}.{head.event_id}@{HOST}",
        sequence=entry.sequence,
        stamp=entry.stamped_at.astimezone(UTC),
        created=entry.created_at.astimezone(UTC),
        last_modified=entry.stamped_at.astimezone(UTC),
        summary=_line(head.words.say(GONE[kind], entry=entry.summary[:LONGEST_GONE])),
        start=starts,
        end=ends,
        status=STATUS.CANCELLED,
        transparency=TRANSP.TRANSPARENT,
    )


def _moments(item: CalendarItem, sayable: set[str]) -> tuple[date, date]:
    """Return start and end as they are written: in UTC where the zone, or the hour that comes twice, cannot be said."""
    starts, ends = item.starts, item.ends
    if not isinstance(starts, datetime) or not isinstance(ends, datetime):
        return starts, ends
    zone = starts.tzinfo.key if isinstance(starts.tzinfo, ZoneInfo) else None
    if zone in sayable and not (_comes_twice(starts) or _comes_twice(ends)):
        return starts, ends
    return starts.astimezone(UTC), ends.astimezone(UTC)


def _comes_twice(at: datetime) -> bool:
    """Whether the clocks show this time twice that night; readers differ on which of the two is meant."""
    return at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset()


def _read_moment(text: str) -> date:
    moment = datetime.fromisoformat(text)
    return moment.astimezone(UTC) if moment.tzinfo else moment.date()


def _line(text: str) -> str:
    """Return `text` on one line."""
    return " ".join(clean(text).split())
