"""Who is named for what: reading and changing the duties of one plan, and when they keep somebody busy."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from planner.domain.agenda import Session
from planner.domain.editing import RecordNotFoundError, find_record
from planner.domain.group_edits import groups_of
from planner.domain.owners import TEAM
from planner.domain.people import Attendance, Person, is_expected
from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.domain.staffing import ROLES_FOR, WHOLE_SESSION, Assignment, Duty, Group, Slot
from planner.domain.workbooks import distinct_names

BETWEEN_NAMES = re.compile("[;/&\n]")
"""No comma: `Education office, Berat` is one office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDuty:
    """One duty with the name of whoever does it."""

    duty: Duty
    name: str


def names_in(text: str) -> tuple[str, ...]:
    """Return the names that the text of a lead gives."""
    return tuple(filter(None, map(str.strip, BETWEEN_NAMES.split(text))))


class Staff:
    """Who is named for what in one plan; people who share a name are numbered."""

    def __init__(self, plan: Plan) -> None:
        self._names = distinct_names(plan.persons)
        self._ids: defaultdict[Slot, list[str]] = defaultdict(list)
        for each in plan.assignments:
            slot = Slot(session_id=each.session_id, duty=each.duty, group_number=each.group_number)
            self._ids[slot].append(each.person_id)
        self._groups: defaultdict[str, list[Group]] = defaultdict(list)
        for group in sorted(plan.groups, key=lambda group: group.number):
            self._groups[group.session_id].append(group)

    def ids(self, slot: Slot) -> tuple[str, ...]:
        """Return the ids of the people named for a duty."""
        return tuple(self._ids.get(slot, ()))

    def names(self, session_id: str, *duties: Duty, group_number: int = WHOLE_SESSION) -> tuple[str, ...]:
        """Return the names of the people named for one of the duties, in the order of the duties."""
        slots = (Slot(session_id=session_id, duty=duty, group_number=group_number) for duty in duties)
        return tuple(self._names[each] for slot in slots for each in self.ids(slot) if each in self._names)

    def leads(self, session: Session) -> tuple[str, ...]:
        """Return who leads a session: those named for it, or else what its text says."""
        return self.names(session.id, Duty.LEAD) or names_in(session.lead)

    def duties(self, session: Session) -> tuple[NamedDuty, ...]:
        """Return who does what in a session and its groups, nobody's duty twice; whoever leads comes first."""
        leads = (NamedDuty(duty=Duty.LEAD, name=name) for name in self.leads(session))
        named = (
            NamedDuty(duty=slot.duty, name=self._names[each])
            for slot, ids in self._ids.items()
            if slot.session_id == session.id
            for each in ids
            if each in self._names
        )
        return tuple(dict.fromkeys((*leads, *named)))

    def groups(self, session_id: str) -> tuple[Group, ...]:
        """Return the groups of a session by number."""
        return tuple(self._groups.get(session_id, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """A duty with the session in which it keeps somebody busy."""

    assignment: Assignment
    timed: TimedSession


def engagements(assignments: Iterable[Assignment], run: RunOfShow) -> tuple[Engagement, ...]:
    """Return the duties in order of the clock; what is kept aside takes place never and keeps nobody busy."""
    place = {timed.session.id: (number, timed) for number, timed in enumerate(run.sessions)}
    held = [each for each in assignments if each.session_id in place]
    held.sort(key=lambda each: (place[each.session_id][0], each.group_number, each.duty, each.id))
    return tuple(Engagement(assignment=each, timed=place[each.session_id][1]) for each in held)


def are_at_once(one: TimedSession, other: TimedSession) -> bool:
    """Whether two sessions, or a session and itself, share any minute."""
    starts = max(each.starts_at.timestamp() for each in (one, other))
    ends = min(each.ends_at.timestamp() for each in (one, other))
    return one.session.id == other.session.id or starts < ends


def fits(attendance: Attendance, duty: Duty) -> bool:
    """Whether somebody's role at the event is meant for a duty."""
    return attendance.role in ROLES_FOR[duty]


def candidates(plan: Plan, duty: Duty) -> tuple[Person, ...]:
    """Return whom to choose from: those of a fitting role first, then the team, then everybody who is expected."""
    persons, roles = {person.id: person for person in plan.persons}, ROLES_FOR[duty]

    def distance(attendance: Attendance) -> int:
        if fits(attendance, duty):
            return roles.index(attendance.role)
        return len(roles) + (attendance.role not in TEAM)

    expected = sorted(filter(is_expected, plan.attendances), key=distance)
    return tuple(persons[each.person_id] for each in expected)


def assign(plan: Plan, slot: Slot, person_ids: Iterable[str], new_id: Callable[[], str]) -> Plan:
    """Name exactly these people for a duty; raises RecordNotFoundError where session, group or person is gone."""
    wanted = dict.fromkeys(person_ids)
    _check(plan, slot, wanted)
    kept = [each for each in plan.assignments if not _fills(each, slot) or each.person_id in wanted]
    known = {each.person_id for each in kept if _fills(each, slot)}
    added = (
        Assignment(
            id=new_id(), session_id=slot.session_id, group_number=slot.group_number, duty=slot.duty, person_id=each
        )
        for each in wanted
        if each not in known
    )
    return replace(plan, assignments=(*kept, *added))


def _check(plan: Plan, slot: Slot, person_ids: Iterable[str]) -> None:
    find_record(plan.sessions, slot.session_id)
    numbers = {WHOLE_SESSION, *(group.number for group in groups_of(plan, slot.session_id))}
    if slot.group_number not in numbers:
        raise RecordNotFoundError(record_id=slot.group_number)
    for person_id in person_ids:
        find_record(plan.persons, person_id)


def _fills(assignment: Assignment, slot: Slot) -> bool:
    there = (assignment.session_id, assignment.duty, assignment.group_number)
    return there == (slot.session_id, slot.duty, slot.group_number)
