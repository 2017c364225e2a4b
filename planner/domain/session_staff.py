"""Who does what in the sessions, by name: those named for duties, and the lead that a session tells in words."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.agenda import Session
from planner.domain.duties import BETWEEN_NAMES
from planner.domain.plan import Plan
from planner.domain.staffing import Duty


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDuty:
    """One duty with the name of whoever does it."""

    duty: Duty
    name: str


def staff_of(plan: Plan) -> dict[str, tuple[NamedDuty, ...]]:
    """Return the duties in each session by its id, nobody's twice; its text counts where nobody is named to lead."""
    names = {person.id: person.name for person in plan.persons}
    given: dict[str, list[NamedDuty]] = defaultdict(list)
    for each in plan.assignments:
        if each.person_id in names:
            given[each.session_id].append(NamedDuty(duty=each.duty, name=names[each.person_id]))
    return {
        session.id: tuple(dict.fromkeys((*given[session.id], *_leads(session, given[session.id]))))
        for session in plan.sessions
    }


def _leads(session: Session, given: list[NamedDuty]) -> Iterator[NamedDuty]:
    if not any(each.duty is Duty.LEAD for each in given):
        for name in filter(None, map(str.strip, BETWEEN_NAMES.split(session.lead))):
            yield NamedDuty(duty=Duty.LEAD, name=name)
