"""Sessions that are kept aside: what each is, and the way back into a day."""

import streamlit as st

from planner.domain.agenda import PARKED, Session
from planner.domain.plan import Plan
from planner.operations.session_changes import place_session
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace


def parked_sessions(plan: Plan) -> None:
    """Show what is kept aside, where anything is."""
    parked = [session for session in plan.sessions if session.day_number == PARKED]
    if not parked:
        return
    say = words().say
    st.subheader(say("Kept aside"))
    st.caption(say("These sessions take place on no day and stand in no document."))
    for session in parked:
        with st.container(horizontal=True, vertical_alignment="center"):
            minutes = say("{minutes} min", minutes=session.minutes)
            st.markdown(f"**{plain(session.title)}** :gray[{minutes}]")
            for day in plan.days:
                st.button(
                    say("To day {number}", number=day.number),
                    key=f"unpark-{session.id}-{day.number}",
                    on_click=_place,
                    args=[plan, session, day.number],
                )


def _place(plan: Plan, session: Session, day_number: int) -> None:
    where = (day_number, len(plan.sessions))
    attempt(lambda: place_session(workplace(), me(), plan.event.id, session.id, where), words().say("Moved."))
