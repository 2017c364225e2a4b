"""The report: what it lacks, its control, its pages, who gets it, and what was learnt."""

from streamlit.testing.v1 import AppTest

from planner.domain.attribution import Level
from planner.domain.consultation.asking import Channel
from planner.domain.consultation.design import DesignNoteKind
from planner.domain.people import AttendanceStatus
from planner.domain.recording.due_forms import forms_with_actions
from planner.domain.recording.recording import Recording
from planner.operations.actor import LOCAL
from planner.operations.consultations import open_consultation
from planner.operations.events import open_plan
from planner.operations.proposing import propose
from planner.operations.recorded_records import add_recorded
from planner.operations.recordings import open_recording
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.operations.builders import many_people, take_in
from tests.recording_builders import a_presentation
from tests.ui.builders import a_cluster_event, downloads_on, open_page, words_on


def recorded(place: Workplace) -> str:
    """Create an event in which a group proposed something and one presentation is known."""
    plan = a_cluster_event(place)
    form = forms_with_actions(plan, Recording(event_id=plan.event.id))[0]
    propose(place, LOCAL, plan.event.id, form, ["Meet monthly"])
    add_recorded(place, LOCAL, plan.event.id, a_presentation(session_id=plan.sessions[0].id))
    return plan.event.id


def save(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


def test_what_is_missing_is_named_part_by_part(place: Workplace) -> None:
    said = words_on(open_page("proceedings", recorded(place)))
    assert "things are missing before the report holds together." in said
    assert f"- {a_presentation().title}" in said
    assert "Nobody is marked as present" in said


def test_files_and_extracts_come_for_the_circle_that_is_chosen(place: Workplace) -> None:
    event_id = recorded(place)
    app = open_page("proceedings", event_id)
    app = app.radio(key="level").set_value(Level.PUBLIC).run()
    assert sorted(downloads_on(app)) == [
        f"/download/{event_id}/public/extract?region=Kuk%C3%ABs",
        f"/download/{event_id}/public/proceedings",
        f"/download/{event_id}/public/recorded",
    ]
    assert "Not yet: no group has chosen any action yet" in words_on(app)


def test_an_event_of_which_nothing_was_recorded_says_so(place: Workplace) -> None:
    app = open_page("proceedings", a_cluster_event(place).event.id)
    assert downloads_on(app) == {}
    assert "No presentation and no group names a region yet." in words_on(app)


def test_the_control_of_each_circle_is_kept_by_itself(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("proceedings", event_id, "Document control")
    app.text_input(key="title-participants--1").set_value("Proceedings of the meeting")
    app.text_area(key="authors-participants--1").set_value("Host office\n\nLead facilitator")
    app = save(app, "Save")
    (control,) = open_recording(place, LOCAL, event_id).report_controls
    assert (control.level, control.authors) == (Level.PARTICIPANTS, ("Host office", "Lead facilitator"))

    app.text_input(key=f"revision-participants-{control.id}-{control.version}").set_value("2")
    save(app, "Save")
    assert [each.revision for each in open_recording(place, LOCAL, event_id).report_controls] == ["2"]


def test_pages_that_are_pending_are_counted(place: Workplace) -> None:
    said = words_on(open_page("proceedings", recorded(place), "Pages"))
    assert "Still to be entered or confirmed: 3." in said


def test_who_came_and_has_no_copy_is_chosen_already_and_has_one_once_it_is_noted(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    take_in(place, event_id, *many_people(2))
    came = open_plan(place, LOCAL, event_id).attendances[0]
    shown = ShownRecord(event_id=event_id, kind="attendances", record_id=came.id, version=came.version)
    edit(place, LOCAL, shown, {"status": AttendanceStatus.PRESENT})
    app = open_page("proceedings", event_id, "Recipients")
    assert "0 have it, 1 have no copy." in words_on(app)
    app.text_area(key="sent_others").set_value("Ministry")
    app.selectbox(key="sent_how").set_value(Channel.PAPER)
    app = save(app, "Note it")

    noted = open_recording(place, LOCAL, event_id).recipients
    assert [(each.person_id, each.name, each.channel) for each in noted] == [
        (came.person_id, "", Channel.PAPER),
        ("", "Ministry", Channel.PAPER),
    ]
    assert "2 have it, 0 have no copy." in words_on(app)


def test_a_lesson_is_kept_where_the_next_event_looks_back(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("proceedings", event_id, "Lessons")
    app.text_area(key="note_text").set_value("Begin with the map of offices")
    save(app, "Add")
    notes = open_consultation(place, LOCAL, event_id).design_notes
    assert [(each.kind, each.text) for each in notes] == [(DesignNoteKind.LESSON, "Begin with the map of offices")]
