"""When a day begins; every clock time of it follows."""

from datetime import time

import streamlit as st

from planner.domain.agenda import Day
from planner.operations.records import ShownRecord, edit
from planner.ui.state import attempt, me, words, workplace

FIVE_MINUTES = 300


def day_opening(event_id: str, day: Day) -> None:
    """Show when the day opens; another time is saved at once, and one that cannot be is put back."""
    key = f"opens-{day.id}-{day.version}"
    st.time_input(
        words().say("The day opens at"),
        _opening(day),
        key=key,
        step=FIVE_MINUTES,
        on_change=_open,
        args=[event_id, day, key],
    )


def _open(event_id: str, day: Day, key: str) -> None:
    opens: time = st.session_state[key]
    shown = ShownRecord(event_id=event_id, kind="days", record_id=day.id, version=day.version)
    changes = {"opens_minute": opens.hour * 60 + opens.minute}
    if not attempt(lambda: edit(workplace(), me(), shown, changes), words().say("The day has moved.")):
        st.session_state[key] = _opening(day)


def _opening(day: Day) -> time:
    return time(day.opens_minute // 60, day.opens_minute % 60)
