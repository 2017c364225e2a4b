"""Reads the tasks of a checklist: whole ones, and the fields in which one differs from the checklist it is based on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from planner.domain.checklist import ChecklistItem
from planner.domain.event import Switch
from planner.domain.origin import Origin
from planner.library.entry import Entry
from planner.wording.labels import AREAS, TEAM_ROLES

READERS: dict[str, tuple[str, Callable[[Entry], object]]] = {
    "area": ("area", lambda entry: entry.name("area", AREAS)),
    "title": ("title", lambda entry: entry.text("title")),
    "role": ("role", lambda entry: entry.name("role", TEAM_ROLES)),
    "benchmark": ("benchmark", lambda entry: entry.offset("benchmark")),
    "completion": ("completion", lambda entry: entry.offset("completion")),
    "after": ("after", lambda entry: entry.texts("after")),
    "if": ("condition", lambda entry: entry.optional_kind("if", Switch)),
    "origin": ("origin", lambda entry: entry.kind("origin", Origin)),
}
"""How each field of a file is read, and what the value calls it."""


def read_item(entry: Entry) -> ChecklistItem | None:
    """Read a whole task; None where it cannot be used."""
    values: dict[str, Any] = {name: read(entry) for name, read in READERS.values()}
    return entry.sound(ChecklistItem(id=entry.id(), **values, **_read_floor(entry)))


def read_change(entry: Entry, item: ChecklistItem) -> ChecklistItem | None:
    """Return `item` with the fields that the entry holds; None where they cannot be used."""
    entry.id()
    values: dict[str, Any] = {name: read(entry) for field, (name, read) in READERS.items() if entry.is_written(field)}
    return entry.sound(replace(item, **values, **_read_floor(entry)))


def _read_floor(entry: Entry) -> dict[str, Any]:
    """Read the rule that a task must be finished by a day, or may not begin before one, with its reason."""
    floor = entry.block("floor")
    if floor is None:
        return {}
    rule: dict[str, Any] = {
        "completion_floor": floor.limit("completion_by") if floor.has("completion_by") else "",
        "benchmark_floor": floor.limit("not_before") if floor.has("not_before") else "",
        "floor_reason": floor.text("reason"),
        "floor_source": floor.optional_text("source"),
    }
    if not rule["completion_floor"] and not rule["benchmark_floor"]:
        floor.limit("completion_by")
    entry.is_sound = floor.sound(rule) is not None and entry.is_sound
    return rule
