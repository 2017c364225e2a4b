"""Asks which techniques are looked for; what is asked stands in the address bar."""

import streamlit as st

from planner.domain.agenda import Purpose, SessionKind
from planner.domain.durations import parse_minutes
from planner.domain.method_search import MethodSearch
from planner.domain.new_plan import MOST_PARTICIPANTS
from planner.errors import PlannerError
from planner.ui.state import complain, on_phone, words
from planner.wording.labels import PURPOSES, SESSION_KINDS


def technique_filters(people: int) -> MethodSearch:
    """Ask for techniques; `people` are those expected where nobody says another number."""
    say = words().say
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(say("Find"), key="find_technique", bind="query-params")
        count = st.number_input(
            say("People"), 1, MOST_PARTICIPANTS, people, key="technique_people", bind="query-params", width=130
        )
        typed = st.text_input(
            say("Minutes"),
            key="technique_minutes",
            bind="query-params",
            placeholder=say("Any"),
            max_chars=20,
            width=130,
            help=say("In minutes, or for example 1h30, 1:30 or 1,5h."),
        )
    folded = st.expander(say("Filters"), icon=":material/filter_alt:") if on_phone() else st.container()
    with folded, st.container(horizontal=True):
        purposes = st.multiselect(
            say("Purpose"),
            list(Purpose),
            format_func=lambda each: say(PURPOSES[each]),
            placeholder=say("All"),
            key="technique_purposes",
            bind="query-params",
        )
        kinds = st.multiselect(
            say("Kind"),
            list(SessionKind),
            format_func=lambda each: say(SESSION_KINDS[each]),
            placeholder=say("All"),
            key="technique_kinds",
            bind="query-params",
        )
    return MethodSearch(
        text=text, purposes=frozenset(purposes), kinds=frozenset(kinds), people=count, minutes=read_minutes(typed)
    )


def read_minutes(typed: str) -> int | None:
    """Return the minutes that somebody typed, None for none; what is no length of time is said here and now."""
    try:
        return parse_minutes(typed) if typed.strip() else None
    except PlannerError as problem:
        complain(problem)
        return None
