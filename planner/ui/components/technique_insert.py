"""A technique put into the agenda, or in place of a session's own; what would not fit is said before."""

import streamlit as st

from planner.domain.agenda import Audience, Method, Session
from planner.domain.method_fit import MethodFit, fit_method
from planner.domain.method_search import MethodSearch, search_methods
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.operations.methods import Insertion, insert_method, use_method
from planner.ui.components.day_places import places_in
from planner.ui.components.plain import plain
from planner.ui.components.session_table import LONGEST_TITLE
from planner.ui.components.technique_card import show_reasons
from planner.ui.state import attempt, me, words, workplace
from planner.wording.method_fits import say_fit


def technique_insert(fit: MethodFit, plan: Plan) -> None:
    """Ask for a place in the agenda, and put the technique there."""
    say, key = words().say, fit.method.id
    days = {timed.day.number: timed for timed in time_event(plan).days}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(say("Title in the agenda"), fit.method.title, key=f"insert-title-{key}", max_chars=LONGEST_TITLE)
        number = st.selectbox(
            say("Day"),
            list(days),
            format_func=lambda each: say("Day {number}", number=each),
            key=f"insert-day-{key}",
            width=130,
        )
        places = places_in(days[number])
        st.selectbox(
            say("Place"),
            range(len(places)),
            len(places) - 1,
            format_func=lambda each: places[each],
            key=f"insert-place-{key}-{number}-{plan.revision}",
        )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("Add to the agenda"),
            key=f"insert-{key}",
            type="primary",
            icon=":material/add:",
            on_click=_insert,
            args=[fit, plan, number],
        )
        st.checkbox(say("For the team only"), key=f"insert-team-{key}")


def technique_change(session: Session, plan: Plan) -> None:
    """Ask for another technique for a session, those that fit its minutes first, and say what it would become."""
    say, people = words().say, plan.event.expected_participants
    known = _best_first(people, session.minutes)
    with st.expander(
        say("Change the technique"), icon=":material/swap_horiz:", key=f"swap-{session.day_number}", on_change="rerun"
    ) as box:
        if not box.open:
            return
        chosen = st.selectbox(
            say("Technique"),
            list(known),
            list(known).index(session.method) if session.method in known else None,
            format_func=lambda each: known[each].title,
            placeholder=say("Choose"),
            key=f"technique-{session.id}-{session.version}",
        )
        if chosen is None or chosen == session.method:
            st.caption(say("Title, place and minutes of the session stay; its steps and materials become new ones."))
            return
        fit = fit_method(known[chosen], people, session.minutes)
        st.markdown(plain(" · ".join(say_fit(words(), fit))))
        show_reasons(fit)
        st.button(
            say("Use this technique"),
            key=f"use-{session.day_number}",
            type="primary",
            icon=":material/check:",
            on_click=_use,
            args=[session, plan, chosen],
        )


def _best_first(people: int, minutes: int) -> dict[str, Method]:
    """Return every technique by id, those that fit first."""
    methods = workplace().library.methods
    fitting = search_methods(methods.values(), MethodSearch(people=people, minutes=minutes))
    by_title = sorted(methods.values(), key=lambda method: method.title)
    return {method.id: method for method in (*fitting, *by_title)}


def _insert(fit: MethodFit, plan: Plan, number: int) -> None:
    given, key = st.session_state, fit.method.id
    wanted = Insertion(
        method_id=key,
        day_number=number,
        place=given[f"insert-place-{key}-{number}-{plan.revision}"],
        minutes=fit.minutes,
        title=given[f"insert-title-{key}"],
        audience=Audience.TEAM if given[f"insert-team-{key}"] else Audience.PARTICIPANTS,
    )
    attempt(
        lambda: insert_method(workplace(), me(), plan.event.id, wanted),
        words().say("Added to day {number}. Undo takes it away again.", number=number),
    )


def _use(session: Session, plan: Plan, method_id: str) -> None:
    attempt(
        lambda: use_method(workplace(), me(), plan.event.id, session.id, method_id),
        words().say("The session has another technique. Undo brings the one before back."),
    )
