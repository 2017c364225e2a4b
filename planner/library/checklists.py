"""Reads checklists, one file for each kind of event, written in full or as changes to another one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from planner.domain.checklist import ChecklistItem
from planner.domain.event import Switch
from planner.domain.event_kind import EventKind
from planner.domain.new_plan import MOST_DAYS, MOST_PARTICIPANTS
from planner.domain.origin import Origin
from planner.library.bases import in_order_of_bases
from planner.library.changed_checklists import read_changed_items
from planner.library.checklist_items import read_item
from planner.library.entry import Entry, keep_first
from planner.library.predecessors import keep_known_predecessors


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The ids of what a kind of event may name."""

    timetables: Collection[str]
    question_banks: Collection[str]


def read_event_kinds(files: Iterable[Entry], neighbours: Neighbours) -> dict[str, EventKind]:
    """Read every file of `checklists/`; a later file takes the place of one with the same id."""
    kinds: dict[str, EventKind] = {}
    for entry in in_order_of_bases(files):
        kind = read_event_kind(entry, kinds, neighbours)
        if kind:
            kinds[kind.id] = kind
    return kinds


def read_event_kind(entry: Entry, kinds: Mapping[str, EventKind], neighbours: Neighbours) -> EventKind | None:
    """Read one kind of event; a task with a mistake is left out."""
    base = kinds.get(entry.name("based_on", kinds)) if entry.has("based_on") else None
    is_written_in_full = not entry.has("based_on")
    return entry.sound(
        EventKind(
            id=entry.id(),
            title=entry.text("title"),
            description=entry.text("description"),
            origin=entry.kind("origin", Origin),
            source=entry.optional_text("source"),
            days=entry.number("days", 1, MOST_DAYS),
            participants=entry.number("participants", 1, MOST_PARTICIPANTS),
            timetables=entry.names("timetables", neighbours.timetables),
            question_banks=entry.names("question_banks", neighbours.question_banks),
            switches=tuple(map(Switch, entry.names("switches", list(Switch)))),
            tasks=_read_items(entry) if is_written_in_full else read_changed_items(entry, base.tasks if base else ()),
        )
    )


def _read_items(entry: Entry) -> tuple[ChecklistItem, ...]:
    places = {task.peek("id"): task for task in keep_first(entry.entries("tasks"))}
    items = [item for item in map(read_item, places.values()) if item]
    return keep_known_predecessors(items, places, written=places)
