"""What must be done, by whom and by when; every change in the table is saved at once."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.finding import Place
from planner.domain.origin import Origin
from planner.errors import sentence
from planner.operations.actor import LOCAL
from planner.operations.papers import PaperName
from planner.operations.records import ShownRecord, add_task, remove
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import plain, show_findings
from planner.ui.components.record_table import record_table
from planner.ui.components.task_cards import task_cards
from planner.ui.state import attempt, current_outlook, words, workplace
from planner.wording.labels import AREAS, TASK_STATES, TEAM_ROLES

say = words().say
outlook = current_outlook()
event, today = outlook.plan.event, outlook.today
people = {person.id: person.name for person in outlook.plan.persons}
VIEWS = {"table": sentence("Table"), "cards": sentence("Cards")}


def area_name(area: str) -> str:
    """Return the name of an area of preparation."""
    return say(AREAS.get(area, area))


def role_name(role: str) -> str:
    """Return the name of a role in the team."""
    return say(TEAM_ROLES.get(role, role))


def shown(dated: DatedTask) -> ShownRecord:
    """Return the task as the table shows it."""
    return ShownRecord(event_id=event.id, kind="tasks", record_id=dated.task.id, version=dated.task.version)


def cells(dated: DatedTask) -> dict[str, Any]:
    """Return the table's row of a task."""
    task = dated.task
    owners = words().join(people[owner] for owner in task.owners if owner in people)
    return {
        "done": task.completed_on is not None,
        "state": say(TASK_STATES[dated.state(today)]),
        "task": task.title,
        "who": owners or role_name(task.role),
        "benchmark": dated.benchmark_on,
        "completion": dated.completion_on,
        "note": task.note,
        "area": area_name(task.area),
    }


def changes(edited: Mapping[str, Any]) -> dict[str, Any]:
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


def belongs(dated: DatedTask) -> bool:
    """Whether a task passes the filters."""
    state, text = dated.state(today), f"{dated.task.id} {dated.task.title} {dated.task.note}".casefold()
    return (
        (not areas or dated.task.area in areas)
        and (not roles or dated.task.role in roles)
        and (not chosen_states or state in chosen_states)
        and find.casefold() in text
    )


def save_new() -> None:
    """Add the task that the form describes."""
    given = st.session_state
    task = Task(
        id="",
        position=0,
        title=given.new_title,
        area=given.new_area,
        role=given.new_role,
        origin=Origin.OWN,
        benchmark="0",
        completion="0",
        benchmark_on=given.new_benchmark,
        completion_on=given.new_completion,
    )
    attempt(lambda: add_task(workplace(), LOCAL, event.id, task), say("Added."))


def save_removal() -> None:
    """Take the chosen task out of the checklist."""
    gone: DatedTask = st.session_state.gone
    attempt(lambda: remove(workplace(), LOCAL, shown(gone)), say("Removed. Undo brings it back."))


st.title(say("Checklist"))
done = sum(dated.task.completed_on is not None for dated in outlook.dated)
late = sum(dated.state(today) is TaskState.LATE for dated in outlook.dated)
summary = say("{done} of {all} tasks are done.", done=done, all=len(outlook.dated))
st.markdown(f"{summary} {words().say_many('{number} task is late.', '{number} tasks are late.', late) if late else ''}")
show_findings(outlook.findings, Place.CHECKLIST)

all_areas = list(dict.fromkeys(dated.task.area for dated in outlook.dated))
all_roles = list(dict.fromkeys(dated.task.role for dated in outlook.dated))
with st.container(horizontal=True, vertical_alignment="bottom"):
    chosen_states = st.multiselect(
        say("State"),
        list(TaskState),
        format_func=lambda state: say(TASK_STATES[state]),
        key="states",
        placeholder=say("All"),
        bind="query-params",
    )
    areas = st.multiselect(say("Area"), all_areas, format_func=area_name, placeholder=say("All"), key="areas")
    roles = st.multiselect(
        say("Who"),
        all_roles,
        format_func=role_name,
        placeholder=say("All"),
        key="roles",
    )
    find = st.text_input(say("Find"), key="find_task")

found = [dated for dated in outlook.dated if belongs(dated)]
found.sort(key=lambda dated: (dated.completion_on or date.max, dated.task.position))
view = st.segmented_control(
    say("View"),
    list(VIEWS),
    format_func=lambda view: say(VIEWS[view]),
    default="table",
    required=True,
    key="view",
    bind="query-params",
)
if view == "cards":
    task_cards(found, [shown(dated) for dated in found], today)
else:
    column = st.column_config
    record_table(
        [shown(dated) for dated in found],
        [cells(dated) for dated in found],
        key="checklist",
        to_changes=changes,
        columns={
            "done": column.CheckboxColumn(say("Done"), width="small", pinned=True),
            "task": column.TextColumn(say("Task"), width="large", required=True, max_chars=500),
            "completion": column.DateColumn(say("Completion"), format="ddd D MMM YYYY"),
            "benchmark": column.DateColumn(say("Benchmark"), format="ddd D MMM YYYY"),
            "state": column.TextColumn(say("State"), disabled=True),
            "who": column.TextColumn(say("Who"), disabled=True),
            "area": column.TextColumn(say("Area"), disabled=True),
            "note": column.TextColumn(say("Note"), width="medium", max_chars=2000),
        },
    )
if not found:
    st.caption(say("No task passes these filters."))
with st.container(horizontal=True):
    paper_button(event.id, PaperName.CHECKLIST, say("Workbook"))
    paper_button(event.id, PaperName.PREPARATION, say("Calendar file"))

with st.expander(say("Add a task"), icon=":material/add:"), st.form("new_task", border=False, clear_on_submit=True):
    st.text_input(say("Task"), key="new_title", max_chars=500, required=True)
    left, right = st.columns(2)
    left.selectbox(say("Area"), list(AREAS), format_func=area_name, key="new_area")
    right.selectbox(say("Who"), all_roles, format_func=role_name, key="new_role")
    left.date_input(say("Benchmark"), min(today, event.starts_on), key="new_benchmark", format="YYYY-MM-DD")
    right.date_input(say("Completion"), min(today, event.starts_on), key="new_completion", format="YYYY-MM-DD")
    st.form_submit_button(say("Add"), on_click=save_new)
with st.expander(say("Remove a task"), icon=":material/delete:"), st.form("remove_task", border=False):
    st.selectbox(say("Task"), found, format_func=lambda dated: plain(dated.task.title), key="gone")
    st.form_submit_button(say("Remove"), on_click=save_removal, disabled=not found)
