"""A page of one table, for the tests of the table.

One button saves what the browser sends, as `on_change` does; another says that nobody is typing.
"""

import streamlit as st

from planner.operations.actor import LOCAL
from planner.operations.events import list_events, open_plan
from planner.operations.records import ShownRecord
from planner.ui.components.clashes import Cells
from planner.ui.components.record_table import Form, editor_key, record_table, save_table, settle
from planner.ui.state import show_notice, workplace

plan = open_plan(workplace(), LOCAL, list_events(workplace(), LOCAL)[0].id)
tasks = sorted(plan.tasks[:4], key=lambda task: task.title, reverse=st.session_state.get("reverse", False))


def changes(edited: Cells) -> dict[str, object]:
    """Turn edited cells into fields of their names."""
    return dict(edited)


form = Form(
    columns={name: st.column_config.TextColumn(name) for name in ("title", "note", "benchmark")},
    named="title",
    to_changes=changes,
)
show_notice()
record_table(
    [ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task.id, version=task.version) for task in tasks],
    [{"title": task.title, "note": task.note, "benchmark": task.benchmark} for task in tasks],
    key="tasks",
    form=form,
)
st.button(
    "Save", key="save", on_click=save_table, args=["tasks", editor_key("tasks"), st.session_state["tasks-rows"], form]
)
st.button("Quiet", key="quiet", on_click=settle, args=["tasks"])
