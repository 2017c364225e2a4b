"""An editable table of records that loses no edit and never writes to the wrong record.

Rows are fixed and known by the record's id, and every change is saved at once against the version that the browser
showed. The browser sends an edit until it sees it come back, so what has been heard is remembered and never saved
twice. It sends row numbers: other rows are another table, and what was typed into the one before still meets its own.
Where the table says something else than what is stored, it is shown anew once nobody is typing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import streamlit as st

from planner.errors import PlannerError
from planner.operations.records import ShownRecord
from planner.operations.shown_records import edit_shown
from planner.storage.conflict import ChangedElsewhereError
from planner.ui.components.clashes import Cells, Clash, Row, keep_clash, show_clashes
from planner.ui.components.settling import when_quiet
from planner.ui.state import keep_notice, me, notice, say_done, words, workplace

if TYPE_CHECKING:
    import pandas as pd

TALLEST, ROW, EDGES = 640, 35, 3
"""Pixels: where a table begins to scroll, and what a row and the frame take."""

EMPTY: tuple[object, ...] = ("", [])
"""What the browser may send as None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How records stand in a table: `columns` is Streamlit's column configuration by cell, in order.

    Columns that are not to be edited are disabled in it. `named` is the cell by which a person knows the record;
    `to_changes` turns edited cells into values of the record's fields, or raises a PlannerError.
    """

    columns: Mapping[str, Any]
    named: str
    to_changes: Callable[[Cells], dict[str, Any]]


def record_table(shown: Sequence[ShownRecord], cells: Sequence[Cells], *, key: str, form: Form) -> None:
    """Show `cells`, one mapping a record in the order of `shown`; days are dates or None, several names a list."""
    rows = [Row(record=record, cells=dict(row)) for record, row in zip(shown, cells, strict=True)]
    labels = {name: column["label"] for name, column in form.columns.items()}
    show_clashes(key, {row.record.record_id: row for row in rows}, labels, form.named)
    before = st.session_state.get(f"{key}-rows")
    if before is not None and _ids(before) != _ids(rows):
        show_anew(key)
    st.session_state[f"{key}-rows"] = rows
    editor = editor_key(key)
    if editor not in st.session_state:
        st.session_state.pop(_heard(editor), None)
    st.data_editor(
        _frame(rows, form),
        key=editor,
        num_rows="fixed",
        hide_index=True,
        column_config=dict(form.columns),
        on_change=save_table,
        args=[key, editor, rows, form],
        height=min(TALLEST, ROW * (len(rows) + 1) + EDGES),
        alt=words().say("Table of {number} rows; every change is saved at once", number=len(rows)),
    )
    if _differs(editor, rows):
        when_quiet(key, settle)


def editor_key(key: str) -> str:
    """Return the key of the widget itself: a new one, without any edits in it, each time it is shown anew."""
    return f"{key}-{st.session_state.get(f'{key}-anew', 0)}"


def show_anew(key: str) -> None:
    """Show a table as its records are stored, without what was typed in."""
    st.session_state[f"{key}-anew"] = st.session_state.get(f"{key}-anew", 0) + 1


def settle(key: str) -> None:
    """Show a table anew where it still says something else than what is stored, and what was refused still."""
    keep_notice()
    if _differs(editor_key(key), st.session_state[f"{key}-rows"]):
        show_anew(key)


def save_table(key: str, editor: str, rows: Sequence[Row], form: Form) -> None:
    """Save what the browser sends of an editor's edits and has not sent before; `rows` are those it was given."""
    edits = _edits(editor)
    heard = st.session_state.get(_heard(editor), {})
    saved = False
    for number, edited in edits.items():
        before = heard.get(number, {}).items()
        new = {name: value for name, value in edited.items() if (name, value) not in before}
        saved |= _save_row(key, rows[number], new, form)
    st.session_state[_heard(editor)] = dict(edits)
    if saved:
        say_done(words().say("Saved."))


def _heard(editor: str) -> str:
    return f"{editor}-heard"


def _save_row(key: str, row: Row, edited: Cells, form: Form) -> bool:
    """Save one row's edits and return whether anything was stored."""
    fresh = {name: value for name, value in edited.items() if not _is_same(row.cells.get(name), value)}
    try:
        changes = form.to_changes(fresh)
        if not changes:
            return False
        now = edit_shown(workplace(), me(), row.record, changes)
    except ChangedElsewhereError:
        keep_clash(key, row.record.record_id, Clash(cells=fresh, before=dict(row.cells), changes=changes))
        return False
    except PlannerError as problem:
        notice(words().say_error(problem))
        return False
    row.cells.update(fresh)
    row.record = now
    return True


def _edits(editor: str) -> Mapping[int, Cells]:
    edits: Mapping[int, Cells] = st.session_state.get(editor, {}).get("edited_rows", {})
    return edits


def _ids(rows: Sequence[Row]) -> list[str]:
    return [row.record.record_id for row in rows]


def _differs(editor: str, rows: Sequence[Row]) -> bool:
    """Whether a cell says something else than its record."""
    return any(
        not _is_same(rows[number].cells.get(name), value)
        for number, edited in _edits(editor).items()
        for name, value in edited.items()
    )


def _is_same(stored: object, typed: object) -> bool:
    """Whether a cell holds what the browser sends, which knows days as text."""
    if isinstance(stored, date) and isinstance(typed, str):
        return stored.isoformat() == typed[:10]
    return (None if stored in EMPTY else stored) == (None if typed in EMPTY else typed)


def _frame(rows: Sequence[Row], form: Form) -> "pd.DataFrame":
    """Return the rows with columns of the same kind whatever is in them, or the table would begin anew in mid-edit."""
    import pandas as pd
    import pyarrow as pa  # type: ignore[import-untyped]  # comes without types

    kinds = {"date": pd.ArrowDtype(pa.date32()), "multiselect": pd.ArrowDtype(pa.list_(pa.string()))}
    frame = pd.DataFrame([row.cells for row in rows], index=_ids(rows), columns=list(form.columns))
    typed = {name: column["type_config"]["type"] for name, column in form.columns.items()}
    return frame.astype({name: kinds[kind] for name, kind in typed.items() if kind in kinds})
