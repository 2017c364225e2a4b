"""The whole event back at an earlier moment: chosen, looked at, and only then done."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import streamlit as st

from planner.domain.plan import Plan
from planner.operations.going_back import WayBack, go_back_to, look_back
from planner.operations.history import revision_after
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace

TARGET = "way-back"
"""The event and the revision or moment that somebody looks back to."""
MOST = 100
"""How many of the entries that would change are named."""


def look_back_to(event_id: str, save: int) -> None:
    """Show what going back to just after a save would change."""
    revision = attempt(lambda: revision_after(workplace(), me(), event_id, save))
    st.session_state[TARGET] = (event_id, revision)


def way_back(plan: Plan) -> bool:
    """Show what would change on the way that was chosen, with the button that does it; return whether one was."""
    event_id, target = st.session_state.get(TARGET, ("", None))
    if event_id != plan.event.id or target is None:
        return False
    back = attempt(lambda: look_back(workplace(), me(), event_id, target, words()))
    if back is None:
        leave()
        st.rerun()
    with st.container(border=True, key="way-back-preview"):
        _show(event_id, back)
    return True


def _show(event_id: str, back: WayBack) -> None:
    say = words().say
    st.subheader(say("Bring the event back to an earlier moment"))
    if not back.changes:
        st.markdown(say("Nothing would change: the event is what it was then."))
    else:
        st.markdown(
            words().say_many("{number} entry would change:", "{number} entries would change:", len(back.changes))
        )
        names = [back.spoken.say_record(change) for change in back.changes]
        st.markdown("\n".join(f"- {plain(name)}" for name in names[:MOST]))
        if len(names) > MOST:
            st.caption(words().say_many("and {number} more", "and {number} more", len(names) - MOST))
        st.caption(say("People's own details, and what stakeholders were asked and said, stay as they are."))
    with st.container(horizontal=True):
        if back.changes:
            st.button(say("Bring the event back"), type="primary", key="sure", on_click=_go, args=[event_id, back])
        st.button(say("Leave it as it is"), key="leave", on_click=leave)


def _go(event_id: str, back: WayBack) -> None:
    done = words().say("The event is back at that moment. Undo takes this back.")
    attempt(lambda: go_back_to(workplace(), me(), event_id, back.revision, back.seen), done)
    leave()


def leave() -> None:
    """Look back no longer."""
    st.session_state.pop(TARGET, None)


def choose_moment(plan: Plan) -> None:
    """Let somebody name a day and a time to look back to."""
    say = words().say
    with st.expander(say("Bring the event back to a moment"), icon=":material/history:"):
        st.caption(say("Choose when; then you see what would change before anything does."))
        with st.form("moment", border=False):
            st.date_input(say("Day"), workplace().today(plan.event), key="moment-day")
            st.time_input(say("Time, where the event takes place"), time(12), key="moment-time")
            st.form_submit_button(say("Show what would change"), on_click=_look, args=[plan])


def _look(plan: Plan) -> None:
    given = st.session_state
    at = datetime.combine(given["moment-day"], given["moment-time"], ZoneInfo(plan.event.timezone))
    st.session_state[TARGET] = (plan.event.id, at)
