"""What the café's seats were before each of their changes, out of the history: only changed cards are printed again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.cafe import seatable_people
from planner.domain.cafe_changes import ChangedCards, changed_cards
from planner.domain.plan import Plan
from planner.domain.rotation.plan import NO_ROTATION, RotationPlan, Seat
from planner.operations.selection import LAST_CHANGES, NoCardsChangedError, UnknownMomentError
from planner.operations.workplace import Workplace
from planner.storage.history import RotationChange, load_rotation_changes


def seat_changes(place: Workplace, event_id: str) -> tuple[RotationChange, ...]:
    """Return the saves that changed who sits where, the newest first; taking one back is a change too."""
    every = load_rotation_changes(place.store, event_id)
    return tuple(each for each in every if _seats(each.before) != _seats(each.after))


def cards_changed_since(plan: Plan, changes: Sequence[RotationChange], since: str) -> ChangedCards:
    """Return the cards that are different since a moment (ISO 8601) or, with LAST_CHANGES, since the last change.

    `changes` are those of `seat_changes`; who is missing needs no card. Raises UnknownMomentError or
    NoCardsChangedError.
    """
    later = [each for each in changes if since == LAST_CHANGES or each.at >= _moment(since)]
    first = later[:1] if since == LAST_CHANGES else later[-1:]
    changed = changed_cards(first[0].before, _of_those_here(plan)) if first else ChangedCards()
    if not changed.person_ids:
        raise NoCardsChangedError
    return changed


def _of_those_here(plan: Plan) -> RotationPlan:
    rotation, here = plan.rotation or NO_ROTATION, {person.person_id for person in seatable_people(plan)}
    return replace(rotation, seats=tuple(seat for seat in rotation.seats if seat.person_id in here))


def _moment(since: str) -> datetime:
    try:
        moment = datetime.fromisoformat(since)
    except ValueError:
        raise UnknownMomentError(since=since, last=LAST_CHANGES) from None
    if moment.tzinfo is None:
        raise UnknownMomentError(since=since, last=LAST_CHANGES)
    return moment


def _seats(rotation: RotationPlan | None) -> tuple[Seat, ...]:
    return rotation.seats if rotation else ()
