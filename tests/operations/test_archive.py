"""Events out as files and in again: the same event, nobody doubled, nothing half stored."""

import json
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.event import Event, Series, Switch
from planner.domain.people import Attendance, AttendanceStatus, Person
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.operations.archive import LARGEST_FILE, dump_event, load_event
from planner.operations.cafe import SeatingWish, seat
from planner.operations.description import tidy
from planner.operations.events import list_events, open_plan
from planner.operations.outlook import look_at
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.history import load_changes
from planner.storage.recordings import load_recording, save_recording
from planner.storage.saving import save_plan, save_series
from planner.storage.store import Store
from planner.storage.writing import Deed
from tests.builders import a_person, a_plan, a_session, a_task, an_activity, an_attendance, an_event, an_organisation
from tests.consultation_builders import a_full_consultation, a_question
from tests.operations.builders import (
    HOST,
    NOW,
    a_workplace,
    an_event_in,
    many_people,
    own_workplace,
    rows_stored,
    take_in,
)
from tests.recording_builders import a_full_recording


def stored(place: Workplace, plan: Plan) -> Plan:
    """Store a plan as it is."""
    return save_plan(place.store, actor="host", what="create_event", before=None, after=plan, at=NOW)


def a_full_event(place: Workplace) -> Plan:
    """Make an event with people, a rotation and an owned task."""
    event_id = an_event_in(place, title="Takimi i grupit të Kukësit", participants=20).event.id
    take_in(place, event_id, *many_people(20))
    plan = seat(place, HOST, event_id, SeatingWish())
    task = plan.tasks[0]
    shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)
    return edit(place, HOST, shown, {"owners": (plan.attendances[0].person_id,), "note": "“curly”\n\tnote"})


def test_what_was_asked_and_answered_travels_with_the_event(place: Workplace) -> None:
    plan = stored(place, a_plan(questions=(a_question(),)))
    empty = load_consultation(place.store, plan.event.id)
    deed = Deed(actor="host", what="add_themes", at=NOW)
    save_consultation(place.store, deed, before=empty, after=a_full_consultation(event_id=plan.event.id))
    file = dump_event(place, HOST, plan.event.id)
    before = rows_stored(place.store)["person"]

    loaded = load_event(place, HOST, file)

    again = dump_event(place, HOST, loaded.event.id)
    assert again == file.replace(plan.event.id.encode(), loaded.event.id.encode())
    assert open_plan(place, HOST, loaded.event.id) == loaded
    assert rows_stored(place.store)["person"] == before, "the stakeholder is known"
    assert [each.what for each in load_changes(place.store, loaded.event.id)] == ["load_event"]


def test_what_was_recorded_travels_with_the_event(place: Workplace) -> None:
    plan = stored(place, a_plan())
    deed = Deed(actor="host", what="add_forms", at=NOW)
    empty = load_recording(place.store, plan.event.id)
    save_recording(place.store, deed, before=empty, after=a_full_recording(event_id=plan.event.id))
    file = dump_event(place, HOST, plan.event.id)

    loaded = load_event(place, HOST, file)

    again = dump_event(place, HOST, loaded.event.id)
    assert again == file.replace(plan.event.id.encode(), loaded.event.id.encode())
    assert len(load_recording(place.store, loaded.event.id).notes) == 1


def without_ids(file: bytes) -> dict[str, Any]:
    """Return what a file says apart from the event's own id."""
    document: dict[str, Any] = json.loads(file)
    return {**document, "event": {**document["event"], "id": ""}}


def test_a_dump_after_a_load_is_the_same_file_apart_from_the_id(place: Workplace) -> None:
    plan = a_full_event(place)
    file = dump_event(place, HOST, plan.event.id)

    loaded = load_event(place, HOST, file)

    again = dump_event(place, HOST, loaded.event.id)
    assert loaded.event.id != plan.event.id
    assert again == file.replace(plan.event.id.encode(), loaded.event.id.encode())
    assert open_plan(place, HOST, loaded.event.id) == loaded
    assert [each.what for each in load_changes(place.store, loaded.event.id)] == ["load_event"]


def test_an_event_moves_to_another_database_whole(place: Workplace, postgresql_store: Store) -> None:
    file = dump_event(place, HOST, a_full_event(place).event.id)
    there = a_workplace(postgresql_store)

    loaded = load_event(there, HOST, file)

    assert without_ids(dump_event(there, HOST, loaded.event.id)) == without_ids(file)


def test_the_same_event_gives_the_same_bytes(place: Workplace) -> None:
    event_id = a_full_event(place).event.id

    assert dump_event(place, HOST, event_id) == dump_event(place, HOST, event_id)


