"""Merges the rows of a list into an event: known people are found again, the others enter the register."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Generic, Protocol, TypeVar

from planner.domain.identity import Identity, Register, identity_of, names_agree
from planner.domain.people import Organisation, Person
from planner.domain.spelling import fold
from planner.errors import sentence
from planner.intake.entry import ParticipantEntry
from planner.intake.problems import RowNotes, RowProblem
from planner.operations.new_ids import new_id


class OfPerson(Protocol):
    """A record of an event that is about one person."""

    @property
    def id(self) -> str: ...
    @property
    def person_id(self) -> str: ...
    @property
    def position(self) -> int: ...


Held = TypeVar("Held", bound=OfPerson)
Filled = TypeVar("Filled")

SEVERAL_FIT = sentence("Several people who are known already could be “{name}”. Add the e-mail address to the row.")
SHARED_ADDRESS = sentence(
    "The e-mail address is that of “{name}”, who is known already. "
    "Give each person their own address, or leave the cell empty."
)

ABOUT_PERSON = ("email", "telephone", "language", "gender")
ABOUT_OFFICE = ("sector", "subsector", "region", "district")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did; `problems` say of the rows that were left out only now who else was meant."""

    added: int
    updated: int
    unchanged: int
    problems: tuple[RowProblem, ...] = ()

    @property
    def unclear(self) -> tuple[int, ...]:
        """The numbers of the rows that were left out."""
        return tuple(problem.row for problem in self.problems)


