"""What differs between two agendas, day by day: two that differ in anything that is planned never compare as the same.

Which objectives a session serves is no part of it, and neither are the numbers that records are kept under.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from planner.domain.agenda import PARKED, Activity, Material, Session
from planner.domain.agenda_version import Agenda


class ChangeKind(StrEnum):
    """What can differ, in the order in which it is told of a day."""

    DAY_CAME = "day_came"
    DAY_WENT = "day_went"
    OPENS = "opens"
    CAME = "came"
    WENT = "went"
    MOVED_HERE = "moved_here"
    MOVED_AWAY = "moved_away"
    ORDER = "order"
    LONGER = "longer"
    SHORTER = "shorter"
    FIXED = "fixed"
    TITLE = "title"
    ROOM = "room"
    DETAILS = "details"
    STEPS = "steps"
    MATERIALS = "materials"
    ENDS = "ends"


ORDER = list(ChangeKind)
DETAILS = ("aim", "kind", "audience", "method", "group_size", "rounds", "lead", "output", "notes", "accepts")
"""Fields of a session whose differences are told by their names alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaChange:
    """One difference. `before` and `after` are minutes, minutes of the day, day numbers, titles or rooms by its kind.

    `title` is the session's, as it is afterwards where it stays. Of ORDER, `after` is the title of what now comes right
    before, or nothing; of DETAILS, `fields` are the names of those that differ.
    """

    kind: ChangeKind
    title: str = ""
    before: int | str | None = None
    after: int | str | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDifference:
    """What differs on one day, by its number; that of `PARKED` is what is kept aside."""

    day_number: int
    changes: tuple[AgendaChange, ...]


def compare_agendas(before: Agenda, after: Agenda) -> tuple[DayDifference, ...]:
    """Return the days on which anything differs, in order, what is kept aside last; nothing for the same agenda."""
    was, now = _Side(before), _Side(after)
    numbers = sorted({*was.numbers, *now.numbers}, key=lambda number: (number == PARKED, number))
    days = ((number, tuple(sorted(_compare_day(number, was, now), key=_place))) for number in numbers)
    return tuple(DayDifference(day_number=number, changes=changes) for number, changes in days if changes)


class _Side:
    """One of the two agendas, by days and sessions."""

    def __init__(self, agenda: Agenda) -> None:
        self.opens = {day.number: day.opens_minute for day in agenda.days}
        self.sessions = {each.id: each for each in sorted(agenda.sessions, key=lambda each: each.position)}
        self.steps = _by_session(agenda.activities)
        self.materials = _by_session(agenda.materials)
        self.numbers = {*self.opens, *(each.day_number for each in agenda.sessions)}

    def day(self, number: int) -> list[Session]:
        return [each for each in self.sessions.values() if each.day_number == number]

    def ends(self, number: int) -> int:
        """Return the minute at which a day ends."""
        at = self.opens[number]
        for session in self.day(number):
            at = (at if session.starts_minute is None else session.starts_minute) + session.minutes
        return at


def _compare_day(number: int, was: _Side, now: _Side) -> Iterator[AgendaChange]:
    yield from _compare_frame(number, was, now)
    for session in now.day(number):
        old = was.sessions.get(session.id)
        if old is None:
            yield AgendaChange(kind=ChangeKind.CAME, title=session.title, after=session.minutes)
            continue
        if old.day_number != number:
            yield AgendaChange(kind=ChangeKind.MOVED_HERE, title=session.title, before=old.day_number)
        yield from _compare_sessions(old, session)
        yield from _compare_parts(session, was, now)
    yield from _gone(number, was, now)
    yield from _moved(was.day(number), now.day(number))


def _compare_frame(number: int, was: _Side, now: _Side) -> Iterator[AgendaChange]:
    """Yield whether the day comes or goes, opens or ends at another time."""
    opened, opens = was.opens.get(number), now.opens.get(number)
    if opened is None or opens is None:
        if opened != opens:
            yield AgendaChange(kind=ChangeKind.DAY_WENT if opens is None else ChangeKind.DAY_CAME)
        return
    if opened != opens:
        yield AgendaChange(kind=ChangeKind.OPENS, before=opened, after=opens)
    if was.ends(number) != now.ends(number):
        yield AgendaChange(kind=ChangeKind.ENDS, before=was.ends(number), after=now.ends(number))


def _compare_sessions(old: Session, new: Session) -> Iterator[AgendaChange]:
    if old.minutes != new.minutes:
        kind = ChangeKind.LONGER if new.minutes > old.minutes else ChangeKind.SHORTER
        yield AgendaChange(kind=kind, title=new.title, before=old.minutes, after=new.minutes)
    for kind, before, after in (
        (ChangeKind.FIXED, old.starts_minute, new.starts_minute),
        (ChangeKind.TITLE, old.title, new.title),
        (ChangeKind.ROOM, old.room, new.room),
    ):
        if before != after:
            yield AgendaChange(kind=kind, title=new.title, before=before, after=after)
    fields = tuple(name for name in DETAILS if getattr(old, name) != getattr(new, name))
    if fields:
        yield AgendaChange(kind=ChangeKind.DETAILS, title=new.title, fields=fields)


def _compare_parts(session: Session, was: _Side, now: _Side) -> Iterator[AgendaChange]:
    if was.steps.get(session.id) != now.steps.get(session.id):
        yield AgendaChange(kind=ChangeKind.STEPS, title=session.title)
    if was.materials.get(session.id) != now.materials.get(session.id):
        yield AgendaChange(kind=ChangeKind.MATERIALS, title=session.title)


def _gone(number: int, was: _Side, now: _Side) -> Iterator[AgendaChange]:
    for session in was.day(number):
        new = now.sessions.get(session.id)
        if new is None:
            yield AgendaChange(kind=ChangeKind.WENT, title=session.title, before=session.minutes)
        elif new.day_number != number:
            yield AgendaChange(kind=ChangeKind.MOVED_AWAY, title=new.title, after=new.day_number)


def _moved(was: list[Session], now: list[Session]) -> Iterator[AgendaChange]:
    """Yield those that stand elsewhere among the sessions that the day had before and has now, as few as will do."""
    before, after = [each.id for each in was], [each.id for each in now]
    old, new = ([each for each in ids if each in others] for ids, others in ((before, after), (after, before)))
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    unmoved = {new[place] for block in blocks for place in range(block.b, block.b + block.size)}
    for place, session in enumerate(now):
        if session.id in new and session.id not in unmoved:
            earlier = now[place - 1].title if place else ""
            yield AgendaChange(kind=ChangeKind.ORDER, title=session.title, after=earlier)


def _place(change: AgendaChange) -> int:
    return ORDER.index(change.kind)


def _by_session(parts: Iterable[Activity | Material]) -> dict[str, list[Activity | Material]]:
    """Return what each session holds, in its order, without the numbers that it is kept under."""
    held: dict[str, list[Activity | Material]] = {}
    for each in sorted(parts, key=lambda part: part.position):
        held.setdefault(each.session_id, []).append(replace(each, id="", version=1, position=0))
    return held
