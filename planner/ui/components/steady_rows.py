"""Rows that stay where they were shown while somebody works on them.

A row that moved or went with the very edit that was made to it would draw the next edit to another record, and the
table would scroll away; it moves once the reader asks for something else or opens the page again.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import streamlit as st

ROWS = "rows"
Record = TypeVar("Record")


def steady_rows(key: str, asked: Hashable, *, records: Mapping[str, Record], found: Sequence[str]) -> list[Record]:
    """Return the records found, by id, in the order and company in which they were first shown for what was `asked`.

    `records` are all there are now, `found` the ids that pass, in order; what is gone goes, what is new stands last.
    """
    memory = st.session_state.setdefault(ROWS, {})
    before, shown = memory.get(key, (None, []))
    kept = [known for known in shown if known in records] if before == asked else []
    order = [*kept, *(new for new in found if new not in set(kept))]
    memory[key] = (asked, order)
    return [records[known] for known in order]


def forget_rows() -> None:
    """Put the rows in order anew, because another page has been opened."""
    st.session_state.pop(ROWS, None)
