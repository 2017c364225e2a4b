"""Merges the rows of a list into an event: known people are found again, the others enter the register."""

import secrets
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from planner.domain.identity import Identity, Register, identity_of
from planner.domain.people import Attendance, AttendanceStatus, Organisation, Person, Role
from planner.domain.plan import Plan
from planner.domain.spelling import fold
from planner.intake.entry import ParticipantEntry

Record = TypeVar("Record", Person, Organisation, Attendance)

ID_BYTES = 6
NEEDS_KEPT = timedelta(weeks=4)
"""How long after the event diet and access needs are kept where the list does not say (SAF06)."""

ABOUT_PERSON = ("name", "email", "telephone", "language", "gender")
ABOUT_OFFICE = ("sector", "subsector", "region", "district")
ABOUT_ATTENDANCE = (
    "office", "role", "status", "access_needs", "diet_needs", "needs_delete_on", "photo_consent", "list_consent",
)  # fmt: skip


class Merger:
    """Takes rows in one by one; `plan()` is the event with all of them.

    `seen`, `new` and `changed` are person ids; `unclear` are row numbers that several people could mean.
    """

    def __init__(self, plan: Plan, persons: tuple[Person, ...], organisations: tuple[Organisation, ...]) -> None:
        self.before = plan
        self.offices = {each.id: each for each in organisations}
        self.persons = {each.id: each for each in persons}
        self.attendances = {each.person_id: each for each in plan.attendances}
        self.register: Register[str] = Register((self._identity(each), each.id) for each in persons)
        self.seen: set[str] = set()
        self.new: set[str] = set()
        self.changed: set[str] = set()
        self.unclear: list[int] = []

    def merge(self, entry: ParticipantEntry) -> None:
        """Take one row in."""
        identity = identity_of(entry.name, entry.organisation, entry.email)
        found = self.register.find(identity)
        here = tuple(each for each in found if each in self.attendances) or found
        if len(here) > 1:
            self.unclear.append(entry.row)
            return
        person = self.persons[here[0]] if here else Person(id=_new_id(), name=entry.name)
        if not here:
            self.new.add(person.id)
        self._update(person, entry)
        self.register.add(identity, person.id)

    def plan(self) -> Plan:
        """Return the event with its list, and of the register those who are on it."""
        attendances = tuple(self.attendances.values())
        owners = {owner for task in self.before.tasks for owner in task.owners}
        wanted = owners.union(each.person_id for each in attendances)
        persons = tuple(person for key, person in self.persons.items() if key in wanted)
        used = {person.organisation_id for person in persons}
        organisations = tuple(office for key, office in self.offices.items() if key in used)
        return replace(self.before, attendances=attendances, persons=persons, organisations=organisations)

    def _update(self, person: Person, entry: ParticipantEntry) -> None:
        office = self._office(person, entry)
        merged = _fill(
            replace(person, organisation_id=office.id if office else person.organisation_id), entry, ABOUT_PERSON
        )
        attendance = self._attendance(person.id, entry)
        is_same = self.persons.get(person.id) == merged and self.attendances.get(person.id) == attendance
        self.persons[person.id], self.attendances[person.id] = merged, attendance
        self.seen.add(person.id)
        if not is_same or (office and self.offices.get(office.id) != office):
            self.changed.add(person.id)
        if office:
            self.offices[office.id] = office

    def _office(self, person: Person, entry: ParticipantEntry) -> Organisation | None:
        if not entry.organisation:
            return None
        own = self.offices.get(person.organisation_id or "")
        known = ([own] if own else []) + list(self.offices.values())
        office = next((each for each in known if _is_office(each, entry)), None)
        return _fill(office or Organisation(id=_new_id(), name=entry.organisation), entry, ABOUT_OFFICE)

    def _attendance(self, person_id: str, entry: ParticipantEntry) -> Attendance:
        last = max((each.position for each in self.attendances.values()), default=-1)
        found = self.attendances.get(person_id) or Attendance(
            id=f"attendance-{_new_id()}",
            position=last + 1,
            person_id=person_id,
            role=Role.PARTICIPANT,
            status=AttendanceStatus.INVITED,
        )
        merged = _fill(found, entry, ABOUT_ATTENDANCE)
        has_needs = merged.access_needs or merged.diet_needs
        return replace(merged, needs_delete_on=merged.needs_delete_on or self._delete_on()) if has_needs else merged

    def _delete_on(self) -> date:
        return self.before.event.ends_on + NEEDS_KEPT

    def _identity(self, person: Person) -> Identity:
        office = self.offices.get(person.organisation_id or "")
        return identity_of(person.name, office.name if office else "", person.email)


def _is_office(office: Organisation, entry: ParticipantEntry) -> bool:
    """Whether a row means this office: the same name, and nowhere else."""
    places = ((office.region, entry.region), (office.district, entry.district))
    return fold(office.name) == fold(entry.organisation) and all(
        not known or not written or known == written for known, written in places
    )


def _fill(record: Record, entry: ParticipantEntry, names: tuple[str, ...]) -> Record:
    given = {name: getattr(entry, name) for name in names}
    said: dict[str, Any] = {name: value for name, value in given.items() if value is not None and value != ""}
    return replace(record, **said)


def _new_id() -> str:
    return secrets.token_hex(ID_BYTES)
