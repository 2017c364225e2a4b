"""How the event was, counted: every item with its own number of answers, and none that fewer than five people gave.

What is asked about the event itself is kept like a consultation and is none: whoever counts what stakeholders said
before the event leaves it out here (`without_evaluation`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.domain.consultation.answers import Response
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.instruments import EVALUATING, Instrument, InstrumentKind
from planner.domain.consultation.questions import AnswerKind, Question, QuestionUse
from planner.domain.consultation.theme_counts import SMALLEST_GROUP
from planner.domain.event import Event

FOLLOWED_UP_AFTER = timedelta(days=91)
"""Three months: what was used by then stays in use (content B7, EVL-04)."""
OPEN_FOR = timedelta(days=14)
AGREEING = frozenset({"4", "5"})
USES = {
    InstrumentKind.PULSE: QuestionUse.PULSE,
    InstrumentKind.EVALUATION: QuestionUse.EVALUATION,
    InstrumentKind.FOLLOW_UP: QuestionUse.FOLLOW_UP,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemResult:
    """What was answered to one question: `base` answers that are understood, `counts` of each answer it offers.

    Where fewer than five answered, `counts` is empty, so that nobody is recognised; `base` alone is told. `texts` are
    the answers in words, `unclear` how many answers are none of those that the question offers.
    """

    question: Question
    base: int
    counts: tuple[tuple[str, int], ...] = ()
    texts: tuple[str, ...] = ()
    unclear: int = 0

    @property
    def is_told(self) -> bool:
        """Whether enough people answered for their numbers to be told."""
        return self.base >= SMALLEST_GROUP

    @property
    def agreeing(self) -> int:
        """How many agree mostly or fully, on the scale."""
        return sum(number for value, number in self.counts if value in AGREEING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What one instrument brought: `forms` came in, of which each item has its own base."""

    instrument: Instrument
    forms: int
    items: tuple[ItemResult, ...]


def without_evaluation(consultation: Consultation) -> Consultation:
    """Return the consultation without what is asked about the event itself."""
    return _part(consultation, {each.id for each in consultation.instruments if each.kind not in EVALUATING})


def only_evaluation(consultation: Consultation) -> Consultation:
    """Return what is asked about the event itself, without the consultation."""
    return _part(consultation, {each.id for each in consultation.instruments if each.kind in EVALUATING})


def evaluate(questions: Iterable[Question], told: Consultation) -> tuple[Evaluation, ...]:
    """Return the results of every instrument about the event, in order.

    Whoever calls leaves out confidential answers (`without_confidential`). Items stand as the instrument asks them; a
    question that was replaced and has answers stands before the one that replaced it.
    """
    known = tuple(questions)
    return tuple(_results(known, told, each) for each in told.instruments if each.kind in EVALUATING)


def new_evaluation(kind: InstrumentKind, event: Event, questions: Iterable[Question], title: str) -> Instrument:
    """Return an instrument that asks the event's questions of this kind, with its days.

    The pulse is open while the event lasts, the evaluation from the last day on, the follow-up after three months
    (content B7).
    """
    opens_on, closes_on = _days(kind, event)
    return Instrument(
        id="",
        position=0,
        kind=kind,
        title=title,
        questions=tuple(each.id for each in questions if each.use is USES[kind]),
        opens_on=opens_on,
        closes_on=closes_on,
    )


def _days(kind: InstrumentKind, event: Event) -> tuple[date, date]:
    if kind is InstrumentKind.PULSE:
        return event.starts_on, event.ends_on
    opens_on = event.ends_on + (FOLLOWED_UP_AFTER if kind is InstrumentKind.FOLLOW_UP else timedelta())
    return opens_on, opens_on + OPEN_FOR


def _part(consultation: Consultation, instruments: Collection[str]) -> Consultation:
    """Return these instruments alone with all that hangs on them."""
    if len(instruments) == len(consultation.instruments):
        return consultation
    responses = tuple(each for each in consultation.responses if each.instrument_id in instruments)
    held = {each.id for each in responses}
    answers = tuple(each for each in consultation.answers if each.response_id in held)
    said = {each.id for each in answers}
    return replace(
        consultation,
        instruments=tuple(each for each in consultation.instruments if each.id in instruments),
        approaches=tuple(each for each in consultation.approaches if each.instrument_id in instruments),
        responses=responses,
        answers=answers,
        mentions=tuple(each for each in consultation.mentions if each.answer_id in said),
    )


def _results(questions: Collection[Question], told: Consultation, instrument: Instrument) -> Evaluation:
    responses: dict[str, Response] = {each.id: each for each in told.responses if each.instrument_id == instrument.id}
    texts: dict[str, list[str]] = {}
    for answer in told.answers:
        if answer.response_id in responses and answer.text.strip():
            texts.setdefault(answer.question_id, []).append(answer.text.strip())
    places = {each: place for place, each in enumerate(instrument.questions)}
    known = [each for each in questions if each.id in texts or each.id in places]
    asked = sorted(known, key=lambda each: places.get(each.id, places.get(each.replaces, len(places))))
    return Evaluation(instrument=instrument, forms=len(responses), items=tuple(_items(asked, texts)))


def _items(asked: Iterable[Question], texts: Mapping[str, list[str]]) -> Iterator[ItemResult]:
    for question in asked:
        said = texts.get(question.id, [])
        if question.answer_kind is AnswerKind.OPEN:
            yield ItemResult(question=question, base=len(said), texts=tuple(said))
            continue
        base = sum(text in question.offered for text in said)
        counts = tuple((value, said.count(value)) for value in question.offered) if base >= SMALLEST_GROUP else ()
        yield ItemResult(question=question, base=base, counts=counts, unclear=len(said) - base)
