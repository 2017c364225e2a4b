"""A day as coloured lengths, and in words how its time is shared by kind and by objective (DSN-10)."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import streamlit as st

from planner.domain.agenda_rules import minutes_by_kind
from planner.domain.objective_rules import time_objectives
from planner.domain.objectives import Objective
from planner.domain.run_of_show import RunOfShow, TimedDay
from planner.wording.labels import SESSION_KINDS
from planner.wording.wording import Wording

if TYPE_CHECKING:
    import pandas as pd

HEIGHT = 170
GAP = timedelta(minutes=2)
"""What keeps neighbours of one colour apart in the picture."""


def day_picture(day: TimedDay, objectives: tuple[Objective, ...], words: Wording) -> None:
    """Draw the sessions of a day as bars along its clock; each kind keeps its colour on every day."""
    about = words.say(
        "The day from {start} to {end}",
        start=words.clock(day.sessions[0].starts_at),
        end=words.clock(day.sessions[-1].ends_at, day.sessions[0].starts_at),
    )
    sums = tuple(say_sums(RunOfShow(days=(day,)), objectives, words))
    st.vega_lite_chart(_frame(day, words), _spec(words), alt=". ".join((about, *sums)))
    st.caption("  \n".join(sums))


def _frame(day: TimedDay, words: Wording) -> "pd.DataFrame":
    """Return a row for each session, with the wall clock where the event takes place."""
    import pandas as pd

    return pd.DataFrame(
        {
            words.say("Session"): timed.session.title,
            words.say("Kind"): words.say(SESSION_KINDS[timed.session.kind]),
            "starts": timed.starts_at.replace(tzinfo=None),
            "ends": timed.ends_at.replace(tzinfo=None) - GAP,
            words.say("Clock"): f"{words.clock(timed.starts_at)} – {words.clock(timed.ends_at, timed.starts_at)}",
        }
        for timed in day.sessions
    )


def _spec(words: Wording) -> dict[str, Any]:
    """Return how Vega-Lite draws it."""
    session, kind, clock = words.say("Session"), words.say("Kind"), words.say("Clock")
    return {
        "height": HEIGHT,
        "mark": {"type": "bar", "cornerRadius": 3},
        "encoding": {
            "x": {"field": "starts", "type": "temporal", "title": None, "axis": {"format": "%H:%M", "grid": False}},
            "x2": {"field": "ends"},
            "color": {
                "field": kind,
                "type": "nominal",
                "scale": {"domain": [words.say(label) for label in SESSION_KINDS.values()]},
                "legend": {"orient": "bottom", "title": None, "columns": 2},
            },
            "tooltip": [{"field": field, "type": "nominal"} for field in (session, clock, kind)],
        },
    }


def say_sums(run: RunOfShow, objectives: tuple[Objective, ...], words: Wording) -> Iterator[str]:
    """Yield the minutes of each kind on one line, and of each objective that is served on a second one."""
    kinds = minutes_by_kind(run)
    yield " · ".join(
        words.say("{kind} {minutes} min", kind=words.say(SESSION_KINDS[kind]), minutes=minutes)
        for kind, minutes in kinds.items()
        if minutes
    )
    served = [
        words.say("Objective {number}: {minutes} min", number=number, minutes=each.minutes)
        for number, each in enumerate(time_objectives(objectives, run), start=1)
        if each.minutes
    ]
    if served:
        yield " · ".join(served)
