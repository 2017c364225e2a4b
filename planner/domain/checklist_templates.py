"""Checklists as templates: what one adds to an event, and an event's own checklist as a template again."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date

from planner.domain.authored import authored
from planner.domain.checklist import ChecklistItem, Task
from planner.domain.deadlines import DatedTask
from planner.domain.editing import next_position
from planner.domain.event import Event
from planner.domain.event_kind import ChecklistTemplate
from planner.domain.plan import Plan

MOST_DAYS_AWAY = 9999
"""The largest number that an offset can hold."""


def missing_items(plan: Plan, template: ChecklistTemplate) -> tuple[ChecklistItem, ...]:
    """Return the template's tasks that the event does not have, by their ids."""
    known = {task.id for task in plan.tasks}
    return tuple(item for item in template.tasks if item.id not in known)


def add_missing(plan: Plan, template: ChecklistTemplate) -> Plan:
    """Return the plan with the template's missing tasks behind its own."""
    first = next_position(plan.tasks)
    added = (
        Task(position=position, **authored(item)) for position, item in enumerate(missing_items(plan, template), first)
    )
    return replace(plan, tasks=(*plan.tasks, *added))


def items_of(plan: Plan, counted: Mapping[str, DatedTask]) -> tuple[ChecklistItem, ...]:
    """Return the event's tasks as templates: without owners, notes and what was done.

    A date that was fixed becomes a distance in days from the first or the last day, unless it is the very day that the
    task's offset means; `counted` are the dates by task id as they would be if nobody had fixed any.
    """
    known = {task.id for task in plan.tasks}
    return tuple(_item(task, plan.event, counted.get(task.id), known) for task in plan.tasks)


def without_fixed_dates(task: Task) -> Task:
    """Return an open task whose dates all follow from its offsets, and that stays whatever switch is off."""
    return replace(task, benchmark_on=None, completion_on=None, completed_on=None, is_kept=True)


def _item(task: Task, event: Event, counted: DatedTask | None, known: set[str]) -> ChecklistItem:
    values = {field.name: getattr(task, field.name) for field in fields(ChecklistItem)}
    values["after"] = tuple(name for name in task.after if name in known)
    for name in ("benchmark", "completion"):
        fixed_on = getattr(task, f"{name}_on")
        if fixed_on and fixed_on != getattr(counted, f"{name}_on", None):
            values[name] = offset_to(fixed_on, event)
    return ChecklistItem(**values)


def offset_to(day: date, event: Event) -> str:
    """Return the distance of a day from the event, in days: `-12d`, `0`, `+1d` for a day between, `E`, `E+3d`."""
    before, after = (event.starts_on - day).days, (day - event.ends_on).days
    if before > 0:
        return f"-{min(before, MOST_DAYS_AWAY)}d"
    if after > 0:
        return f"E+{min(after, MOST_DAYS_AWAY)}d"
    if before == 0:
        return "0"
    return "E" if after == 0 else f"+{-before}d"
