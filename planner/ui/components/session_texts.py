"""What a session is for, what it leaves behind, and what its facilitators note for their own eyes."""

import streamlit as st

from planner.domain.agenda import Session
from planner.domain.plan import Plan
from planner.operations.records import ShownRecord, edit
from planner.ui.state import attempt, me, words, workplace

LONGEST = 2000
TEXTS = ("aim", "output", "notes")


def session_texts(session: Session, plan: Plan) -> None:
    """Let somebody write them; what is saved comes back under new keys, as it is stored."""
    say, key = words().say, f"{session.id}-{session.version}"
    box = st.expander(
        say("Aim, result and private notes"),
        icon=":material/edit_note:",
        key=f"texts-{session.day_number}",
        on_change="rerun",
    )
    with box:
        if not box.open:
            return
        with st.form(f"texts-{key}", border=False):
            st.text_area(say("Aim"), session.aim, key=f"aim-{key}", max_chars=LONGEST, height="content")
            st.text_area(say("Result"), session.output, key=f"output-{key}", max_chars=LONGEST, height="content")
            st.text_area(
                say("Private notes of the facilitators"),
                session.notes,
                key=f"notes-{key}",
                max_chars=LONGEST,
                help=say("They stand in a facilitator guide that is made with notes, and in no other paper."),
            )
            st.form_submit_button(say("Save"), icon=":material/check:", on_click=_save, args=[session, plan])


def _save(session: Session, plan: Plan) -> None:
    shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)
    changes = {name: st.session_state[f"{name}-{session.id}-{session.version}"].strip() for name in TEXTS}
    attempt(lambda: edit(workplace(), me(), shown, changes), words().say("Saved."))
