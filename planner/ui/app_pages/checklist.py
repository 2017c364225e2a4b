"""What must be done, by whom and by when; every change in the table is saved at once."""

from datetime import date

import streamlit as st

from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.finding import Place
from planner.errors import sentence
from planner.operations.papers import PaperName
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.components.names import area_name, role_name
from planner.ui.components.new_task import new_task
from planner.ui.components.removal import removal_form
from planner.ui.components.steady_rows import steady_rows
from planner.ui.components.task_cards import task_cards
from planner.ui.components.task_table import shown_tasks, task_table
from planner.ui.state import current_outlook, on_phone, words
from planner.wording.labels import TASK_STATES

VIEWS = {"table": sentence("Table"), "cards": sentence("Cards")}
say = words().say
outlook = current_outlook()
event, today = outlook.plan.event, outlook.today
people = {person.id: person.name for person in outlook.plan.persons}


def belongs(dated: DatedTask) -> bool:
    """Whether a task passes the filters."""
    state, text = dated.state(today), f"{dated.task.id} {dated.task.title} {dated.task.note}".casefold()
    return (
        (not areas or dated.task.area in areas)
        and (not roles or dated.task.role in roles)
        and (not states or state in states)
        and find.casefold() in text
    )


st.title(say("Checklist"))
done = sum(dated.task.completed_on is not None for dated in outlook.dated)
late = sum(dated.state(today) is TaskState.LATE for dated in outlook.dated)
summary = say("{done} of {all} tasks are done.", done=done, all=len(outlook.dated))
st.markdown(f"{summary} {words().say_many('{number} task is late.', '{number} tasks are late.', late) if late else ''}")
show_findings(outlook.findings, Place.CHECKLIST)

all_areas = list(dict.fromkeys(dated.task.area for dated in outlook.dated))
all_roles = list(dict.fromkeys(dated.task.role for dated in outlook.dated))
every = say("All")
with st.container(horizontal=True, vertical_alignment="bottom"):
    states = st.multiselect(
        say("State"),
        list(TaskState),
        format_func=lambda state: say(TASK_STATES[state]),
        placeholder=every,
        key="states",
        bind="query-params",
    )
    areas = st.multiselect(say("Area"), all_areas, format_func=area_name, placeholder=every, key="areas")
    roles = st.multiselect(say("Who"), all_roles, format_func=role_name, placeholder=every, key="roles")
    find = st.text_input(say("Find"), key="find_task")
view = st.radio(
    say("View"),
    list(VIEWS),
    index=1 if on_phone() else 0,
    format_func=lambda view: say(VIEWS[view]),
    horizontal=True,
    key="view",
    bind="query-params",
)

by_date = sorted(
    filter(belongs, outlook.dated), key=lambda dated: (dated.completion_on or date.max, dated.task.position)
)
found = steady_rows(
    "tasks",
    (event.id, tuple(states), tuple(areas), tuple(roles), find),
    records={dated.task.id: dated for dated in outlook.dated},
    found=[dated.task.id for dated in by_date],
)
records = shown_tasks(event, found)
if not found:
    st.info(say("No task passes these filters."), icon=":material/filter_alt_off:")
elif view == "cards":
    task_cards(found, records, today)
else:
    task_table(event, found, people, today)
with st.container(horizontal=True):
    paper_button(event.id, PaperName.CHECKLIST, say("Workbook"))
    paper_button(event.id, PaperName.PREPARATION, say("Calendar file"))
with st.expander(say("Add a task"), icon=":material/add:"):
    new_task(event, all_roles, today)
with st.expander(say("Remove a task"), icon=":material/delete:"):
    removal_form(say("Task"), records, [dated.task.title for dated in found])
