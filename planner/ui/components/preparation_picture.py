"""The preparation as bars, one a week until the event and after: how many tasks end in it, and where they stand."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from planner.domain.deadlines import DatedTask, TaskState
from planner.ui.state import words
from planner.wording.labels import TASK_STATES

HEIGHT = 230
DRAWN = (TaskState.DONE, TaskState.LATE, TaskState.DUE, TaskState.UNDER_WAY, TaskState.AHEAD)
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
    """Draw the weeks in which tasks end, and today; the checklist says the same in words."""
    import altair as alt
    import pandas as pd

    say = words().say
    counted = Counter((_week(task.completion_on), task.state(today)) for task in tasks if task.completion_on)
    if not counted:
        return
    state, number, week = say("State"), say("Tasks"), say("Week of")
    rows = [
        {week: pd.Timestamp(monday), state: words().name(TASK_STATES, standing), number: times}
        for (monday, standing), times in counted.items()
    ]
    names = {standing: words().name(TASK_STATES, standing) for standing in BY_COLOR}
    shown = [names[each] for each in DRAWN if any(standing is each for _, standing in counted)]
    bars = (
        alt.Chart(pd.DataFrame(rows), height=HEIGHT)
        .mark_bar()
        .encode(
            x=alt.X(f"yearweek({week}):T", title=None, axis=alt.Axis(format="%d.%m.", grid=False)),
            y=alt.Y(f"{number}:Q", title=None, axis=alt.Axis(tickMinStep=1, tickCount=4)),
            color=alt.Color(
                f"{state}:N",
                scale=alt.Scale(domain=list(names.values())),
                legend=alt.Legend(orient="bottom", title=None, columns=3, values=shown),
            ),
            tooltip=[week, state, number],
        )
    )
    now = alt.Chart(pd.DataFrame([{week: pd.Timestamp(today)}])).mark_rule(strokeDash=[4, 3]).encode(x=f"{week}:T")
    done = sum(times for (_, standing), times in counted.items() if standing is TaskState.DONE)
    about = say("Tasks by the week in which they end: {done} of {all} are done", done=done, all=sum(counted.values()))
    st.header(say("Tasks by week"))
    st.altair_chart(bars + now, alt=about)


def _week(on: date) -> date:
    """Return the Monday of a day's week."""
    return on - timedelta(days=on.weekday())
