"""The recording: which forms are in, and each form to read, to write and to check."""

from streamlit.testing.v1 import AppTest

from planner.domain.recording.forms import FormState, NoteKind
from planner.operations.actor import LOCAL
from planner.operations.recordings import open_recording
from planner.operations.workplace import Workplace
from tests.operations.builders import a_bare_event
from tests.ui.builders import HOSTILE, a_cluster_event, open_page, words_on


def note(app: AppTest, kind: NoteKind, text: str) -> AppTest:
    """Write one note on the form that is open."""
    app.selectbox(key="note_kind").set_value(kind)
    app.text_area(key="note_text").set_value(text)
    (add,) = (each for each in app.button if each.label == "Add")
    return add.click().run()


def test_every_form_that_is_due_is_listed_and_missing_at_first(place: Workplace) -> None:
    app = open_page("recording", a_cluster_event(place).event.id)

    forms = app.selectbox(key="form").options
    assert f"Filed: 0 of {len(forms)}. What is missing is marked." in words_on(app)
    assert words_on(app).count("no recorder is named") == len(forms)


def test_an_event_without_such_sessions_says_which_call_for_notes(place: Workplace) -> None:
    assert "calls for notes yet" in words_on(open_page("recording", a_bare_event(place)))


def test_what_is_noted_is_stored_shown_as_it_was_written_and_can_be_removed(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = note(open_page("recording", event_id), NoteKind.AGREEMENT, HOSTILE)

    recording = open_recording(place, LOCAL, event_id)
    assert [(each.kind, each.text) for each in recording.notes] == [(NoteKind.AGREEMENT, HOSTILE)]
    assert [each.state for each in recording.forms] == [FormState.DRAFT]
    app.button(key=f"remove-{recording.notes[0].id}").click().run()
    assert open_recording(place, LOCAL, event_id).notes == ()


def test_an_empty_note_is_refused_in_words_and_leaves_no_note(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    note(open_page("recording", event_id), NoteKind.PHRASE, "  ")

    assert open_recording(place, LOCAL, event_id).notes == ()


def test_what_may_tell_who_somebody_is_is_marked_and_a_form_is_checked(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = note(open_page("recording", event_id), NoteKind.CONCERN, "Write to office@example.org")
    assert "May tell who somebody is" in words_on(app)

    (state,) = (each for each in app.radio if each.label == "How far it was checked")
    state.set_value(FormState.FINAL).run()

    assert [each.state for each in open_recording(place, LOCAL, event_id).forms] == [FormState.FINAL]
