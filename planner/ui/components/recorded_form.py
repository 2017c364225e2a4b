"""One form: what was noted, more of it, what may tell who somebody is, and how far it was checked (REC-02, CNF-01)."""

import streamlit as st

from planner.domain.plan import Plan
from planner.domain.recording.due_forms import FormStanding, begin_form
from planner.domain.recording.forms import Form, FormState, Note, NoteKind
from planner.domain.recording.identities import likely_identities
from planner.domain.recording.photos import photos_of
from planner.domain.recording.reading import Bullet, merge_notes
from planner.domain.recording.recording import Recording
from planner.operations.recorded_records import RECORDED_RECORDS, add_recorded, edit_recorded, remove_recorded
from planner.operations.records import ShownRecord
from planner.ui.components.entry_form import emptying
from planner.ui.components.plain import plain
from planner.ui.components.recorded_photos import recorded_photos
from planner.ui.state import attempt, me, words, workplace
from planner.wording.recording_labels import ATTRIBUTION_MODES, FORM_STATES, NOTE_KINDS


def recorded_form(plan: Plan, recording: Recording, standing: FormStanding) -> None:
    """Show a form with its notes, a line for another one, its photos and its state."""
    say, due = words().say, standing.due
    mode = words().name(ATTRIBUTION_MODES, due.session.attribution)
    st.caption(say("What is said here is attributed: {mode}.", mode=mode))
    st.caption(say("Write the speaker's own words. No names and no details of children, families or cases."))
    listed = [person.name for person in plan.persons]
    notes = [each for each in recording.notes if each.form_id == due.id]
    for kind in NoteKind:
        bullets = merge_notes(each for each in notes if each.kind is kind)
        if bullets:
            st.markdown(f"**{words().name(NOTE_KINDS, kind)}**")
            _show_bullets(plan.event.id, bullets, listed)
    if not notes:
        st.caption(say("Nothing has been noted on this form yet."))
    _new_note(plan.event.id, standing)
    recorded_photos(plan.event.id, photos_of(recording.photos, due.id), listed)
    if standing.form:
        _state(plan.event.id, standing.form)


def _show_bullets(event_id: str, bullets: tuple[Bullet, ...], listed: list[str], deep: int = 0) -> None:
    say = words().say
    for bullet in bullets:
        note = bullet.note
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"{'  ' * deep}- {plain(note.text)}")
            if likely_identities(note.text, listed):
                st.badge(say("May tell who somebody is"), icon=":material/visibility:", color="orange")
            st.button(
                say("Remove"),
                key=f"remove-{note.id}",
                type="tertiary",
                on_click=_remove,
                args=[ShownRecord(event_id=event_id, kind="notes", record_id=note.id, version=note.version)],
            )
        _show_bullets(event_id, bullet.under, listed, deep + 1)


def _new_note(event_id: str, standing: FormStanding) -> None:
    say = words().say
    with st.form("new_note", border=False):
        st.selectbox(
            say("Kind"), list(NoteKind), format_func=lambda each: words().name(NOTE_KINDS, each), key="note_kind"
        )
        st.text_area(say("Note"), key="note_text")
        st.form_submit_button(say("Add"), on_click=emptying(_add, texts=("note_text",)), args=[event_id, standing])


def _add(event_id: str, standing: FormStanding) -> None:
    note = Note(
        id="",
        form_id=standing.due.id,
        kind=st.session_state["note_kind"],
        position=0,
        text=st.session_state["note_text"],
    )

    def add() -> object:
        RECORDED_RECORDS.check_new(note)
        if standing.form is None:
            add_recorded(workplace(), me(), event_id, begin_form(standing.due))
        return add_recorded(workplace(), me(), event_id, note)

    attempt(add, words().say("Added."))


def _remove(shown: ShownRecord) -> None:
    attempt(lambda: remove_recorded(workplace(), me(), shown), words().say("Removed."))


def _state(event_id: str, form: Form) -> None:
    shown = ShownRecord(event_id=event_id, kind="forms", record_id=form.id, version=form.version)
    key = f"state-{form.id}-{form.version}"
    st.radio(
        words().say("How far it was checked"),
        list(FormState),
        index=list(FormState).index(form.state),
        format_func=lambda each: words().name(FORM_STATES, each),
        key=key,
        horizontal=True,
        on_change=_check,
        args=[shown, key],
    )


def _check(shown: ShownRecord, key: str) -> None:
    changes = {"state": st.session_state[key]}
    attempt(lambda: edit_recorded(workplace(), me(), shown, changes), words().say("Saved."))
