"""Tasks one below the other, for phones and for whoever would rather tick than edit."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from planner.domain.deadlines import DatedTask, TaskState
from planner.operations.actor import LOCAL
from planner.operations.records import ShownRecord, edit
from planner.ui.components.names import role_name
from planner.ui.components.plain import plain
from planner.ui.state import attempt, words, workplace
from planner.wording.labels import TASK_STATES

A_PAGE = 12
COLORS = {TaskState.LATE: "red", TaskState.DUE: "orange", TaskState.DONE: "green"}


def task_cards(tasks: Sequence[DatedTask], shown: Sequence[ShownRecord], today: date) -> None:
    """Show the tasks in order, twelve a page, each with a box to tick; a tick is saved at once."""
    pages = max(1, -(-len(tasks) // A_PAGE))
    page = st.pagination(pages, key="task_page") if pages > 1 else 1
    first = (page - 1) * A_PAGE
    for dated, record in zip(tasks[first : first + A_PAGE], shown[first : first + A_PAGE], strict=True):
        _show(dated, record, today)


def _show(dated: DatedTask, record: ShownRecord, today: date) -> None:
    say, task = words().say, dated.task
    state = dated.state(today)
    with st.container(border=True, gap="xxsmall"):
        st.checkbox(
            f"**{plain(task.title)}**",
            value=task.completed_on is not None,
            key=f"tick-{task.id}-{task.version}",
            on_change=_tick,
            args=[dated, record, today],
        )
        on = words().short_day(dated.completion_on) if dated.completion_on else say(TASK_STATES[TaskState.UNDATED])
        color = COLORS.get(state, "gray")
        who = plain(role_name(task.role))
        st.markdown(f":{color}-badge[{say(TASK_STATES[state])}] {on} · {who}")
        if task.note:
            st.caption(plain(task.note))


def _tick(dated: DatedTask, record: ShownRecord, today: date) -> None:
    completed_on = None if dated.task.completed_on else today
    attempt(lambda: edit(workplace(), LOCAL, record, {"completed_on": completed_on}), words().say("Saved."))
