"""Everybody's place in the groups of an event, session by session, as lists and slips tell it."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.domain.agenda import Session
from planner.domain.group_edits import groups_of
from planner.domain.plan import Plan
from planner.domain.spelling import fold
from planner.domain.staffing import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPlace:
    """One person in one group; `office` is empty where it is the person's own name."""

    person_id: str
    name: str
    office: str
    session: Session
    group: Group

    @property
    def room(self) -> str:
        """Where the group works: in its own room, or else the session's."""
        return self.group.room or self.session.room


def has_groups(plan: Plan) -> bool:
    """Whether anybody is in a group."""
    return any(group.members for group in plan.groups)


def group_places(plan: Plan) -> tuple[GroupPlace, ...]:
    """Return the places of everybody known, in the order of the sessions and there by name."""
    return tuple(place for session in plan.sessions for place in sorted(_places(plan, session), key=_by_name))


def _places(plan: Plan, session: Session) -> Iterator[GroupPlace]:
    persons = {person.id: person for person in plan.persons}
    offices = {office.id: office.name for office in plan.organisations}
    for group in groups_of(plan, session.id):
        for person in (persons[each] for each in group.members if each in persons):
            office = offices.get(person.organisation_id or "", "")
            yield GroupPlace(
                person_id=person.id,
                name=person.name,
                office="" if office == person.name else office,
                session=session,
                group=group,
            )


def _by_name(place: GroupPlace) -> tuple[str, str]:
    return fold(place.name), place.name
