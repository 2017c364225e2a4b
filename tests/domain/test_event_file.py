"""One event as a JSON document: written and read again it is the same, and a file with a mistake is refused."""

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planner.domain.agenda import Material
from planner.domain.calendar_entry import CalendarEntry
from planner.domain.checklist import ChecklistItem
from planner.domain.consultation.questions import Question
from planner.domain.event import Switch
from planner.domain.event_file import (
    document_schema,
    read_carried_checklists,
    read_document,
    write_document,
)
from planner.domain.event_file_people import rename_people
from planner.domain.event_file_rules import EventFileError
from planner.domain.event_kind import ChecklistTemplate, EventKind
from planner.domain.origin import Origin
from planner.domain.people import AttendanceStatus, Gender, Payer, Role
from planner.domain.plan import Plan
from planner.errors import PlannerError
from tests.builders import (
    a_person,
    a_plan,
    a_rotation,
    a_session,
    a_task,
    an_activity,
    an_attendance,
    an_event,
    an_organisation,
)

AN_ITEM = ChecklistItem(
    id="OWN01",
    area="venue",
    title="Ask",
    role="logistics",
    benchmark="-2w",
    completion="-1w",
    condition=Switch.CAFE,
    origin=Origin.OWN,
)


def a_full_plan() -> Plan:
    """Make a plan with a record of each kind, its people out of order and with the ids of a database."""
    return a_plan(
        event=an_event(theme="Të “vazhdojmë” {theme}\n=1+1", switches=(Switch.CAFE, Switch.MEDIA), builds_on=("2006",)),
        sessions=(a_session(accepts=("short_break: coffee is at the tables",)),),
        activities=(an_activity(),),
        materials=(Material(id="m", session_id="session-1", position=0, name="Bell"),),
        tasks=(a_task(condition=Switch.CAFE, owners=("db-7",), completed_on=date(2027, 1, 5), note="Done."),),
        questions=(Question(id="q", position=0, text="What next?", origin=Origin.SOURCE),),
        organisations=(an_organisation(id="db-office"),),
        persons=(
            a_person(id="db-7", name="Prefect's office, Kukës", organisation_id=None),
            a_person(id="db-3", organisation_id="db-office", gender=Gender.WOMAN),
        ),
        attendances=(
            an_attendance(person_id="db-3", role=Role.HOST, payer=Payer.SPONSOR, list_consent=False),
            an_attendance(id="attendance-2", position=1, person_id="db-7", status=AttendanceStatus.PRESENT),
        ),
        rotation=a_rotation("db-3", "db-7", hosts=("db-3",)),
    )


def as_file(plan: Plan) -> Any:  # noqa: ANN401  # JSON holds anything
    return json.loads(json.dumps(write_document(plan)))


def changed(value: object, *path: str | int) -> Any:  # noqa: ANN401  # JSON holds anything
    """Return the document of `a_full_plan()` with another value at `path`."""
    document = as_file(a_full_plan())
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return document


def test_an_event_that_was_written_and_read_is_written_the_same_again() -> None:
    document = as_file(a_full_plan())
    assert write_document(read_document(document)) == document


def test_reading_gives_every_record_back_with_people_numbered_in_the_order_of_the_list() -> None:
    plan = a_full_plan()
    numbered = rename_people(
        replace(plan, persons=plan.persons[::-1]),
        {"db-3": "person-1", "db-7": "person-2"},
        {"db-office": "organisation-1"},
    )
    assert read_document(as_file(plan)) == numbered


def test_the_same_plan_gives_the_same_document_whatever_its_ids_in_the_database() -> None:
    plan = a_full_plan()
    elsewhere = rename_people(plan, {"db-3": "x", "db-7": "a"}, {"db-office": "y"})
    assert write_document(elsewhere) == write_document(plan)


def test_what_belongs_to_the_database_is_left_out() -> None:
    stamp = datetime(2026, 11, 22, tzinfo=UTC)
    entry = CalendarEntry(
        id="e", fingerprint="f", created_at=stamp, stamped_at=stamp, summary="s", starts="2027", ends="2027"
    )
    plan = a_full_plan()
    stored = replace(
        plan, revision=9, calendar_entries=(entry,), event=replace(plan.event, version=4, deleted_at=stamp)
    )
    assert write_document(stored) == write_document(plan)


def test_every_document_follows_its_schema() -> None:
    schema = document_schema()
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(as_file(a_full_plan()))) == []
    assert list(Draft202012Validator(schema).iter_errors(as_file(a_plan()))) == []


def test_checklists_travel_beside_the_plan_and_follow_the_schema() -> None:
    addition = ChecklistTemplate(id="ours", title="Ours", description="Ours.", origin=Origin.OWN, tasks=(AN_ITEM,))
    kind = EventKind(**as_fields(addition), days=1, participants=9, timetables=(), question_banks=())
    document = json.loads(json.dumps(write_document(a_plan(), checklists=[addition, kind])))
    assert read_carried_checklists(document) == (addition, kind)
    assert read_document(document) == read_document(as_file(a_plan()))
    assert Draft202012Validator(document_schema()).is_valid(document)


def test_a_document_without_checklists_carries_none() -> None:
    assert "checklists" not in write_document(a_plan())
    assert read_carried_checklists(as_file(a_plan())) == ()


def as_fields(checklist: ChecklistTemplate) -> dict[str, Any]:
    """Return what a checklist says, field by field."""
    return {field.name: getattr(checklist, field.name) for field in fields(checklist)}


