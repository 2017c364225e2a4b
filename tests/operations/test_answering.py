"""Answering by a link: one response for each link of somebody's own, changed until the form closes, never doubled."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.consultation.answers import LONGEST_ANSWER
from planner.domain.consultation.asking import Channel
from planner.domain.consultation.consultation import Consultation
from planner.domain.links import LinkPurpose
from planner.operations.answer_links import make_answer_links, make_open_answer_link
from planner.operations.answering import (
    LONGEST_DETAIL,
    AnswerTooLongError,
    NotTakenError,
    OpenForm,
    Opening,
    Sent,
    hand_in,
    open_form,
    opening_of,
)
from planner.operations.answers import NothingAnsweredError, enter_answers
from planner.operations.consulted_records import edit_consulted, remove_consulted
from planner.operations.links import LinkWish, NotOpenError, make_link
from planner.operations.records import ShownRecord
from planner.operations.workplace import Workplace
from planner.storage.answering import AnsweredMeanwhileError
from planner.storage.consultations import load_consultation
from planner.storage.history import load_changes
from planner.storage.plans import load_plan
from planner.storage.writing import Direction
from tests.consultation_builders import a_response
from tests.operations.builders import HOST, NOW
from tests.operations.consulted import ask_people

KEY = "k" * 22


def sent(form: OpenForm, *texts: str, **changes: object) -> Sent:
    """Fill in a form that was just opened."""
    said = dict(zip([each.id for each in form.questions], texts, strict=False))
    usual = Sent(seen=form.seen, submission="s" * 22, language="en", is_confidential=False, about={}, texts=said)
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def own_link(place: Workplace, **about: object) -> tuple[Consultation, str]:
    """Ask one office; return its secret."""
    consultation, instrument = ask_people(place, 1, **about)
    (secret,) = make_answer_links(place, HOST, consultation.event_id, instrument.id).values()
    return consultation, secret


def open_link_of(place: Workplace, **about: object) -> tuple[Consultation, str]:
    consultation, instrument = ask_people(place, 1, **about)
    return consultation, make_open_answer_link(place, HOST, consultation.event_id, instrument.id)


def texts_in(place: Workplace, event_id: str) -> list[str]:
    return [each.text for each in load_consultation(place.store, event_id).answers]


def test_a_link_of_somebodys_own_stores_who_they_are_and_what_they_say(place: Workplace) -> None:
    consultation, secret = own_link(place)
    form = open_form(place, secret)
    hand_in(place, form, sent(form, " Meet monthly\n", "", is_confidential=True))

    found = load_consultation(place.store, consultation.event_id)
    (response,), office = found.responses, consultation.organisations[0]
    assert response == replace(
        response,
        stakeholder_id=consultation.stakeholders[0].id,
        instrument_id=consultation.instruments[0].id,
        organisation=office.name,
        sector=office.sector,
        region=office.region,
        channel=Channel.LINK,
        received_at=NOW,
        is_confidential=True,
    )
    assert [each.text for each in found.answers] == ["Meet monthly"]
    (batch, *_) = load_changes(place.store, consultation.event_id)
    assert (batch.what, batch.actor) == ("hand_in_answers", consultation.persons[0].name)
    assert batch.direction is Direction.RECEIVED


def test_whoever_comes_back_finds_and_changes_what_they_said(place: Workplace) -> None:
    consultation, secret = own_link(place)
    first = open_form(place, secret)
    hand_in(place, first, sent(first, "Meet monthly", "Train"))
    again = open_form(place, secret)
    assert again.said is not None
    assert list(again.said.texts.values()) == ["Meet monthly", "Train"]

    hand_in(place, again, sent(again, "Meet weekly", "", submission="t" * 22))
    assert texts_in(place, consultation.event_id) == ["Meet weekly"]
    assert len(load_consultation(place.store, consultation.event_id).responses) == 1


def test_the_same_form_that_arrives_twice_is_stored_once(place: Workplace) -> None:
    consultation, secret = open_link_of(place)
    form = open_form(place, secret, KEY)
    for _ in range(2):
        hand_in(place, open_form(place, secret, KEY), sent(form, "Meet monthly"))
    found = load_consultation(place.store, consultation.event_id)
    assert (len(found.responses), len(found.answers)) == (1, 1)
    assert [each.what for each in load_changes(place.store, consultation.event_id)].count("hand_in_answers") == 1


def test_two_answers_by_one_link_are_compared_and_none_is_lost(place: Workplace) -> None:
    consultation, secret = own_link(place)
    here, there = open_form(place, secret), open_form(place, secret)
    hand_in(place, here, sent(here, "From the desk"))
    with pytest.raises(AnsweredMeanwhileError):
        hand_in(place, open_form(place, secret), sent(there, "From the telephone", submission="t" * 22))
    with pytest.raises(AnsweredMeanwhileError):
        hand_in(place, there, sent(there, "From the telephone", submission="t" * 22))
    assert texts_in(place, consultation.event_id) == ["From the desk"]


def test_one_page_goes_on_changing_what_it_sent_itself(place: Workplace) -> None:
    """The acknowledgement may be lost on the way, and somebody writes on."""
    consultation, secret = own_link(place)
    page = open_form(place, secret)
    hand_in(place, page, sent(page, "Meet"))
    hand_in(place, open_form(place, secret), sent(page, "Meet monthly"))
    assert texts_in(place, consultation.event_id) == ["Meet monthly"]


def test_everybody_begins_a_response_of_their_own_by_the_open_link(place: Workplace) -> None:
    consultation, secret = open_link_of(place)
    first, second = (open_form(place, secret) for _ in range(2))
    about = {"organisation": "School of Kukës", "sector": "government", "region": "Kukës"}
    hand_in(place, first, sent(first, "Meet monthly", about=about))
    hand_in(place, second, sent(second, "Train", submission="t" * 22))

    found = load_consultation(place.store, consultation.event_id)
    assert sorted(each.organisation for each in found.responses) == ["", "School of Kukës"]
    again = open_form(place, secret, first.key)
    assert again.said is not None
    assert list(again.said.texts.values()) == ["Meet monthly"]
    assert all(first.key not in repr(each) for each in found.responses)


@pytest.mark.parametrize("key", ["short", "x" * 23, "../../etc", "ä" * 22])
def test_a_second_secret_that_is_none_opens_nothing(place: Workplace, key: str) -> None:
    _, secret = open_link_of(place)
    with pytest.raises(NotOpenError):
        open_form(place, secret, key)


def test_a_link_of_somebodys_own_has_no_second_secret(place: Workplace) -> None:
    _, secret = own_link(place)
    with pytest.raises(NotOpenError):
        open_form(place, secret, KEY)


def test_what_came_on_paper_is_the_same_response(place: Workplace) -> None:
    consultation, secret = own_link(place)
    (asked,), (question, _) = consultation.stakeholders, consultation.instruments[0].questions
    paper = a_response(id="paper", instrument_id=consultation.instruments[0].id, stakeholder_id=asked.id)
    enter_answers(place, HOST, consultation.event_id, paper, {question: "On paper"})

    form = open_form(place, secret)
    assert form.said is not None
    hand_in(place, form, sent(form, "By link"))
    found = load_consultation(place.store, consultation.event_id)
    assert ([each.id for each in found.responses], [each.text for each in found.answers]) == (["paper"], ["By link"])


def test_nothing_and_too_much_are_not_stored(place: Workplace) -> None:
    consultation, secret = open_link_of(place)
    form = open_form(place, secret, KEY)
    with pytest.raises(NothingAnsweredError):
        hand_in(place, form, sent(form, " \n", ""))
    for wrong in (
        sent(form, "x" * (LONGEST_ANSWER + 1)),
        sent(form, "Train", about={"organisation": "x" * (LONGEST_DETAIL + 1)}),
    ):
        with pytest.raises(AnswerTooLongError):
            hand_in(place, form, wrong)
    assert load_consultation(place.store, consultation.event_id).responses == ()
    hand_in(place, form, sent(form, "x" * LONGEST_ANSWER))
    assert texts_in(place, consultation.event_id) == ["x" * LONGEST_ANSWER]


def test_a_question_that_the_form_does_not_ask_is_left_out(place: Workplace) -> None:
    consultation, secret = open_link_of(place)
    form = open_form(place, secret, KEY)
    other = next(each.id for each in load_plan(place.store, consultation.event_id).questions[2:])
    hand_in(place, form, replace(sent(form, "Train"), texts={form.questions[0].id: "Train", other: "x", "no": "y"}))
    assert texts_in(place, consultation.event_id) == ["Train"]


def test_a_form_takes_answers_on_its_first_day_and_its_last() -> None:
    first, last = date(2026, 12, 1), date(2027, 1, 31)
    days = (first - timedelta(days=1), first, last, last + timedelta(days=1))
    assert [opening_of(first, last, day) for day in days] == [
        Opening.NOT_YET,
        Opening.OPEN,
        Opening.OPEN,
        Opening.CLOSED,
    ]
    assert opening_of(None, None, first) is Opening.OPEN


@pytest.mark.parametrize("days", [{"closes_on": date(2026, 11, 21)}, {"opens_on": date(2026, 11, 23)}])
def test_a_form_that_is_shut_takes_nothing(place: Workplace, days: dict[str, date]) -> None:
    consultation, secret = own_link(place, **days)
    form = open_form(place, secret)
    with pytest.raises(NotTakenError):
        hand_in(place, form, sent(form, "Late"))
    assert load_consultation(place.store, consultation.event_id).responses == ()


def test_a_form_that_closed_long_ago_opens_no_more_and_one_that_is_prolonged_does(place: Workplace) -> None:
    consultation, secret = own_link(place, closes_on=date(2026, 10, 1))
    with pytest.raises(NotOpenError):
        open_form(place, secret)
    (asked,) = consultation.instruments
    shown = ShownRecord(event_id=consultation.event_id, kind="instruments", record_id=asked.id, version=asked.version)
    edit_consulted(place, HOST, shown, {"closes_on": date(2026, 12, 1)})
    assert open_form(place, secret).opening is Opening.OPEN


def test_links_for_something_else_or_of_somebody_who_is_asked_no_more_open_nothing(place: Workplace) -> None:
    consultation, secret = own_link(place)
    wish = LinkWish(purpose=LinkPurpose.CALENDAR, subject=consultation.instruments[0].id)
    for wrong in (make_link(place, HOST, consultation.event_id, wish).secret, "0" * 22, ""):
        with pytest.raises(NotOpenError):
            open_form(place, wrong)
    (asked,) = consultation.stakeholders
    shown = ShownRecord(event_id=consultation.event_id, kind="stakeholders", record_id=asked.id, version=asked.version)
    remove_consulted(place, HOST, shown)
    with pytest.raises(NotOpenError):
        open_form(place, secret)
