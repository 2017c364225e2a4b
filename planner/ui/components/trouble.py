"""What stands in the place of a page that could not be shown: the reason and, where it may pass, a way to try again.

Streamlit forgets a field that a run did not show. While the database cannot be reached no field is, so what was typed
is kept until the page comes back.
"""

from contextlib import suppress
from datetime import date, time

import streamlit as st
from streamlit.errors import StreamlitAPIException

from planner.errors import PlannerError
from planner.storage.failures import DatabaseError
from planner.ui.state import complain, words

TYPED = (str, int, float, date, time)


def show_trouble(problem: PlannerError) -> None:
    """Say what went wrong; where it is the database, keep what was typed and offer to try again."""
    complain(problem)
    if isinstance(problem, DatabaseError):
        _keep_typed()
        st.button(words().say("Try again"), icon=":material/refresh:")


def _keep_typed() -> None:
    """Make what stands in fields the session's own; those that were shown meanwhile keep it by themselves."""
    for name, value in st.session_state.to_dict().items():
        if _is_typed(value):
            with suppress(StreamlitAPIException):
                st.session_state[name] = value


def _is_typed(value: object) -> bool:
    """Whether a field may be filled with it; what is pressed, such as a button, may not."""
    several = value if isinstance(value, list | tuple) else [value]
    return all(isinstance(each, TYPED) and not isinstance(each, bool) for each in several)
