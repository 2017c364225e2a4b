"""Who was sent which document: many at once, in one save (REC-05)."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.recording.copies import Sending, note_sending
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import Recipient
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes
from planner.operations.record_checks import EmptyTextError
from planner.operations.recorded_records import RECORDED_RECORDS
from planner.operations.recordings import change_recording
from planner.operations.workplace import Workplace


@changes(Area.RECORDING)
def note_sent(
    place: Workplace, actor: Actor, event_id: str, sending: Sending, wanted: Iterable[Recipient]
) -> Recording:
    """Note that a document went, or is to go, to some recipients, of whom `person_id` or `name` says who they are.

    Raises EmptyTextError where no document or nobody is named, FarDateError where the day cannot be.
    """
    named = [replace(each, id=new_id("recipient")) for each in wanted if each.person_id or each.name.strip()]
    if not named:
        raise EmptyTextError
    for each in named:
        RECORDED_RECORDS.check(replace(each, document=sending.document, sent_on=sending.sent_on))

    def send(recording: Recording) -> Recording:
        return replace(recording, recipients=note_sending(recording.recipients, sending, named))

    return change_recording(place, actor, event_id, "add_recipients", send)
