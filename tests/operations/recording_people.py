"""An event in which two people record one session each."""

from dataclasses import dataclass, replace

from planner.domain.agenda import Session
from planner.domain.recording.due_forms import DueForm, forms_due
from planner.domain.staffing import Duty, Slot
from planner.operations.events import open_plan
from planner.operations.staffing import assign
from planner.operations.workplace import Workplace
from planner.storage.recordings import Filing
from tests.operations.builders import HOST, an_event_in, many_people, take_in
from tests.recording_builders import a_form, a_note


@dataclass(frozen=True, slots=True)
class Recorded:
    """The event, who records, and the form of each."""

    event_id: str
    people: tuple[str, ...]
    forms: tuple[DueForm, ...]


def two_recorders(place: Workplace) -> Recorded:
    """Create the event; the first person records the first session that has a form, the second the second."""
    plan = an_event_in(place)
    take_in(place, plan.event.id, *many_people(2))
    people = tuple(each.person_id for each in open_plan(place, HOST, plan.event.id).attendances)
    for person, form in zip(people, forms_due(plan), strict=False):
        name_recorder(place, plan.event.id, form.session, person)
    forms = tuple(each for each in forms_due(open_plan(place, HOST, plan.event.id)) if each.recorders)
    return Recorded(plan.event.id, people, forms)


def name_recorder(place: Workplace, event_id: str, session: Session, *people: str) -> None:
    """Let exactly these people record a session."""
    assign(place, HOST, event_id, Slot(session_id=session.id, duty=Duty.RECORDER), people)


def a_filing_of(form: DueForm, **changes: object) -> Filing:
    """Make what a device sends of a form: one note, with these fields changed."""
    note = replace(a_note(form_id=form.id), **changes)  # type: ignore[arg-type]  # any field may be set
    filed = a_form(id=form.id, session_id=form.session.id, group_id=form.group.id if form.group else "")
    return Filing(form=filed, written_by=note.written_by, notes=(note,))
