"""A part of a page that is made only while it is open: a click anywhere else does not wait for what nobody sees.

Closing it drops what was typed into it and not saved; opening it, and every click elsewhere, keeps that.
"""

from collections.abc import Callable

import streamlit as st

FOLDED = "folded"


def folded(key: str, label: str, icon: str, show: Callable[[], object], *, expanded: bool = False) -> None:
    """Offer a part by its label, and show it while it is open; `expanded` is how it stands at first."""
    part = st.expander(label, expanded, key=f"{FOLDED}-{key}", icon=icon, on_change="rerun")
    if part.open:
        with part:
            show()
