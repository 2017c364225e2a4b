"""What is said of a technique of one's own as a whole; every saving writes its file anew."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from planner.domain.agenda import Method, Purpose, SessionKind
from planner.library.methods import MOST_PEOPLE, MOST_ROUNDS
from planner.operations.own_methods import save_method
from planner.ui.state import attempt, me, words, workplace
from planner.wording.labels import PURPOSES, SESSION_KINDS

LONGEST_TITLE, LONGEST_TEXT = 200, 2000


def technique_fields(method: Method) -> None:
    """Show the fields of the technique; a saved one comes back under new keys, as it is stored."""
    say, key = words().say, key_of(method)
    with st.form(f"about-{key}", border=False):
        st.text_input(say("Title"), method.title, key=f"title-{key}", max_chars=LONGEST_TITLE)
        st.text_input(say("Aim"), method.aim, key=f"aim-{key}", max_chars=LONGEST_TEXT)
        purposes_field(method.purposes, f"purposes-{key}")
        st.selectbox(
            say("Kind"),
            list(SessionKind),
            list(SessionKind).index(method.kind),
            format_func=lambda kind: say(SESSION_KINDS[kind]),
            key=f"kind-{key}",
        )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _number(say("At least so many people"), f"least_people-{key}", method.least_people, (1, MOST_PEOPLE))
            _number(say("At most (empty: any)"), f"most_people-{key}", method.most_people, (1, MOST_PEOPLE))
            _number(say("Group size (0: one plenary)"), f"group_size-{key}", method.group_size, (0, MOST_PEOPLE))
            _number(say("Rounds"), f"rounds-{key}", method.rounds, (1, MOST_ROUNDS))
            _number(say("Rounds at least"), f"least_rounds-{key}", method.least_rounds, (1, MOST_ROUNDS))
        st.text_input(say("Caution"), method.caution, key=f"caution-{key}", max_chars=LONGEST_TEXT)
        st.text_input(say("Source"), method.source, key=f"source-{key}", max_chars=LONGEST_TEXT)
        st.form_submit_button(say("Save"), icon=":material/check:", on_click=_save, args=[method])


def purposes_field(purposes: Sequence[Purpose], key: str) -> None:
    """Ask what a technique is for."""
    say = words().say
    st.multiselect(say("Purpose"), list(Purpose), list(purposes), format_func=lambda each: say(PURPOSES[each]), key=key)


def key_of(method: Method) -> str:
    """Return what tells the fields of this technique, as it is stored now, from all others."""
    return f"{method.id}-{hash(method)}"


def _number(label: str, key: str, value: int | None, bounds: tuple[int, int]) -> None:
    st.number_input(label, bounds[0], bounds[1], value, key=key, width=150)


def _save(method: Method) -> None:
    given, key = st.session_state, key_of(method)
    texts = {name: given[f"{name}-{key}"] for name in ("title", "aim", "caution", "source")}
    numbers = {name: given[f"{name}-{key}"] for name in ("least_people", "group_size", "rounds")}
    changed = replace(
        method,
        **texts,
        **numbers,
        most_people=given[f"most_people-{key}"],
        least_rounds=min(given[f"least_rounds-{key}"], numbers["rounds"]),
        purposes=tuple(given[f"purposes-{key}"]),
        kind=given[f"kind-{key}"],
    )
    attempt(lambda: save_method(workplace(), me(), changed, replaces=True), words().say("Saved."))
