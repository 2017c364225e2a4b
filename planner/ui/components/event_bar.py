"""The event that is open, with undo and redo; always there, in the sidebar."""

from collections.abc import Callable

import streamlit as st

from planner.domain.event import Event
from planner.domain.rights import NoRightError
from planner.operations.actor import Actor
from planner.operations.events import open_plan, redo, undo
from planner.operations.workplace import Workplace
from planner.storage.plans import EventNotFoundError
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, say_done, words, workplace
from planner.wording.deeds import DEEDS

DAY_PAGE = "the_day"
"""The page that has an undo of its own, large enough for thumbs (`day_buttons`)."""
LONGEST = 80
"""How much of a title the sidebar has room for."""


def event_bar(event_id: str) -> None:
    """Name the event that is open, and offer to take its last change back or to make it again."""
    event = _find_event(event_id)
    if event is None:
        return
    with st.sidebar:
        title = event.title if len(event.title) <= LONGEST else f"{event.title[: LONGEST - 1]}…"
        st.markdown(f"**{plain(title)}**  \n:gray[{words().long_day(event.starts_on)}]")
        if st.session_state.get("page") != DAY_PAGE:
            _steps(event_id)


def _steps(event_id: str) -> None:
    say = words().say
    with st.container(horizontal=True):
        st.button(
            say("Undo"),
            key="undo",
            icon=":material/undo:",
            help=say("Take the last change back"),
            on_click=_step,
            args=[undo, event_id, say("Taken back"), say("There is nothing to take back.")],
        )
        st.button(
            say("Redo"),
            key="redo",
            icon=":material/redo:",
            help=say("Make it again"),
            on_click=_step,
            args=[redo, event_id, say("Made again"), say("There is nothing to make again.")],
        )


def _find_event(event_id: str) -> Event | None:
    try:
        event = open_plan(workplace(), me(), event_id).event
    except (EventNotFoundError, NoRightError):
        return None
    return None if event.deleted_at else event


def _step(operation: Callable[[Workplace, Actor, str], str | None], event_id: str, done: str, nothing: str) -> None:
    def step() -> None:
        what = operation(workplace(), me(), event_id)
        say_done(_say_deed(done, what) if what else nothing, ":material/undo:")

    attempt(step)


def _say_deed(done: str, what: str) -> str:
    return f"{done}: {words().say(DEEDS[what])}." if what in DEEDS else f"{done}."
