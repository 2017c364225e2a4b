"""Shows a table anew where it says something else than what is stored, but only once nobody is typing in it.

A date that was emptied goes back to the planned day, and what was refused was never stored; the browser would keep
showing both as they were typed.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

_quiet = st.components.v2.component(
    "quiet_moment", js=(Path(__file__).parent / "settling.js").read_text(encoding="utf-8")
)


def when_quiet(key: str, then: Callable[[str], None]) -> None:
    """Call `then` with the table's key in the next moment in which nobody types or clicks and no cell is open."""
    _quiet(key=f"{key}-quiet", on_quiet_change=lambda: then(key), width="content", height="content")
