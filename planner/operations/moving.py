"""Shows what moving an event would change before it is moved; describe_event then moves it."""

from collections.abc import Mapping
from typing import Any

from planner.domain.event_move import MoveDifference, compare_views
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.events import described
from planner.operations.outlook import look_at
from planner.operations.permission import reads
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan


@reads(Area.EVENT)
def preview_move(place: Workplace, actor: Actor, event_id: str, changes: Mapping[str, Any]) -> MoveDifference:
    """Return what `changes` to an event's description, such as another first day, would change; nothing is stored.

    Raises what describe_event raises for them. Its `before.version` is the one to apply them against.
    """
    plan = load_plan(place.store, event_id)
    return compare_views(look_at(place, plan), look_at(place, described(plan, changes)))
