"""One event out as a JSON file, and in again under a new id."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Generic, TypeVar

from planner.domain.consultation.consultation import Consultation
from planner.domain.event_file import (
    read_carried_checklists,
    read_carried_methods,
    read_consultation,
    read_document,
    read_recording,
    write_document,
)
from planner.domain.event_file_people import rename_people, rename_recorded, rename_stakeholders
from planner.domain.event_file_rules import EventFileError
from planner.domain.people import Organisation, Person
from planner.domain.plan import Plan
from planner.domain.recording.recording import Recording, named_people
from planner.domain.rights import Area
from planner.operations.actor import Actor
from planner.operations.branding import check_brand
from planner.operations.description import check_description, tidy
from planner.operations.founding import found_event
from planner.operations.new_ids import new_id
from planner.operations.own_methods import carried_methods, check_carried_methods, store_carried_methods
from planner.operations.permission import known_register, needs_account, reads, seen_by
from planner.operations.templates import carried_with, check_carried, store_carried
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation
from planner.storage.plans import load_events, load_plan, load_series
from planner.storage.recordings import load_recording

Record = TypeVar("Record", Person, Organisation)

LARGEST_FILE = 50_000_000
LARGEST_NUMBER = 2**63 - 1
START_LENGTH = 20


@reads(Area.PRIVATE, Area.ANSWERS, Area.RECORDING)
def dump_event(place: Workplace, actor: Actor, event_id: str) -> bytes:
    """Return the event as UTF-8 JSON, with the organiser's own checklists and methods that it was made from.

    What was asked, answered and recorded is in it. The same plan gives the same bytes. Raises EventNotFoundError.
    """
    plan = load_plan(place.store, event_id)
    consultation = load_consultation(place.store, event_id)
    document = write_document(
        plan,
        consultation,
        carried_with(place, plan),
        carried_methods(place, plan),
        load_recording(place.store, event_id),
    )
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()


@needs_account
def load_event(place: Workplace, actor: Actor, content: bytes) -> Plan:
    """Store the event of a dumped file as a new one; people who are known exactly so are not doubled.

    Links to a series or to earlier events that this database does not have are left out. Checklists and methods that
    the file carries are stored too, unless the organiser has a file of that id. Raises EventFileError, EventValueError
    or UnknownCountryError where the event as it is described could not be planned, what `check_brand` raises, or
    ContentFolderError; then no event is stored.
    """
    document = _read(content)
    plan = _plan_of(document)
    consultation, recording = read_consultation(document, plan), read_recording(document, plan)
    checklists = check_carried(place, read_carried_checklists(document))
    methods = check_carried_methods(read_carried_methods(document))
    store_carried(place, checklists)
    store_carried_methods(place, methods)
    known = _known_links(place, actor, _without_strangers(plan, consultation, recording))
    renewed, asked, recorded = _known_people(place, actor, known, (consultation, recording))
    event = replace(renewed.event, id=new_id())
    beside = (replace(asked, event_id=event.id), replace(recorded, event_id=event.id))
    return found_event(place, actor, "load_event", replace(renewed, event=event), *beside)


def _read(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST_FILE:
        raise EventFileError(place="the whole file", problem="there are more than 50 megabytes")
    try:
        document = json.loads(content, parse_int=_whole_number)
        json.dumps(document, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as problem:
        raise EventFileError(place="the first sign", problem="it is not JSON in UTF-8") from problem
    return document if isinstance(document, dict) else {}


def _plan_of(document: dict[str, Any]) -> Plan:
    try:
        plan = read_document(document)
    except (ValueError, RecursionError) as problem:
        raise EventFileError(place="the first sign", problem="it is not JSON in UTF-8") from problem
    brand = plan.brand and check_brand(plan.brand)
    described = replace(plan, event=tidy(plan.event), brand=brand)
    check_description(described.event)
    return described


def _whole_number(digits: str) -> int:
    """Read a number that any database can hold; a longer one is no number of ours."""
    number = int(digits)
    if abs(number) > LARGEST_NUMBER:
        raise EventFileError(place="a number", problem=f"{digits[:START_LENGTH]} is too large")
    return number


def _without_strangers(plan: Plan, consultation: Consultation, recording: Recording) -> Plan:
    """Leave out persons whom the event names nowhere and organisations that nobody works for."""
    named = {each.person_id for each in plan.attendances} | {owner for task in plan.tasks for owner in task.owners}
    named |= {seat.person_id for seat in plan.rotation.seats} if plan.rotation else set()
    named |= {each.person_id for each in plan.assignments} | {each.person_id for each in consultation.stakeholders}
    named |= named_people(recording)
    persons = tuple(each for each in plan.persons if each.id in named)
    employers = {each.organisation_id for each in persons}
    return replace(
        plan, persons=persons, organisations=tuple(each for each in plan.organisations if each.id in employers)
    )


def _known_links(place: Workplace, actor: Actor, plan: Plan) -> Plan:
    events = {event.id for event in seen_by(place, actor, load_events(place.store))}
    series = {each.id for each in load_series(place.store)}
    event = plan.event
    builds_on = tuple(each for each in event.builds_on if each in events)
    series_id = event.series_id if event.series_id in series else None
    return replace(plan, event=replace(event, builds_on=builds_on, series_id=series_id))


def _known_people(
    place: Workplace, actor: Actor, plan: Plan, beside: tuple[Consultation, Recording]
) -> tuple[Plan, Consultation, Recording]:
    """Give everybody the id of the register's person who is the very same, each to one of them, or a new one."""
    persons, offices = known_register(place, actor)
    same_office = _Namesakes(offices)
    organisations = {each.id: same_office.take(each) for each in plan.organisations}
    same_person = _Namesakes(persons)
    renamed = {
        each.id: same_person.take(replace(each, organisation_id=organisations.get(each.organisation_id or "")))
        for each in plan.persons
    }
    consultation, recording = beside
    return (
        rename_people(plan, renamed, organisations),
        rename_stakeholders(consultation, renamed),
        rename_recorded(recording, renamed),
    )


class _Namesakes(Generic[Record]):
    """The ids of records by everything that is said of them."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._ids: defaultdict[Record, list[str]] = defaultdict(list)
        for each in records:
            self._ids[_nameless(each)].append(each.id)

    def take(self, record: Record) -> str:
        """Return the id of one that says the same and was not taken yet, or a new id."""
        same = self._ids[_nameless(record)]
        return same.pop(0) if same else new_id()


def _nameless(record: Record) -> Record:
    """Return a record without what the database adds to it."""
    return replace(record, id="", version=1)
