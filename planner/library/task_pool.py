"""Reads `checklists/tasks/`: every shipped task stands there once, and checklists take from it by id.

A task that is not taken is bridged: what waited for it waits for what it waited for.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from planner.domain.checklist import ChecklistItem
from planner.library.checklist_items import read_item
from planner.library.entry import Entry, keep_first
from planner.library.predecessors import keep_known_predecessors


def read_task_pool(shelves: Iterable[Iterable[Entry]]) -> dict[str, ChecklistItem]:
    """Read the task files of every shelf; a task of a later shelf takes the place of an earlier one with its id."""
    pool: dict[str, ChecklistItem] = {}
    places: dict[str, Entry] = {}
    for files in shelves:
        found = {task.peek("id"): task for task in keep_first(_tasks(files))}
        places |= found
        pool |= {item.id: item for item in map(read_item, found.values()) if item}
    return {item.id: item for item in keep_known_predecessors(pool.values(), places, written=places)}


def _tasks(files: Iterable[Entry]) -> Iterable[Entry]:
    for file in files:
        yield from file.entries("tasks")
        file.sound(None)


def take_items(
    wanted: Iterable[str], pool: Mapping[str, ChecklistItem], present: Collection[str]
) -> tuple[ChecklistItem, ...]:
    """Return the `wanted` tasks of the pool, each waiting only for what is wanted too or `present` already."""
    names = list(dict.fromkeys(name for name in wanted if name not in present))
    known = {*names, *present}
    return tuple(replace(pool[name], after=_bridge(pool[name].after, pool, known)) for name in names)


def _bridge(after: Iterable[str], pool: Mapping[str, ChecklistItem], known: Collection[str]) -> tuple[str, ...]:
    """Return the nearest known tasks before these, through those that are not known; none is looked at twice."""
    nearest: dict[str, None] = {}
    left, seen = list(after)[::-1], set()
    while left:
        name = left.pop()
        if name in known:
            nearest[name] = None
        elif name not in seen:
            seen.add(name)
            left.extend(pool[name].after[::-1])
    return tuple(nearest)
