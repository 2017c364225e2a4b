"""The sessions of a day as a table: every cell that somebody writes is saved at once, as people type it."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from planner.domain.agenda import Day, Method, Session
from planner.domain.clock import clock_text
from planner.domain.durations import parse_clock, parse_minutes
from planner.domain.plan import Plan
from planner.domain.run_of_show import TimedDay, TimedSession
from planner.operations.records import ShownRecord
from planner.ui.components.objectives import say_served
from planner.ui.components.record_table import Form, record_table
from planner.ui.state import words
from planner.wording.labels import AUDIENCES, SESSION_KINDS

CHOICES: Mapping[str, Mapping[Any, str]] = {"kind": SESSION_KINDS, "audience": AUDIENCES}
"""What a cell chooses from, by the field of the session."""
TEXTS = ("title", "room")
LONGEST_TITLE = 500
"""Characters of a session's title."""


def session_table(timed_day: TimedDay, plan: Plan, methods: Mapping[str, Method]) -> None:
    """Show the day's sessions as a table."""
    record_table(
        [_shown(timed.session, plan) for timed in timed_day.sessions],
        [_cells(timed, plan, methods) for timed in timed_day.sessions],
        key=f"sessions-{plan.event.id}-{timed_day.day.id}",
        form=Form(
            named="title",
            to_changes=partial(_changes, timed_day.day),
            columns={**_columns(), **(_objectives_column() if plan.objectives else {})},
        ),
    )


def _columns() -> dict[str, Any]:
    say, column = words().say, st.column_config
    return {
        "clock": column.TextColumn(say("Start"), width=65, disabled=True, pinned=True),
        "minutes": column.TextColumn(
            say("Minutes"), width=95, max_chars=20, help=say("In minutes, or for example 1h30, 1:30 or 1,5h.")
        ),
        "fixed": column.TextColumn(
            say("Fixed start"),
            width=120,
            max_chars=20,
            help=say("A time that never moves, such as lunch. Empty: right after what comes before."),
        ),
        "title": column.TextColumn(say("Session"), width=330, required=True, max_chars=LONGEST_TITLE),
        "room": column.TextColumn(say("Room"), width=110, max_chars=100),
        "technique": column.TextColumn(say("Technique"), disabled=True),
        "kind": column.SelectboxColumn(say("Kind"), options=list(_choices("kind")), required=True),
        "audience": column.SelectboxColumn(say("For"), options=list(_choices("audience")), required=True),
    }


def _objectives_column() -> dict[str, Any]:
    return {"serves": st.column_config.TextColumn(words().say("Objectives"), disabled=True)}


def _choices(field: str) -> dict[str, Any]:
    """Return what a cell chooses from, by its words."""
    return {words().say(label): value for value, label in CHOICES[field].items()}


def _shown(session: Session, plan: Plan) -> ShownRecord:
    return ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)


def _cells(timed: TimedSession, plan: Plan, methods: Mapping[str, Method]) -> dict[str, Any]:
    session, say = timed.session, words().say
    method = methods.get(session.method)
    return {
        "clock": words().clock(timed.starts_at),
        "minutes": str(session.minutes),
        "fixed": "" if session.starts_minute is None else clock_text(session.starts_minute),
        "title": session.title,
        "room": session.room,
        "technique": method.title if method else "",
        "kind": say(SESSION_KINDS[session.kind]),
        "audience": say(AUDIENCES[session.audience]),
        "serves": say_served(session, plan.objectives),
    }


def _changes(day: Day, edited: Mapping[str, Any]) -> dict[str, Any]:
    """Turn edited cells into the session's fields; raises DurationError, LongDurationError or ClockError."""
    read = {name: (value or "").strip() for name, value in edited.items()}
    fields: dict[str, Any] = {name: text for name, text in read.items() if name in TEXTS}
    fields |= {name: _choices(name)[text] for name, text in read.items() if name in CHOICES}
    if "minutes" in read:
        fields["minutes"] = parse_minutes(read["minutes"] or "0")
    if "fixed" in read:
        fields["starts_minute"] = parse_clock(read["fixed"], day.opens_minute) if read["fixed"] else None
    return fields
