"""What was learnt from an event: whoever plans one that builds on it reads it before asking anybody (EVL-01)."""

import streamlit as st

from planner.domain.consultation.design import DesignNoteKind
from planner.domain.rights import NotAllowedError
from planner.operations.consultations import open_consultation
from planner.ui.components.looking_back import show_notes
from planner.ui.state import me, words, workplace


def show_lessons(event_id: str) -> None:
    """Show the lessons of an event, to be changed and added to."""
    say = words().say
    try:
        consultation = open_consultation(workplace(), me(), event_id)
    except NotAllowedError:
        st.caption(say("Lessons are kept by those who design the events; ask one of the owners."))
        return
    st.caption(say("The next event that builds on this one shows these under looking back."))
    show_notes(event_id, consultation, (DesignNoteKind.LESSON, DesignNoteKind.RESULT))
