"""One record fewer: chosen by its name, taken out at once, and back with undo."""

from collections.abc import Mapping, Sequence
from itertools import chain, count

import streamlit as st

from planner.operations.records import ShownRecord
from planner.operations.shown_records import remove_shown
from planner.ui.state import attempt, me, words, workplace


def removal_form(label: str, shown: Sequence[ShownRecord], names: Sequence[str], key: str = "gone") -> None:
    """Let somebody choose a record by its name, one a record shown, and take it out; `key` is unique on the page."""
    records = dict(zip(distinct(names), shown, strict=True))
    with st.form(f"remove-{key}", border=False):
        st.selectbox(label, list(records), key=key, index=None, placeholder=words().say("Choose"))
        st.form_submit_button(
            words().say("Remove"), icon=":material/delete:", on_click=_remove, args=[records, key], disabled=not records
        )


def distinct(names: Sequence[str]) -> list[str]:
    """Return the names, numbered where one comes again: a list of choices knows its choices by what it shows."""
    taken: dict[str, None] = {}
    for name in names:
        numbered = (f"{name} ({number})" for number in count(2))
        taken[next(choice for choice in chain([name], numbered) if choice not in taken)] = None
    return list(taken)


def _remove(records: Mapping[str, ShownRecord], key: str) -> None:
    gone = records.get(st.session_state[key])
    if gone:
        attempt(lambda: remove_shown(workplace(), me(), gone), words().say("Removed. Undo brings it back."))
