"""Whatever people type comes back as it was: from both databases, and from the history's JSON."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from itertools import count
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.agenda import Activity, Day, Material, Session
from planner.domain.checklist import Task
from planner.domain.consultation.questions import Question
from planner.domain.event import Event
from planner.domain.people import Attendance, Organisation, Person
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan, Seat
from planner.storage.dialects import write_json
from planner.storage.history import load_changes
from planner.storage.mapping import TextNotStorableError, from_row, to_row
from planner.storage.plans import load_plan
from planner.storage.records import KINDS, Kind
from planner.storage.saving import save_calendar_entries, save_plan
from planner.storage.store import Store
from tests.storage.builders import NOON, a_task, an_entry, an_event

NUMBERS = count(1)
TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])) | st.sampled_from(
    ["Kukës, Korçë", "مؤتمر وطني", "👩🏽‍🌾 ok", "'; DROP TABLE event; --", "a\r\nb\t", "\\u0000", "null", " "]
)
ZONES = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
PLAIN: Mapping[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(1, 2**31 - 1),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(datetime(1900, 1, 2), datetime(2200, 1, 1), timezones=ZONES),  # noqa: DTZ001 the zone is drawn
}


def records(kind: type[Any], **known: object) -> st.SearchStrategy[Any]:
    """Draw a record with anything in every field but the `known` ones."""
    types = get_type_hints(kind)
    drawn = {field.name: values(types[field.name]) for field in fields(kind) if field.name != "version"}
    return st.builds(kind, **drawn | {name: st.just(value) for name, value in known.items()})


def values(annotation: type) -> st.SearchStrategy[Any]:
    """Draw any value of a field's type."""
    if get_origin(annotation) is UnionType:
        return st.none() | values(next(member for member in get_args(annotation) if member is not NoneType))
    if get_origin(annotation) is tuple:
        return st.lists(values(get_args(annotation)[0]), max_size=3).map(tuple)
    if issubclass(annotation, StrEnum):
        return st.sampled_from(annotation)
    return PLAIN[annotation] if annotation in PLAIN else records(annotation)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
@given(data=st.data())
def test_a_record_comes_back_from_the_json_of_the_history(kind: Kind[Any], data: st.DataObject) -> None:
    record = data.draw(records(kind.record))

    assert from_row(kind.record, json.loads(write_json(to_row(record)))) == record


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_plan_with_anything_in_it_comes_back_from_the_database(store: Store, data: st.DataObject) -> None:
    plan = data.draw(plans(f"event-{next(NUMBERS)}"))

    saved = save_plan(store, actor="ë", what="add", before=None, after=plan, at=NOON)

    assert load_plan(store, plan.event.id) == saved


@st.composite
def plans(draw: st.DrawFn, event_id: str) -> Plan:
    """Draw a plan with one record of every kind."""
    office = draw(records(Organisation, id=f"office of {event_id}"))
    person = draw(records(Person, id=f"person of {event_id}", organisation_id=office.id))
    seat = draw(records(Seat, person_id=person.id))
    return Plan(
        event=draw(records(Event, id=event_id, series_id=None, builds_on=())),
        organisations=(office,),
        persons=(person,),
        days=(draw(records(Day)),),
        sessions=(draw(records(Session, id="session")),),
        activities=(draw(records(Activity, session_id="session")),),
        materials=(draw(records(Material, session_id="session")),),
        tasks=(draw(records(Task, owners=(person.id,))),),
        questions=(draw(records(Question)),),
        attendances=(draw(records(Attendance, person_id=person.id)),),
        rotation=draw(records(RotationPlan, seats=(seat,))),
    )


@given(at=st.datetimes(datetime(1900, 1, 2), datetime(2200, 1, 1), timezones=ZONES))  # noqa: DTZ001 the zone is drawn
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_moment_comes_back_as_the_same_moment_in_utc(store: Store, at: datetime) -> None:
    event_id = f"event-{next(NUMBERS)}"
    save_plan(store, actor="", what="add", before=None, after=Plan(event=an_event(id=event_id)), at=at)
    save_calendar_entries(store, event_id, [an_entry(created_at=at)])

    (entry,) = load_plan(store, event_id).calendar_entries
    assert (entry.created_at, entry.created_at.tzinfo) == (at, UTC)
    assert load_changes(store, event_id)[0].at == at


def test_a_moment_without_its_zone_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="2026-11-23"):
        to_row(an_entry(created_at=datetime(2026, 11, 23)))  # noqa: DTZ001 that is the mistake


def test_text_that_cannot_be_stored_is_shown_without_what_is_wrong_with_it() -> None:
    with pytest.raises(TextNotStorableError) as problem:
        to_row(a_task(note="Kukës\0 " + "x" * 99))

    assert str(problem.value) == (
        f"The text “Kukës? {'x' * 33}” holds a character that cannot be stored. Type that text anew."
    )


def test_a_row_of_an_older_version_takes_defaults_for_what_it_lacks_and_leaves_the_rest() -> None:
    row = {"id": "p1", "name": "Prefect's office", "fax": "none"}

    assert from_row(Person, row) == Person(id="p1", name="Prefect's office")
