"""What a group proposed, typed in as it stands on its chart: one proposal a line, and the form with the first."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.editing import next_position
from planner.domain.recording.actions import ProposedAction
from planner.domain.recording.forms import Form
from planner.domain.recording.recording import Recording
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes
from planner.operations.record_checks import EmptyTextError
from planner.operations.recordings import change_recording
from planner.operations.workplace import Workplace


@changes(Area.RECORDING)
def propose(place: Workplace, actor: Actor, event_id: str, form: Form, texts: Iterable[str]) -> Recording:
    """Add proposals after the last one of a group, in one save, with its form where nobody has begun that.

    Empty texts are left out; raises EmptyTextError where nothing is left.
    """
    said = [text.strip() for text in texts if text.strip()]
    if not said:
        raise EmptyTextError

    def add(recording: Recording) -> Recording:
        first = next_position(each for each in recording.proposed_actions if each.form_id == form.id)
        added = (
            ProposedAction(id=new_id("proposedaction"), form_id=form.id, position=position, text=text)
            for position, text in enumerate(said, start=first)
        )
        return replace(_with_form(recording, form), proposed_actions=(*recording.proposed_actions, *added))

    return change_recording(place, actor, event_id, "add_proposed_actions", add)


def _with_form(recording: Recording, form: Form) -> Recording:
    begun = any(each.id == form.id for each in recording.forms)
    return recording if begun else replace(recording, forms=(*recording.forms, form))
