"""What goes to whom is noted for many at once, and one undo takes it back."""

from datetime import date

import pytest

from planner.domain.consultation.asking import Channel
from planner.domain.recording.copies import Sending
from planner.domain.recording.report import Recipient
from planner.operations.distributing import note_sent
from planner.operations.events import undo
from planner.operations.record_checks import EmptyTextError, FarDateError
from planner.operations.recordings import open_recording
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in

MINISTRY, COMMITTEE = (Recipient(id="", position=0, name=name, document="") for name in ("Ministry", "Committee"))
SENT = Sending(document="Proceedings", channel=Channel.PAPER, sent_on=date(2027, 5, 1))


def test_a_document_goes_to_many_in_one_save(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    noted = note_sent(place, HOST, event_id, SENT, [MINISTRY, COMMITTEE]).recipients
    assert [(each.name, each.document, each.channel) for each in noted] == [
        ("Ministry", "Proceedings", Channel.PAPER),
        ("Committee", "Proceedings", Channel.PAPER),
    ]
    undo(place, HOST, event_id)
    assert open_recording(place, HOST, event_id).recipients == ()


def test_nobody_no_document_and_no_possible_day_are_refused(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    for sending, wanted, refusal in (
        (SENT, [], EmptyTextError),
        (Sending(document=" ", channel=Channel.LINK, sent_on=None), [MINISTRY], EmptyTextError),
        (Sending(document="Proceedings", channel=Channel.LINK, sent_on=date(1, 1, 1)), [MINISTRY], FarDateError),
    ):
        with pytest.raises(refusal):
            note_sent(place, HOST, event_id, sending, wanted)
    assert open_recording(place, HOST, event_id).recipients == ()
