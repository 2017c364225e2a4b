"""The recording: which forms are in, and each form to read, to write and to check."""

from streamlit.testing.v1 import AppTest

from planner.domain.attribution import AttributionMode
from planner.domain.recording.actions import Commitment, CommitmentState
from planner.domain.recording.due_forms import begin_form, forms_due, forms_with_actions
from planner.domain.recording.forms import Form, FormState, NoteKind
from planner.domain.recording.recording import Recording
from planner.operations.actor import LOCAL
from planner.operations.events import describe_event, open_plan
from planner.operations.proposing import propose
from planner.operations.recorded_records import add_recorded
from planner.operations.recordings import choose, open_recording
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.workplace import Workplace
from planner.ui.components.plain import plain
from tests.operations.builders import a_bare_event
from tests.recording_builders import a_chosen_action, a_photo
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


def test_a_note_that_is_too_long_is_said_and_stays_in_its_field(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = note(open_page("recording", event_id), NoteKind.AGREEMENT, "ж" * 100_000)
    assert "This text has 100000 characters" in app.error[0].value
    assert app.text_area(key="note_text").value == "ж" * 100_000
    stored = open_recording(place, LOCAL, event_id)
    assert (stored.forms, stored.notes) == ((), ())


def test_notes_of_a_session_that_was_removed_are_shown_and_found(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = note(open_page("recording", event_id), NoteKind.AGREEMENT, HOSTILE)
    form = open_recording(place, LOCAL, event_id).forms[0]
    (session,) = (each for each in open_plan(place, LOCAL, event_id).sessions if each.id == form.session_id)
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    remove(place, LOCAL, shown)
    said = words_on(app.run())
    assert f"“{form.title}” is no longer in the agenda; its notes are kept, and no report tells of them." in said
    assert [each.label for each in app.expander if each.label == f"No longer in the agenda: {form.title}"]
    assert f"- {plain(HOSTILE)}" in [each.value for each in app.markdown]


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


def test_a_photo_is_described_released_and_removed_for_good(place: Workplace) -> None:
    plan = a_cluster_event(place)
    form = begin_form(forms_due(plan)[0])
    kept = add_recorded(place, LOCAL, plan.event.id, form)
    (photo,) = add_recorded(place, LOCAL, plan.event.id, a_photo(id="", form_id=kept.forms[0].id)).photos
    app = open_page("recording", plan.event.id)
    assert 'alt="Photo 1 of the chart, not described" width="1500"' in app.get("html")[0].proto.body

    app.text_input(key=f"caption-{photo.id}-{photo.version}").set_value(HOSTILE).run()
    (photo,) = open_recording(place, LOCAL, plan.event.id).photos
    app.checkbox(key=f"may-print-{photo.id}-{photo.version}").set_value(True).run()
    (photo,) = open_recording(place, LOCAL, plan.event.id).photos
    assert (photo.caption, photo.may_print) == (HOSTILE, True)
    app.button(key=f"remove-{photo.id}").click().run()
    assert open_recording(place, LOCAL, plan.event.id).photos == ()


def test_what_may_tell_who_somebody_is_is_marked_and_a_form_is_checked(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = note(open_page("recording", event_id), NoteKind.CONCERN, "Write to office@example.org")
    assert "May tell who somebody is" in words_on(app)

    (state,) = (each for each in app.radio if each.label == "How far it was checked")
    state.set_value(FormState.FINAL).run()

    assert [each.state for each in open_recording(place, LOCAL, event_id).forms] == [FormState.FINAL]


def act(place: Workplace, *texts: str) -> tuple[str, Form]:
    """Create an event in which the first group has proposed this."""
    plan = a_cluster_event(place)
    form = forms_with_actions(plan, Recording(event_id=plan.event.id))[0]
    propose(place, LOCAL, plan.event.id, form, texts)
    return plan.event.id, form


def press(app: AppTest, label: str) -> AppTest:
    """Press the first button of that name."""
    return next(each for each in app.button if each.label == label).click().run()


def test_what_a_group_proposes_line_by_line_is_stored_and_stands_where_actions_are_chosen(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("recording", event_id, "Actions")
    (lines,) = (each for each in app.text_area if each.label == "Proposals, one a line")
    lines.set_value(f"Meet monthly\n\n  {HOSTILE}")
    app = press(app, "Add")

    recording = open_recording(place, LOCAL, event_id)
    assert [each.text for each in recording.proposed_actions] == ["Meet monthly", HOSTILE]
    (made_of,) = (each for each in app.multiselect if each.label == "Made of the proposals")
    assert made_of.options[0] == "Meet monthly"


def test_an_action_is_chosen_out_of_several_proposals_which_all_stay(place: Workplace) -> None:
    event_id, form = act(place, "Meet monthly", "Meet in turn", "Write to the ministry")
    app = open_page("recording", event_id, "Actions")
    proposed = open_recording(place, LOCAL, event_id).proposed_actions
    app.multiselect(key=f"merges-new-{form.id}").set_value([each.id for each in proposed[:2]])
    app = press(app, "Choose it")

    recording = open_recording(place, LOCAL, event_id)
    (chosen,) = recording.chosen_actions
    assert (chosen.text, chosen.merges) == ("Meet monthly; Meet in turn", tuple(each.id for each in proposed[:2]))
    assert recording.proposed_actions == proposed
    assert "1. Meet monthly; Meet in turn" in words_on(app)


def test_chosen_actions_change_places_and_words(place: Workplace) -> None:
    event_id, form = act(place, "Meet monthly")
    for text in ("First", "Second"):
        choose(place, LOCAL, event_id, a_chosen_action(form_id=form.id, text=text, merges=()))
    app = press(open_page("recording", event_id, "Actions"), "Later")
    (first, second) = sorted(open_recording(place, LOCAL, event_id).chosen_actions, key=lambda each: each.rank)
    assert (first.text, second.text) == ("Second", "First")

    app.text_area(key=f"text-{first.id}-{first.version}").set_value("Better said")
    press(app, "Save")
    assert "Better said" in [each.text for each in open_recording(place, LOCAL, event_id).chosen_actions]


def test_a_commitment_names_who_does_it_and_an_empty_one_is_refused(place: Workplace) -> None:
    event_id, form = act(place, "Meet monthly")
    choose(place, LOCAL, event_id, a_chosen_action(form_id=form.id, text="Meet", merges=()))
    app = open_page("recording", event_id, "Actions")
    app.text_input(key="committed_partners").set_value("Education office")
    app.button(key="add_commitment").click().run()
    app.selectbox(key="committed_action").set_value("")
    app = app.button(key="add_commitment").click().run()

    recording = open_recording(place, LOCAL, event_id)
    assert [(each.chosen_action_id, each.partners) for each in recording.commitments] == [
        (recording.chosen_actions[0].id, "Education office")
    ]
    assert "nothing was stored" in app.error[0].value


def test_what_is_parked_stands_under_its_session(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    note(open_page("recording", event_id), NoteKind.PARKED, "Who pays for travel?")
    assert "- Who pays for travel?" in words_on(open_page("recording", event_id, "Parking lot"))


def test_what_an_earlier_event_left_open_is_reviewed_and_stored_with_that_event(place: Workplace) -> None:
    earlier, _ = act(place, "Meet monthly")
    add_recorded(place, LOCAL, earlier, Commitment(id="", position=0, text="Meet monthly", owner="Prefecture"))
    event_id = a_cluster_event(place).event.id
    describe_event(place, LOCAL, event_id, {"builds_on": (earlier,)})
    app = open_page("recording", event_id, "Opening review")
    assert "Prefecture · no deadline" in words_on(app)

    (state,) = (each for each in app.segmented_control if each.label == "How far it is")
    state.set_value(CommitmentState.DONE).run()
    assert [each.state for each in open_recording(place, LOCAL, earlier).commitments] == [CommitmentState.DONE]


def test_a_presentation_is_written_down_with_its_regions_and_changed(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("recording", event_id, "Presentations")
    app.text_input(key="title--1").set_value(HOSTILE)
    app.multiselect(key="regions--1").set_value(["Kukës"])
    app = press(app, "Add the presentation")
    (added,) = open_recording(place, LOCAL, event_id).presentations
    assert (added.title, added.regions) == (HOSTILE, ("Kukës",))
    assert "**x** _y_ `z`" in words_on(app)

    app = app.selectbox(key="presented").set_value(added.id).run()
    app.text_input(key=f"section-{added.id}-{added.version}").set_value("Committees")
    press(app, "Save")
    (changed,) = open_recording(place, LOCAL, event_id).presentations
    assert (changed.title, changed.section) == (HOSTILE, "Committees")


def test_who_presented_is_not_asked_for_where_the_session_names_nobody(place: Workplace) -> None:
    plan = a_cluster_event(place)
    for session in plan.sessions:
        shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)
        edit(place, LOCAL, shown, {"attribution": AttributionMode.SECTOR})
    app = open_page("recording", plan.event.id, "Presentations")
    labels = [each.label for each in app.text_input]
    assert [each for each in ("Who presents", "Office", "Title") if each in labels] == ["Title"]
