"""Answering a consultation by a link: the form, what was said in it before, and handing it in, again until it closes.

A link of somebody's own knows one response, whoever holds it. By the open link everybody begins a response of their
own, which a second secret of the form opens again. The same form that arrives twice is stored once.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256

from planner.domain.consultation.answers import LONGEST_ANSWER, Response
from planner.domain.consultation.asking import Channel
from planner.domain.consultation.entering import FilledForm
from planner.domain.consultation.freezing import asked_questions
from planner.domain.consultation.questions import Question
from planner.domain.links import ANSWERING, Link, LinkPurpose
from planner.errors import PlannerError, sentence
from planner.operations.answers import NothingAnsweredError
from planner.operations.links import SECRET_BYTES, NotOpenError, open_link
from planner.operations.workplace import Workplace
from planner.storage.answering import (
    NOT_ANSWERED,
    AnsweredMeanwhileError,
    Asked,
    find_response,
    load_asked,
    load_form,
    load_respondent,
    save_form,
)
from planner.storage.writing import Deed, Direction

KEPT_OPEN = timedelta(days=30)
"""How long after its last day a form still says that it is closed; then its links open nothing any more."""
KEY = re.compile(r"[A-Za-z0-9_-]{22}")
RESPONDENT = "respondent"
"""Stands in the history for whoever answered by the open link."""


LONGEST_DETAIL = 300
"""Characters of what somebody says of themselves."""
WRITTEN = ("organisation", "sector", "region", "is_confidential")
"""What a respondent says in a form beside the answers."""


class Opening(StrEnum):
    """Whether a form can be answered now."""

    NOT_YET = "not_yet"
    OPEN = "open"
    CLOSED = "closed"


class AnswerTooLongError(PlannerError):
    """An answer of more characters than are kept."""

    template = sentence("This answer has {length} characters. Shorten it to {most}; nothing of it is lost meanwhile.")


class NotOfferedError(PlannerError):
    """An answer that is none of those a question offers."""

    template = sentence("This is none of the answers that the question offers. Choose one of them, or none.")


class NotTakenError(PlannerError):
    """A form that was sent before it opened or after it closed."""

    template = sentence("The form takes no answers now, and nothing was stored. Copy what you wrote to keep it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenForm:
    """The form that a link opens. `key` is the second secret of a response by the open link, else empty.

    `said` is what was handed in so far; `response_id` is under what it is stored, or will be.
    """

    link: Link
    asked: Asked
    questions: tuple[Question, ...]
    opening: Opening
    key: str
    response_id: str
    said: FilledForm | None

    @property
    def is_personal(self) -> bool:
        """Whether the link is somebody's own."""
        return self.link.purpose is LinkPurpose.ANSWER

    @property
    def seen(self) -> int:
        """The version of what was said so far."""
        return self.said.response.version if self.said else NOT_ANSWERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a browser sends of a form: `seen` is the version that it began with, `submission` one loading of the page.

    `about` says of a respondent by the open link: organisation, sector, region.
    """

    seen: int
    submission: str
    language: str
    is_confidential: bool
    about: Mapping[str, str]
    texts: Mapping[str, str]


def check_link(place: Workplace, secret: str) -> Link:
    """Return the link to answer that has this secret; raises NotOpenError for whatever opens nothing."""
    return open_link(place, secret, *ANSWERING)


def open_form(place: Workplace, secret: str, key: str = "") -> OpenForm:
    """Return the form that a link opens; `key` opens a response that was begun by the open link.

    Raises NotOpenError for whatever opens nothing.
    """
    link = check_link(place, secret)
    asked = load_asked(place.store, link.event_id, link.subject)
    if asked is None or is_long_closed(asked.instrument.closes_on, place.today(asked.event)):
        raise NotOpenError
    asked, key, response_id = _whose(place, link, asked, key)
    return OpenForm(
        link=link,
        asked=asked,
        questions=asked_questions(asked.questions, asked.instrument),
        opening=opening_of(asked.instrument.opens_on, asked.instrument.closes_on, place.today(asked.event)),
        key=key,
        response_id=response_id,
        said=load_form(place.store, link.event_id, response_id),
    )


def hand_in(place: Workplace, form: OpenForm, sent: Sent) -> None:
    """Store what somebody sends of a form; the same again changes nothing.

    Raises what `mistakes_in` finds, NotTakenError, AnsweredMeanwhileError, or what a save raises; then nothing was
    stored.
    """
    if form.opening is not Opening.OPEN:
        raise NotTakenError
    for mistake in mistakes_in(form, sent).values():
        raise mistake
    filled = _filled(place, form, sent)
    if not form.said or not _says_the_same(form.said, filled):
        if form.said and sent.seen != form.seen and form.said.response.key != sent.submission:
            raise AnsweredMeanwhileError
        name = form.asked.person.name if form.asked.person else RESPONDENT
        deed = Deed(actor=name, what="hand_in_answers", at=place.clock(), direction=Direction.RECEIVED)
        save_form(place.store, form.link.event_id, deed, filled, form.seen)


def mistakes_in(form: OpenForm, sent: Sent) -> Mapping[str, PlannerError]:
    """Return what is wrong with a form, by the id of the question or the name of the detail; empty for the whole."""
    texts = texts_of(form, sent)
    if not any(text.strip() for text in texts.values()):
        return {"": NothingAnsweredError()}
    limits = dict.fromkeys(sent.about, LONGEST_DETAIL) | dict.fromkeys(texts, LONGEST_ANSWER)
    too_long: dict[str, PlannerError] = {
        name: AnswerTooLongError(length=len(text), most=limits[name])
        for name, text in {**sent.about, **texts}.items()
        if len(text) > limits[name]
    }
    offered = {each.id: each.offered for each in form.asked.questions if each.offered}
    strange = (name for name, text in texts.items() if text and name in offered and text not in offered[name])
    return too_long | {name: NotOfferedError() for name in strange}


def texts_of(form: OpenForm, sent: Sent) -> dict[str, str]:
    """Return what was sent to questions of the form, also to one that was worded anew while somebody answered it."""
    known = {each.id for each in form.asked.questions} & set(form.asked.instrument.questions)
    known |= {each.id for each in form.questions}
    return {question_id: text for question_id, text in sent.texts.items() if question_id in known}


def opening_of(opens_on: date | None, closes_on: date | None, today: date) -> Opening:
    """Return whether a form takes answers today; on its first day and on its last it does."""
    if opens_on and today < opens_on:
        return Opening.NOT_YET
    return Opening.CLOSED if closes_on and today > closes_on else Opening.OPEN


def is_long_closed(closes_on: date | None, today: date) -> bool:
    """Whether a form has been closed for so long that its links open nothing any more."""
    return closes_on is not None and today - closes_on > KEPT_OPEN


def _whose(place: Workplace, link: Link, asked: Asked, key: str) -> tuple[Asked, str, str]:
    """Return who is asked, the second secret and under what id the response is kept; raises NotOpenError."""
    if link.purpose is LinkPurpose.ANSWER_OPEN:
        key = key or secrets.token_urlsafe(SECRET_BYTES)
        if not KEY.fullmatch(key):
            raise NotOpenError
        return asked, key, _id_of(link.subject, key)
    found = None if key else load_respondent(place.store, link.event_id, link.person_id)
    if found is None:
        raise NotOpenError
    stakeholder_id, person, office = found
    known = find_response(place.store, link.event_id, link.subject, stakeholder_id)
    asked = replace(asked, stakeholder_id=stakeholder_id, person=person, organisation=office)
    return asked, "", known or _id_of(link.subject, stakeholder_id)


def _id_of(instrument_id: str, whose: str) -> str:
    """Return the id of a response, from which nobody learns the second secret that opens it."""
    return f"response-{sha256(f'{instrument_id} {whose}'.encode()).hexdigest()[:24]}"


def _filled(place: Workplace, form: OpenForm, sent: Sent) -> FilledForm:
    asked, office = form.asked, form.asked.organisation
    about = sent.about
    if form.is_personal:
        about = {"organisation": office.name, "sector": office.sector, "region": office.region} if office else {}
    response = Response(
        id=form.response_id,
        instrument_id=asked.instrument.id,
        stakeholder_id=asked.stakeholder_id,
        organisation=about.get("organisation", ""),
        sector=about.get("sector", ""),
        region=about.get("region", ""),
        language=sent.language,
        channel=Channel.LINK,
        received_at=place.clock(),
        is_confidential=sent.is_confidential,
        key=sent.submission,
    )
    return FilledForm(response=response, texts=texts_of(form, sent))


def _says_the_same(said: FilledForm, sent: FilledForm) -> bool:
    """Whether nothing of what a respondent writes differs; when and how it came does not count."""
    is_same = all(getattr(said.response, name) == getattr(sent.response, name) for name in WRITTEN)
    return is_same and all(said.texts.get(each, "") == text.strip() for each, text in sent.texts.items())
