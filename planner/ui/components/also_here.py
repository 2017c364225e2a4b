"""Who else is on this page, and that somebody has changed the event: looked for below everything else, by itself.

It stands below the forms, or one of them could vanish after a gap in the connection, and it never shows the page anew
by itself: what is being typed stays.
"""

from contextvars import ContextVar

import streamlit as st

from planner.errors import PlannerError
from planner.operations.presence import arrivals_now, revision_now, who_else
from planner.ui.components.plain import plain
from planner.ui.state import me, words, workplace

LOOKS_EVERY = 15
"""Seconds."""
SEEN = "revision_seen"
JUST_SHOWN: ContextVar[bool] = ContextVar("just_shown", default=False)
"""Whether the whole page is being shown, so that nothing on it can have changed since."""
SHOWS_ARRIVALS = frozenset({"answers", "consultation", "evaluation", "proceedings", "recording"})
"""The pages that show what people outside send, by their address; on others nobody is told of every note."""


def also_here(event_id: str, page: str) -> None:
    """Begin to look, with the page as it has just been shown; for people who are signed in."""
    try:
        have_seen(_state(event_id, page))
    except PlannerError:
        return
    token = JUST_SHOWN.set(True)
    _look(event_id, page)
    JUST_SHOWN.reset(token)


def have_seen(revision: int) -> None:
    """Note which revision of the event is on the screen, so that nobody is told of changes that they see."""
    st.session_state[SEEN] = revision


def _state(event_id: str, page: str) -> int:
    look = arrivals_now if page in SHOWS_ARRIVALS else revision_now
    return look(workplace(), me(), event_id)


@st.fragment(run_every=LOOKS_EVERY)
def _look(event_id: str, page: str) -> None:
    say = words().say
    try:
        others = who_else(workplace(), me(), event_id, page)
        has_changed = not JUST_SHOWN.get() and _state(event_id, page) != st.session_state[SEEN]
    except PlannerError as problem:
        st.caption(plain(words().say_error(problem)))
        return
    if others:
        st.caption(plain(say("Also here: {names}", names=words().join(others))))
    if has_changed:
        st.caption(
            say("This event has been changed since this page was shown. What you are typing is still yours to save.")
        )
        if st.button(say("Show the changes"), key="show_changes", icon=":material/refresh:"):
            st.rerun()
