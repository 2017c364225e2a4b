"""Diet and access needs: how many people stated some, and deleting them for good once nobody needs to know."""

from collections.abc import Sequence

import streamlit as st

from planner.domain.people import Attendance
from planner.operations.people import delete_needs
from planner.ui.state import attempt, me, words, workplace


def needs(event_id: str, attendances: Sequence[Attendance]) -> None:
    """Say what is kept and offer to delete it; nothing where nobody stated any."""
    stated = [each for each in attendances if each.diet_needs or each.access_needs]
    if not stated:
        return
    say = words().say
    with st.expander(say("Diet and access needs"), icon=":material/health_and_safety:"):
        st.markdown(
            words().say_many(
                "{number} person stated diet or access needs. They are health data: delete them after the event.",
                "{number} people stated diet or access needs. They are health data: delete them after the event.",
                len(stated),
            )
        )
        sure = st.checkbox(say("Delete them for good; undo does not bring them back"), key="sure")
        st.button(
            say("Delete the needs"), icon=":material/delete:", disabled=not sure, on_click=_delete, args=[event_id]
        )


def _delete(event_id: str) -> None:
    st.session_state.sure = False
    attempt(lambda: delete_needs(workplace(), me(), event_id), words().say("The needs are deleted."))
