"""Looking back before asking: what the events that this one builds on wanted, learnt, took and heard (DSN-01)."""

from dataclasses import dataclass

from planner.domain.consultation.asking import Distribution, Step
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import DesignNote, DesignNoteKind
from planner.domain.consultation.evaluation import without_evaluation
from planner.domain.event import Event
from planner.domain.objectives import Objective
from planner.domain.plan import Plan
from planner.domain.rights import Area, NoRightError, NotAllowedError
from planner.operations.actor import Actor
from planner.operations.permission import reads, require_read
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation
from planner.storage.plans import EventNotFoundError, load_plan

LEARNT = frozenset({DesignNoteKind.RESULT, DesignNoteKind.ACTION, DesignNoteKind.LESSON})


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierEvent:
    """What an earlier event leaves to build on.

    `planned_minutes` and `actual_minutes` are those of the sessions that were timed on the day; `asked` and `answered`
    count stakeholders, `distributions` what was sent by number alone.
    """

    event: Event
    objectives: tuple[Objective, ...]
    learnt: tuple[DesignNote, ...]
    planned_minutes: int
    actual_minutes: int
    asked: int
    answered: int
    distributions: tuple[Distribution, ...]


@reads(Area.ANSWERS)
def look_back(place: Workplace, actor: Actor, event_id: str) -> tuple[EarlierEvent, ...]:
    """Return the events that this one builds on, as far as they exist and the actor may read them."""
    builds_on = load_plan(place.store, event_id).event.builds_on
    found = (_earlier(place, actor, each) for each in builds_on)
    return tuple(each for each in found if each)


def _earlier(place: Workplace, actor: Actor, event_id: str) -> EarlierEvent | None:
    try:
        require_read(place, actor, event_id, Area.AGENDA, Area.ANSWERS)
        plan = load_plan(place.store, event_id)
    except (EventNotFoundError, NoRightError, NotAllowedError):
        return None
    return sum_up_event(plan, load_consultation(place.store, event_id))


def sum_up_event(plan: Plan, consultation: Consultation) -> EarlierEvent:
    """Return what an event that was held leaves to those who plan the next one."""
    timed = [each for each in plan.actual_times if each.started_at and each.ended_at]
    asked = {each.stakeholder_id for each in consultation.approaches if each.step is Step.SENT}
    return EarlierEvent(
        event=plan.event,
        objectives=plan.objectives,
        learnt=tuple(each for each in consultation.design_notes if each.kind in LEARNT),
        planned_minutes=sum(each.planned_minutes or 0 for each in timed),
        actual_minutes=sum(
            round((each.ended_at - each.started_at).total_seconds() / 60)
            for each in timed
            if each.started_at and each.ended_at
        ),
        asked=len(asked),
        answered=len(without_evaluation(consultation).responses),
        distributions=consultation.distributions,
    )
