"""Who is in which group of a session: made, exchanged by hand, and settled when people have gone or come."""

from collections.abc import Mapping, Sequence

from planner.domain import group_choices, grouping
from planner.domain.grouping import GroupingWish
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.new_ids import new_id
from planner.operations.permission import changes
from planner.operations.workplace import Workplace, change_plan


@changes(Area.STAFFING)
def group_people(place: Workplace, actor: Actor, event_id: str, session_id: str, wish: GroupingWish) -> Plan:
    """Put everybody into one group of a session; raises what `planner.domain.grouping.group_people` raises."""

    def change(plan: Plan) -> Plan:
        return grouping.group_people(plan, session_id, wish, lambda: new_id("group"))

    return change_plan(place, actor, event_id, "group_people", change)


@changes(Area.STAFFING)
def choose_groups(
    place: Workplace, actor: Actor, event_id: str, session_id: str, wishes: Mapping[str, Sequence[str]]
) -> Plan:
    """Note which groups of a session people wish for, ids by person, the dearest first; raises ForeignGroupError."""

    def change(plan: Plan) -> Plan:
        for person_id, groups in wishes.items():
            plan = group_choices.choose_groups(plan, session_id, person_id, groups)
        return plan

    return change_plan(place, actor, event_id, "choose_groups", change)


@changes(Area.STAFFING)
def exchange_members(place: Workplace, actor: Actor, event_id: str, session_id: str, pair: tuple[str, str]) -> Plan:
    """Let two people change places between their groups; raises NotInTwoGroupsError."""
    return change_plan(
        place, actor, event_id, "exchange_members", lambda plan: grouping.exchange_members(plan, session_id, pair)
    )


@changes(Area.STAFFING)
def settle_groups(place: Workplace, actor: Actor, event_id: str, session_id: str) -> Plan:
    """Let those who have gone leave their groups, and give whoever is in none a place."""
    return change_plan(place, actor, event_id, "settle_groups", lambda plan: grouping.settle_groups(plan, session_id))
