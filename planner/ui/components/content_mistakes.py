"""Mistakes in the organiser's own content files; what is right in those files is used."""

import streamlit as st

from planner.ui.components.plain import plain
from planner.ui.state import words, workplace


def content_mistakes() -> None:
    """Name every mistake with its file, line, field and cure, where there are any."""
    mistakes = workplace().library.mistakes
    if not mistakes:
        return
    found = words().say_many(
        "{number} mistake in your own content files", "{number} mistakes in your own content files", len(mistakes)
    )
    with st.expander(found, icon=":material/rule:"):
        st.caption(words().say("What is right in these files is used. Correct the rest and start the planner again."))
        for mistake in mistakes:
            st.markdown(plain(mistake.in_words(words())))
