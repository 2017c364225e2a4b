"""Forms for one record more: empty once it was added, and as they were filled in where it was refused.

Streamlit's own way empties a form as soon as it is sent, and what was typed is gone whatever comes of it.
"""

from collections.abc import Callable, Iterable
from typing import ParamSpec

import streamlit as st

from planner.ui.state import NOTICE

Given = ParamSpec("Given")


def emptying(
    add: Callable[Given, object], *, texts: Iterable[str] = (), choices: Iterable[str] = (), lists: Iterable[str] = ()
) -> Callable[Given, None]:
    """Return `add` for the button of a form: where it leaves no notice of a refusal, the fields are emptied.

    Fields go by their keys; one that is not named, such as a kind, stays as it was chosen for the next record.
    """
    empty: dict[str, object] = dict.fromkeys(texts, "") | dict.fromkeys(choices) | {each: [] for each in lists}

    def add_and_empty(*args: Given.args, **named: Given.kwargs) -> None:
        add(*args, **named)
        if NOTICE not in st.session_state:
            for field in empty.keys() & set(st.session_state):
                st.session_state[field] = empty[field]

    return add_and_empty
