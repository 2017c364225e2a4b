"""Answers out of a survey's export: looked at first, then taken in; the same file again changes nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from planner.domain.consultation.answers import Answer, Response
from planner.domain.consultation.asking import Channel
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.entering import FilledForm, take_in
from planner.domain.consultation.instruments import Instrument
from planner.domain.consultation.offered_answers import understand
from planner.domain.consultation.questions import Question, QuestionUse, fill_places
from planner.domain.editing import find_record, next_position
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.intake.answer_headings import AskedQuestion, SurveyColumn
from planner.intake.answers import AnswersList, read_answers
from planner.intake.entry import Terms
from planner.intake.places import Places, Sectors
from planner.operations.actor import Actor
from planner.operations.consultations import change_consultation
from planner.operations.new_ids import new_id
from planner.operations.permission import changes, reads
from planner.operations.workplace import Workplace, change_plan
from planner.storage.consultations import load_consultation
from planner.storage.plans import load_plan

OTHERS = (QuestionUse.CAFE, QuestionUse.DESIGN)
"""Questions that no stakeholder is asked."""


class InstrumentUnclearError(PlannerError):
    """A file of answers where several instruments could have been answered."""

    template = sentence("Several forms could be meant: {titles}. Say which of them was answered.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFile:
    """A file of answers to one instrument; where there is only one, or none yet, it need not be named."""

    content: bytes
    name: str
    instrument_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersImport:
    """What a file holds and what taking it in does: how many responses are new, changed and as they were.

    `instrument_id` is empty where an instrument is made for the file.
    """

    listed: AnswersList
    instrument_id: str
    added: int
    changed: int
    unchanged: int


@reads(Area.ANSWERS)
def preview_answers(place: Workplace, actor: Actor, event_id: str, file: SurveyFile) -> AnswersImport:
    """Read the export of a survey and say what taking it in would do; nothing is stored.

    Raises InstrumentUnclearError, RecordNotFoundError or an error of intake.
    """
    plan, consultation = load_plan(place.store, event_id), load_consultation(place.store, event_id)
    instrument = choose_instrument(consultation, file.instrument_id)
    listed = read_answers(
        file.content,
        file.name,
        asked=asked_questions(plan, consultation, instrument),
        terms=Terms(
            places=Places(place.library.region_schemes.get(plan.event.region_scheme)),
            sectors=Sectors(place.library.sectors),
        ),
        timezone=ZoneInfo(plan.event.timezone),
    )
    instrument_id = instrument.id if instrument else ""
    forms = _forms(consultation, listed, instrument_id, {each.position: each.question_id for each in listed.questions})
    taken = take_in(consultation, _understood(consultation, _offering(plan), forms))
    return _tell(listed, instrument_id, consultation, taken)


@changes(Area.ANSWERS, Area.CONSULTATION)
def import_answers(place: Workplace, actor: Actor, event_id: str, seen: AnswersImport) -> AnswersImport:
    """Take in what a preview showed. Columns that nobody asked become questions; an instrument is made where none is.

    Raises ChangedElsewhereError where somebody else was faster.
    """
    questions = _add_questions(place, actor, event_id, seen.listed)
    before = load_consultation(place.store, event_id)
    wanted = seen.instrument_id or next((each.id for each in before.instruments), "") or new_id("instrument")

    offering = _offering(load_plan(place.store, event_id))

    def change(found: Consultation) -> Consultation:
        asked = _with_instrument(found, seen.listed, wanted, tuple(questions.values()))
        return take_in(asked, _understood(asked, offering, _forms(asked, seen.listed, wanted, questions)))

    after = change_consultation(place, actor, event_id, "import_answers", change)
    return _tell(seen.listed, wanted, before, after)


def choose_instrument(consultation: Consultation, instrument_id: str = "") -> Instrument | None:
    """Return the named instrument, or the only one, or None where there is none; raises InstrumentUnclearError."""
    if instrument_id:
        return find_record(consultation.instruments, instrument_id)
    if len(consultation.instruments) > 1:
        raise InstrumentUnclearError(titles=", ".join(f"{each.title} ({each.id})" for each in consultation.instruments))
    return next(iter(consultation.instruments), None)


def asked_questions(plan: Plan, consultation: Consultation, instrument: Instrument | None) -> tuple[AskedQuestion, ...]:
    """Return the questions as forms may word them: those of the instrument by number, then the event's others."""
    numbers = {each: number for number, each in enumerate(instrument.questions if instrument else (), start=1)}
    asked = [each for each in plan.questions if each.id in numbers or each.use not in OTHERS]
    worded: dict[str, list[str]] = {each.id: list(_wordings(each, plan)) for each in asked}
    for translation in consultation.translations:
        worded.get(translation.original, []).append(translation.text)
    found = (AskedQuestion(id=key, number=numbers.get(key), wordings=tuple(texts)) for key, texts in worded.items())
    return tuple(sorted(found, key=lambda each: each.number or len(numbers) + 1))


