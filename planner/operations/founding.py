"""Stores a new event: whoever makes it owns it."""

from planner.domain.consultation.consultation import Consultation
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording
from planner.operations.actor import Actor
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan


def found_event(place: Workplace, actor: Actor, what: str, plan: Plan, *beside: Consultation | Recording) -> Plan:
    """Store a new event and make the actor its owner, in one transaction; `what` says how it came about.

    What is made at the machine itself belongs to the account that was added first, once there is one. What is kept
    `beside` comes with it, whose people are among those of the plan; they do not belong to the plan that is returned.
    """
    saved = save_plan(
        place.store,
        actor=actor.name,
        what=what,
        before=None,
        after=plan,
        at=place.clock(),
        owner_id=actor.account_id,
        beside=beside,
    )
    return load_plan(place.store, plan.event.id) if beside else saved
