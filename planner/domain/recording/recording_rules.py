"""What is unwise about a recording: forms that are missing, actions that nobody owns, names that must not go out."""

from collections.abc import Iterator
from datetime import date

from planner.domain.finding import Finding, Place, Severity
from planner.domain.plan import Plan
from planner.domain.recording.carrying_over import UNFINISHED, say_commitment
from planner.domain.recording.due_forms import form_standings, forms_without_session
from planner.domain.recording.forms import FormState
from planner.domain.recording.identities import likely_identities
from planner.domain.recording.pages import pages_pending
from planner.domain.recording.recording import Recording


def review_recording(plan: Plan, recording: Recording, today: date) -> Iterator[Finding]:
    """Yield what is unwise about what was recorded of an event."""
    yield from late_forms(plan, recording, today)
    yield from notes_without_session(plan, recording)
    yield from actions_without_owner(recording)
    yield from overdue_commitments(recording, today)
    yield from named_in_notes(plan, recording)
    yield from pages_unknown(recording)
    yield from data_to_delete(recording, today)


def late_forms(plan: Plan, recording: Recording, today: date) -> Iterator[Finding]:
    """Find forms that are missing after their session's day."""
    for each in form_standings(plan, recording):
        if each.is_late(today):
            yield _finding("form_missing", each.due.id, "REC-03", title=each.due.title, due_on=each.due.due_on)


def notes_without_session(plan: Plan, recording: Recording) -> Iterator[Finding]:
    """Find forms with notes whose session was removed from the agenda (REC-01)."""
    for form in forms_without_session(plan, recording):
        yield _finding("notes_without_session", form.id, "REC-01", title=form.title)


def actions_without_owner(recording: Recording) -> Iterator[Finding]:
    """Find chosen actions to which nobody has committed (ACT-03)."""
    owned = {each.chosen_action_id for each in recording.commitments if each.owner_id or each.owner.strip()}
    for each in recording.chosen_actions:
        if each.id not in owned:
            yield _finding("action_without_owner", each.id, "ACT-03", action=each.text)


def overdue_commitments(recording: Recording, today: date) -> Iterator[Finding]:
    """Find commitments whose deadline has passed while they are open or under way."""
    for each in recording.commitments:
        if each.state in UNFINISHED and each.deadline_on and each.deadline_on < today:
            action = say_commitment(recording, each)
            yield _finding("commitment_overdue", each.id, "ACT-03", action=action, deadline_on=each.deadline_on)


def named_in_notes(plan: Plan, recording: Recording) -> Iterator[Finding]:
    """Find forms that are not final yet and whose notes, or words below photos, may tell who somebody is (CNF-01)."""
    listed = [person.name for person in plan.persons]
    said = [(note.form_id, note.text) for note in recording.notes]
    said += [(photo.form_id, photo.caption) for photo in recording.photos]
    marked = {form_id for form_id, text in said if likely_identities(text, listed)}
    for form in recording.forms:
        if form.id in marked and form.state is not FormState.FINAL:
            yield _finding("likely_identity", form.id, "CNF-01", title=form.title)


def pages_unknown(recording: Recording) -> Iterator[Finding]:
    """Find pages that are still unknown or unconfirmed once the report was handed over (EXT-03)."""
    pending = pages_pending(recording)
    if pending and any(each.submitted_on for each in recording.report_controls):
        yield _finding("page_pending", "", "EXT-03", number=len(pending))


def data_to_delete(recording: Recording, today: date) -> Iterator[Finding]:
    """Find sensitive data that should have been deleted by now (content B6)."""
    for each in recording.deletions:
        if each.done_on is None and each.due_on < today:
            yield _finding("data_not_deleted", each.id, "CNF-01", what=each.what, due_on=each.due_on)


def _finding(rule: str, record_id: str, source: str, **values: object) -> Finding:
    return Finding(
        rule=rule,
        severity=Severity.UNWISE,
        place=Place.RECORDING,
        record_id=record_id,
        source=source,
        values=values,
    )
