"""Who is reading: chosen once, kept in the address bar, so that one click shows only their tasks."""

from collections.abc import Mapping

import streamlit as st

from planner.ui.state import words

WHO = "who"


def who_am_i(people: Mapping[str, str]) -> str:
    """Ask who is reading, of the names of people by id; return the person's id, empty while nobody has said."""
    say = words().say
    known = st.query_params.get(WHO) or st.session_state.get(WHO, "")
    chosen = st.selectbox(
        say("I am"),
        list(people),
        index=list(people).index(known) if known in people else None,
        format_func=lambda person_id: people[person_id],
        placeholder=say("Choose") if people else say("Nobody is on the list yet"),
        key="i_am",
        disabled=not people,
    )
    _keep(chosen or "")
    return chosen or ""


def _keep(person_id: str) -> None:
    st.session_state[WHO] = person_id
    if not person_id:
        st.query_params.pop(WHO, None)
    elif st.query_params.get(WHO) != person_id:
        st.query_params[WHO] = person_id
