"""Asks the table of rights before an operation does anything; each operation declares here what it needs.

Whoever is at the machine itself may do everything. Everybody else is asked for an open sign-in and for their right, in
one query: for what is only read, once a run of a page or a request; by whatever changes something, anew. Nothing is
kept beyond, so that a right that was taken away is gone at the next thing that somebody does.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

from planner.domain.accounts import SignIn, is_open
from planner.domain.event import Event
from planner.domain.people import Organisation, Person
from planner.domain.plan import Plan
from planner.domain.rights import Access, Area, NoRightError, NotAllowedError, Right, allows, visible_plan
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.same import Same
from planner.operations.workplace import Workplace
from planner.storage.accounts import find_right, find_sign_in
from planner.storage.plans import load_plan, load_register
from planner.storage.rights import load_rights

KEPT = 32
"""How many plans are kept as somebody may see them."""

P = ParamSpec("P")
R = TypeVar("R")
OnEvent = Callable[Concatenate[Workplace, Actor, str, P], R]
Operation = Callable[Concatenate[Workplace, Actor, P], R]
F = TypeVar("F", bound=Callable[..., object])


class SignedOutError(PlannerError):
    """Somebody whose sign-in has ended, here or elsewhere."""

    template = sentence("You are signed out. Reload the page and sign in again; nothing was changed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What an operation needs: `access` to all of the areas, with none of them an account, or it `asks_itself`."""

    access: Access = Access.NOTHING
    areas: tuple[Area, ...] = ()
    asks_itself: bool = False


DECLARED: dict[Callable[..., object], Declared] = {}
"""Every operation that takes an Actor, with what it needs; a test finds those that say nothing."""


def reads(*areas: Area) -> Callable[[OnEvent[P, R]], OnEvent[P, R]]:
    """Declare an operation that reads these areas of the event that is its third argument."""
    return _needs(Declared(access=Access.READ, areas=areas))


def changes(*areas: Area) -> Callable[[OnEvent[P, R]], OnEvent[P, R]]:
    """Declare an operation that changes these areas of the event that is its third argument."""
    return _needs(Declared(access=Access.CHANGE, areas=areas))


def _needs(declared: Declared) -> Callable[[OnEvent[P, R]], OnEvent[P, R]]:
    def declare(operation: OnEvent[P, R]) -> OnEvent[P, R]:
        @wraps(operation)
        def asking(place: Workplace, actor: Actor, event_id: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
            require(place, actor, event_id, declared)
            return operation(place, actor, event_id, *args, **kwargs)

        DECLARED[asking] = declared
        return asking

    return declare


def needs_account(operation: Operation[P, R]) -> Operation[P, R]:
    """Declare an operation that anybody with an account may use, because it touches no event of somebody else's."""

    @wraps(operation)
    def asking(place: Workplace, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
        require_sign_in(place, actor)
        return operation(place, actor, *args, **kwargs)

    DECLARED[asking] = Declared()
    return asking


def asks_itself(operation: F) -> F:
    """Declare an operation whose areas depend on what it is given: it calls `require` first of all."""
    DECLARED[operation] = Declared(asks_itself=True)
    return operation


def require(place: Workplace, actor: Actor, event_id: str, needed: Declared) -> None:
    """Go on only where the actor's right reaches; raises SignedOutError, NoRightError or NotAllowedError."""
    ask = held_right if needed.access is Access.CHANGE else right_to_read
    check(ask(place, actor, event_id), needed)


def require_change(place: Workplace, actor: Actor, event_id: str, *areas: Area) -> None:
    """Go on only where the actor may change the areas; raises as `require`."""
    require(place, actor, event_id, Declared(access=Access.CHANGE, areas=areas))


def require_read(place: Workplace, actor: Actor, event_id: str, *areas: Area) -> None:
    """Go on only where the actor may read the areas; raises as `require`."""
    require(place, actor, event_id, Declared(access=Access.READ, areas=areas))


def check(right: Right | None, needed: Declared) -> None:
    """Raise NoRightError without a right, NotAllowedError where it does not reach."""
    if right is None:
        raise NoRightError
    if not all(allows(right, area, needed.access) for area in needed.areas):
        raise NotAllowedError


def held_right(place: Workplace, actor: Actor, event_id: str) -> Right | None:
    """Return the right that somebody has to an event now; raises SignedOutError."""
    if actor.is_local:
        return Right.OWNER
    found = find_right(place.store, actor.sign_in_id, event_id)
    if found is None or not _is_theirs(place, actor, found[0]):
        raise SignedOutError
    return found[1]


def right_to_read(place: Workplace, actor: Actor, event_id: str) -> Right | None:
    """Return the right that somebody had when they were recognised, where they had one, else as held_right."""
    return (actor.rights or {}).get(event_id) or held_right(place, actor, event_id)


def require_sign_in(place: Workplace, actor: Actor) -> None:
    """Go on only for somebody who is signed in, or at the machine itself; raises SignedOutError."""
    if actor.is_local or actor.rights is not None:
        return
    found = find_sign_in(place.store, actor.sign_in_id)
    if found is None or not _is_theirs(place, actor, found[0]):
        raise SignedOutError


def load_visible_plan(place: Workplace, actor: Actor, event_id: str) -> Plan:
    """Return an event's plan as the actor may see it; raises as `require` does, or EventNotFoundError."""
    right = right_to_read(place, actor, event_id)
    check(right, Declared(access=Access.READ, areas=(Area.EVENT,)))
    return _visible(Same(load_plan(place.store, event_id)), right)


@lru_cache(maxsize=KEPT)
def _visible(plan: Same[Plan], right: Right | None) -> Plan:
    return visible_plan(plan.value, right)


def seen_by(place: Workplace, actor: Actor, events: Iterable[Event]) -> tuple[Event, ...]:
    """Return those of the events that the actor has a right to."""
    if actor.is_local:
        return tuple(events)
    rights = load_rights(place.store, actor.account_id) if actor.rights is None else actor.rights
    return tuple(event for event in events if event.id in rights)


def known_register(place: Workplace, actor: Actor) -> tuple[tuple[Person, ...], tuple[Organisation, ...]]:
    """Return the people and offices whom the actor may know: those of events whose private details they may read.

    Somebody who comes to other events alone is a stranger, and a row of a list that means them makes somebody new.
    """
    if actor.is_local:
        return load_register(place.store)
    rights = load_rights(place.store, actor.account_id)
    return load_register(
        place.store, [event_id for event_id, right in rights.items() if allows(right, Area.PRIVATE, Access.READ)]
    )


def _is_theirs(place: Workplace, actor: Actor, sign_in: SignIn) -> bool:
    return sign_in.account_id == actor.account_id and is_open(sign_in, place.clock())
