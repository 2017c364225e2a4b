"""Links to answer by: one each, made once, and a new one closes the one before."""

import pytest

from planner.domain.editing import RecordNotFoundError
from planner.domain.links import LinkPurpose
from planner.operations.answer_links import EVERYBODY, answer_links_out, make_answer_links, make_open_answer_link
from planner.operations.answering import check_link
from planner.operations.links import NotOpenError, open_link
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST
from tests.operations.consulted import ask_people


def test_each_stakeholder_gets_one_link_and_who_has_one_keeps_it(place: Workplace) -> None:
    consultation, instrument = ask_people(place)
    made = make_answer_links(place, HOST, consultation.event_id, instrument.id)

    persons = {each.id: each.person_id for each in consultation.stakeholders}
    opened = {key: open_link(place, secret, LinkPurpose.ANSWER) for key, secret in made.items()}
    assert {key: each.person_id for key, each in opened.items()} == persons
    assert {each.subject for each in opened.values()} == {instrument.id}
    assert make_answer_links(place, HOST, consultation.event_id, instrument.id) == {}
    out = answer_links_out(place, HOST, consultation.event_id, instrument.id)
    assert {key: each.id for key, each in out.items()} == {key: each.id for key, each in opened.items()}


def test_a_new_link_for_somebody_closes_theirs_and_nobody_elses(place: Workplace) -> None:
    consultation, instrument = ask_people(place)
    event_id = consultation.event_id
    made = make_answer_links(place, HOST, event_id, instrument.id)
    first, second, _ = (each.id for each in consultation.stakeholders)

    renewed = make_answer_links(place, HOST, event_id, instrument.id, [first])

    assert list(renewed) == [first]
    with pytest.raises(NotOpenError):
        check_link(place, made[first])
    assert check_link(place, made[second]).subject == instrument.id
    assert check_link(place, renewed[first]).id == answer_links_out(place, HOST, event_id, instrument.id)[first].id


def test_there_is_one_open_link(place: Workplace) -> None:
    consultation, instrument = ask_people(place)
    event_id = consultation.event_id
    before, now = (make_open_answer_link(place, HOST, event_id, instrument.id) for _ in range(2))
    with pytest.raises(NotOpenError):
        check_link(place, before)
    opened = check_link(place, now)
    assert opened.purpose is LinkPurpose.ANSWER_OPEN
    assert answer_links_out(place, HOST, event_id, instrument.id)[EVERYBODY].id == opened.id


def test_an_instrument_that_is_gone_has_no_links(place: Workplace) -> None:
    consultation, _ = ask_people(place)
    for make in (make_answer_links, make_open_answer_link):
        with pytest.raises(RecordNotFoundError):
            make(place, HOST, consultation.event_id, "elsewhere")
    assert answer_links_out(place, HOST, consultation.event_id, "elsewhere") == {}
