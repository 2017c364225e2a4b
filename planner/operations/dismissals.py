"""Findings that are dismissed with a reason, and taken up again; each is one save that undo takes back."""

from planner.domain import dismissing
from planner.domain.dismissal import Dismissal
from planner.domain.finding import Finding
from planner.domain.plan import Plan
from planner.operations.actor import Actor
from planner.operations.areas import PLACES
from planner.operations.new_ids import new_id
from planner.operations.permission import asks_itself, require_change
from planner.operations.workplace import Workplace, change_plan


@asks_itself
def dismiss_finding(place: Workplace, actor: Actor, event_id: str, finding: Finding, reason: str) -> Plan:
    """Let a finding stand for `reason`, and with it all of the same rule and record; raises ReasonMissingError."""
    require_change(place, actor, event_id, PLACES[finding.place])
    dismissal = Dismissal(
        id=new_id("dismissal"),
        rule=finding.rule,
        record_id=finding.record_id,
        reason=reason.strip(),
    )
    return change_plan(place, actor, event_id, "dismiss_finding", lambda plan: dismissing.dismiss(plan, dismissal))


@asks_itself
def take_up_finding(place: Workplace, actor: Actor, event_id: str, finding: Finding) -> Plan:
    """Take up again what was dismissed, or what the timetable accepted."""
    require_change(place, actor, event_id, PLACES[finding.place])
    return change_plan(
        place,
        actor,
        event_id,
        "take_up_finding",
        lambda plan: dismissing.take_up(plan, finding.rule, finding.record_id),
    )
