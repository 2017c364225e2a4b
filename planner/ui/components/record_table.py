"""An editable table of records that loses no edit and never writes to the wrong record.

Rows are fixed and known by the record's id, and every change is saved at once against the version that the browser
showed. What has been saved is remembered, because the browser keeps sending all its edits until it sees them come back.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.records import ShownRecord, edit
from planner.ui.state import attempt, words, workplace

TALLEST, ROW, EDGES = 640, 35, 3
"""Pixels: where a table begins to scroll, and what a row and the frame take."""

Cells = Mapping[str, Any]
ToChanges = Callable[[Cells], dict[str, Any]]


def record_table(
    shown: Sequence[ShownRecord], cells: Sequence[Cells], *, key: str, columns: Mapping[str, Any], to_changes: ToChanges
) -> None:
    """Show `cells`, one mapping a record in the order of `shown`; `to_changes` turns edited cells into field values.

    `columns` is Streamlit's column configuration; columns that are not to be edited are disabled in it.
    """
    import pandas as pd

    memory = f"{key}_shown"
    st.session_state[memory] = {
        number: {"record": record, "cells": dict(row)}
        for number, (record, row) in enumerate(zip(shown, cells, strict=True))
    }
    frame = pd.DataFrame(cells, index=[record.record_id for record in shown], columns=list(columns))
    st.data_editor(
        frame,
        key=key,
        num_rows="fixed",
        hide_index=True,
        column_config=dict(columns),
        on_change=_save,
        args=[key, memory, to_changes],
        height=min(TALLEST, ROW * (len(frame) + 1) + EDGES),
        alt=words().say("Table of {number} rows; every change is saved at once", number=len(frame)),
    )


def _save(key: str, memory: str, to_changes: ToChanges) -> None:
    edits: Mapping[int, Cells] = st.session_state[key]["edited_rows"]
    for number, edited in edits.items():
        row = st.session_state[memory][int(number)]
        fresh = {name: value for name, value in edited.items() if row["cells"].get(name) != value}
        if fresh:
            _save_row(row, fresh, to_changes)


def _save_row(row: dict[str, Any], fresh: Cells, to_changes: ToChanges) -> None:
    record: ShownRecord = row["record"]
    saved = attempt(lambda: edit(workplace(), LOCAL, record, to_changes(fresh)), words().say("Saved."))
    if saved is not None:
        row["cells"].update(fresh)
        row["record"] = shown_record(saved, record.kind, record.record_id)


def shown_record(plan: Plan, kind: str, record_id: str) -> ShownRecord:
    """Return a record of the plan as a page shows it."""
    version = next(record.version for record in getattr(plan, kind) if record.id == record_id)
    return ShownRecord(event_id=plan.event.id, kind=kind, record_id=record_id, version=version)
