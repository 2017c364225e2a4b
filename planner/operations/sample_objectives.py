"""What the two sample events are to achieve: purposes that the source names (EVT-09, EVT-10), served by sessions.

No wish stands beside them, since nobody was asked. A session is found by its technique; what opens or closes an event
serves all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.domain.objectives import Objective
from planner.domain.plan import Plan

FRAMING = frozenset({"opening_frame", "closing_circle"})
CONFERENCE_OBJECTIVES = {
    "Local practitioners and national decision makers hear one another on the state of coordination": (
        *("panel_with_tables", "action_review", "pulse", "read_back"),
        *("fishbowl", "headline_report"),
    ),
    "People from different places exchange practice that works": (
        *("map_the_room", "appreciative_interviews", "practice_carousel", "world_cafe"),
    ),
    "Every region leaves with five chosen actions, each with an owner, a partner and a date": (
        *("region_five_actions", "gallery_walk", "action_sheet", "pairs"),
    ),
}
CLUSTER_OBJECTIVES = {
    "Offices put together what they know of the local picture and its trends": (
        *("map_the_room", "action_review", "world_cafe"),
    ),
    "Schools and the offices around them support prevention together": ("expert_with_local_answers", "table_buzz"),
    "Government and civil society agree in every district what they do next": (
        *("region_five_actions", "headline_report", "decision"),
    ),
}
"""Objectives in their order, each with the techniques of the sessions that serve it."""


def with_objectives(plan: Plan, served: Mapping[str, Sequence[str]]) -> Plan:
    """Give an event its objectives, and every working session those that it serves."""
    objectives = [
        Objective(id=f"objective-{place + 1}", position=place, text=text) for place, text in enumerate(served)
    ]
    methods = {each.id: {*FRAMING, *served[each.text]} for each in objectives}
    sessions = (
        replace(session, objectives=tuple(each for each, serving in methods.items() if session.method in serving))
        for session in plan.sessions
    )
    return replace(plan, objectives=tuple(objectives), sessions=tuple(sessions))
