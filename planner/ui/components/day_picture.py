"""A day as coloured lengths; the table below it says the same in words."""

from datetime import timedelta

import streamlit as st

from planner.domain.run_of_show import TimedDay
from planner.wording.labels import SESSION_KINDS
from planner.wording.wording import Wording

HEIGHT = 170
GAP = timedelta(minutes=2)
"""What keeps neighbours of one colour apart in the picture."""


def day_picture(day: TimedDay, words: Wording) -> None:
    """Draw the sessions of a day as bars along its clock, coloured by kind."""
    import altair as alt
    import pandas as pd

    frame = pd.DataFrame(
        {
            words.say("Session"): timed.session.title,
            words.say("Kind"): words.say(SESSION_KINDS[timed.session.kind]),
            "starts": timed.starts_at.replace(tzinfo=None),
            "ends": timed.ends_at.replace(tzinfo=None) - GAP,
            words.say("Clock"): f"{words.clock(timed.starts_at)} – {words.clock(timed.ends_at)}",
        }
        for timed in day.sessions
    )
    kind = words.say("Kind")
    chart = (
        alt.Chart(frame, height=HEIGHT)
        .mark_bar(cornerRadius=3)
        .encode(
            x=alt.X("starts:T", title=None, axis=alt.Axis(format="%H:%M", grid=False)),
            x2="ends:T",
            color=alt.Color(
                f"{kind}:N",
                scale=alt.Scale(domain=[words.say(label) for label in SESSION_KINDS.values()]),
                legend=alt.Legend(orient="bottom", title=None, columns=2),
            ),
            tooltip=[words.say("Session"), words.say("Clock"), kind],
        )
    )
    about = words.say(
        "The day from {start} to {end}",
        start=words.clock(day.sessions[0].starts_at),
        end=words.clock(day.sessions[-1].ends_at),
    )
    st.altair_chart(chart, alt=about)
