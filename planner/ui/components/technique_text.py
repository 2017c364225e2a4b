"""A technique of one's own as the text of its file, for those who like it; every mistake is named with its cure."""

import streamlit as st

from planner.domain.agenda import Method
from planner.operations.own_methods import method_text, mistakes_in, save_method_text
from planner.ui.components.plain import plain
from planner.ui.components.technique_fields import key_of
from planner.ui.state import attempt, me, words, workplace

LONGEST, TALL = 100_000, 400
EXAMPLE = "one_two_four_all"


def technique_text(method: Method | None) -> None:
    """Show the text of a technique, or an example where there is none yet, and save it once it has no mistake."""
    say, methods = words().say, workplace().library.methods
    shown = method or methods[EXAMPLE]
    key = key_of(method) if method else "new"
    with st.form(f"text-{key}", border=False):
        if method is None:
            st.caption(say("This is a shipped technique as an example. Change its id first, then the rest."))
        typed = st.text_area(
            say("Text of the file"), method_text(shown), key=f"yaml-{key}", height=TALL, max_chars=LONGEST
        )
        replaces = method is not None or st.checkbox(say("Replace a technique of the same id"), key=f"replaces-{key}")
        if st.form_submit_button(say("Save"), icon=":material/save:"):
            _save(typed, replaces=replaces)


def _save(typed: str, *, replaces: bool) -> None:
    """Save the text and show the page anew, or name every mistake in it."""
    mistakes = mistakes_in(typed, words().say("Your text"))
    for mistake in mistakes:
        st.error(plain(mistake.in_words(words())), icon=":material/error:")
    if not mistakes:
        attempt(
            lambda: save_method_text(workplace(), me(), typed, replaces=replaces),
            words().say("Saved among your own techniques."),
        )
        st.rerun()
