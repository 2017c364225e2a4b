"""Rules that the recording of a document must keep, where every value is of the right type already."""

from planner.domain.consultation_file_rules import check_beside
from planner.domain.event_file_rules import RECORD_ID, EventFileError, quoted
from planner.domain.plan import Plan
from planner.domain.recording.forms import Form, form_id
from planner.domain.recording.recording import Recording, named_people

PLACE = "recording"
ON_FORMS = ("present", "notes", "remarks", "proposed_actions", "chosen_actions")


def check_recording(plan: Plan, recording: Recording) -> None:
    """Raise EventFileError where ids, numbers, dates, pages, people or forms cannot be."""
    forms = {form.id for form in recording.forms}
    check_beside(PLACE, recording, ((kind, "form_id", forms) for kind in ON_FORMS), known_ids="forms")
    for form in recording.forms:
        _check_form(form)
    strangers = named_people(recording) - {person.id for person in plan.persons}
    if strangers:
        raise EventFileError(place=PLACE, problem=f"{quoted(min(strangers))} is missing")
    pages = [each.page for each in recording.presentations]
    pages += [page for form in recording.forms for page in (form.page, form.actions_page)]
    if 0 in pages or any(each.rank < 1 for each in recording.chosen_actions):
        raise EventFileError(place=PLACE, problem="pages and ranks are counted from 1")


def _check_form(form: Form) -> None:
    """Refuse a form that no device could find again."""
    ids = (form.session_id, form.group_id or "none")
    if form.id != form_id(form.session_id, form.group_id) or not all(map(RECORD_ID.fullmatch, ids)):
        raise EventFileError(place=f"{PLACE}, forms", problem=f"{quoted(form.id)} is no id of a form")
