"""What one reads before asking: earlier events, own notes, the questions before starting, and go or no-go (DSN-01)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import DesignNote, DesignNoteKind
from planner.domain.consultation.questions import QuestionUse, fill_places
from planner.domain.plan import Plan
from planner.operations.consulted_records import add_consulted
from planner.operations.looking_back import EarlierEvent, look_back
from planner.operations.recordings import carried_over
from planner.operations.records import ShownRecord
from planner.operations.shown_records import edit_shown
from planner.ui.components.commitments import show_carried_over
from planner.ui.components.consulted import add_record, shown_consulted, typed
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.record_table import Form, record_table
from planner.ui.components.removal import removal_form
from planner.ui.state import attempt, me, words, workplace
from planner.wording.consultation_labels import NOTE_KINDS, PREREQUISITES, READINESS

LONGEST = 2000
WRITTEN = (DesignNoteKind.RESULT, DesignNoteKind.ACTION, DesignNoteKind.LESSON, DesignNoteKind.STATE)
"""The kinds of notes that people write freely."""


def looking_back(plan: Plan, consultation: Consultation) -> None:
    """Show everything that is to be known before anybody is asked."""
    earlier = look_back(workplace(), me(), plan.event.id)
    for each in earlier:
        _show_earlier(each)
    if not earlier:
        st.caption(
            words().say("This event builds on no earlier one that you may read; what you know of others, note below.")
        )
    carried = carried_over(workplace(), me(), plan.event.id)
    if carried:
        with st.expander(words().say("What was committed to and is still open"), icon=":material/pending_actions:"):
            show_carried_over(carried)
    st.subheader(words().say("Results, actions, lessons and the state of things"))
    show_notes(plan.event.id, consultation, WRITTEN)
    _show_start(plan, consultation)
    _show_gate(plan.event.id, consultation)
    _show_readiness(consultation)


def _show_earlier(earlier: EarlierEvent) -> None:
    say = words().say
    with st.expander(plain(earlier.event.title), icon=":material/history:"):
        lines = [plain(each.text) for each in earlier.objectives] or [say("No objectives are written down.")]
        st.markdown(f"**{say('Objectives')}**\n" + "\n".join(f"- {line}" for line in lines))
        learnt = [f"- {say(NOTE_KINDS[each.kind])}: {plain(each.text)}" for each in earlier.learnt]
        if learnt:
            st.markdown(f"**{say('Results, actions and lessons')}**\n" + "\n".join(learnt))
        if earlier.actual_minutes:
            st.markdown(
                say(
                    "Timed on the day: {actual} min for {planned} min planned.",
                    actual=earlier.actual_minutes,
                    planned=earlier.planned_minutes,
                )
            )
        if earlier.asked or earlier.answered:
            st.markdown(
                say("Asked: {asked}. Forms that came back: {answered}.", asked=earlier.asked, answered=earlier.answered)
            )


def show_notes(event_id: str, consultation: Consultation, written: Sequence[DesignNoteKind]) -> None:
    """Show the notes of these kinds, to be changed, added to and removed."""
    say = words().say
    notes = [each for each in consultation.design_notes if each.kind in written]
    kinds = {say(NOTE_KINDS[kind]): kind for kind in written}
    if notes:
        record_table(
            shown_consulted(event_id, "design_notes", notes),
            [{"kind": say(NOTE_KINDS[each.kind]), "text": each.text, "source": each.source} for each in notes],
            key=f"notes-{event_id}",
            form=Form(
                named="text",
                to_changes=lambda edited: _note_changes(edited, kinds),
                columns={
                    "kind": st.column_config.SelectboxColumn(say("Kind"), options=list(kinds), required=True),
                    "text": st.column_config.TextColumn(say("Note"), width="large", max_chars=LONGEST),
                    "source": st.column_config.TextColumn(say("Where it stands"), max_chars=300),
                },
            ),
        )
    with st.expander(say("Add a note"), icon=":material/add:"), st.form("new_note", border=False):
        st.selectbox(say("Kind"), written, format_func=lambda kind: say(NOTE_KINDS[kind]), key="note_kind")
        st.text_area(say("Note"), key="note_text", max_chars=LONGEST, height="content")
        st.text_input(say("Where it stands"), key="note_source", max_chars=300)
        st.form_submit_button(
            say("Add"),
            icon=":material/add:",
            on_click=emptying(_add_note, texts=("note_text", "note_source")),
            args=[event_id],
        )
    if notes:
        with st.expander(say("Remove a note"), icon=":material/delete:"):
            removal_form(
                say("Note"),
                shown_consulted(event_id, "design_notes", notes),
                [each.text for each in notes],
                key="gone_note",
            )


def _note_changes(edited: Mapping[str, Any], kinds: Mapping[str, DesignNoteKind]) -> dict[str, Any]:
    fields = typed(edited)
    return fields | ({"kind": kinds[fields["kind"]]} if fields.get("kind") else {})


def _add_note(event_id: str) -> None:
    given = st.session_state
    if given.note_text.strip():
        note = DesignNote(
            id="", position=0, kind=given.note_kind, text=given.note_text.strip(), source=given.note_source.strip()
        )
        add_record(event_id, note)


def _show_start(plan: Plan, consultation: Consultation) -> None:
    asked = [each for each in plan.questions if each.use is QuestionUse.DESIGN]
    if asked:
        with st.expander(words().say("Questions before starting"), icon=":material/quiz:"):
            for question in asked:
                text = fill_places(
                    question.text, theme=plan.event.theme or words().say("the theme"), event_title=plan.event.title
                )
                _note_field(consultation, DesignNoteKind.START, question.id, text)


def _show_gate(event_id: str, consultation: Consultation) -> None:
    """Show the four prerequisites, and whether all of them are there (DSN-08)."""
    say = words().say
    held = {each.about: each for each in consultation.design_notes if each.kind is DesignNoteKind.PREREQUISITE}
    met = [each.is_met for about, each in held.items() if about in PREREQUISITES]
    with st.expander(say("Go or no-go"), icon=":material/traffic:"):
        if met.count(True) == len(PREREQUISITES):
            st.success(say("All four prerequisites are there."), icon=":material/check_circle:")
        else:
            number = met.count(True)
            st.markdown(say("{number} of four prerequisites are there.", number=number))
        for about, label in PREREQUISITES.items():
            note = held.get(about)
            key = f"met-{about}-{note.version if note else 0}"
            st.radio(
                say(label),
                [True, False, None],
                [True, False, None].index(note.is_met if note else None),
                lambda answer: say("Yes") if answer else say("Not known yet") if answer is None else say("No"),
                key=key,
                horizontal=True,
                on_change=_decide,
                args=[event_id, about, note, key],
            )


def _show_readiness(consultation: Consultation) -> None:
    """Show the six factors by which the same design works differently from region to region (DSN-13)."""
    with st.expander(words().say("Readiness of the region"), icon=":material/landscape:"):
        st.caption(words().say("The same design works differently from region to region; useful for cluster meetings."))
        for about, label in READINESS.items():
            _note_field(consultation, DesignNoteKind.READINESS, about, words().say(label))


def _note_field(consultation: Consultation, kind: DesignNoteKind, about: str, label: str) -> None:
    note = next((each for each in consultation.design_notes if each.kind is kind and each.about == about), None)
    key = f"note-{kind}-{about}-{note.version if note else 0}"
    st.text_area(
        plain(label),
        note.text if note else "",
        key=key,
        max_chars=LONGEST,
        height="content",
        on_change=_keep_text,
        args=[consultation.event_id, DesignNote(id="", position=0, kind=kind, about=about), note, key],
    )


def _keep_text(event_id: str, new: DesignNote, note: DesignNote | None, key: str) -> None:
    _keep(event_id, new, note, {"text": st.session_state[key].strip()})


def _decide(event_id: str, about: str, note: DesignNote | None, key: str) -> None:
    new = DesignNote(id="", position=0, kind=DesignNoteKind.PREREQUISITE, about=about)
    _keep(event_id, new, note, {"is_met": st.session_state[key]})


def _keep(event_id: str, new: DesignNote, note: DesignNote | None, changes: dict[str, Any]) -> None:
    """Change a note, or add it with what was said first."""
    done = words().say("Saved.")
    if note is None:
        attempt(lambda: add_consulted(workplace(), me(), event_id, replace(new, **changes)), done)
        return
    shown = ShownRecord(event_id=event_id, kind="design_notes", record_id=note.id, version=note.version)
    attempt(lambda: edit_shown(workplace(), me(), shown, changes), done)
