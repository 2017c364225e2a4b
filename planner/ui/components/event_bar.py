"""The event that is open, with undo and redo; always there, in the sidebar."""

from collections.abc import Callable

import streamlit as st

from planner.operations.actor import LOCAL, Actor
from planner.operations.events import list_events, redo, undo
from planner.operations.workplace import Workplace
from planner.ui.components.findings import plain
from planner.ui.state import attempt, words, workplace


def event_bar(event_id: str) -> None:
    """Name the event that is open, and offer to take its last change back or to make it again."""
    say = words().say
    event = next((event for event in list_events(workplace(), LOCAL) if event.id == event_id), None)
    if event is None:
        return
    with st.sidebar:
        st.markdown(f"**{plain(event.title)}**  \n:gray[{words().long_day(event.starts_on)}]")
        with st.container(horizontal=True):
            st.button(
                say("Undo"),
                key="undo",
                icon=":material/undo:",
                help=say("Take the last change back"),
                on_click=_step,
                args=[undo, event_id, say("Taken back."), say("There is nothing to take back.")],
            )
            st.button(
                say("Redo"),
                key="redo",
                icon=":material/redo:",
                help=say("Make it again"),
                on_click=_step,
                args=[redo, event_id, say("Made again."), say("There is nothing to make again.")],
            )


def _step(operation: Callable[[Workplace, Actor, str], str | None], event_id: str, done: str, nothing: str) -> None:
    what = attempt(lambda: operation(workplace(), LOCAL, event_id))
    st.toast(done if what else nothing)
