"""Finds whom a name means on the list of an event; a name that fits several people is asked about, never guessed."""

from collections.abc import Iterable

from planner.domain.people import Attendance
from planner.domain.plan import Plan
from planner.domain.rights import Area
from planner.domain.spelling import fold
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.permission import reads
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan

MOST_NAMED = 10


class UnknownNameError(PlannerError):
    """A name that nobody on the list bears."""

    template = sentence("Nobody on this event's list is called “{name}”; write the whole name as it stands there.")


class SeveralFitError(PlannerError):
    """A name that is borne by, or is part of the names of, more than one person, or is not the whole of one."""

    template = sentence("“{name}” may be any of these; write the id instead: {people}.")


@reads(Area.PEOPLE)
def attendance_named(place: Workplace, actor: Actor, event_id: str, name: str) -> str:
    """Return the id of the attendance that `name`, or its id, means; case and accents make no difference.

    Raises EventNotFoundError, UnknownNameError and SeveralFitError.
    """
    plan = load_plan(place.store, event_id)
    if name in {each.id for each in plan.attendances}:
        return name
    names = {person.id: fold(person.name) for person in plan.persons}
    bearers = [each for each in plan.attendances if names[each.person_id] == fold(name)]
    if len(bearers) == 1:
        return bearers[0].id
    alike = bearers or [each for each in plan.attendances if fold(name) in names[each.person_id]]
    if not alike:
        raise UnknownNameError(name=name)
    raise SeveralFitError(name=name, people=_describe(plan, alike[:MOST_NAMED]))


def _describe(plan: Plan, attendances: Iterable[Attendance]) -> str:
    persons = {person.id: person for person in plan.persons}
    offices = {office.id: office.name for office in plan.organisations}
    said = []
    for each in attendances:
        person = persons[each.person_id]
        about = ", ".join(part for part in (person.name, offices.get(person.organisation_id or "")) if part)
        said.append(f"{each.id} ({about})")
    return "; ".join(said)
