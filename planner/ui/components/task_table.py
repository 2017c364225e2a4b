"""The tasks of an event as a table in which every change is saved at once."""

from collections.abc import Container, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.operations.description import FIRST_DAY, LAST_DAY
from planner.operations.records import ShownRecord
from planner.ui.components.names import area_name, role_name
from planner.ui.components.record_table import Form, record_table
from planner.ui.state import words
from planner.wording.labels import TASK_STATES


def task_table(event: Event, tasks: Sequence[DatedTask], people: Mapping[str, str], today: date) -> None:
    """Show the tasks in order; `people` are the names of those who may own one, by person id, no two alike."""
    record_table(
        shown_tasks(event, tasks),
        [_cells(dated, people, today) for dated in tasks],
        key=f"tasks-{event.id}",
        form=Form(
            named="task",
            to_changes=partial(task_changes, today=today, people=people),
            columns=_columns(people),
        ),
    )


def _columns(people: Mapping[str, str]) -> dict[str, Any]:
    say, column = words().say, st.column_config
    planned = say(
        "Press Enter on a day, or double-click it, to change it. What you type in stays where it is; empty the cell to "
        "go back to the planned day."
    )
    return {
        "done": column.CheckboxColumn(say("Done"), width=80, pinned=True),
        "task": column.TextColumn(say("Task"), width=250, required=True, max_chars=500),
        "completion": _day(say("Completion"), planned),
        "who": column.MultiselectColumn(
            say("Who"),
            options=list(people),
            format_func=lambda person_id: people[person_id],
            width=130,
            help=say(
                "People of this event, the team first. Until somebody is named, the role beside it does the task."
            ),
        ),
        "role": column.TextColumn(say("Role"), width=105, disabled=True),
        "state": column.TextColumn(say("State"), width=125, disabled=True),
        "benchmark": _day(say("Benchmark"), planned),
        "fixed": column.TextColumn(
            say("Fixed"),
            width=110,
            disabled=True,
            help=say("Dates that somebody typed in; they stay when the event moves."),
        ),
        "completed": _day(say("Done on"), say("The day it really was.")),
        "area": column.TextColumn(say("Area"), disabled=True),
        "note": column.TextColumn(say("Note"), width="medium", max_chars=2000),
    }


def _day(label: str, about: str) -> Any:  # noqa: ANN401 Streamlit gives its configurations no public name
    """Return a column of days that the planner can keep."""
    return st.column_config.DateColumn(
        label, format="ddd D MMM YYYY", min_value=FIRST_DAY, max_value=LAST_DAY, width=132, help=about
    )


def shown_tasks(event: Event, tasks: Sequence[DatedTask]) -> list[ShownRecord]:
    """Return the tasks as a page shows them."""
    return [
        ShownRecord(event_id=event.id, kind="tasks", record_id=dated.task.id, version=dated.task.version)
        for dated in tasks
    ]


def _cells(dated: DatedTask, people: Mapping[str, str], today: date) -> dict[str, Any]:
    task = dated.task
    return {
        "done": task.completed_on is not None,
        "task": task.title,
        "completion": dated.completion_on,
        "who": [owner for owner in task.owners if owner in people],
        "role": role_name(task.role),
        "state": _state(dated, today),
        "benchmark": dated.benchmark_on,
        "fixed": say_fixed(task),
        "completed": task.completed_on,
        "area": area_name(task.area),
        "note": task.note,
    }


def _state(dated: DatedTask, today: date) -> str:
    state = words().name(TASK_STATES, dated.state(today))
    return words().say("{state} · fixed", state=state) if say_fixed(dated.task) else state


def say_fixed(task: Task) -> str:
    """Say which of a task's dates somebody fixed, empty where both are counted from the event."""
    match bool(task.benchmark_on), bool(task.completion_on):
        case True, True:
            return words().say("Both dates")
        case True, False:
            return words().say("Benchmark")
        case False, True:
            return words().say("Completion")
        case _:
            return ""


DATES = {"benchmark": "benchmark_on", "completion": "completion_on", "completed": "completed_on"}
TEXTS = {"task": "title", "note": "note"}


def task_changes(edited: Mapping[str, Any], today: date, people: Container[str]) -> dict[str, Any]:
    """Turn edited cells into the task's fields; a date that is typed in stays where it is put, an emptied one is free.

    Owners are those among `people`. A box that is ticked means today, unless the day itself is typed in too.
    """
    fields: dict[str, Any] = {}
    if "done" in edited:
        fields["completed_on"] = today if edited["done"] else None
    for name in DATES.keys() & edited.keys():
        fields[DATES[name]] = date.fromisoformat(edited[name][:10]) if edited[name] else None
    for name in TEXTS.keys() & edited.keys():
        fields[TEXTS[name]] = edited[name] or ""
    if "who" in edited:
        fields["owners"] = tuple(owner for owner in edited["who"] or () if owner in people)
    return fields
