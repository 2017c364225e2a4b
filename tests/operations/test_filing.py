"""A recorder's link opens that person's forms, files as nobody else, and loses nothing when the agenda changes."""

from datetime import UTC, datetime

import pytest

from planner.domain.recording.forms import Note
from planner.operations.filing import NotYourFormError, file_by_link, open_recorder_forms
from planner.operations.links import NotOpenError, revoke_link
from planner.operations.recorder_links import make_recorder_links, recorder_links_out
from planner.operations.recordings import open_recording
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST
from tests.operations.recording_people import Recorded, a_filing_of, name_recorder, two_recorders


@pytest.fixture
def recorded(place: Workplace) -> Recorded:
    return two_recorders(place)


def notes(place: Workplace, recorded: Recorded) -> tuple[Note, ...]:
    return open_recording(place, HOST, recorded.event_id).notes


def test_a_link_opens_the_forms_of_its_person_alone(place: Workplace, recorded: Recorded) -> None:
    made = make_recorder_links(place, HOST, recorded.event_id)
    for person, form in zip(recorded.people, recorded.forms, strict=True):
        opened = open_recorder_forms(place, made[person])
        assert ([each.due.id for each in opened.due], opened.left) == ([form.id], ())


def test_what_a_device_sends_twice_arrives_once_and_as_its_own_persons(place: Workplace, recorded: Recorded) -> None:
    first, second = recorded.people
    secret = make_recorder_links(place, HOST, recorded.event_id)[first]
    filing = a_filing_of(recorded.forms[0], written_by=second)
    file_by_link(place, secret, filing)
    file_by_link(place, secret, filing)
    assert [each.written_by for each in notes(place, recorded)] == [first]
    assert [each.notes for each in open_recorder_forms(place, secret).due] == [1]


def test_a_clock_that_is_wrong_does_no_harm(place: Workplace, recorded: Recorded) -> None:
    secret = make_recorder_links(place, HOST, recorded.event_id)[recorded.people[0]]
    long_ago = datetime(2001, 1, 1, tzinfo=UTC)
    file_by_link(place, secret, a_filing_of(recorded.forms[0], written_at=long_ago))
    assert [each.written_at for each in notes(place, recorded)] == [long_ago]


def test_a_form_of_somebody_else_takes_nothing(place: Workplace, recorded: Recorded) -> None:
    secret = make_recorder_links(place, HOST, recorded.event_id)[recorded.people[0]]
    with pytest.raises(NotYourFormError):
        file_by_link(place, secret, a_filing_of(recorded.forms[1]))
    assert notes(place, recorded) == ()


def test_a_recorder_who_was_replaced_keeps_the_form_with_their_notes(place: Workplace, recorded: Recorded) -> None:
    first, second = recorded.people
    form = recorded.forms[0]
    secret = make_recorder_links(place, HOST, recorded.event_id)[first]
    file_by_link(place, secret, a_filing_of(form))
    name_recorder(place, recorded.event_id, form.session, second)

    file_by_link(place, secret, a_filing_of(form, id="note-2"))
    opened = open_recorder_forms(place, secret)
    assert (opened.due, [each.id for each in opened.left]) == ((), [form.id])
    assert sorted(each.id for each in notes(place, recorded)) == ["note-1", "note-2"]


def test_a_revoked_link_opens_and_takes_nothing(place: Workplace, recorded: Recorded) -> None:
    person = recorded.people[0]
    secret = make_recorder_links(place, HOST, recorded.event_id)[person]
    revoke_link(place, HOST, recorded.event_id, recorder_links_out(place, HOST, recorded.event_id)[person].id)
    with pytest.raises(NotOpenError):
        open_recorder_forms(place, secret)
    with pytest.raises(NotOpenError):
        file_by_link(place, secret, a_filing_of(recorded.forms[0]))
    assert notes(place, recorded) == ()
