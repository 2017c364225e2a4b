"""Answers that came on paper or by telephone: one form for each stakeholder and instrument."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

import streamlit as st

from planner.domain.consultation.answers import LONGEST_ANSWER, Response
from planner.domain.consultation.asking import Channel
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.freezing import asked_questions
from planner.domain.consultation.instruments import EVALUATING, Instrument
from planner.domain.consultation.questions import Question
from planner.domain.people import Organisation
from planner.domain.plan import Plan
from planner.operations.answers import enter_answers
from planner.ui.components.answer_words import question_texts, say_offered, sector_name
from planner.ui.components.plain import plain
from planner.ui.state import attempt, me, words, workplace
from planner.wording.answer_labels import CHANNELS

LONGEST_NAME = 300
BY_HAND = (Channel.PAPER, Channel.TELEPHONE, Channel.MEETING, Channel.EMAIL)
NOBODY = ""
ROUND = "typed_forms"


def enter_form(plan: Plan, consultation: Consultation) -> None:
    """Ask for one form; whoever has answered already is shown with what was said."""
    say = words().say
    instruments = {each.id: each for each in consultation.instruments if each.questions}
    if not instruments:
        st.info(say("No form asks anything yet. Make one on the consultation page."), icon=":material/quiz:")
        return
    chosen = st.selectbox(
        say("Form"), list(instruments), format_func=lambda each: instruments[each].title, key="typed_instrument"
    )
    who = NOBODY if instruments[chosen].kind in EVALUATING else _ask_who(consultation)
    number = st.session_state.setdefault(ROUND, secrets.token_hex(4))
    known = _known(consultation, chosen, who)
    response = known or Response(id=f"response-{number}", instrument_id=chosen, stakeholder_id=who)
    _form(plan, consultation, instruments[chosen], response)


def _ask_who(consultation: Consultation) -> str:
    say, names = words().say, _stakeholders(consultation)
    return st.selectbox(
        say("Who answered"),
        [NOBODY, *names],
        format_func=lambda each: names.get(each, say("Somebody who is not in the register")),
        key="typed_who",
    )


def _form(plan: Plan, consultation: Consultation, instrument: Instrument, response: Response) -> None:
    say, key = words().say, f"{response.id}-{response.version}-{response.stakeholder_id}"
    said = {each.question_id: each.text for each in consultation.answers if each.response_id == response.id}
    texts, questions = question_texts(plan), asked_questions(plan.questions, instrument)
    asked = [each.id for each in questions]
    if response.version > 1 or said:
        st.caption(say("This form has come in already; what is saved now takes its place."))
    with st.form(f"typed-{key}", border=False):
        if instrument.kind in EVALUATING:
            _ask_sector(response.sector, key)
        else:
            _about(consultation, response, key)
        for number, question in enumerate(questions, start=1):
            label = plain(f"{number}. {texts[question.id]}")
            _ask(question, label, said.get(question.id, ""), f"typed-{key}-{question.id}")
        st.form_submit_button(
            say("Save these answers"),
            icon=":material/check:",
            type="primary",
            key=f"save-{key}",
            on_click=_save,
            args=[plan, response, asked, key],
        )


def _ask(question: Question, label: str, said: str, key: str) -> None:
    """Ask one question by what it offers, or in words; an answer that it does not offer stays in words."""
    if not question.offered or (said and said not in question.offered):
        st.text_area(label, said, key=key, max_chars=LONGEST_ANSWER, height="content")
        return
    st.segmented_control(
        label,
        question.offered,
        default=said or None,
        format_func=lambda each: say_offered(question, each),
        key=key,
    )


def _ask_sector(sector: str, key: str) -> None:
    """Ask which sector somebody is of."""
    sectors = ["", *(each.id for each in workplace().library.sectors.values() if not each.parent)]
    st.selectbox(
        words().say("Sector"),
        sectors,
        index=sectors.index(sector) if sector in sectors else 0,
        format_func=sector_name,
        key=f"sector-{key}",
    )


def _about(consultation: Consultation, response: Response, key: str) -> None:
    """Ask how and when the form came, and of somebody who is not in the register from where."""
    say = words().say
    office = _office(consultation, response.stakeholder_id)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            say("Organisation"), response.organisation or office.name, key=f"office-{key}", max_chars=LONGEST_NAME
        )
        _ask_sector(response.sector or office.sector, key)
        st.text_input(say("Region"), response.region or office.region, key=f"region-{key}", max_chars=LONGEST_NAME)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            say("Came by"),
            BY_HAND,
            index=BY_HAND.index(response.channel) if response.channel in BY_HAND else 0,
            format_func=lambda each: words().name(CHANNELS, each),
            key=f"channel-{key}",
        )
        st.date_input(say("Came on"), response.received_at.date() if response.received_at else None, key=f"day-{key}")
    st.checkbox(say("Confidential: for the team alone, in no document"), response.is_confidential, key=f"secret-{key}")


def _save(plan: Plan, response: Response, asked: Sequence[str], key: str) -> None:
    state = st.session_state
    day = state.get(f"day-{key}")
    filled = replace(
        response,
        organisation=state.get(f"office-{key}", "").strip(),
        sector=state[f"sector-{key}"],
        region=state.get(f"region-{key}", "").strip(),
        channel=state.get(f"channel-{key}", Channel.PAPER),
        received_at=datetime.combine(day, time(12), ZoneInfo(plan.event.timezone)) if day else None,
        is_confidential=state.get(f"secret-{key}", False),
        entered_by=me().name,
    )
    texts = {each: state[f"typed-{key}-{each}"] or "" for each in asked}
    done = words().say("Saved.")
    if attempt(lambda: enter_answers(workplace(), me(), plan.event.id, filled, texts), done):
        state.pop(ROUND, None)


def _stakeholders(consultation: Consultation) -> dict[str, str]:
    persons = {person.id: person for person in consultation.persons}
    offices = {office.id: office.name for office in consultation.organisations}
    found = ((each.id, persons[each.person_id]) for each in consultation.stakeholders)
    return {
        key: " · ".join(dict.fromkeys(filter(None, (person.name, offices.get(person.organisation_id or "", "")))))
        for key, person in found
    }


def _office(consultation: Consultation, stakeholder_id: str) -> Organisation:
    person_id = next((each.person_id for each in consultation.stakeholders if each.id == stakeholder_id), "")
    office_id = next((each.organisation_id for each in consultation.persons if each.id == person_id), None)
    found = (each for each in consultation.organisations if each.id == office_id)
    return next(found, Organisation(id="", name=""))


def _known(consultation: Consultation, instrument_id: str, stakeholder_id: str) -> Response | None:
    """Return what a stakeholder has answered already; somebody who is not in the register is always new."""
    found = (
        each
        for each in consultation.responses
        if stakeholder_id and (each.instrument_id, each.stakeholder_id) == (instrument_id, stakeholder_id)
    )
    return next(found, None)
