"""Writes a checklist as the text of a content file, and reads it back; the text is data, whatever people typed."""

from dataclasses import replace
from typing import Any, TypeVar

from planner.domain.checklist import ChecklistItem
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.library.checklists import Neighbours, read_checklist
from planner.library.entry import open_entry
from planner.library.library import Library
from planner.library.mistakes import ContentMistake
from planner.library.yaml_text import one_line, read_yaml_text, write_yaml

Template = TypeVar("Template", bound=ChecklistTemplate)


def tidy_checklist(template: Template) -> Template:
    """Return a checklist with every text on one line, as it is read."""
    tasks = tuple(
        replace(
            item,
            area=one_line(item.area),
            title=one_line(item.title),
            role=one_line(item.role),
            floor_reason=one_line(item.floor_reason),
            floor_source=one_line(item.floor_source),
        )
        for item in template.tasks
    )
    return replace(
        template,
        title=one_line(template.title),
        description=one_line(template.description),
        source=one_line(template.source),
        tasks=tasks,
    )


def write_checklist(template: ChecklistTemplate) -> str:
    """Return the text of a file that holds the checklist in full."""
    written: dict[str, Any] = {
        "id": template.id,
        "title": template.title,
        "description": template.description,
        "origin": template.origin.value,
        **({"source": template.source} if template.source else {}),
    }
    if isinstance(template, EventKind):
        written |= {
            "days": template.days,
            "participants": template.participants,
            "timetables": list(template.timetables),
            "question_banks": list(template.question_banks),
            "switches": [switch.value for switch in template.switches],
        }
    else:
        written["addition"] = True
    written["tasks"] = [_write_item(item) for item in template.tasks]
    return write_yaml(written)


def _write_item(item: ChecklistItem) -> dict[str, Any]:
    floor = {
        "completion_by": item.completion_floor,
        "not_before": item.benchmark_floor,
        "reason": item.floor_reason,
        "source": item.floor_source,
    }
    fields = {
        "id": item.id,
        "area": item.area,
        "title": item.title,
        "role": item.role,
        "benchmark": item.benchmark,
        "completion": item.completion,
        "after": list(item.after),
        "if": item.condition.value if item.condition else "",
        "floor": {name: text for name, text in floor.items() if text},
        "origin": item.origin.value,
    }
    return {name: value for name, value in fields.items() if value}


def read_checklist_text(
    text: str, name: str, library: Library
) -> tuple[ChecklistTemplate | None, tuple[ContentMistake, ...]]:
    """Read the text of one checklist, called `name` in its mistakes, beside what the library holds; never raises."""
    noted: list[ContentMistake] = []
    entry = open_entry(read_yaml_text(text, name), noted)
    neighbours = Neighbours(timetables=library.timetables, question_banks=library.question_banks)
    found = read_checklist(entry, library.checklists, neighbours) if entry else None
    return found, tuple(noted)
