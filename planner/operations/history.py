"""Who changed what of an event and when, as far as the reader's right reaches; and one save taken back."""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from planner.domain.plan import Plan
from planner.domain.record_change import RecordChange
from planner.domain.rights import Access, Area, Right, allows, visible_record
from planner.operations.actor import Actor
from planner.operations.areas import areas_of_batch, areas_of_kind
from planner.operations.permission import Declared, check, held_right, load_visible_plan, reads
from planner.operations.workplace import Workplace
from planner.storage.changes import Change
from planner.storage.consultations import load_consultation
from planner.storage.history import Batch
from planner.storage.past import Wanted, load_actors, load_batches, load_people, revision_of, undo_batch
from planner.storage.recordings import load_recording
from planner.storage.records import ASKED, KINDS, PLANNED, RECORDED, Kind, Whole
from planner.storage.writing import Deed
from planner.wording.deeds import say_deed
from planner.wording.history import HistoryWording
from planner.wording.wording import Wording

AT_ONCE = 100
"""How many saves are loaded together where their words are searched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One save as somebody may see it; `what` and `direction` are keys of `planner.wording.deeds`."""

    id: int
    actor: str
    what: str
    direction: str
    at: datetime
    records: tuple[RecordChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryWish:
    """What of the history is wanted: `day` is one of the event's time zone, `before` the number of a save.

    `text` is looked for in what people read of a save. Without a `limit` a page has room for so many.
    """

    actor: str = ""
    kind: str = ""
    record_id: str = ""
    day: date | None = None
    text: str = ""
    before: int | None = None
    limit: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Saves, the newest first, with the words for them."""

    entries: tuple[Entry, ...]
    spoken: HistoryWording


@reads(Area.EVENT)
def show_history(place: Workplace, actor: Actor, event_id: str, wish: HistoryWish, words: Wording) -> History:
    """Return the last saves that are wanted and of which the actor may see anything; raises EventNotFoundError."""
    right = held_right(place, actor, event_id)
    plan = load_visible_plan(place, actor, event_id)
    wanted = _wanted(wish, ZoneInfo(plan.event.timezone))
    spoken = wording_of(place, right, plan, words)
    found = _entries(place, event_id, wanted, right, AT_ONCE if wish.text else wish.limit)
    entries = tuple(islice((entry for entry in found if _says(place, spoken, entry, wish.text)), wish.limit))
    changed = [record for entry in entries for record in entry.records]
    return History(entries=entries, spoken=with_names(place, spoken, changed))


@reads(Area.EVENT)
def list_actors(place: Workplace, actor: Actor, event_id: str) -> tuple[str, ...]:  # asked before
    """Return everybody who ever saved the event, by name."""
    return load_actors(place.store, event_id)


@reads(Area.EVENT)
def undo_save(place: Workplace, actor: Actor, event_id: str, save: int) -> None:
    """Take one save back, a whole import as well, whatever came later; raises what `storage.past.undo_batch` raises."""
    right = held_right(place, actor, event_id)
    deed = Deed(actor=actor.name, what="undo_save", at=place.clock())
    undo_batch(place.store, event_id, save, deed, partial(_check_reversible, right))


@reads(Area.EVENT)
def revision_after(place: Workplace, actor: Actor, event_id: str, save: int) -> int:  # asked before
    """Return the revision that the event had after a save."""
    return revision_of(place.store, event_id, save)


def _check_reversible(right: Right | None, batch: Batch) -> None:
    check(right, Declared(access=Access.CHANGE, areas=areas_of_batch(batch)))


def _says(place: Workplace, spoken: HistoryWording, entry: Entry, text: str) -> bool:
    """Whether any of the words that a save is shown in holds a text, in large letters or small."""
    said = text.casefold()
    return not said or any(
        said in each.casefold() for each in _words_of(with_names(place, spoken, entry.records), entry)
    )


def _words_of(spoken: HistoryWording, entry: Entry) -> Iterator[str]:
    yield entry.actor
    yield say_deed(spoken.words, entry.what, entry.direction)
    for change in entry.records:
        yield spoken.say_record(change)
        for line in spoken.say_fields(change):
            yield from (line.before, line.after)


def visible_changes(changes: Iterable[Change], right: Right | None) -> tuple[RecordChange, ...]:
    """Return what somebody with this right may see of changes, of private fields nothing."""
    return tuple(seen for change in changes if (seen := _visible(change, right)))


def _visible(change: Change, right: Right | None) -> RecordChange | None:
    if not allows(right, areas_of_kind(change.kind.name)[0], Access.READ):
        return None
    before, after = (visible_record(side, right) for side in (change.before, change.after))
    seen = RecordChange(kind=change.kind.name, before=before, after=after)
    return seen if not (before and after) or any(seen.fields) else None


def _wanted(wish: HistoryWish, zone: ZoneInfo) -> Wanted:
    since = datetime.combine(wish.day, time(), zone) if wish.day else None
    until = datetime.combine(wish.day + timedelta(days=1), time(), zone) if wish.day else None
    return Wanted(
        actor=wish.actor, kind=wish.kind, record_id=wish.record_id, before=wish.before, since=since, until=until
    )


def _entries(place: Workplace, event_id: str, wanted: Wanted, right: Right | None, at_once: int) -> Iterator[Entry]:
    """Yield what somebody may see, loading so many saves together until there are no more."""
    while batches := load_batches(place.store, event_id, wanted, limit=at_once):
        for batch in batches:
            if records := visible_changes(_of_record(batch, wanted), right):
                yield Entry(
                    id=batch.id,
                    actor=batch.actor,
                    what=batch.what,
                    direction=batch.direction.value,
                    at=batch.at,
                    records=records,
                )
        wanted = replace(wanted, before=batches[-1].id)


def _of_record(batch: Batch, wanted: Wanted) -> Iterator[Change]:
    """Yield the changes that were asked for: of one record or kind, or all."""
    for change in batch.changes:
        kind, record_id = change.key
        if wanted.kind in {"", kind} and wanted.record_id in {"", record_id}:
            yield change


def wording_of(place: Workplace, right: Right | None, plan: Plan, words: Wording) -> HistoryWording:
    """Return the words for an event's history, with the names of what is there as far as the right reaches."""
    names: dict[tuple[str, str], str] = {}
    spoken = HistoryWording(words=words, zone=ZoneInfo(plan.event.timezone), names=names)
    wholes: list[tuple[Sequence[Kind[Any]], Whole]] = [(PLANNED, plan)]
    if allows(right, Area.ANSWERS, Access.READ):
        wholes.append((ASKED, load_consultation(place.store, plan.event.id)))
    if allows(right, Area.RECORDING, Access.READ):
        wholes.append((RECORDED, load_recording(place.store, plan.event.id)))
    for kind, whole in ((kind, whole) for kinds, whole in wholes for kind in kinds):
        names |= {(kind.name, record.id): spoken.name(kind.name, record) for record in kind.of(whole)}
    return spoken


def with_names(place: Workplace, spoken: HistoryWording, changes: Iterable[RecordChange]) -> HistoryWording:
    """Return the words with the names of what changed too, and of people who left, where nothing there bears them."""
    order = list(KINDS)
    changed = sorted(changes, key=lambda change: order.index(change.kind))
    names = ChainMap[tuple[str, str], str]({}, spoken.names)
    grown = replace(spoken, names=names)
    if left := {each for change in changed for each in _people_in(change) if ("person", each) not in names}:
        names |= {("person", each.id): each.name for each in load_people(place.store, left)}
    for change in changed:
        names.setdefault((change.kind, change.record.id), grown.name(change.kind, change.record))
    return grown


def _people_in(change: RecordChange) -> Iterator[str]:
    """Yield the ids of people whom a change names."""
    for side in filter(None, (change.before, change.after)):
        yield from filter(None, (getattr(side, one, "") for one in ("person_id", "written_by", "owner_id", "focal_id")))
        for several in ("owners", "members", "team"):
            yield from getattr(side, several, ())
