"""The interview list: who is met when, how and for what, with its counts by kind and purpose (INQ-09)."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from planner.domain.consultation.asking import Interview, InterviewKind
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.figures import count_kinds, count_purposes
from planner.ui.components.consulted import add_record, shown_consulted, typed
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.state import words
from planner.wording.consultation_labels import INTERVIEW_KINDS


def interviews_view(event_id: str, consultation: Consultation) -> None:
    """Show the list with its counts, and ask for one interview more."""
    say, held = words().say, consultation.interviews
    st.subheader(say("Interview list"))
    if held:
        _table(event_id, held)
        kinds = (f"{say(INTERVIEW_KINDS[kind])}: {number}" for kind, number in count_kinds(held).items())
        st.markdown(" · ".join(kinds))
        purposes = (
            f"{plain(purpose) or say('No purpose')}: {number}" for purpose, number in count_purposes(held).items()
        )
        st.markdown(" · ".join(purposes))
    with (
        st.expander(say("Add an interview"), icon=":material/add:"),
        st.form("new_interview", border=False),
    ):
        st.text_input(say("With whom (office or role)"), key="interview_whom", max_chars=300)
        st.date_input(say("Day"), None, key="interview_on")
        st.selectbox(
            say("Kind"), list(InterviewKind), format_func=lambda kind: say(INTERVIEW_KINDS[kind]), key="interview_kind"
        )
        st.text_input(say("Purpose"), key="interview_purpose", max_chars=300)
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(_add, texts=("interview_whom", "interview_purpose"), choices=("interview_on",)),
            args=[event_id],
        )
    if held:
        with st.expander(say("Remove an interview"), icon=":material/delete:"):
            shown = shown_consulted(event_id, "interviews", held)
            removal_form(say("Interview"), shown, [each.with_whom for each in held], key="gone_interview")


def _table(event_id: str, held: tuple[Interview, ...]) -> None:
    say, column = words().say, st.column_config
    kinds = {say(INTERVIEW_KINDS[kind]): kind for kind in InterviewKind}
    record_table(
        shown_consulted(event_id, "interviews", held),
        [
            {
                "number": str(number),
                "held_on": each.held_on,
                "with_whom": each.with_whom,
                "kind": say(INTERVIEW_KINDS[each.kind]),
                "purpose": each.purpose,
                "place": each.place,
                "note": each.note,
            }
            for number, each in enumerate(held, start=1)
        ],
        key=f"interviews-{event_id}",
        form=Form(
            named="with_whom",
            to_changes=lambda edited: _changes(edited, kinds),
            columns={
                "number": column.TextColumn(say("No."), width=60, disabled=True),
                "held_on": column.DateColumn(say("Day")),
                "with_whom": column.TextColumn(say("With whom"), width="medium", required=True, max_chars=300),
                "kind": column.SelectboxColumn(say("Kind"), options=list(kinds), required=True),
                "purpose": column.TextColumn(say("Purpose"), max_chars=300),
                "place": column.TextColumn(say("Place"), max_chars=200),
                "note": column.TextColumn(say("Note"), max_chars=1000),
            },
        ),
    )


def _changes(edited: Mapping[str, Any], kinds: Mapping[str, InterviewKind]) -> dict[str, Any]:
    fields = typed(edited, ["held_on"])
    return fields | ({"kind": kinds[fields["kind"]]} if fields.get("kind") else {})


def _add(event_id: str) -> None:
    given = st.session_state
    add_record(
        event_id,
        Interview(
            id="",
            position=0,
            with_whom=given.interview_whom.strip(),
            held_on=given.interview_on,
            kind=given.interview_kind,
            purpose=given.interview_purpose.strip(),
        ),
    )
