"""What must be done, by whom and by when; every change is saved at once."""

from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st

from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.finding import Place
from planner.errors import sentence
from planner.operations.papers import PaperName
from planner.ui.components.checklist_import import checklist_import
from planner.ui.components.checklist_templates import checklist_templates
from planner.ui.components.commitments import show_follow_up
from planner.ui.components.downloads import paper_button
from planner.ui.components.findings import show_findings
from planner.ui.components.folded import folded
from planner.ui.components.handing_over import handing_over
from planner.ui.components.new_task import new_task
from planner.ui.components.new_team_member import new_team_member
from planner.ui.components.progress_view import show_progress
from planner.ui.components.steady_rows import steady_rows
from planner.ui.components.task_actions import task_actions
from planner.ui.components.task_cards import task_cards
from planner.ui.components.task_filters import task_filters
from planner.ui.components.task_table import shown_tasks, task_table
from planner.ui.components.task_words import names_in
from planner.ui.components.timeline_picture import show_timeline
from planner.ui.components.week_view import show_week
from planner.ui.components.workload_view import show_workload
from planner.ui.state import current_outlook, on_phone, words

VIEWS = {
    "table": sentence("Table"),
    "cards": sentence("Cards"),
    "timeline": sentence("Timeline"),
    "week": sentence("Week"),
    "people": sentence("People"),
}
PICTURES = {"timeline": show_timeline, "week": show_week, "people": show_workload}
ORDERS = {"date": sentence("By date"), "own": sentence("Own order")}
say = words().say
outlook = current_outlook()
plan, event, today = outlook.plan, outlook.plan.event, outlook.today
people = names_in(plan)


def by_date(dated: DatedTask) -> tuple[date, int]:
    """Sort by the day of completion, what has none last."""
    return dated.completion_on or date.max, dated.task.position


def in_own_order(dated: DatedTask) -> int:
    """Sort as the checklist itself does."""
    return dated.task.position


def one_of(label: str, key: str, names: Mapping[str, str], usual: str) -> str:
    """Ask for one of several ways to look at the tasks; it stands in the address bar."""
    return st.radio(
        label,
        list(names),
        list(names).index(usual),
        format_func=lambda each: say(names[each]),
        horizontal=True,
        key=key,
        bind="query-params",
    )


st.title(say("Checklist"))
done = sum(dated.task.completed_on is not None for dated in outlook.dated)
late = sum(dated.state(today) is TaskState.LATE for dated in outlook.dated)
summary = say("{done} of {all} tasks are done.", done=done, all=len(outlook.dated))
st.markdown(f"{summary} {words().say_many('{number} task is late.', '{number} tasks are late.', late) if late else ''}")
show_findings(outlook.findings, Place.CHECKLIST)
folded("progress", say("Progress by area"), ":material/donut_small:", partial(show_progress, outlook))

asked = task_filters(outlook, people)
with st.container(horizontal=True, gap="large"):
    view = one_of(say("View"), "view", VIEWS, "cards" if on_phone() else "table")
    order = "date" if view in PICTURES else one_of(say("Order"), "order", ORDERS, "date")

in_order = sorted(outlook.dated, key=by_date if order == "date" else in_own_order)
found = steady_rows(
    "tasks",
    (event.id, asked, order),
    records={dated.task.id: dated for dated in outlook.dated},
    found=[dated.task.id for dated in in_order if asked.passes(dated, today)],
)
records = shown_tasks(event, found)
if not found:
    st.info(say("No task passes these filters."), icon=":material/filter_alt_off:")
elif view in PICTURES:
    PICTURES[view](outlook, tuple(found))
elif view == "cards":
    task_cards(found, records, people, today)
else:
    task_table(event, found, people, today)
show_follow_up(event.id)
with st.container(horizontal=True):
    paper_button(event.id, PaperName.CHECKLIST, say("Workbook"))
    paper_button(event.id, PaperName.PREPARATION, say("Calendar file"))
folded("hand_over", say("Hand over"), ":material/move_down:", partial(handing_over, outlook, people))
add_to_team = partial(new_team_member, event.id)
folded("new_member", say("Add to the team"), ":material/person_add:", add_to_team, expanded=not people)
folded("import", say("Take changes from a workbook"), ":material/upload:", partial(checklist_import, event.id))
roles = list(dict.fromkeys(dated.task.role for dated in outlook.dated))
folded("new_task", say("Add a task"), ":material/add:", partial(new_task, event, roles, today))
checklist_templates(plan)
move = partial(task_actions, plan, found, records)
folded("task_actions", say("Copy, move or remove a task"), ":material/low_priority:", move)
