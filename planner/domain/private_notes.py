"""What facilitators note for themselves: papers are made of a plan without it, but for a guide with notes."""

import json
from dataclasses import replace
from typing import Any

from planner.domain.agenda import Session
from planner.domain.agenda_version import AgendaVersion
from planner.domain.plan import Plan


def without_notes(plan: Plan) -> Plan:
    """Return the plan as everybody may see it, but for the agendas that were kept."""
    return replace(plan, sessions=tuple(replace(each, notes="") for each in plan.sessions))


def hide_notes(plan: Plan) -> Plan:
    """Return the plan without any notes, in the agendas that were kept neither."""
    return replace(without_notes(plan), agenda_versions=tuple(map(_without_noted, plan.agenda_versions)))


def hide_note(record: Any) -> Any:  # noqa: ANN401  # a record of any kind
    """Return one record without notes of facilitators."""
    match record:
        case Session():
            return replace(record, notes="")
        case AgendaVersion():
            return _without_noted(record)
    return record


def _without_noted(version: AgendaVersion) -> AgendaVersion:
    """Return a kept agenda without notes; of one that cannot be read nothing is left."""
    try:
        content = json.dumps(json.loads(version.content, object_hook=_unnoted), ensure_ascii=False)
    except (ValueError, RecursionError):
        content = ""
    return replace(version, content=content)


def _unnoted(entry: dict[str, Any]) -> dict[str, Any]:
    return entry | {"notes": ""} if "notes" in entry else entry
