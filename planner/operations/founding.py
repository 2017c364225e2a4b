"""Stores a new event: whoever makes it owns it."""

from planner.domain.plan import Plan
from planner.operations.actor import Actor
from planner.operations.workplace import Workplace
from planner.storage.saving import save_plan


def found_event(place: Workplace, actor: Actor, what: str, plan: Plan) -> Plan:
    """Store a new event and make the actor its owner, in one transaction; `what` says how it came about.

    What is made at the machine itself belongs to the account that was added first, once there is one.
    """
    return save_plan(
        place.store,
        actor=actor.name,
        what=what,
        before=None,
        after=plan,
        at=place.clock(),
        owner_id=actor.account_id,
    )
