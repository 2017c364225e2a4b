"""Who came and has no copy is known, and nobody is sent the same document twice."""

from datetime import date

from planner.domain.consultation.asking import Channel
from planner.domain.people import AttendanceStatus
from planner.domain.recording.copies import Sending, note_sending, without_copy
from planner.domain.recording.report import Recipient
from tests.builders import a_plan, an_attendance
from tests.recording_builders import a_recording

SENT = Sending(document="Proceedings", channel=Channel.PAPER, sent_on=date(2027, 5, 1))


def a_recipient(name: str = "", person_id: str = "") -> Recipient:
    return Recipient(id=f"to-{name or person_id}", position=0, document="Proceedings", name=name, person_id=person_id)


def test_who_came_and_is_not_noted_has_no_copy_nor_who_waits_for_it() -> None:
    plan = a_plan(
        attendances=(
            an_attendance(id="a1", person_id="person-1", status=AttendanceStatus.PRESENT),
            an_attendance(id="a2", person_id="person-2", status=AttendanceStatus.PRESENT),
            an_attendance(id="a3", person_id="person-3", status=AttendanceStatus.ABSENT),
        )
    )
    waiting = a_recipient(name="Ministry")
    sent = note_sending((), SENT, [a_recipient(person_id="person-1")])
    recording = a_recording(recipients=(*sent, waiting))

    assert without_copy(plan, recording, "Proceedings") == (("person-2",), (waiting,))
    assert without_copy(plan, recording, "Conclusions") == (("person-1", "person-2"), ())


def test_who_waited_is_sent_it_and_who_has_it_keeps_that_day() -> None:
    first = note_sending([a_recipient(name="Ministry")], SENT, [a_recipient(name="Ministry")])
    later = Sending(document="Proceedings", channel=Channel.EMAIL, sent_on=date(2027, 6, 1))
    again = note_sending(first, later, [a_recipient(name="Ministry"), a_recipient(person_id="person-1")])

    assert [(each.name, each.person_id, each.sent_on, each.position) for each in again] == [
        ("Ministry", "", date(2027, 5, 1), 0),
        ("", "person-1", date(2027, 6, 1), 1),
    ]