def test_loading_twice_doubles_nobody_who_is_the_very_same(place: Workplace) -> None:
    file = dump_event(place, HOST, a_full_event(place).event.id)
    before = rows_stored(place.store)

    load_event(place, HOST, file)
    load_event(place, HOST, file)

    after = rows_stored(place.store)
    assert (after["person"], after["organisation"]) == (before["person"], before["organisation"])
    assert (len(list_events(place, HOST)), after["attendance"]) == (3, 3 * before["attendance"])


def test_two_people_who_are_the_very_same_in_a_file_stay_two(place: Workplace) -> None:
    twins = (a_person(id="a", organisation_id=None), a_person(id="b", organisation_id=None))
    attendances = (an_attendance(id="1", person_id="a"), an_attendance(id="2", position=1, person_id="b"))
    file = dump_event(place, HOST, stored(place, a_plan(persons=twins, attendances=attendances)).event.id)

    for _ in range(2):
        loaded = load_event(place, HOST, file)

    assert (len(loaded.persons), len({each.person_id for each in loaded.attendances})) == (2, 2)
    assert rows_stored(place.store)["person"] == 2


def test_somebody_who_differs_in_one_thing_is_somebody_else(place: Workplace) -> None:
    file = dump_event(place, HOST, a_full_event(place).event.id)
    before = rows_stored(place.store)["person"]

    load_event(place, HOST, file.replace(b'"name": "Officer 1"', b'"name": "Officer I"'))

    assert rows_stored(place.store)["person"] == before + 1


def test_links_that_this_database_does_not_have_are_left_out(place: Workplace) -> None:
    series = save_series(place.store, actor="host", before=None, after=Series(id="quarterly", title="Q"), at=NOW)
    first = stored(place, a_plan(event=an_event(id="first")))
    linked = an_event(id="second", series_id=series.id, builds_on=(first.event.id,))
    file = dump_event(place, HOST, stored(place, a_plan(event=linked)).event.id)
    foreign = file.replace(b'"quarterly"', b'"monthly"').replace(b'"first"', b'"zeroth"')

    here, elsewhere = (load_event(place, HOST, each).event for each in (file, foreign))

    assert (here.series_id, here.builds_on) == ("quarterly", ("first",))
    assert (elsewhere.series_id, elsewhere.builds_on) == (None, ())


def test_whoever_the_event_does_not_name_is_not_loaded(place: Workplace) -> None:
    document = json.loads(dump_event(place, HOST, a_full_event(place).event.id))
    stranger = {**document["persons"][0], "id": "person-99", "name": "Stranger", "organisation_id": "organisation-99"}
    document["persons"].append(stranger)
    document["organisations"].append({**document["organisations"][0], "id": "organisation-99", "name": "Nowhere"})
    before = rows_stored(place.store)

    loaded = load_event(place, HOST, json.dumps(document).encode())

    assert open_plan(place, HOST, loaded.event.id) == loaded
    assert (rows_stored(place.store)["person"], rows_stored(place.store)["organisation"]) == (
        before["person"],
        before["organisation"],
    )


def test_control_characters_in_a_file_reach_no_page(place: Workplace) -> None:
    document = json.loads(dump_event(place, HOST, an_event_in(place).event.id))
    document["event"]["title"] = "A\x1b[31m\nB\x00"

    assert load_event(place, HOST, json.dumps(document).encode()).event.title == "A[31m B"


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
NAMES = TEXTS.filter(str.strip)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Draw a plan with any texts and any people."""
    persons, attendances = draw(people())
    owners = draw(st.lists(st.sampled_from(persons), unique=True)) if persons else []
    tasks = [a_task(id=f"T{number}", position=number, note=draw(TEXTS)) for number in range(draw(st.integers(0, 2)))]
    session = a_session(title=draw(NAMES), aim=draw(TEXTS), accepts=tuple(draw(st.lists(TEXTS, max_size=2))))
    return a_plan(
        event=draw(events()),
        sessions=(session,),
        activities=(an_activity(instruction=draw(TEXTS)),),
        tasks=tuple(replace(task, owners=tuple(owner.id for owner in owners)) for task in tasks),
        organisations=(an_organisation(),) if any(each.organisation_id for each in persons) else (),
        persons=persons,
        attendances=attendances,
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Draw what is said of an event, made clean as before it is stored."""
    switches = tuple(sorted(draw(st.sets(st.sampled_from(Switch)))))
    return tidy(an_event(title=f"Title {draw(TEXTS)}", theme=draw(TEXTS), place=draw(TEXTS), switches=switches))


