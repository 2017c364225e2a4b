"""The preparation as columns, one a week: how many tasks are to be finished in it, and where they stand."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import streamlit as st

from planner.domain.deadlines import TaskState
from planner.domain.workload import WEEK, week_of
from planner.operations.outlook import Outlook
from planner.ui.components.markup import Html, show_picture, tag
from planner.ui.components.time_axis import DAY, Axis, axis_over
from planner.ui.components.timeline_head import lines, place, scale, state_legend
from planner.ui.state import words

STACKED = (TaskState.DONE, TaskState.LATE, TaskState.DUE, TaskState.UNDER_WAY, TaskState.AHEAD)
"""The states from the foot of a column to its top."""

Numbers = Counter[tuple[date, TaskState]]


def preparation_picture(outlook: Outlook) -> None:
    """Draw the weeks in which tasks are to be finished; nothing where no task has a date."""
    ends = [(each.completion_on, each.state(outlook.today)) for each in outlook.dated if each.completion_on]
    if not ends:
        return
    axis = axis_over((day for day, _ in ends), outlook.plan.event, outlook.today)
    shown = [(min(max(day, axis.first_on), axis.end_on - DAY), state) for day, state in ends]
    st.header(words().say("Tasks by week"))
    show_picture(_columns(outlook, axis, Counter((week_of(day), state) for day, state in shown)), "timeline_picture")


def _columns(outlook: Outlook, axis: Axis, numbers: Numbers) -> Html:
    event, today, say = outlook.plan.event, outlook.today, words().say
    done = sum(number for (_, state), number in numbers.items() if state is TaskState.DONE)
    return tag(
        "figure",
        state_legend(),
        tag("div", *_weeks(axis, numbers), class_="track columns"),
        scale(axis, event, today),
        class_="picture preparation",
        style=lines(axis, event, today),
        role="img",
        aria_label=say("Tasks by the week in which they end: {done} of {all} are done", done=done, all=numbers.total()),
    )


def _weeks(axis: Axis, numbers: Numbers) -> Iterator[Html]:
    totals = {week: sum(numbers[week, state] for state in STACKED) for week in axis.weeks}
    tallest = max(totals.values())
    for week, total in totals.items():
        if total:
            parts = (_part(state, numbers[week, state] / tallest) for state in STACKED if numbers[week, state])
            style = place(axis, week, week + WEEK - DAY)
            yield tag("span", *parts, tag("span", str(total), class_="total"), class_="column", style=style)


def _part(state: TaskState, share: float) -> Html:
    return tag(
        "span", tag("i", class_="bar"), class_=f"row part {state}", style=f"height:calc({share:.3f} * (100% - 1.1rem))"
    )
