"""Asking how the event was: each instrument made of its bank at once, and what came in, counted."""

from dataclasses import replace

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.evaluation import USES, Evaluation, evaluate, new_evaluation
from planner.domain.consultation.freezing import questions_in_use
from planner.domain.consultation.giving_back import without_confidential
from planner.domain.consultation.instruments import Instrument, InstrumentKind
from planner.domain.consultation.questions import AnswerKind, Question
from planner.domain.editing import find_record, next_position
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.asking import add_question_bank
from planner.operations.consulted_records import add_consulted, edit_consulted
from planner.operations.new_ids import new_id
from planner.operations.permission import changes, reads
from planner.operations.record_checks import check_record
from planner.operations.records import ShownRecord
from planner.operations.workplace import Workplace, change_plan
from planner.storage.consultations import load_unchanged
from planner.storage.plans import load_plan
from planner.wording.consultation_labels import INSTRUMENT_KINDS
from planner.wording.wording import Wording, wording_for

LEAST_OPTIONS = 2


class TooFewOptionsError(PlannerError):
    """A choice that leaves none."""

    template = sentence("A choice needs two answers or more. Write each on a line of its own.")


@changes(Area.ANSWERS, Area.CONSULTATION)
def start_evaluation(place: Workplace, actor: Actor, event_id: str, kind: InstrumentKind) -> Consultation:
    """Make an instrument about the event, with its usual days, of the event's questions of this kind.

    Where there are none yet, those of the first bank for it are added before.
    """
    plan = load_plan(place.store, event_id)
    if not any(each.use is USES[kind] for each in plan.questions):
        banks = place.library.question_banks
        bank = next((key for key, each in banks.items() if each.purpose == USES[kind]), "")
        plan = add_question_bank(place, actor, event_id, bank) if bank else plan
    return add_consulted(place, actor, event_id, _new(plan, kind, wording_for(plan.event.language)))


@changes(Area.ANSWERS, Area.CONSULTATION)
def ask_more(place: Workplace, actor: Actor, event_id: str, instrument_id: str, asked: Question) -> Consultation:
    """Add a question to what an instrument about the event asks, under a new id and after the last one.

    Raises EmptyTextError, TooFewOptionsError for a choice between fewer than two answers, or RecordNotFoundError where
    the instrument is gone.
    """
    if asked.answer_kind is AnswerKind.CHOICE and len(asked.options) < LEAST_OPTIONS:
        raise TooFewOptionsError
    instrument = find_record(load_unchanged(place.store, event_id).instruments, instrument_id)
    question = replace(asked, id=new_id("question"), use=USES[instrument.kind], text=asked.text.strip())

    def change(plan: Plan) -> Plan:
        check_record(question, plan.event)
        added = replace(question, position=next_position(plan.questions))
        return replace(plan, questions=(*plan.questions, added))

    change_plan(place, actor, event_id, "add_question", change)
    shown = ShownRecord(event_id=event_id, kind="instruments", record_id=instrument.id, version=instrument.version)
    return edit_consulted(place, actor, shown, {"questions": (*instrument.questions, question.id)})


@reads(Area.ANSWERS)
def evaluation_results(place: Workplace, actor: Actor, event_id: str) -> tuple[Evaluation, ...]:
    """Return what every instrument about the event brought, without what is confidential; raises EventNotFoundError."""
    told = without_confidential(load_unchanged(place.store, event_id))
    return evaluate(load_plan(place.store, event_id).questions, told)


def evaluation_instruments(plan: Plan, consultation: Consultation, words: Wording) -> tuple[Instrument, ...]:
    """Return what is asked about the event, by kind: its instruments, or what one would be that nobody made yet."""
    held = {kind: [each for each in consultation.instruments if each.kind is kind] for kind in USES}
    return tuple(each for kind in USES for each in held[kind] or [_new(plan, kind, words)])


def _new(plan: Plan, kind: InstrumentKind, words: Wording) -> Instrument:
    return new_evaluation(kind, plan.event, questions_in_use(plan.questions), words.say(INSTRUMENT_KINDS[kind]))
