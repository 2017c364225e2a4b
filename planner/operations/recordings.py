"""What was recorded of an event: opened, changed by one domain function, and filed by recorders' devices."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from planner.domain.agenda import Session
from planner.domain.attribution import AttributionMode
from planner.domain.event_file_rules import RECORD_ID
from planner.domain.plan import Plan
from planner.domain.recording.actions import ChosenAction
from planner.domain.recording.carrying_over import CarriedOver, Earlier, carry_over, unfinished
from planner.domain.recording.choosing import choose_action, merge_proposals, rank_actions
from planner.domain.recording.due_forms import FormStanding, form_standings
from planner.domain.recording.forms import form_id
from planner.domain.recording.printing import note_in_mode
from planner.domain.recording.recording import Recording
from planner.domain.rights import Area, NoRightError, NotAllowedError
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes, reads, require_read
from planner.operations.record_checks import EmptyTextError
from planner.operations.recorded_records import RECORDED_RECORDS
from planner.operations.workplace import Workplace
from planner.storage.plans import EventNotFoundError, load_plan
from planner.storage.recordings import Filing, load_committed, load_recording, save_notes, save_recording
from planner.storage.writing import Deed, Direction

Change = Callable[[Recording], Recording]
LONGEST_TEXT = 200_000


class SessionClosedError(PlannerError):
    """Notes of a session of which none are taken."""

    template = sentence("“{title}” is held without notes, so nothing was stored. Ask the lead facilitator.")


class StrangeFilingError(PlannerError):
    """What a device sent that no form of the planner sends."""

    template = sentence(
        "What was sent does not fit the form, so nothing was stored. Reload the form and send it again."
    )


@reads(Area.RECORDING)
def open_recording(place: Workplace, actor: Actor, event_id: str) -> Recording:
    """Return everything that was recorded of an event."""
    return load_recording(place.store, event_id)


@changes(Area.RECORDING)
def change_recording(place: Workplace, actor: Actor, event_id: str, what: str, change: Change) -> Recording:
    """Load what was recorded of an event, apply one domain function to it and save what differs, in one transaction.

    `what` is the short key of the deed. Raises ChangedElsewhereError where somebody else was faster.
    """
    before = load_recording(place.store, event_id)
    deed = Deed(actor=actor.name, what=what, at=place.clock())
    return save_recording(place.store, deed, before=before, after=change(before))


@reads(Area.RECORDING, Area.AGENDA)
def forms_of(place: Workplace, actor: Actor, event_id: str) -> tuple[FormStanding, ...]:
    """Return every form that an event calls for, with who files it and how far it is; raises EventNotFoundError."""
    return form_standings(load_plan(place.store, event_id), load_recording(place.store, event_id))


@changes(Area.RECORDING)
def choose(place: Workplace, actor: Actor, event_id: str, chosen: ChosenAction) -> Recording:
    """Add what a group chose, under a new id and after its last choice.

    Raises EmptyTextError, ForeignProposalError, or RecordNotFoundError where the form is gone.
    """
    if not chosen.text.strip():
        raise EmptyTextError
    added = replace(chosen, id=new_id("chosen"))
    return change_recording(place, actor, event_id, "choose_action", lambda found: choose_action(found, added))


@changes(Area.RECORDING)
def merge_into_chosen(
    place: Workplace, actor: Actor, event_id: str, chosen_id: str, proposal_ids: Collection[str]
) -> Recording:
    """Make a chosen action of exactly these proposals; raises ForeignProposalError or RecordNotFoundError."""
    return change_recording(
        place, actor, event_id, "merge_proposals", lambda found: merge_proposals(found, chosen_id, proposal_ids)
    )


@changes(Area.RECORDING)
def rank_chosen(place: Workplace, actor: Actor, event_id: str, form: str, chosen_ids: Sequence[str]) -> Recording:
    """Rank what a group chose in this order."""
    return change_recording(place, actor, event_id, "rank_actions", lambda found: rank_actions(found, form, chosen_ids))


@reads(Area.RECORDING)
def carried_over(place: Workplace, actor: Actor, event_id: str) -> tuple[CarriedOver, ...]:
    """Return what the events that this one builds on left open, as far as they exist and the actor may read them."""
    event = load_plan(place.store, event_id).event
    known: dict[str, Earlier] = {}
    waiting = list(event.builds_on)
    while waiting:
        if (earlier_id := waiting.pop()) not in known and (found := _earlier(place, actor, earlier_id)):
            known[earlier_id] = found
            waiting.extend(found.event.builds_on)
    return carry_over(event, known)


@reads(Area.RECORDING)
def open_commitments(place: Workplace, actor: Actor, event_id: str) -> tuple[CarriedOver, ...]:
    """Return what was committed to at an event and is not done yet; raises EventNotFoundError."""
    event = load_plan(place.store, event_id).event
    return unfinished(Earlier(event=event, recording=load_committed(place.store, event_id)))


def file_notes(place: Workplace, event_id: str, filing: Filing, name: str) -> None:
    """Store what the device of the recorder called `name` sent; whoever calls has asked whose device it is.

    The same filing again changes nothing, and nobody's undo takes it back. Roles and sectors that the session's mode
    does not name are left out. Raises SessionClosedError, StrangeFilingError, NotYourNoteError, EventNotFoundError or
    what a save raises; then nothing was stored.
    """
    session = _session_of(load_plan(place.store, event_id), filing)
    if session and session.attribution is AttributionMode.CLOSED:
        raise SessionClosedError(title=session.title)
    check_filing(filing)
    if session:
        filing = replace(filing, notes=tuple(note_in_mode(note, session) for note in filing.notes))
    deed = Deed(actor=name, what="file_notes", at=place.clock(), direction=Direction.RECEIVED)
    save_notes(place.store, event_id, deed, filing)


def check_filing(filing: Filing) -> None:
    """Raise StrangeFilingError, CountError or FarDateError where a device sent what cannot be."""
    form = filing.form
    ids = [form.session_id, *filter(None, [form.group_id])]
    ids += [*(each.id for each in filing.notes), *(each.id for each in filing.proposed_actions)]
    ids += [each.id for each in filing.present]
    texts = [form.materials_left, *(each.text for each in filing.notes)]
    texts += [each.text for each in filing.proposed_actions]
    fits = (
        form.id == form_id(form.session_id, form.group_id)
        and all(map(RECORD_ID.fullmatch, ids))
        and len(set(ids)) == len(ids)
        and all(each.form_id == form.id for each in filing.present)
        and max(map(len, texts)) <= LONGEST_TEXT
    )
    if not fits:
        raise StrangeFilingError
    for each in (form, *filing.notes, *filing.proposed_actions, *filing.present):
        RECORDED_RECORDS.check_values(each)


def _session_of(plan: Plan, filing: Filing) -> Session | None:
    return next((each for each in plan.sessions if each.id == filing.form.session_id), None)


def _earlier(place: Workplace, actor: Actor, event_id: str) -> Earlier | None:
    try:
        require_read(place, actor, event_id, Area.RECORDING)
        plan = load_plan(place.store, event_id)
    except (EventNotFoundError, NoRightError, NotAllowedError):
        return None
    return Earlier(event=plan.event, recording=load_committed(place.store, event_id))