class Merger(Generic[Held]):
    """Takes rows in; `held` are the records that the event has of people, one for each of them.

    `seen` are the ids of the persons whom rows meant, `problems` say of the other rows why they were left out.
    """

    def __init__(
        self, held: Iterable[Held], persons: tuple[Person, ...], organisations: tuple[Organisation, ...]
    ) -> None:
        self.offices = {each.id: each for each in organisations}
        self.persons = {each.id: each for each in persons}
        self.held = {each.person_id: each for each in held}
        self.known = {each.id: self._said_of(each.id) for each in persons}
        self.seen: set[str] = set()
        self.problems: list[RowProblem] = []
        self._last_position = max((each.position for each in self.held.values()), default=-1)
        self._offices_by_name: defaultdict[str, list[str]] = defaultdict(list)
        for office in organisations:
            self._offices_by_name[fold(office.name)].append(office.id)
        self._register: Register[str] = Register((self._identity(each), each.id) for each in persons)

    def merge_all(self, entries: Iterable[ParticipantEntry]) -> None:
        """Take rows in; first those with an e-mail address, which says for certain who is meant."""
        for entry in sorted(entries, key=lambda each: not each.email):
            self.merge(entry)
        self.problems.sort(key=lambda problem: problem.row)

    def merge(self, entry: ParticipantEntry) -> None:
        """Take one row in, or note why not."""
        identity = identity_of(entry.name, entry.organisation, entry.email)
        found = [self.persons[each] for each in self._register.find(identity)]
        fitting = [each for each in found if not self._is_somebody_else(each, identity)]
        here = [each for each in fitting if each.id in self.held] or fitting
        notes = RowNotes(entry.row)
        if len(here) > 1:
            notes.refuse(SEVERAL_FIT, name=entry.name)
        elif here and not self._may_be(here[0], entry):
            notes.refuse(SHARED_ADDRESS, name=here[0].name)
        else:
            person = here[0] if here else Person(id=new_id(), name=entry.name)
            self._update(person, entry)
            self._register.add(identity, person.id)
        self.problems += notes.problems

    def hold(self, person_id: str, entry: ParticipantEntry) -> Held:
        """Return the event's record of a person, with what the row says of it."""
        raise NotImplementedError

    def office_of(self, person_id: str) -> str:
        """Return the office in which the event knows a person; empty where it knows none."""
        raise NotImplementedError

    def people(self) -> tuple[tuple[Person, ...], tuple[Organisation, ...]]:
        """Return of the register those of whom the event holds a record, and where they work."""
        persons = tuple(person for key, person in self.persons.items() if key in self.held)
        used = {person.organisation_id for person in persons}
        return persons, tuple(office for key, office in self.offices.items() if key in used)

    def next_position(self, entry: ParticipantEntry) -> int:
        """Return the place of a new record: after those that were there, in the order of the rows."""
        return self._last_position + entry.row

    def imported(self, before: Iterable[str]) -> Imported:
        """Return what taking the rows in did, where the event knew those persons `before`, by their ids."""
        again = self.seen.intersection(before)
        updated = sum(map(self._is_changed, again))
        return Imported(
            added=len(self.seen - again),
            updated=updated,
            unchanged=len(again) - updated,
            problems=tuple(self.problems),
        )

    def _is_changed(self, person_id: str) -> bool:
        return self.known.get(person_id) != self._said_of(person_id)

    def _is_somebody_else(self, person: Person, wanted: Identity) -> bool:
        """Whether a row must mean another: the addresses differ, or an earlier row has said another name or office."""
        now = self._identity(person)
        if now.email and wanted.email:
            return now.email != wanted.email
        return person.id in self.seen and now.plain != wanted.plain

    def _may_be(self, person: Person, entry: ParticipantEntry) -> bool:
        """Whether a row may mean somebody: the name agrees, or the office where one of both had no name yet."""
        if names_agree(person.name, entry.name):
            return True
        offices = {person.name, self.office_of(person.id)} - {""}
        return person.id not in self.seen and any(
            names_agree(office, entry.office) for office in offices if entry.office
        )

    def _said_of(self, person_id: str) -> tuple[Person, Organisation | None, Held | None]:
        person = self.persons[person_id]
        return person, self.offices.get(person.organisation_id or ""), self.held.get(person_id)

    def _update(self, person: Person, entry: ParticipantEntry) -> None:
        office = self._office(person, entry)
        if office:
            self.offices[office.id] = office
            person = replace(person, organisation_id=office.id)
        if entry.name != entry.office:
            person = replace(person, name=entry.name)
        self.persons[person.id] = fill(person, entry, ABOUT_PERSON)
        self.held[person.id] = self.hold(person.id, entry)
        self.seen.add(person.id)

    def _office(self, person: Person, entry: ParticipantEntry) -> Organisation | None:
        if not entry.organisation:
            return None
        namesakes = self._offices_by_name[fold(entry.organisation)]
        fitting = [known for each in namesakes if _may_lie_there(known := self.offices[each], entry)]
        own = next((each for each in fitting if each.id == person.organisation_id), None)
        office = own or _only_one(fitting, entry)
        if office is None:
            office = Organisation(id=new_id(), name=entry.organisation)
            namesakes.append(office.id)
        return fill(office, entry, ABOUT_OFFICE)

    def _identity(self, person: Person) -> Identity:
        office = self.offices.get(person.organisation_id or "")
        return identity_of(person.name, office.name if office else "", person.email)


def _may_lie_there(office: Organisation, entry: ParticipantEntry) -> bool:
    """Whether nothing that is known of an office's place speaks against the place in the row."""
    places = ((office.region, entry.region), (office.district, entry.district))
    return all(not known or not written or known == written for known, written in places)


def _only_one(offices: list[Organisation], entry: ParticipantEntry) -> Organisation | None:
    """Return the office at the very place, or the only one there may be; several are never guessed among."""
    place = (entry.region, entry.district)
    exact = next((each for each in offices if (each.region, each.district) == place), None)
    return exact or (offices[0] if len(offices) == 1 else None)


def fill(record: Filled, entry: ParticipantEntry, names: tuple[str, ...]) -> Filled:
    """Return a record with what a row says of the fields named; what the row leaves empty stays as it was."""
    given = {name: getattr(entry, name) for name in names}
    said: dict[str, Any] = {name: value for name, value in given.items() if value is not None and value != ""}
    return replace(record, **said)  # type: ignore[type-var]  # every record is a dataclass