def test_the_schema_refuses_what_reading_refuses() -> None:
    schema = Draft202012Validator(document_schema())
    assert not schema.is_valid(changed("soon", "event", "days"))
    assert not schema.is_valid(changed("x", "event", "unknown"))
    assert not schema.is_valid({})


def test_the_schema_asks_for_what_has_no_default_alone() -> None:
    schema = Draft202012Validator(document_schema())
    document = as_file(a_full_plan())
    del document["event"]["theme"]
    assert schema.is_valid(document)
    del document["event"]["title"]
    assert not schema.is_valid(document)


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (0, ("sessions", 0, "minutes")),
        (24 * 60, ("sessions", 0, "minutes")),
        (0, ("activities", 0, "minutes")),
        (0, ("days", 0, "opens_minute")),
        (24 * 60 - 1, ("days", 0, "opens_minute")),
    ],
)
def test_times_on_the_edge_of_a_day_are_read(value: int, path: tuple[str | int, ...]) -> None:
    read_document(changed(value, *path))


@pytest.mark.parametrize("document", [None, [], "x", 7, {}, {"format": "something else"}])
def test_what_is_no_event_is_refused(document: object) -> None:
    with pytest.raises(EventFileError) as refusal:
        read_document(document)
    assert str(refusal.value) == (
        "This file cannot be loaded: at format it does not say “facilitation-planner-event”. "
        "Dump the event again and load that file."
    )


@pytest.mark.parametrize(
    ("value", "path", "where"),
    [
        (2, ("edition",), "edition"),
        ([], ("event",), "event file, event"),
        (True, ("event", "days"), "event file, event, days"),
        ("2", ("event", "days"), "event file, event, days"),
        ("16 March", ("event", "starts_on"), "event file, event, starts_on"),
        ("cofe", ("event", "switches", 0), "event file, event, switches"),
        ([[]], ("event", "switches"), "event file, event, switches"),
        ("x", ("event", "unknown"), "event file, event"),
        (None, ("sessions", 0, "id"), "event file, sessions, id"),
        ("Nowhere/Land", ("event", "timezone"), "event"),
        ("../etc/passwd", ("event", "timezone"), "event"),
        ("9999-12-31", ("event", "starts_on"), "event"),
        (24 * 60, ("days", 0, "opens_minute"), "days"),
        (-1, ("sessions", 0, "minutes"), "days"),
        (10**12, ("sessions", 0, "minutes"), "days"),
        (10**7, ("sessions", 0, "rounds"), "days"),
        (-5, ("activities", 0, "minutes"), "days"),
        ("gone", ("activities", 0, "session_id"), "sessions"),
        ("gone", ("materials", 0, "session_id"), "sessions"),
        ("gone", ("attendances", 0, "person_id"), "persons"),
        ("gone", ("rotation", "seats", 0, "person_id"), "persons"),
        (["gone"], ("tasks", 0, "owners"), "persons"),
        ("en\r\nX-Header: y", ("event", "language"), "language"),
        ("x" * 1000, ("event", "language"), "language"),
        ("9999-12-31", ("tasks", 0, "completion_on"), "tasks"),
        ("0001-01-01", ("tasks", 0, "benchmark_on"), "tasks"),
        ([], ("days",), "days"),
        (7, ("days", 0, "number"), "days"),
        ("../../a", ("tasks", 0, "id"), "tasks"),
        ("a\r\nX-Header: y", ("questions", 0, "id"), "questions"),
        ("x" * 101, ("days", 0, "id"), "days"),
        (99, ("sessions", 0, "day_number"), "sessions"),
        (-1, ("sessions", 0, "day_number"), "sessions"),
        (2880, ("sessions", 0, "starts_minute"), "days"),
        (10**9, ("rotation", "tables"), "rotation"),
        (10**9, ("rotation", "rounds"), "rotation"),
        (0, ("rotation", "rounds"), "rotation"),
        (2, ("rotation", "seats", 0, "table_number"), "rotation"),
        (0, ("rotation", "seats", 0, "round_number"), "rotation"),
        (2, ("rotation", "seats", 0, "round_number"), "rotation"),
        ("attendance-1", ("attendances", 1, "id"), "attendances"),
    ],
)
def test_a_mistake_in_a_file_is_refused_with_its_place(value: object, path: tuple[str | int, ...], where: str) -> None:
    with pytest.raises(EventFileError) as refusal:
        read_document(changed(value, *path))
    assert refusal.value.values["place"] == where


@pytest.mark.parametrize("field", ["benchmark", "completion", "completion_floor", "benchmark_floor"])
def test_an_offset_that_is_none_is_refused(field: str) -> None:
    with pytest.raises(PlannerError, match="is no offset"):
        read_document(changed("soon", "tasks", 0, field))


@pytest.mark.parametrize(("field", "value"), [("days", 0), ("expected_participants", 100_000)])
def test_an_event_of_no_possible_size_is_refused(field: str, value: int) -> None:
    with pytest.raises(PlannerError):
        read_document(changed(value, "event", field))


def test_a_field_with_a_default_may_be_missing_and_any_other_may_not() -> None:
    document = as_file(a_full_plan())
    del document["event"]["theme"]
    assert read_document(document).event.theme == ""
    del document["event"]["title"]
    with pytest.raises(EventFileError):
        read_document(document)
