"""Gives the agenda a name as it is, reads it again, and goes back to it; people and the checklist stay (DSN-09).

Who does what and which objectives a session serves belong to the plan as it is now: sessions that stay keep both, and
those that go take theirs along.
"""

import json
from dataclasses import replace
from functools import reduce

from planner.domain.agenda import Session
from planner.domain.agenda_version import Agenda, AgendaVersion
from planner.domain.editing import find_record, remove_session
from planner.domain.event_file import read_value, write_value
from planner.domain.event_file_rules import EventFileError, check_plan
from planner.domain.plan import Plan
from planner.domain.session_edits import park_session
from planner.errors import PlannerError, sentence

LONGEST_NAME, MOST_VERSIONS = 100, 50


class VersionNameError(PlannerError):
    """A name that is empty, too long, or taken."""

    template = sentence("“{name}” cannot name a version: give it a name of its own, of 1 to {most} characters.")


class TooManyVersionsError(PlannerError):
    """More named agendas than anybody can tell apart."""

    template = sentence("There are {most} versions already. Nothing was saved: remove one that nobody needs any more.")


class UnreadableVersionError(PlannerError):
    """A named agenda that is damaged, or was written by a newer planner."""

    template = sentence("The version “{name}” cannot be read. Remove it, and name the agenda again.")


def agenda_of(plan: Plan) -> Agenda:
    """Return the agenda as it is now."""
    return Agenda(
        days=tuple(replace(each, version=1) for each in plan.days),
        sessions=tuple(replace(each, version=1) for each in plan.sessions),
        activities=tuple(replace(each, version=1) for each in plan.activities),
        materials=tuple(replace(each, version=1) for each in plan.materials),
    )


def name_agenda(plan: Plan, version: AgendaVersion) -> Plan:
    """Keep the agenda as it is under the name of `version`, after those that there are.

    Raises VersionNameError or TooManyVersionsError.
    """
    name = " ".join(version.name.split())
    if not 1 <= len(name) <= LONGEST_NAME or name in {each.name for each in plan.agenda_versions}:
        raise VersionNameError(name=name[:LONGEST_NAME], most=LONGEST_NAME)
    if len(plan.agenda_versions) >= MOST_VERSIONS:
        raise TooManyVersionsError(most=MOST_VERSIONS)
    last = max((each.position for each in plan.agenda_versions), default=-1)
    content = json.dumps(write_value(agenda_of(plan)), ensure_ascii=False)
    named = replace(version, name=name, position=last + 1, content=content)
    return replace(plan, agenda_versions=(*plan.agenda_versions, named))


def read_agenda(version: AgendaVersion) -> Agenda:
    """Return the agenda as it was; raises UnreadableVersionError."""
    try:
        agenda: Agenda = read_value(Agenda, json.loads(version.content), version.name)
    except (ValueError, RecursionError, EventFileError) as problem:
        raise UnreadableVersionError(name=version.name) from problem
    return agenda


def go_back(plan: Plan, version_id: str) -> Plan:
    """Return the plan with the agenda as it was named; sessions of days that the event no longer has are kept aside.

    The days of an event that has become longer stay, without sessions. Raises UnreadableVersionError or
    RecordNotFoundError.
    """
    version = find_record(plan.agenda_versions, version_id)
    agenda = read_agenda(version)
    staying = {session.id for session in agenda.sessions}
    opens = {day.number: day.opens_minute for day in agenda.days}
    back = replace(
        reduce(remove_session, (each.id for each in plan.sessions if each.id not in staying), plan),
        days=tuple(replace(day, opens_minute=opens.get(day.number, day.opens_minute)) for day in plan.days),
        sessions=tuple(_with_objectives(session, plan) for session in agenda.sessions),
        activities=agenda.activities,
        materials=agenda.materials,
    )
    homeless = (each.id for each in agenda.sessions if each.day_number > plan.event.days)
    restored = reduce(park_session, homeless, back)
    _check(restored, version)
    return restored


def _with_objectives(session: Session, plan: Plan) -> Session:
    """Let a session that stays serve what it serves now, and one that comes back what there still is."""
    known = {objective.id for objective in plan.objectives}
    now = next((each.objectives for each in plan.sessions if each.id == session.id), session.objectives)
    return replace(session, objectives=tuple(each for each in now if each in known))


def _check(plan: Plan, version: AgendaVersion) -> None:
    """Refuse times and references that no agenda of ours has; a version may come out of a file."""
    alone = Plan(
        event=plan.event,
        days=plan.days,
        sessions=plan.sessions,
        activities=plan.activities,
        materials=plan.materials,
    )
    try:
        check_plan(alone)
    except EventFileError as problem:
        raise UnreadableVersionError(name=version.name) from problem