def _wordings(question: Question, plan: Plan) -> Iterator[str]:
    yield question.text
    yield fill_places(question.text, theme=plan.event.theme, event_title=plan.event.title)


def _add_questions(place: Workplace, actor: Actor, event_id: str, listed: AnswersList) -> dict[int, str]:
    """Return the id of the question of each column, after adding those that are new to the event."""
    known = {each.position: each.question_id for each in listed.questions if each.question_id}
    if not listed.new:
        return known

    def change(plan: Plan) -> Plan:
        held = {each.text: each.id for each in plan.questions}
        known.update({each.position: held[each.heading] for each in listed.new if each.heading in held})
        made = [_question(plan, each, offset) for offset, each in enumerate(listed.new) if each.heading not in held]
        known.update({each.position: one.id for one in made for each in listed.new if each.heading == one.text})
        return replace(plan, questions=(*plan.questions, *made))

    change_plan(place, actor, event_id, "add_question", change)
    return known


def _question(plan: Plan, column: SurveyColumn, offset: int) -> Question:
    last = max((each.position for each in plan.questions), default=-1)
    return Question(id=new_id("question"), position=last + 1 + offset, text=column.heading, origin=Origin.OWN)


def _with_instrument(
    consultation: Consultation, listed: AnswersList, instrument_id: str, questions: tuple[str, ...]
) -> Consultation:
    """Return the consultation with the instrument asking these questions too."""
    known = {each.id: each for each in consultation.instruments}
    position = next_position(consultation.instruments)
    found = known.get(instrument_id) or Instrument(id=instrument_id, position=position, title=listed.file_name)
    asked = tuple(dict.fromkeys((*found.questions, *questions)))
    return replace(consultation, instruments=tuple({**known, found.id: replace(found, questions=asked)}.values()))


def _forms(
    consultation: Consultation, listed: AnswersList, instrument_id: str, questions: Mapping[int, str]
) -> list[FilledForm]:
    known = {each.key: each for each in consultation.responses if each.instrument_id == instrument_id and each.key}
    addresses = {person.id: person.email.casefold() for person in consultation.persons if person.email}
    stakeholders = {
        addresses[each.person_id]: each.id for each in consultation.stakeholders if each.person_id in addresses
    }
    return [
        FilledForm(
            response=replace(
                (held := known.get(entry.key) or _response(instrument_id, entry.key)),
                stakeholder_id=stakeholders.get(entry.email, held.stakeholder_id),
                organisation=entry.organisation,
                sector=entry.sector,
                region=entry.region,
                language=entry.language,
                received_at=entry.received_at,
            ),
            texts={questions[position] or f"new {position}": text for position, text in entry.texts},
        )
        for entry in listed.entries
    ]


def _offering(plan: Plan) -> dict[str, Question]:
    return {each.id: each for each in plan.questions if each.offered}


def _understood(
    consultation: Consultation, offering: Mapping[str, Question], forms: Iterable[FilledForm]
) -> Iterator[FilledForm]:
    """Yield the forms with what was written to a question that offers answers as the answer that it means."""
    for form in forms:
        texts = {
            key: understand(offering[key], text, consultation.translations) if key in offering else text
            for key, text in form.texts.items()
        }
        yield replace(form, texts=texts)


def _response(instrument_id: str, key: str) -> Response:
    return Response(id=new_id("response"), instrument_id=instrument_id, channel=Channel.LINK, key=key)


def _tell(listed: AnswersList, instrument_id: str, before: Consultation, after: Consultation) -> AnswersImport:
    keys = {entry.key for entry in listed.entries}
    then, now = _said(before, instrument_id), _said(after, instrument_id)
    added = sum(1 for key in keys if key not in then)
    changed = sum(1 for key in keys if key in then and then[key] != now[key])
    return AnswersImport(
        listed=listed,
        instrument_id=instrument_id,
        added=added,
        changed=changed,
        unchanged=len(keys) - added - changed,
    )


def _said(consultation: Consultation, instrument_id: str) -> dict[str, tuple[Response, frozenset[Answer]]]:
    """Return by its key what each response of an instrument says, whatever versions its records have."""
    answers: dict[str, set[Answer]] = {}
    for answer in consultation.answers:
        answers.setdefault(answer.response_id, set()).add(replace(answer, version=1))
    return {
        each.key: (replace(each, version=1), frozenset(answers.get(each.id, ())))
        for each in consultation.responses
        if each.instrument_id == instrument_id
    }
