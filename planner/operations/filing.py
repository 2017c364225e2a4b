"""Filing by a recorder's link: which forms it opens, and what arrives of one of them.

A link opens the forms that its person is to file, and those with notes of theirs, whatever became of the session.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.domain.event import Event
from planner.domain.links import Link, LinkPurpose
from planner.domain.plan import Plan
from planner.domain.recording.due_forms import DueForm, FormStanding, form_standings, forms_due
from planner.domain.recording.forms import Form
from planner.domain.recording.recording import Recording
from planner.domain.run_of_show import TimedSession, time_event
from planner.errors import PlannerError, sentence
from planner.operations.links import NotOpenError, open_link
from planner.operations.recordings import file_notes
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.recordings import Filing, load_recorded_form, load_recording


class NotYourFormError(PlannerError):
    """A form that a recorder's link does not open."""

    template = sentence(
        "This form is not one of yours, so nothing was stored. What you wrote stays on this device; ask the lead "
        "facilitator who records this session."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecorderForms:
    """The forms that a link opens: `due` are the recorder's to file, `left` those that are not asked for any more.

    Somebody's notes stay in a form of `left`, such as of a session that was cancelled. `times` are those of the
    sessions of `due`, by their ids.
    """

    event: Event
    person_id: str
    name: str
    due: tuple[FormStanding, ...]
    left: tuple[Form, ...]
    times: Mapping[str, TimedSession]


def open_recorder_forms(place: Workplace, secret: str) -> RecorderForms:
    """Return the forms that a link opens; raises NotOpenError for whatever opens nothing."""
    link = check_recorder_link(place, secret)
    return forms_behind(link, load_plan(place.store, link.event_id), load_recording(place.store, link.event_id))


def check_recorder_link(place: Workplace, secret: str) -> Link:
    """Return the recorder's link that has this secret; raises NotOpenError for whatever opens nothing."""
    return open_link(place, secret, LinkPurpose.RECORD)


def forms_behind(link: Link, plan: Plan, recording: Recording) -> RecorderForms:
    """Return the forms that a link opens; raises NotOpenError where its person is gone."""
    due = tuple(each for each in form_standings(plan, recording) if link.person_id in each.due.recorders)
    mine = written_on(recording, link.person_id) - {each.due.id for each in due}
    return RecorderForms(
        event=plan.event,
        person_id=link.person_id,
        name=name_of(plan, recording, link.person_id),
        due=due,
        left=tuple(form for form in recording.forms if form.id in mine),
        times={each.session.id: each for each in time_event(plan).sessions},
    )


def file_by_link(place: Workplace, secret: str, filing: Filing) -> None:
    """Store what the device that holds a link sent, as its person's; the same filing again changes nothing.

    Raises NotOpenError, NotYourFormError or what `file_notes` raises; then nothing was stored.
    """
    link = check_recorder_link(place, secret)
    person = link.person_id
    plan = load_plan(place.store, link.event_id)
    recording = Recording(event_id=link.event_id)
    if not find_due(plan, filing.form.id, person):
        recording = load_recorded_form(place.store, link.event_id, filing.form.id)
        if filing.form.id not in written_on(recording, person):
            raise NotYourFormError
    file_notes(place, link.event_id, _as_own(filing, person), name_of(plan, recording, person))


def find_due(plan: Plan, form_id: str, person: str) -> DueForm | None:
    """Return the form that somebody is to file; None where it is not due, or not theirs."""
    return next((each for each in forms_due(plan) if each.id == form_id and person in each.recorders), None)


def written_on(recording: Recording, person: str) -> frozenset[str]:
    """Return the ids of the forms on which somebody has written."""
    wholes = (recording.notes, recording.photos, recording.proposed_actions)
    return frozenset(each.form_id for records in wholes for each in records if each.written_by == person)


def _as_own(filing: Filing, person: str) -> Filing:
    """Return a filing as this person's, whoever it says has written it."""
    return replace(
        filing,
        written_by=person,
        notes=tuple(replace(each, written_by=person) for each in filing.notes),
        proposed_actions=tuple(replace(each, written_by=person) for each in filing.proposed_actions),
    )


def name_of(plan: Plan, recording: Recording, person: str) -> str:
    """Return the name of a person; raises NotOpenError where the register has them no more."""
    for each in (*plan.persons, *recording.persons):
        if each.id == person:
            return each.name
    raise NotOpenError