@st.composite
def people(draw: st.DrawFn) -> tuple[tuple[Person, ...], tuple[Attendance, ...]]:
    """Draw people, namesakes too, each with an attendance."""
    employers = st.sampled_from([None, "organisation-1"])
    persons = tuple(
        a_person(
            id=f"p{number}", name=draw(st.sampled_from(["Officer", "Prefect", "Ë"])), organisation_id=draw(employers)
        )
        for number in range(draw(st.integers(0, 3)))
    )
    attendances = tuple(
        an_attendance(
            id=f"a{number}",
            position=number,
            person_id=person.id,
            status=draw(st.sampled_from(AttendanceStatus)),
            diet_needs=draw(TEXTS),
            list_consent=draw(st.sampled_from([None, True, False])),
        )
        for number, person in enumerate(persons)
    )
    return persons, attendances


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=plans())
def test_any_plan_comes_back_as_it_was_dumped(migrated_file: Path, plan: Plan) -> None:
    with own_workplace(migrated_file) as place:
        file = dump_event(place, HOST, stored(place, plan).event.id)
        before = rows_stored(place.store)

        loaded = load_event(place, HOST, file)

        assert without_ids(dump_event(place, HOST, loaded.event.id)) == without_ids(file)
        assert open_plan(place, HOST, loaded.event.id) == loaded
        assert rows_stored(place.store)["person"] == before["person"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "at the first sign it is not JSON in UTF-8"),
        (b"\xff\xfe\x00", "at the first sign it is not JSON in UTF-8"),
        (b"PK\x03\x04", "at the first sign it is not JSON in UTF-8"),
        (b"[" * 100_000, "at the first sign it is not JSON in UTF-8"),
        (b"[]", "at format it does not say “facilitation-planner-event”"),
        (b'{"format": "x"}', "at format it does not say “facilitation-planner-event”"),
        (
            b'{"format": "facilitation-planner-event", "edition": 2}',
            "at edition there is not 1, the one this planner reads",
        ),
        (
            b'{"format": "facilitation-planner-event", "edition": 1}',
            "at event file the field “event” is missing or unknown",
        ),
        (b'{"format": ' + b"9" * 5000 + b"}", "at the first sign it is not JSON in UTF-8"),
        (b'{"format": ' + b"9" * 50 + b"}", f"at a number {'9' * 20} is too large"),
        (b" " * (LARGEST_FILE + 1), "at the whole file there are more than 50 megabytes"),
    ],
    ids=["empty", "binary", "zip", "deep", "list", "foreign", "edition 2", "bare", "endless", "long", "huge"],
)
def test_a_file_that_holds_no_event_is_refused_in_one_sentence(place: Workplace, content: bytes, sentence: str) -> None:
    before = rows_stored(place.store)

    with pytest.raises(PlannerError) as problem:
        load_event(place, HOST, content)

    assert str(problem.value) == f"This file cannot be loaded: {sentence}. Dump the event again and load that file."
    assert rows_stored(place.store) == before


WRONG: tuple[Any, ...] = (
    None, True, -1, 0, 5000, 2**31, 2**63 - 1, 2**64, 1.5, float("nan"), "", "x", "\0", "\ud800", "a\nb", "x" * 40_000,
    "9999-12-31", "0001-01-01", "2027-02-30", "{theme}", "Europe/Nowhere", "XX", "AR", "-9999mo", "E+9999w", "next",
    "person-1", "organisation-1", [], {}, ["x"], {"a": 1},
)  # fmt: skip


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:  # noqa: ANN401  # JSON holds anything
    """Return the paths to a first and a last value of every kind in a document."""
    if isinstance(value, dict):
        return [path, *(found for key, each in value.items() for found in places(each, (*path, key)))]
    if isinstance(value, list):
        return [
            path,
            *(found for number in {0, len(value) - 1} if value for found in places(value[number], (*path, number))),
        ]
    return [path]


def damaged(document: Any, path: tuple[str | int, ...], value: Any) -> bytes:  # noqa: ANN401  # JSON holds anything
    """Return the file with another value at one place."""
    copy = target = deepcopy(document)
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = value
    return json.dumps(copy).encode()


@settings(max_examples=1, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_refused_whole_or_makes_an_event_that_can_be_opened(
    migrated_file: Path, data: st.DataObject
) -> None:
    with own_workplace(migrated_file) as place:
        document = json.loads(dump_event(place, HOST, a_full_event(place).event.id))
        paths = places(document)[1:]
        for _ in range(40):
            path, value = data.draw(st.sampled_from(paths)), data.draw(st.sampled_from(WRONG))
            before = rows_stored(place.store)
            answer = load_or_refuse(place, damaged(document, path, value))
            if isinstance(answer, Plan):
                assert open_plan(place, HOST, answer.event.id) == answer
                look_at(place, answer)
                dump_event(place, HOST, answer.event.id)
            else:
                assert (rows_stored(place.store), len(answer) < 400, "\n" in answer) == (before, True, False)


def load_or_refuse(place: Workplace, file: bytes) -> Plan | str:
    """Return the event, or the sentence that says what is wrong."""
    try:
        return load_event(place, HOST, file)
    except PlannerError as problem:
        return str(problem)
