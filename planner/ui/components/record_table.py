"""An editable table of records that loses no edit and never writes to the wrong record.

Rows are fixed and known by the record's id, and every change is saved at once against the version that the browser
showed. The browser sends an edit until it sees it come back, so what has been saved is remembered. What could not be
saved leaves the table, or the next edit would carry it along.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.operations.actor import LOCAL
from planner.operations.records import ShownRecord, edit
from planner.storage.conflict import ChangedElsewhereError
from planner.ui.components.clashes import Cells, Clash, Row, keep_clash, show_clashes
from planner.ui.state import notice, words, workplace

TALLEST, ROW, EDGES = 640, 35, 3
"""Pixels: where a table begins to scroll, and what a row and the frame take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How records stand in a table: `columns` is Streamlit's column configuration by cell, in order.

    Columns that are not to be edited are disabled in it. `named` is the cell by which a person knows the record;
    `to_changes` turns edited cells into values of the record's fields.
    """

    columns: Mapping[str, Any]
    named: str
    to_changes: Callable[[Cells], dict[str, Any]]


def record_table(shown: Sequence[ShownRecord], cells: Sequence[Cells], *, key: str, form: Form) -> None:
    """Show `cells`, one mapping a record in the order of `shown`."""
    import pandas as pd

    rows = [Row(record=record, cells=dict(row)) for record, row in zip(shown, cells, strict=True)]
    labels = {name: column["label"] for name, column in form.columns.items()}
    show_clashes(key, {row.record.record_id: row for row in rows}, labels, form.named)
    st.session_state[f"{key}-rows"] = rows
    frame = pd.DataFrame(cells, index=[record.record_id for record in shown], columns=list(form.columns))
    st.data_editor(
        frame,
        key=editor_key(key),
        num_rows="fixed",
        hide_index=True,
        column_config=dict(form.columns),
        on_change=save_table,
        args=[key, form],
        height=min(TALLEST, ROW * (len(frame) + 1) + EDGES),
        alt=words().say("Table of {number} rows; every change is saved at once", number=len(frame)),
    )


def editor_key(key: str) -> str:
    """Return the key of the widget itself: a new one, without any edits in it, after one that could not be saved."""
    return f"{key}-{st.session_state.get(f'{key}-refused', 0)}"


def save_table(key: str, form: Form) -> None:
    """Save what the browser sends of a table's edits; a table in which something was refused starts without any."""
    rows: Sequence[Row] = st.session_state[f"{key}-rows"]
    edits: Mapping[int, Cells] = st.session_state[editor_key(key)]["edited_rows"]
    saved = [_save_row(key, rows[number], edited, form) for number, edited in edits.items()]
    if not all(saved):
        st.session_state[f"{key}-refused"] = st.session_state.get(f"{key}-refused", 0) + 1


def _save_row(key: str, row: Row, edited: Cells, form: Form) -> bool:
    fresh = {name: value for name, value in edited.items() if row.cells.get(name) != value}
    changes = form.to_changes(fresh)
    if not changes:
        return True
    try:
        plan = edit(workplace(), LOCAL, row.record, changes)
    except ChangedElsewhereError:
        keep_clash(key, row.record.record_id, Clash(cells=fresh, changes=changes))
        return False
    except PlannerError as problem:
        notice(words().say_error(problem))
        return False
    st.toast(words().say("Saved."), icon=":material/check:")
    row.cells.update(fresh)
    row.record = shown_record(plan, row.record.kind, row.record.record_id)
    return True


def shown_record(plan: Plan, kind: str, record_id: str) -> ShownRecord:
    """Return a record of the plan as a page shows it."""
    version = next(record.version for record in getattr(plan, kind) if record.id == record_id)
    return ShownRecord(event_id=plan.event.id, kind=kind, record_id=record_id, version=version)
