"""A session of another event, taken over and kept aside until it is given a day."""

import streamlit as st

from planner.domain.plan import Plan
from planner.operations.events import list_events, open_plan
from planner.operations.session_changes import take_session
from planner.ui.components.removal import distinct
from planner.ui.state import attempt, me, words, workplace


def take_session_over(plan: Plan) -> None:
    """Ask for an event and one of its sessions, and take it over; nothing where there is no other event."""
    say = words().say
    others = {event.id: event for event in list_events(workplace(), me()) if event.id != plan.event.id}
    if not others:
        return
    with st.expander(
        say("Take a session from another event"), icon=":material/move_to_inbox:", key="take", on_change="rerun"
    ) as box:
        if not box.open:
            return
        titles = [
            say("{title}, {day}", title=event.title, day=words().long_day(event.starts_on)) for event in others.values()
        ]
        named = dict(zip(others, distinct(titles), strict=True))
        source_id = st.selectbox(
            say("Event"),
            list(others),
            None,
            format_func=lambda each: named[each],
            placeholder=say("Choose"),
            key="take_from",
        )
        if source_id:
            _choose(plan, source_id)


def _choose(plan: Plan, source_id: str) -> None:
    say = words().say
    sessions = open_plan(workplace(), me(), source_id).sessions
    if not sessions:
        st.info(say("This event has no sessions yet."), icon=":material/schedule:")
        return
    titles = [say("{title}, {minutes} min", title=each.title, minutes=each.minutes) for each in sessions]
    named = dict(zip((each.id for each in sessions), distinct(titles), strict=True))
    chosen = st.selectbox(
        say("Session"), list(named), format_func=lambda each: named[each], key=f"take_session-{source_id}"
    )
    st.button(
        say("Take it over"),
        key="take_over",
        type="primary",
        icon=":material/check:",
        on_click=_take,
        args=[plan, source_id, chosen],
    )


def _take(plan: Plan, source_id: str, session_id: str) -> None:
    attempt(
        lambda: take_session(workplace(), me(), plan.event.id, source_id, session_id),
        words().say("Kept aside; it stands below the days."),
    )
