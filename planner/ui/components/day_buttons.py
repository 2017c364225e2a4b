"""The buttons of the day, large enough for thumbs: start, stop, five minutes more, undo, and what is rarer.

They say nothing of what they did: the countdown shows it, and a part of a page that runs by itself cannot toast.
"""

import streamlit as st

from planner.domain.agenda import Session
from planner.domain.day_progress import DayProgress, SessionProgress
from planner.operations.events import undo
from planner.operations.the_day import MORE_MINUTES, clear_day, extend_session, start_session, stop_session
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace


def day_buttons(event_id: str, progress: DayProgress) -> None:
    """Offer what can be done now; only what is possible stands there."""
    with st.container(key="day-buttons", horizontal=True):
        if progress.running:
            _running_buttons(event_id, progress.running)
        if progress.following:
            _start_button(event_id, progress, progress.following)
        _undo_button(event_id)
        with st.popover(words().say("More"), icon=":material/more_horiz:", key="day-more"):
            _start_any(event_id, progress)
            _clear_button(event_id, progress.day.day.number)


def _start_button(event_id: str, progress: DayProgress, following: SessionProgress) -> None:
    session = following.timed.session
    st.button(
        words().say("Start “{session}”", session=plain(session.title)),
        key="start-next",
        type="primary",
        icon=":material/play_arrow:",
        on_click=_start,
        args=[event_id, session.id, _on(progress)],
    )


def _running_buttons(event_id: str, running: SessionProgress) -> None:
    say, session = words().say, running.timed.session
    st.button(
        say("+{minutes} min", minutes=MORE_MINUTES),
        key="extend",
        icon=":material/more_time:",
        help=say("Give the session that is on five minutes more; what follows moves."),
        on_click=_extend,
        args=[event_id, session],
    )
    st.button(
        say("Stop"),
        key="stop",
        icon=":material/stop:",
        help=say("End the session that is on, without starting the next."),
        on_click=_stop,
        args=[event_id, session],
    )


def _undo_button(event_id: str) -> None:
    say = words().say
    st.button(
        say("Undo"),
        key="take-back",
        icon=":material/undo:",
        help=say("Take the last change back"),
        on_click=_take_back,
        args=[event_id],
    )


def _start_any(event_id: str, progress: DayProgress) -> None:
    """Let any session begin, as in a rehearsal or after a change of plans."""
    say = words().say
    titles = {each.timed.session.id: each.timed.session.title for each in progress.sessions if each.started_at is None}
    if titles:
        chosen = st.selectbox(
            say("Another session"), list(titles), format_func=lambda session_id: titles[session_id], key="start-which"
        )
        st.button(
            say("Start it now"),
            key="start-chosen",
            icon=":material/play_arrow:",
            on_click=_start,
            args=[event_id, chosen, _on(progress)],
        )


def _clear_button(event_id: str, number: int) -> None:
    say = words().say
    st.button(
        say("Clear the actual times"),
        key="clear-day",
        icon=":material/restart_alt:",
        help=say("After a rehearsal: forget what this day really took; its sessions get their planned minutes back."),
        on_click=_clear,
        args=[event_id, number],
    )


def _start(event_id: str, session_id: str, instead_of: str) -> None:
    attempt(lambda: start_session(workplace(), me(), event_id, session_id, instead_of))


def _extend(event_id: str, session: Session) -> None:
    attempt(lambda: extend_session(workplace(), me(), event_id, session))


def _stop(event_id: str, session: Session) -> None:
    attempt(lambda: stop_session(workplace(), me(), event_id, session.id))


def _clear(event_id: str, number: int) -> None:
    attempt(lambda: clear_day(workplace(), me(), event_id, number))


def _take_back(event_id: str) -> None:
    attempt(lambda: undo(workplace(), me(), event_id))


def _on(progress: DayProgress) -> str:
    return progress.running.timed.session.id if progress.running else ""
