"""Who has how much under way in which week, as a table of numbers; weeks with too much are named in words as well."""

from collections.abc import Iterable, Sequence

import streamlit as st

from planner.domain.deadlines import DatedTask
from planner.domain.workload import MANY_A_WEEK, WorkloadRow, tasks_by_week, workload
from planner.operations.outlook import Outlook
from planner.ui.components.markup import show_picture, tag
from planner.ui.components.plain import plain
from planner.ui.components.task_words import holder_name, names_in
from planner.ui.components.workload_cards import workload_cards
from planner.ui.components.workload_table import workload_table
from planner.ui.state import words


def show_workload(outlook: Outlook, found: Sequence[DatedTask]) -> None:
    """Show the open tasks of everybody by week, from this week to after the event."""
    say, rows = words().say, workload(found, outlook.today)
    if not rows:
        st.markdown(say("No open task has a date."))
        return
    st.markdown(
        say(
            "Open tasks by the weeks in which they are under way. Those that are late count in this week; "
            "a task of several people counts with each of them."
        )
    )
    names = names_in(outlook.plan)
    named = [(holder_name(row.holder, names), row) for row in rows]
    table = workload_table(named, tasks_by_week(found, outlook.today), outlook.plan.event)
    show_picture(tag("div", table, workload_cards(named), class_="picture workload"), "workload_view")
    _show_full_weeks(named)


def _show_full_weeks(named: Iterable[tuple[str, WorkloadRow]]) -> None:
    full = [(name, row) for name, row in named if row.full_weeks]
    if full:
        said = words().say(
            "Weeks with more than {number} tasks for one person or role, marked “!”:", number=MANY_A_WEEK
        )
        st.markdown("\n".join([plain(said), "", *(f"- {plain(_say_full_weeks(name, row))}" for name, row in full)]))


def _say_full_weeks(name: str, row: WorkloadRow) -> str:
    say = words().say
    weeks = [say("{day} ({number})", day=words().brief_day(week), number=row.by_week[week]) for week in row.full_weeks]
    return say("{name}: weeks of {weeks}", name=name, weeks=words().join(weeks))
