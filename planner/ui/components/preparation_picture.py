"""The preparation as bars, one a week: how many tasks end in it, and where they stand."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from planner.domain.deadlines import DatedTask, TaskState
from planner.ui.state import words
from planner.wording.labels import TASK_STATES

HEIGHT = 230
GREY = "#8a8f90"
"""Seen on light and on dark."""

BY_COLOR = (
    TaskState.UNDER_WAY,
    TaskState.DUE,
    TaskState.DONE,
    TaskState.UNDATED,
    TaskState.AHEAD,
    TaskState.LATE,
)
"""The states in the order of the theme's colours for charts: teal, amber, green, violet, grey, red."""


def preparation_picture(tasks: Sequence[DatedTask], today: date) -> None:
    """Draw the weeks in which tasks end, and today; nothing where no task has a date."""
    import pandas as pd

    counted = Counter((_week(task.completion_on), task.state(today)) for task in tasks if task.completion_on)
    if not counted:
        return
    say = words().say
    week, state, number = say("Week of"), say("State"), say("Tasks")
    frame = pd.DataFrame(
        {week: pd.Timestamp(monday), state: words().name(TASK_STATES, standing), number: times}
        for (monday, standing), times in counted.items()
    )
    bars = _bars(week, state, number, [each for each in BY_COLOR if any(each is standing for _, standing in counted)])
    st.header(say("Tasks by week"))
    done = sum(times for (_, standing), times in counted.items() if standing is TaskState.DONE)
    about = say("Tasks by the week in which they end: {done} of {all} are done", done=done, all=sum(counted.values()))
    st.vega_lite_chart(frame, {"height": HEIGHT, "layer": [bars, _rule(today)]}, alt=about)


def _bars(week: str, state: str, number: str, met: Sequence[TaskState]) -> dict[str, object]:
    names = [words().name(TASK_STATES, standing) for standing in BY_COLOR]
    shown = [words().name(TASK_STATES, standing) for standing in met]
    legend = {"orient": "bottom", "title": None, "columns": 3, "values": shown}
    return {
        "mark": "bar",
        "encoding": {
            "x": {
                "field": week,
                "timeUnit": "yearweek",
                "type": "temporal",
                "title": None,
                "axis": {"format": "%d.%m.", "grid": False},
            },
            "y": {"field": number, "type": "quantitative", "title": None, "axis": {"tickMinStep": 1, "tickCount": 4}},
            "color": {"field": state, "type": "nominal", "scale": {"domain": names}, "legend": legend},
            "tooltip": [
                {"field": week, "type": "temporal", "format": "%d.%m.%Y"},
                {"field": state, "type": "nominal"},
                {"field": number, "type": "quantitative"},
            ],
        },
    }


def _rule(today: date) -> dict[str, object]:
    """Draw today as a dashed line."""
    day = {"datum": {"year": today.year, "month": today.month, "date": today.day}, "type": "temporal"}
    return {"mark": {"type": "rule", "strokeDash": [4, 3], "color": GREY, "aria": False}, "encoding": {"x": day}}


def _week(on: date) -> date:
    """Return the Monday of a day's week."""
    return on - timedelta(days=on.weekday())
