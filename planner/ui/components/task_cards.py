"""Tasks one below the other, for phones and for whoever would rather tick than edit; every change is saved at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask, TaskState
from planner.operations.description import FIRST_DAY, LAST_DAY
from planner.operations.records import ShownRecord, edit
from planner.ui.components.names import role_name
from planner.ui.components.plain import plain
from planner.ui.components.task_table import say_fixed
from planner.ui.state import attempt, me, words, workplace
from planner.wording.labels import TASK_STATES

A_PAGE = 12
COLORS = {TaskState.LATE: "red", TaskState.DUE: "orange", TaskState.DONE: "green"}


def task_cards(
    tasks: Sequence[DatedTask], shown: Sequence[ShownRecord], people: Mapping[str, str], today: date
) -> None:
    """Show the tasks in order, twelve a page, each with a box to tick; `people` are names by person id."""
    pages = max(1, -(-len(tasks) // A_PAGE))
    page = st.pagination(pages, key="task_page") if pages > 1 else 1
    first = (page - 1) * A_PAGE
    for dated, record in zip(tasks[first : first + A_PAGE], shown[first : first + A_PAGE], strict=True):
        with st.container(border=True, gap="xxsmall"):
            _show(dated, record, people, today)
            _offer_changes(dated, record, people)


def _show(dated: DatedTask, record: ShownRecord, people: Mapping[str, str], today: date) -> None:
    say, task, state = words().say, dated.task, dated.state(today)
    st.checkbox(
        f"**{plain(task.title)}**",
        value=task.completed_on is not None,
        key=f"tick-{task.id}-{task.version}",
        on_change=_save,
        args=[record, {"completed_on": None if task.completed_on else today}],
    )
    on = words().short_day(dated.completion_on) if dated.completion_on else say(TASK_STATES[TaskState.UNDATED])
    who = words().join(people[owner] for owner in task.owners if owner in people) or role_name(task.role)
    fixed = f" · :material/push_pin: {say('fixed')}" if say_fixed(task) else ""
    st.markdown(f":{COLORS.get(state, 'gray')}-badge[{say(TASK_STATES[state])}] {on}{fixed} · {plain(who)}")
    if task.note:
        st.caption(plain(task.note))


def _offer_changes(dated: DatedTask, record: ShownRecord, people: Mapping[str, str]) -> None:
    task = dated.task
    body = st.expander(
        words().say("Change"), icon=":material/edit:", type="compact", key=f"change-{task.id}", on_change="rerun"
    )
    if body.open:
        with body:
            _owners(task, record, people)
            _days(dated, record)
            key = f"note-{task.id}-{task.version}"
            st.text_area(
                words().say("Note"), task.note, 2000, key=key, on_change=_save_typed, args=[record, "note", key]
            )


def _owners(task: Task, record: ShownRecord, people: Mapping[str, str]) -> None:
    key = f"owners-{task.id}-{task.version}"
    st.multiselect(
        words().say("Who"),
        list(people),
        [owner for owner in task.owners if owner in people],
        format_func=lambda person_id: people[person_id],
        placeholder=role_name(task.role),
        key=key,
        on_change=_save_typed,
        args=[record, "owners", key],
    )


def _days(dated: DatedTask, record: ShownRecord) -> None:
    say, task = words().say, dated.task
    days = {
        "benchmark_on": (say("Benchmark: under way by"), dated.benchmark_on),
        "completion_on": (say("Completion: finished by"), dated.completion_on),
    }
    for field, (label, on) in days.items():
        key = f"{field}-{task.id}-{task.version}"
        st.date_input(
            label,
            on,
            FIRST_DAY,
            LAST_DAY,
            key=key,
            on_change=_save_typed,
            args=[record, field, key],
            format="YYYY-MM-DD",
        )
    if say_fixed(task):
        st.button(
            say("Back to the planned days"),
            key=f"free-{task.id}",
            icon=":material/restart_alt:",
            on_click=_save,
            args=[record, dict.fromkeys(days)],
        )


def _save_typed(record: ShownRecord, field: str, key: str) -> None:
    typed = st.session_state[key]
    _save(record, {field: tuple(typed) if isinstance(typed, list) else typed})


def _save(record: ShownRecord, changes: dict[str, Any]) -> None:
    attempt(lambda: edit(workplace(), me(), record, changes), words().say("Saved."))
