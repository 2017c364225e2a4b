"""Who does what in the sessions, by name: duties that were given out, and leads that a session names besides."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.agenda import Session
from planner.domain.duties import BETWEEN_NAMES, Duties
from planner.domain.plan import Plan
from planner.domain.spelling import fold
from planner.domain.staffing import Duty


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDuty:
    """One duty with the name of whoever does it."""

    duty: Duty
    name: str


def staff_of(plan: Plan) -> dict[str, tuple[NamedDuty, ...]]:
    """Return the duties in each session by its id, nobody's twice; a lead that is an assignment's too is one."""
    names = {person.id: person.name for person in plan.persons}
    given: dict[str, list[NamedDuty]] = defaultdict(list)
    for each in plan.assignments:
        if each.person_id in names:
            given[each.session_id].append(NamedDuty(duty=each.duty, name=names[each.person_id]))
    return {
        session.id: tuple(dict.fromkeys((*given[session.id], *_leads(session, given[session.id]))))
        for session in plan.sessions
    }


def sessions_of(plan: Plan, duties: Duties) -> frozenset[str]:
    """Return the ids of the sessions that somebody has a part or a duty in."""
    has_part = {each.timed.session.id for each in duties.appearances}
    return frozenset(has_part | {each.session_id for each in plan.assignments if each.person_id == duties.person.id})


def _leads(session: Session, given: list[NamedDuty]) -> Iterator[NamedDuty]:
    known = {fold(each.name) for each in given if each.duty is Duty.LEAD}
    for name in BETWEEN_NAMES.split(session.lead):
        if name.strip() and fold(name) not in known:
            yield NamedDuty(duty=Duty.LEAD, name=name.strip())
