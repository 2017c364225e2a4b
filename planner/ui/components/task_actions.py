"""What can be done with one task besides changing what it says: copy it, give it another place, take it out."""

from collections.abc import Callable, Sequence

import streamlit as st

from planner.domain.deadlines import DatedTask
from planner.domain.plan import Plan
from planner.operations.records import ShownRecord, duplicate_task, move_task, remove
from planner.ui.components.history_filters import record_history
from planner.ui.components.removal import distinct
from planner.ui.components.steady_rows import forget_rows
from planner.ui.state import attempt, me, words, workplace

CHOSEN, ORDER, OWN = "task_chosen", "order", "own"


def task_actions(plan: Plan, tasks: Sequence[DatedTask], shown: Sequence[ShownRecord]) -> None:
    """Let somebody choose one of the tasks that are shown, and offer what can be done with it."""
    say = words().say
    names = distinct([each.task.title for each in tasks])
    records = dict(zip(names, shown, strict=True))
    chosen = st.selectbox(say("Task"), names, index=None, placeholder=say("Choose"), key=CHOSEN)
    record = records.get(chosen or "")
    order = [each.task.id for each in sorted(tasks, key=lambda each: each.task.position)]
    place = order.index(record.record_id) if record else 0
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _button(say("Copy"), "content_copy", record, lambda: _copy(plan, record, chosen or ""))
        _button(say("Move up"), "arrow_upward", record, lambda: _move(plan, record, order, place - 1))
        _button(say("Move down"), "arrow_downward", record, lambda: _move(plan, record, order, place + 1))
        _button(say("Remove"), "delete", record, lambda: _remove(record))
    if record:
        record_history(plan.event.id, "task", record.record_id, say("History of this task"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        to = st.number_input(say("Place in the own order"), 1, max(1, len(order)), place + 1, disabled=not record)
        _button(say("Move there"), "low_priority", record, lambda: _move(plan, record, order, to - 1))


def _button(label: str, icon: str, record: ShownRecord | None, then: Callable[[], None]) -> None:
    st.button(label, icon=f":material/{icon}:", on_click=then, disabled=not record)


def _copy(plan: Plan, record: ShownRecord | None, title: str) -> None:
    if record:
        named = words().say("{title} (copy)", title=title)
        attempt(
            lambda: duplicate_task(workplace(), me(), plan.event.id, record.record_id, named), words().say("Copied.")
        )
        forget_rows()


def _move(plan: Plan, record: ShownRecord | None, order: Sequence[str], place: int) -> None:
    """Put a task where another one that is shown stands in the event's own order, and show that order."""
    if record and 0 <= place < len(order):
        everywhere = [task.id for task in plan.tasks]
        to = everywhere.index(order[place])
        attempt(lambda: move_task(workplace(), me(), plan.event.id, record.record_id, to), words().say("Moved."))
        st.session_state[ORDER] = OWN
        forget_rows()


def _remove(record: ShownRecord | None) -> None:
    if record:
        attempt(lambda: remove(workplace(), me(), record), words().say("Removed. Undo brings it back."))
