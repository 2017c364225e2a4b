"""What a report lacks is said part by part, and a report that holds together lacks nothing."""

from dataclasses import replace

from planner.domain.agenda import SessionKind
from planner.domain.attribution import Level
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.domain.recording.forms import FormState
from planner.domain.recording.recording import Recording
from planner.domain.recording.report_gaps import GapKind, report_gaps
from tests.builders import a_plan, a_session, an_attendance
from tests.recording_builders import (
    a_chosen_action,
    a_commitment,
    a_form,
    a_note,
    a_presentation,
    a_recording,
    a_report_control,
)

PLAN = a_plan(
    sessions=(a_session(id="session-1", title="Opening", kind=SessionKind.SMALL_GROUPS, method=""),),
    attendances=(an_attendance(status=AttendanceStatus.PRESENT),),
)
WHOLE = a_recording(
    forms=(a_form(state=FormState.FINAL, page=48, actions_page=69, page_confirmed=True),),
    notes=(a_note(),),
    chosen_actions=(a_chosen_action(merges=()),),
    commitments=(a_commitment(),),
    presentations=(a_presentation(page=38, page_confirmed=True),),
    report_controls=(a_report_control(authors=("Host office",)),),
)


def gaps(recording: Recording, plan: Plan = PLAN, level: Level = Level.PARTICIPANTS) -> list[tuple[GapKind, str]]:
    return [(each.kind, each.title) for each in report_gaps(plan, recording, level)]


def test_a_report_that_holds_together_lacks_nothing() -> None:
    assert gaps(WHOLE) == []


def test_control_is_asked_for_by_circle_of_readers() -> None:
    assert gaps(WHOLE, level=Level.PUBLIC) == [(GapKind.NO_CONTROL, "")]
    assert gaps(replace(WHOLE, report_controls=(a_report_control(),))) == [(GapKind.NO_AUTHORS, "")]


def test_sessions_lack_notes_first_and_then_their_final_state() -> None:
    draft = (replace(WHOLE.forms[0], state=FormState.DRAFT),)
    assert gaps(replace(WHOLE, notes=())) == [(GapKind.NO_NOTES, "Opening")]
    assert gaps(replace(WHOLE, forms=draft)) == [(GapKind.NOT_FINAL, "Opening")]


def test_actions_lack_a_choice_and_chosen_ones_somebody_who_does_them() -> None:
    assert gaps(replace(WHOLE, chosen_actions=(), commitments=())) == [(GapKind.NOTHING_CHOSEN, "Opening")]
    assert gaps(replace(WHOLE, commitments=())) == [(GapKind.NO_OWNER, "Make schools aware")]


def test_pages_are_pending_and_then_unconfirmed_and_nobody_came() -> None:
    presented = (a_presentation(), a_presentation(id="second", page=40))
    title = a_presentation().title
    assert gaps(replace(WHOLE, presentations=presented)) == [
        (GapKind.PAGE_PENDING, title),
        (GapKind.PAGE_UNCONFIRMED, title),
    ]
    assert gaps(WHOLE, replace(PLAN, attendances=())) == [(GapKind.NOBODY_PRESENT, "")]
