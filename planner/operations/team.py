"""Who has which right to an event: its owners give it, change it and take it away; an owner is always left."""

from planner.domain.accounts import RightChange, TeamMember
from planner.domain.rights import Access, Area, Right, allows
from planner.operations.accounts import account_named
from planner.operations.actor import Actor
from planner.operations.permission import changes, reads
from planner.operations.workplace import Workplace
from planner.storage import rights
from planner.storage.plans import load_plan
from planner.storage.rights import Giver, RightWanted


@reads(Area.TEAM)
def list_team(place: Workplace, actor: Actor, event_id: str) -> tuple[TeamMember, ...]:
    """Return everybody who has a right to the event, the most powerful first."""
    return rights.load_team(place.store, event_id)


@reads(Area.TEAM)
def list_right_changes(place: Workplace, actor: Actor, event_id: str) -> tuple[RightChange, ...]:
    """Return who gave and took which right, the latest first."""
    return rights.load_right_changes(place.store, event_id)


@changes(Area.TEAM)
def give_right(place: Workplace, actor: Actor, event_id: str, name: str, right: Right | None) -> None:
    """Give the account that signs in as `name` this right to the event, or with None take its right away.

    Raises AccountNotFoundError, EventNotFoundError or LastOwnerError. The giver's own right is asked for once more in
    the same transaction: of two owners who take each other's right, one comes too late.
    """
    load_plan(place.store, event_id)
    wanted = RightWanted(event_id=event_id, account_id=account_named(place, name).id, after=right)
    may = None if actor.is_local else _may_give
    giver = Giver(actor=actor.name, at=place.clock(), account_id=actor.account_id, may=may)
    rights.change_right(place.store, wanted, giver)


def _may_give(right: Right | None) -> bool:
    return allows(right, Area.TEAM, Access.CHANGE)
