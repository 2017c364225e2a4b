"""What is said of one session beside its table: what it is for, what comes out of it, its groups and rounds."""

import streamlit as st

from planner.domain.agenda import Session
from planner.operations.record_checks import MOST_IN_A_GROUP, MOST_ROUNDS
from planner.operations.records import ShownRecord, edit
from planner.ui.components.history_filters import record_history
from planner.ui.state import attempt, me, words, workplace

LONGEST = 300
TEXTS, NUMBERS = ("aim", "output"), ("group_size", "rounds")


def session_about(session: Session, event_id: str) -> None:
    """Let the session's aim, output, group size and rounds be changed; its steps and materials are counted anew."""
    say, key = words().say, f"{session.id}-{session.version}"
    with st.expander(
        say("Change the aim, groups and rounds"),
        icon=":material/edit_note:",
        key=f"about-{session.day_number}",
        on_change="rerun",
    ) as box:
        if not box.open:
            return
        record_history(event_id, "session", session.id, say("History of this session"))
        with st.form(f"about-form-{key}", border=False):
            st.text_input(say("Aim"), session.aim, key=f"aim-{key}", max_chars=LONGEST)
            st.text_input(say("What comes out of it"), session.output, key=f"output-{key}", max_chars=LONGEST)
            one, two = st.columns(2)
            one.number_input(
                say("Group size (0: one plenary)"), 0, MOST_IN_A_GROUP, session.group_size, key=f"group_size-{key}"
            )
            two.number_input(say("Rounds"), 1, MOST_ROUNDS, session.rounds, key=f"rounds-{key}")
            st.form_submit_button(
                say("Save"), key=f"save-{key}", icon=":material/check:", on_click=_save, args=[session, event_id, key]
            )


def _save(session: Session, event_id: str, key: str) -> None:
    given = st.session_state
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    changes = {
        **{name: given[f"{name}-{key}"].strip() for name in TEXTS},
        **{name: given[f"{name}-{key}"] for name in NUMBERS},
    }
    attempt(lambda: edit(workplace(), me(), shown, changes), words().say("Saved."))
