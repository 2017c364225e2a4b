"""What facilitators note for themselves: papers are made of a plan without it, but for a guide with notes."""

from dataclasses import replace

from planner.domain.plan import Plan


def without_notes(plan: Plan) -> Plan:
    """Return the plan as everybody may see it."""
    return replace(plan, sessions=tuple(replace(each, notes="") for each in plan.sessions))
