"""What else can be done with a session: copy it, divide it, keep it aside, or move it to another day."""

import streamlit as st

from planner.domain.agenda import Session
from planner.domain.durations import parse_minutes
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedDay
from planner.operations.session_changes import duplicate_session, park_session, place_session, split_session
from planner.ui.components.day_places import places_in
from planner.ui.state import attempt, me, words, workplace


def session_actions(session: Session, timed_day: TimedDay, plan: Plan) -> None:
    """Offer the actions in a small menu."""
    say, number = words().say, session.day_number
    with st.popover(say("More"), icon=":material/more_horiz:", key=f"more-{number}"):
        _choose_place(session, timed_day, plan)
        st.button(
            say("Copy"), key=f"copy-{number}", icon=":material/content_copy:", on_click=_copy, args=[session, plan]
        )
        st.button(
            say("Keep aside"), key=f"park-{number}", icon=":material/inventory_2:", on_click=_park, args=[session, plan]
        )
        for day in plan.days:
            if day.number != number:
                st.button(
                    say("To day {number}", number=day.number),
                    key=f"to-day-{number}-{day.number}",
                    icon=":material/event:",
                    on_click=_place,
                    args=[session, plan, day.number],
                )
        with st.form(f"split-{number}", border=False):
            st.text_input(say("Split after"), key=f"split-after-{number}", placeholder="45", max_chars=20)
            st.form_submit_button(say("Split"), icon=":material/call_split:", on_click=_split, args=[session, plan])


def _choose_place(session: Session, timed_day: TimedDay, plan: Plan) -> None:
    """Let the session go to any place of its day at once."""
    places = places_in(timed_day, without=session.id)
    now = [timed.session.id for timed in timed_day.sessions].index(session.id)
    key = f"place-{session.id}-{plan.revision}"
    st.selectbox(
        words().say("Place"),
        range(len(places)),
        now,
        format_func=lambda each: places[each],
        key=key,
        on_change=_move_to,
        args=[session, plan, key],
    )


def _move_to(session: Session, plan: Plan, key: str) -> None:
    where = (session.day_number, st.session_state[key])
    attempt(lambda: place_session(workplace(), me(), plan.event.id, session.id, where), words().say("Moved."))


def _copy(session: Session, plan: Plan) -> None:
    attempt(lambda: duplicate_session(workplace(), me(), plan.event.id, session.id), words().say("Copied."))


def _park(session: Session, plan: Plan) -> None:
    done = words().say("Kept aside; it stands below the days.")
    attempt(lambda: park_session(workplace(), me(), plan.event.id, session.id), done)


def _place(session: Session, plan: Plan, day_number: int) -> None:
    where = (day_number, len(plan.sessions))
    attempt(lambda: place_session(workplace(), me(), plan.event.id, session.id, where), words().say("Moved."))


def _split(session: Session, plan: Plan) -> None:
    typed = st.session_state[f"split-after-{session.day_number}"]
    attempt(
        lambda: split_session(workplace(), me(), plan.event.id, session.id, parse_minutes(typed)),
        words().say("Split."),
    )
