"""Reads checklists, written in full, taken from the pool of tasks, or as changes to another one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from planner.domain.checklist import ChecklistItem
from planner.domain.event import Switch
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.domain.new_plan import MOST_DAYS, MOST_PARTICIPANTS
from planner.domain.origin import Origin
from planner.library.bases import in_order_of_bases
from planner.library.changed_checklists import read_changed_items
from planner.library.checklist_items import read_item
from planner.library.entry import Entry, keep_first
from planner.library.predecessors import keep_known_predecessors
from planner.library.task_pool import take_items


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """What a checklist may name: ids of timetables and question banks, and the pool of tasks by id."""

    timetables: Collection[str]
    question_banks: Collection[str]
    pool: Mapping[str, ChecklistItem] = field(default_factory=dict)


def read_checklists(files: Iterable[Entry], neighbours: Neighbours) -> dict[str, ChecklistTemplate]:
    """Read every file of `checklists/`; a later file takes the place of one with the same id."""
    templates: dict[str, ChecklistTemplate] = {}
    for entry in in_order_of_bases(files):
        template = read_checklist(entry, templates, neighbours)
        if template:
            templates[template.id] = template
    return templates


def read_checklist(
    entry: Entry, templates: Mapping[str, ChecklistTemplate], neighbours: Neighbours
) -> ChecklistTemplate | None:
    """Read one checklist, a kind of event unless it is an `addition`; a task with a mistake is left out."""
    if entry.flag("addition"):
        return entry.sound(ChecklistTemplate(**_read_head(entry), tasks=_read_tasks(entry, templates, neighbours)))
    return entry.sound(
        EventKind(
            **_read_head(entry),
            days=entry.number("days", 1, MOST_DAYS),
            participants=entry.number("participants", 1, MOST_PARTICIPANTS),
            timetables=entry.names("timetables", neighbours.timetables),
            question_banks=entry.names("question_banks", neighbours.question_banks),
            switches=tuple(map(Switch, entry.names("switches", list(Switch)))),
            tasks=_read_tasks(entry, templates, neighbours),
        )
    )


def _read_head(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id(),
        "title": entry.text("title"),
        "description": entry.text("description"),
        "origin": entry.kind("origin", Origin),
        "source": entry.optional_text("source"),
    }


def _read_tasks(
    entry: Entry, templates: Mapping[str, ChecklistTemplate], neighbours: Neighbours
) -> tuple[ChecklistItem, ...]:
    is_based, takes = entry.has("based_on"), entry.has("take")
    base = templates.get(entry.name("based_on", templates)) if is_based else None
    if not is_based and not takes:
        return _read_items(entry)
    based = base.tasks if base else ()
    taken = take_items(entry.names("take", neighbours.pool), neighbours.pool, {item.id for item in based})
    return read_changed_items(entry, (*based, *taken))


def _read_items(entry: Entry) -> tuple[ChecklistItem, ...]:
    places = {task.peek("id"): task for task in keep_first(entry.entries("tasks"))}
    items = [item for item in map(read_item, places.values()) if item]
    return keep_known_predecessors(items, places, written=places)
