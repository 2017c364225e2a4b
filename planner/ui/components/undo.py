"""Undo and redo of the event that is open; always there, in the sidebar."""

from collections.abc import Callable

import streamlit as st

from planner.operations.actor import LOCAL, Actor
from planner.operations.events import redo, undo
from planner.operations.workplace import Workplace
from planner.ui.state import attempt, words, workplace


def undo_buttons(event_id: str) -> None:
    """Offer to take the last change of the event back, and to make it again."""
    say = words().say

    def step(operation: Callable[[Workplace, Actor, str], str | None], done: str, nothing: str) -> None:
        what = attempt(lambda: operation(workplace(), LOCAL, event_id))
        st.toast(done if what else nothing)

    with st.sidebar, st.container(horizontal=True):
        st.button(
            say("Undo"),
            key="undo",
            icon=":material/undo:",
            help=say("Take the last change back"),
            on_click=step,
            args=[undo, say("Taken back."), say("There is nothing to take back.")],
        )
        st.button(
            say("Redo"),
            key="redo",
            icon=":material/redo:",
            help=say("Make it again"),
            on_click=step,
            args=[redo, say("Made again."), say("There is nothing to make again.")],
        )
