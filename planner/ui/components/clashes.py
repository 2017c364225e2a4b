"""What two people changed at the same time: both versions side by side, and one of them chosen by a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from planner.operations.records import ShownRecord
from planner.operations.shown_records import edit_shown
from planner.ui.components.plain import plain
from planner.ui.components.stale_saves import compare_field
from planner.ui.state import attempt, me, words, workplace

Cells = Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class Row:
    """A record as the browser shows it, with what has been saved since."""

    record: ShownRecord
    cells: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """An edit that was not saved, because somebody else had changed the record: the cells as they were typed in.

    `before` are the cells that were on the page when it was made.
    """

    cells: Cells
    before: Cells
    changes: dict[str, Any]


def keep_clash(key: str, record_id: str, clash: Clash) -> None:
    """Keep an edit until a person has chosen."""
    _clashes(key)[record_id] = clash


def show_clashes(key: str, rows: Mapping[str, Row], labels: Mapping[str, str], named: str) -> None:
    """Show the clashes of a table beside its rows as they are stored now, by record id."""
    for record_id, clash in _clashes(key).items():
        if record_id in rows:
            with st.container(border=True):
                _show(key, clash, rows[record_id], labels, named)


def _show(key: str, clash: Clash, row: Row, labels: Mapping[str, str], named: str) -> None:
    say, record_id = words().say, row.record.record_id
    said = say("Somebody else has changed “{name}” meanwhile. Choose which is to stand.", name=row.cells[named])
    st.markdown(f":material/call_split: {plain(said)}")
    for cell, mine in clash.cells.items():
        was, theirs = clash.before.get(cell), row.cells[cell]
        typed = _as_day(mine, theirs or was)
        compare_field(labels[cell], base=_said(was), mine=_said(typed), theirs=_said(theirs))
    with st.container(horizontal=True):
        st.button(say("Keep mine"), key=f"mine-{key}-{record_id}", on_click=_keep_mine, args=[key, clash, row])
        st.button(say("Keep theirs"), key=f"theirs-{key}-{record_id}", on_click=_keep_theirs, args=[key, record_id])


def _keep_mine(key: str, clash: Clash, row: Row) -> None:
    if attempt(lambda: edit_shown(workplace(), me(), row.record, clash.changes), words().say("Saved.")):
        _keep_theirs(key, row.record.record_id)


def _keep_theirs(key: str, record_id: str) -> None:
    _clashes(key).pop(record_id, None)


def _clashes(key: str) -> dict[str, Clash]:
    found: dict[str, Clash] = st.session_state.setdefault(f"{key}-clashes", {})
    return found


def _as_day(typed: object, stored: object) -> object:
    """Return a day that was typed in as a day; the browser sends it as text."""
    return date.fromisoformat(typed[:10]) if isinstance(typed, str) and isinstance(stored, date) else typed


def _said(value: object) -> str:
    match value:
        case bool():
            return words().say("Yes") if value else words().say("No")
        case date():
            return words().long_day(value)
        case None:
            return ""
        case _:
            return str(value)
