"""The event as somebody's pages show it: found by their version, a named agenda, a day or a moment."""

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.domain.agenda_naming import read_agenda
from planner.domain.agenda_version import AgendaVersion
from planner.domain.plan import Plan
from planner.errors import PlannerError, sentence
from planner.operations.workplace import Workplace
from planner.storage.earlier import load_plan_at, revision_at
from planner.wording.wording import Wording

VERSION = re.compile(r"[vV]?([0-9]{1,6})")


class UnknownStateError(PlannerError):
    """A state of the event that nobody can find."""

    template = sentence(
        "“{since}” is no earlier state of this event. Write the version at the foot of the pages that you have "
        "(1 to {latest}), the name of an agenda that was kept, or a day such as 2027-03-16."
    )


def earlier_plan(place: Workplace, plan: Plan, since: str, words: Wording) -> tuple[Plan, str]:
    """Return the plan as it was, and what that state is called.

    `since` is the name of a kept agenda, a version number, a day that begins where the event takes place, or a moment
    (ISO 8601). Of a kept agenda only the sessions count, with the people of now. Raises UnknownStateError and
    UnreadableVersionError.
    """
    named = next((each for each in plan.agenda_versions if each.name == " ".join(since.split())), None)
    if named:
        return _with_agenda(plan, named), f"“{named.name}”"
    revision = _revision(place, plan, since.strip())
    if not 1 <= revision <= plan.revision:
        raise UnknownStateError(since=since, latest=plan.revision)
    return load_plan_at(place.store, plan, revision), words.say("version {number}", number=revision)


def _with_agenda(plan: Plan, named: AgendaVersion) -> Plan:
    agenda = read_agenda(named)
    known = {session.id for session in agenda.sessions}
    return replace(
        plan,
        days=agenda.days,
        sessions=agenda.sessions,
        activities=agenda.activities,
        materials=agenda.materials,
        groups=tuple(each for each in plan.groups if each.session_id in known),
        assignments=tuple(each for each in plan.assignments if each.session_id in known),
    )


def _revision(place: Workplace, plan: Plan, since: str) -> int:
    number = VERSION.fullmatch(since)
    if number:
        return int(number[1])
    try:
        moment = datetime.fromisoformat(since)
    except ValueError:
        return 0
    aware = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(plan.event.timezone))
    return revision_at(place.store, plan.event.id, aware)
