"""Keeps the ledger behind our calendar files: what did not change keeps its stamp, so that the file keeps its bytes."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from planner.domain.calendar_entry import CalendarEntry
from planner.domain.spelling import fold


class CalendarKind(StrEnum):
    """What an entry is about; a team session is known to the team alone.

    One's own tasks and sessions stand in one's own file, and what takes place in a room in that room's.
    """

    BENCHMARK = "benchmark"
    COMPLETION = "completion"
    OWN_BENCHMARK = "own_benchmark"
    OWN_COMPLETION = "own_completion"
    SESSION = "session"
    TEAM_SESSION = "team"
    OWN_SESSION = "own_session"
    ROOM_SESSION = "room_session"
    INTERVIEW = "interview"
    CLOSING = "closing"
    COMMITMENT = "commitment"


PREPARATION_KINDS = frozenset(
    {
        CalendarKind.BENCHMARK,
        CalendarKind.COMPLETION,
        CalendarKind.INTERVIEW,
        CalendarKind.CLOSING,
        CalendarKind.COMMITMENT,
    }
)
OWN_KINDS = {
    CalendarKind.BENCHMARK: CalendarKind.OWN_BENCHMARK,
    CalendarKind.COMPLETION: CalendarKind.OWN_COMPLETION,
}
OWN_SESSION_KINDS = {
    CalendarKind.SESSION: CalendarKind.OWN_SESSION,
    CalendarKind.TEAM_SESSION: CalendarKind.OWN_SESSION,
}
ROOM_KINDS = {
    CalendarKind.SESSION: CalendarKind.ROOM_SESSION,
    CalendarKind.TEAM_SESSION: CalendarKind.ROOM_SESSION,
}
EVENT_KINDS = frozenset({CalendarKind.SESSION, CalendarKind.TEAM_SESSION})
PARTICIPANTS_KINDS = frozenset({CalendarKind.SESSION})
SHARED_KINDS = PREPARATION_KINDS | EVENT_KINDS
OWNER_ENDS = "."
"""Between the id of a person or a room and that of a task or session; no id holds it."""
OwnKinds = Mapping[CalendarKind, CalendarKind]
"""Which kinds stand in somebody's own file, and what they are called there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarItem:
    """One entry as it is to stand in a calendar.

    `starts` and `ends` are two dates, then the entry lasts whole days and `ends` is the day after the last; or two
    aware datetimes. `alarm_before` counts back from the start, for a date from its midnight.
    """

    kind: CalendarKind
    record_id: str
    summary: str
    starts: date
    ends: date
    description: str = ""
    place: str = ""
    category: str = ""
    alarm_before: timedelta | None = None

    @property
    def id(self) -> str:
        """The part of the UID before the event's own."""
        return f"{self.kind}-{self.record_id}"


def stamp_entries(
    ledger: Sequence[CalendarEntry], wanted: Iterable[CalendarItem], now: datetime
) -> tuple[CalendarEntry, ...]:
    """Return the ledger after handing out `wanted`, which must hold the items of every file, at the aware time `now`.

    An entry that stays as it was is returned as it was; a changed one, or one that comes back, goes up one sequence
    (RFC 5545 3.8.7.4); one that is no longer wanted stays, cancelled, so that calendars learn of it.
    """
    items = {item.id: item for item in wanted}
    known = {entry.id: entry for entry in ledger}
    kept = [_restamp(entry, items.get(entry.id), now) for entry in ledger]
    return (*kept, *(_first_entry(item, now) for item in items.values() if item.id not in known))


def entries_of(ledger: Iterable[CalendarEntry], kinds: Collection[CalendarKind]) -> tuple[CalendarEntry, ...]:
    """Return the entries, cancelled ones too, that belong in a file of these kinds."""
    return tuple(entry for entry in ledger if entry.id.partition("-")[0] in kinds)


def own_items(items: Iterable[CalendarItem], owner_id: str, kinds: OwnKinds = OWN_KINDS) -> tuple[CalendarItem, ...]:
    """Return entries as those of one person or room alone, under UIDs that no other file has.

    The same UID would mean two things: still to be done for everybody, but cancelled for whoever handed it on.
    """
    return tuple(
        replace(item, kind=kinds[item.kind], record_id=f"{owner_id}{OWNER_ENDS}{item.record_id}") for item in items
    )


def own_entries(
    ledger: Iterable[CalendarEntry], owner_id: str, kinds: OwnKinds = OWN_KINDS
) -> tuple[CalendarEntry, ...]:
    """Return the entries, cancelled ones too, that were handed out as those of one person or room."""
    starts = tuple(f"{kind}-{owner_id}{OWNER_ENDS}" for kind in kinds.values())
    return tuple(entry for entry in ledger if entry.id.startswith(starts))


def room_id(room: str) -> str:
    """Return a room as it stands in UIDs: the same however it is written."""
    return sha256(fold(room).encode()).hexdigest()[:12]


def changed_entries(entries: Sequence[CalendarEntry], since: datetime | None = None) -> tuple[CalendarEntry, ...]:
    """Return what changed at `since`, an aware time, or later; without it, what changed last.

    An entry bears the moment at which its change was first handed out, so the answer stays the same until something
    changes again. What stood in the very first file is no change, unless `since` asks for it.
    """
    from_when = since or max(change_moments(entries), default=None)
    return tuple(entry for entry in entries if from_when and entry.stamped_at >= from_when)


def change_moments(entries: Iterable[CalendarEntry]) -> tuple[datetime, ...]:
    """Return the moments at which changes were handed out, without the first file's, the latest last."""
    known = tuple(entries)
    first_at = {min((entry.created_at for entry in known), default=None)}
    return tuple(sorted({entry.stamped_at for entry in known} - first_at))


def _restamp(entry: CalendarEntry, item: CalendarItem | None, now: datetime) -> CalendarEntry:
    if item is None:
        return entry if entry.is_cancelled else _next(entry, now, is_cancelled=True)
    if fingerprint(item) == entry.fingerprint and not entry.is_cancelled:
        return entry
    return replace(
        _next(entry, now, is_cancelled=False),
        fingerprint=fingerprint(item),
        summary=item.summary,
        starts=item.starts.isoformat(),
        ends=item.ends.isoformat(),
    )


def _next(entry: CalendarEntry, now: datetime, *, is_cancelled: bool) -> CalendarEntry:
    return replace(entry, sequence=entry.sequence + 1, stamped_at=now, is_cancelled=is_cancelled)


def _first_entry(item: CalendarItem, now: datetime) -> CalendarEntry:
    return CalendarEntry(
        id=item.id,
        fingerprint=fingerprint(item),
        created_at=now,
        stamped_at=now,
        summary=item.summary,
        starts=item.starts.isoformat(),
        ends=item.ends.isoformat(),
    )


def fingerprint(item: CalendarItem) -> str:
    """Return the SHA-256 of everything that is written of an item, the clock left out."""
    written = (
        item.summary,
        *(_moment(moment) for moment in (item.starts, item.ends)),
        item.description,
        item.place,
        item.category,
        str(item.alarm_before),
    )
    return sha256(json.dumps(written, ensure_ascii=False).encode()).hexdigest()


def _moment(moment: date) -> str:
    zone = moment.tzinfo if isinstance(moment, datetime) else ""
    return f"{moment.isoformat()} {zone}"
