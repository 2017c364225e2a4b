"""The tasks of an event as a table in which every change is saved at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.operations.records import ShownRecord
from planner.ui.components.names import area_name, role_name
from planner.ui.components.record_table import Form, record_table
from planner.ui.state import words
from planner.wording.labels import TASK_STATES


def task_table(event: Event, tasks: Sequence[DatedTask], people: Mapping[str, str], today: date) -> None:
    """Show the tasks in order; `people` are the names of those who may own one, by person id."""
    say, column = words().say, st.column_config
    record_table(
        shown_tasks(event, tasks),
        [_cells(dated, people, today) for dated in tasks],
        key=f"tasks-{event.id}",
        form=Form(
            named="task",
            to_changes=partial(task_changes, today=today),
            columns={
                "done": column.CheckboxColumn(say("Done"), width=75, pinned=True),
                "task": column.TextColumn(say("Task"), width=340, required=True, max_chars=500),
                "completion": column.DateColumn(say("Completion"), format="ddd D MMM YYYY", width=145),
                "who": column.TextColumn(say("Who"), width=115, disabled=True),
                "state": column.TextColumn(say("State"), width=140, disabled=True),
                "benchmark": column.DateColumn(say("Benchmark"), format="ddd D MMM YYYY", width=145),
                "area": column.TextColumn(say("Area"), disabled=True),
                "note": column.TextColumn(say("Note"), width="medium", max_chars=2000),
            },
        ),
    )


def shown_tasks(event: Event, tasks: Sequence[DatedTask]) -> list[ShownRecord]:
    """Return the tasks as a page shows them."""
    return [
        ShownRecord(event_id=event.id, kind="tasks", record_id=dated.task.id, version=dated.task.version)
        for dated in tasks
    ]


def _cells(dated: DatedTask, people: Mapping[str, str], today: date) -> dict[str, Any]:
    task = dated.task
    owners = words().join(people[owner] for owner in task.owners if owner in people)
    return {
        "done": task.completed_on is not None,
        "task": task.title,
        "completion": dated.completion_on,
        "who": owners or role_name(task.role),
        "state": words().name(TASK_STATES, dated.state(today)),
        "benchmark": dated.benchmark_on,
        "area": area_name(task.area),
        "note": task.note,
    }


def task_changes(edited: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Turn edited cells into the task's fields; a date that is typed in stays where it is put."""
    fields: dict[str, Any] = {}
    if "done" in edited:
        fields["completed_on"] = today if edited["done"] else None
    for name, field in (("benchmark", "benchmark_on"), ("completion", "completion_on")):
        if name in edited:
            fields[field] = date.fromisoformat(edited[name][:10]) if edited[name] else None
    for name, field in (("task", "title"), ("note", "note")):
        if name in edited:
            fields[field] = edited[name] or ""
    return fields
