"""Values of a recording for tests, made as `tests.builders` makes those of a plan."""

from dataclasses import replace
from datetime import UTC, date, datetime

from planner.domain.recording.actions import ChosenAction, Commitment, ProposedAction
from planner.domain.recording.forms import Form, Note, NoteKind, Present, Remark
from planner.domain.recording.photos import Photo
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import Deletion, Recipient, ReportControl
from tests.builders import a_person, an_organisation

SAID_AT = datetime(2027, 3, 16, 15, 0, tzinfo=UTC)


def a_form(**changes: object) -> Form:
    """Make the form of `session-1`."""
    usual = Form(id="form-session-1", session_id="session-1", title="Opening")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_note(**changes: object) -> Note:
    """Make a highlight of the discussion on `a_form()`, written by `a_person()`."""
    usual = Note(
        id="note-1",
        form_id="form-session-1",
        written_by="person-1",
        kind=NoteKind.DISCUSSION_HIGHLIGHT,
        position=0,
        text="Schools are told late",
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_photo(**changes: object) -> Photo:
    """Make a photo of a chart on `a_form()`, taken by `a_person()`, that may not be printed yet."""
    usual = Photo(
        id="photo-1",
        form_id="form-session-1",
        written_by="person-1",
        position=0,
        width=1500,
        height=2000,
        sent_at=SAID_AT,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_remark(**changes: object) -> Remark:
    """Make a reviewer's remark on `a_form()`."""
    usual = Remark(id="remark-1", form_id="form-session-1", text="Is this the office's name?", said_at=SAID_AT)
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_presentation(**changes: object) -> Presentation:
    """Make a presentation of `session-1` about one region."""
    usual = Presentation(
        id="presentation-1",
        session_id="session-1",
        position=0,
        title="What the committee did",
        presenter="Head of office",
        office="Prefect's office",
        organisation="Prefecture, Kukës",
        regions=("Kukës",),
        section="Committees",
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_proposed_action(**changes: object) -> ProposedAction:
    """Make what somebody proposed in `session-1`."""
    usual = ProposedAction(id="proposed-1", form_id="form-session-1", position=0, text="Awareness in schools")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_chosen_action(**changes: object) -> ChosenAction:
    """Make the action that was chosen first in `session-1`, out of `a_proposed_action()`."""
    usual = ChosenAction(
        id="chosen-1", form_id="form-session-1", rank=1, text="Make schools aware", merges=("proposed-1",)
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_commitment(**changes: object) -> Commitment:
    """Make what somebody will do for `a_chosen_action()` by the end of June 2027."""
    usual = Commitment(
        id="commitment-1",
        position=0,
        chosen_action_id="chosen-1",
        owner_id="person-1",
        deadline_on=date(2027, 6, 30),
        focal="Education office, Kukës",
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_report_control(**changes: object) -> ReportControl:
    """Make the control of the proceedings."""
    usual = ReportControl(id="control-1", position=0, title="Proceedings", due_on=date(2027, 4, 30))
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_recording(**changes: object) -> Recording:
    """Make a recording of `event-1` in which one form is filed."""
    usual = Recording(
        event_id="event-1",
        organisations=(an_organisation(),),
        persons=(a_person(),),
        forms=(a_form(),),
        notes=(a_note(),),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def a_full_recording(**changes: object) -> Recording:
    """Make a recording that holds at least one record of every kind."""
    usual = a_recording(
        present=(Present(id="present-1", form_id="form-session-1", sector="government", number=12),),
        presentations=(a_presentation(team=("person-1",)),),
        photos=(a_photo(),),
        remarks=(a_remark(),),
        proposed_actions=(a_proposed_action(),),
        chosen_actions=(a_chosen_action(),),
        commitments=(a_commitment(),),
        report_controls=(a_report_control(),),
        recipients=(Recipient(id="recipient-1", position=0, person_id="person-1", document="Proceedings"),),
        deletions=(Deletion(id="deletion-1", position=0, what="Access needs", due_on=date(2027, 9, 1)),),
    )
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set
