"""The report tells each circle what it may know, and holds every note where it belongs, once."""

from dataclasses import replace

import pytest

from planner.domain.attribution import AttributionMode, Level
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.recording.forms import NoteKind
from planner.domain.recording.proceedings import proceedings_of
from planner.domain.recording.reading import flatten
from planner.domain.recording.recording import Recording
from planner.domain.staffing import Group
from tests.builders import a_person, a_plan, a_session, an_attendance, an_organisation
from tests.consultation_builders import a_consultation, a_full_consultation
from tests.recording_builders import a_commitment, a_form, a_full_recording, a_note

CONFIDED = "Nobody outside hears this"


def a_report(mode: AttributionMode = AttributionMode.NAMED) -> tuple[Plan, Recording]:
    plan = a_plan(
        sessions=(a_session(id="session-1", attribution=mode),),
        organisations=(an_organisation(),),
        persons=(a_person(),),
        attendances=(an_attendance(status=AttendanceStatus.PRESENT, list_consent=True),),
    )
    notes = (
        a_note(text=CONFIDED, presentation_id="presentation-1"),
        a_note(id="concern", kind=NoteKind.CONCERN, text=CONFIDED, presentation_id="elsewhere"),
    )
    return plan, a_full_recording(notes=notes)


@pytest.mark.parametrize("mode", [AttributionMode.CLOSED, AttributionMode.UNATTRIBUTED])
def test_a_public_report_holds_nothing_of_closed_and_unattributed_sessions(mode: AttributionMode) -> None:
    plan, recording = a_report(mode)
    report = proceedings_of(plan, recording, a_consultation(), Level.PUBLIC)

    assert (report.sessions, report.groups, report.concerns, report.commitments) == ((), (), (), ())
    assert CONFIDED not in repr(report)


def test_every_note_is_told_once_with_its_presentation_or_its_form() -> None:
    plan, recording = a_report()
    (session,) = proceedings_of(plan, recording, a_consultation(), Level.PUBLIC).sessions

    (presented,), (form,) = session.presentations, session.forms
    assert [note.id for note in flatten(presented.discussion)] == ["note-1"]
    assert [note.id for note in flatten(form.notes)] == ["concern"]
    assert (form.present, form.chosen, form.proposed) == (
        recording.present,
        recording.chosen_actions,
        recording.proposed_actions,
    )


def test_the_report_gathers_concerns_commitments_and_who_was_asked() -> None:
    plan, recording = a_report()
    report = proceedings_of(plan, recording, a_consultation(), Level.PUBLIC)

    assert [note.id for note in report.concerns] == ["concern"]
    assert report.commitments == recording.commitments
    assert (report.asked, report.answered) == (1, 1)


def test_a_commitment_for_no_chosen_action_stays_within_the_event() -> None:
    plan, recording = a_report()
    own = replace(recording, commitments=(a_commitment(chosen_action_id="", text="Meet monthly"),))

    told = [bool(proceedings_of(plan, own, a_consultation(), level).commitments) for level in Level]
    assert told == [False, True, True]


def test_names_are_listed_for_participants_with_consent_and_for_the_team() -> None:
    plan, recording = a_report()
    silent = replace(plan, attendances=(replace(plan.attendances[0], list_consent=None),))

    listed = [
        [len(proceedings_of(each, recording, a_consultation(), level).participants) for level in Level]
        for each in (plan, silent)
    ]
    assert listed == [[0, 1, 1], [0, 0, 1]]


def test_what_was_parked_is_gathered_and_groups_stand_in_their_order() -> None:
    plan, recording = a_report()
    groups = tuple(Group(id=name, session_id="session-1", number=number) for number, name in enumerate("ba", start=1))
    forms = (
        *recording.forms,
        *(a_form(id=name, session_id="session-1", group_id=name, title=name) for name in "ab"),
    )
    notes = tuple(
        a_note(id=name, form_id=name, kind=NoteKind.PARKED, text=f"Parked by {name}", presentation_id="elsewhere")
        for name in "ab"
    )
    held = replace(recording, forms=forms, notes=notes)
    report = proceedings_of(replace(plan, groups=groups), held, a_consultation(), Level.PUBLIC)

    assert [note.text for note in report.parked] == ["Parked by b", "Parked by a"]


def test_what_stakeholders_said_is_told_within_the_event_alone() -> None:
    plan, recording = a_report()
    told = [bool(proceedings_of(plan, recording, a_full_consultation(), level).heard) for level in Level]
    assert told == [False, True, True]
