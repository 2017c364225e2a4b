"""Asking: questions of a bank for an event, and the log of who was sent, reminded of or declined what (INQ-01)."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.consultation.asking import Approach, Channel, Step
from planner.domain.consultation.consultation import Consultation
from planner.domain.editing import next_position
from planner.domain.new_plan import questions_of
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.consultations import change_consultation
from planner.operations.new_ids import new_id
from planner.operations.permission import changes
from planner.operations.workplace import Workplace, change_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """What was done with whom on one day, for one line of the log each."""

    instrument_id: str
    stakeholder_ids: Collection[str]
    step: Step
    channel: Channel
    done_on: date


@changes(Area.CONSULTATION)
def add_question_bank(place: Workplace, actor: Actor, event_id: str, bank_id: str) -> Plan:
    """Add the questions of a shipped or own bank that the event does not have yet; raises KeyError without the bank."""
    bank = place.library.question_banks[bank_id]

    def change(plan: Plan) -> Plan:
        known = {each.id for each in plan.questions}
        after = next_position(plan.questions)
        new = [replace(each, position=after + each.position) for each in questions_of([bank]) if each.id not in known]
        return replace(plan, questions=(*plan.questions, *new))

    return change_plan(place, actor, event_id, "add_question_bank", change)


@changes(Area.ANSWERS)
def log_asking(place: Workplace, actor: Actor, event_id: str, entry: LogEntry) -> Consultation:
    """Write one line of the log for each of the stakeholders, in one save; those who are gone are left out."""

    def change(consultation: Consultation) -> Consultation:
        lines = (
            Approach(
                id=new_id("approach"),
                instrument_id=entry.instrument_id,
                stakeholder_id=each.id,
                step=entry.step,
                channel=entry.channel,
                done_on=entry.done_on,
            )
            for each in consultation.stakeholders
            if each.id in entry.stakeholder_ids
        )
        return replace(consultation, approaches=(*consultation.approaches, *lines))

    return change_consultation(place, actor, event_id, "log_asking", change)
