"""Links of recorders: one for each who records, made once, and a new one closes the one before."""

import pytest

from planner.domain.links import LinkPurpose
from planner.operations.links import NotOpenError, open_link
from planner.operations.recorder_links import make_recorder_links, recorder_links_out
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in
from tests.operations.recording_people import two_recorders


def test_each_recorder_gets_one_link_and_who_has_one_keeps_it(place: Workplace) -> None:
    recorded = two_recorders(place)
    made = make_recorder_links(place, HOST, recorded.event_id)

    opened = {person: open_link(place, secret, LinkPurpose.RECORD) for person, secret in made.items()}
    assert {person: link.person_id for person, link in opened.items()} == {each: each for each in recorded.people}
    assert make_recorder_links(place, HOST, recorded.event_id) == {}
    out = recorder_links_out(place, HOST, recorded.event_id)
    assert {person: link.id for person, link in out.items()} == {person: link.id for person, link in opened.items()}


def test_a_new_link_for_a_recorder_closes_theirs_and_nobody_elses(place: Workplace) -> None:
    recorded = two_recorders(place)
    first, second = recorded.people
    made = make_recorder_links(place, HOST, recorded.event_id)
    renewed = make_recorder_links(place, HOST, recorded.event_id, [first])

    assert list(renewed) == [first]
    with pytest.raises(NotOpenError):
        open_link(place, made[first], LinkPurpose.RECORD)
    assert open_link(place, made[second], LinkPurpose.RECORD).person_id == second


def test_an_event_that_nobody_records_has_no_links(place: Workplace) -> None:
    assert make_recorder_links(place, HOST, an_event_in(place).event.id) == {}
