"""Checklists added to events, saved from them and carried with them, never over somebody's own file."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.library.library import read_library
from planner.operations.archive import dump_event, load_event
from planner.operations.events import open_plan, undo
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.templates import TemplateRequest, add_checklist, list_templates, save_template
from planner.operations.workplace import Workplace, content_folder
from tests.library.builders import write_file
from tests.operations.builders import FIRST_DAY, HOST, an_event_in, rows_stored

OWN_KIND = """
    id: our_meeting
    title: Our meeting
    description: As we hold it.
    origin: own
    days: 1
    participants: 12
    timetables: [cluster_group_half_day]
    question_banks: [consultation]
    switches: []
    take: [DES05, VEN01, PAR03]
"""
OWN_ADDITION = """
    id: coffee
    title: Coffee
    description: What coffee takes.
    origin: own
    addition: true
    tasks:
      - {id: COF01, area: logistics, title: Roast it, role: logistics, benchmark: -2d, completion: -1d, origin: own}
"""


@pytest.fixture(autouse=True)
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the organiser's own files lie in a folder of the test."""
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path)
    return tmp_path / "content"


def with_own_files(place: Workplace, content: Path, **texts: str) -> Workplace:
    """Let an organiser have files of their own, called as the texts are."""
    for name, text in texts.items():
        write_file(content, f"checklists/{name}.yaml", text)
    place.library = read_library(content)
    return place


def elsewhere(place: Workplace, content: Path) -> None:
    """Go to an organiser who has no files of their own."""
    for path in content.rglob("*.yaml"):
        path.unlink()
    place.library = read_library(content)


def sentence_of(operation: Callable[[], object]) -> str:
    """Return the one sentence of what goes wrong."""
    with pytest.raises(PlannerError) as problem:
        operation()
    return str(problem.value)


def shown_task(plan: Plan, task_id: str) -> ShownRecord:
    """Show one task of an event."""
    version = next(task.version for task in plan.tasks if task.id == task_id)
    return ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task_id, version=version)


def change(place: Workplace, plan: Plan, task_id: str, **changes: Any) -> Plan:  # noqa: ANN401  # any field
    """Change one task of an event."""
    return edit(place, HOST, shown_task(plan, task_id), changes)


def test_a_checklist_adds_the_tasks_that_are_not_there_and_one_undo_takes_them_away(place: Workplace) -> None:
    before = an_event_in(place)
    shipped = [item.id for item in place.library.checklists["venue_check"].tasks]
    known = {task.id for task in before.tasks}

    after = add_checklist(place, HOST, before.event.id, "venue_check")

    new = [task.id for task in after.tasks if task.id not in known]
    assert new == [name for name in shipped if name not in known]
    assert after.tasks[: len(before.tasks)] == before.tasks
    assert {name for task in after.tasks for name in task.after} <= {task.id for task in after.tasks}
    undo(place, HOST, before.event.id)
    assert [task.id for task in open_plan(place, HOST, before.event.id).tasks] == [task.id for task in before.tasks]


def test_adding_a_checklist_that_is_there_changes_nothing(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    add_checklist(place, HOST, event_id, "speakers")
    before = rows_stored(place.store)

    add_checklist(place, HOST, event_id, "speakers")

    assert rows_stored(place.store) == before


def test_any_checklist_can_be_added_to_an_event_of_any_kind(place: Workplace) -> None:
    event_id = an_event_in(place, kind="coalition_meeting").event.id
    for name in place.library.checklists:
        plan = add_checklist(place, HOST, event_id, name)
    shipped = {item.id for each in place.library.checklists.values() for item in each.tasks}
    assert {task.id for task in plan.tasks} == shipped
    assert len(plan.tasks) == len(shipped)


def test_a_checklist_that_is_not_there_is_named(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    said = sentence_of(lambda: add_checklist(place, HOST, event_id, "wedding"))
    assert said.startswith("There is no checklist “wedding”; choose one of assessment_study, ")


def test_the_list_holds_every_checklist_those_to_add_first(place: Workplace, content: Path) -> None:
    listed = list_templates(with_own_files(place, content, coffee=OWN_ADDITION))
    assert [each.checklist.id for each in listed][:2] == ["coffee", "materials_packing"]
    assert [each.checklist.id for each in listed if each.is_own] == ["coffee"]
    assert [each.is_event_kind for each in listed] == sorted(each.is_event_kind for each in listed)
    assert len(listed) == len(read_library().checklists) + 1


def test_an_events_checklist_becomes_a_kind_of_event_with_everything_but_what_was_done(place: Workplace) -> None:
    plan = an_event_in(place, days=2)
    change(place, plan, "VEN01", completed_on=date(2026, 11, 22), note="Donated")
    change(place, plan, "PAR09", title="Write to everybody: tomorrow", completion_on=FIRST_DAY - timedelta(days=5))
    remove(place, HOST, shown_task(plan, "MAT05"))

    path = save_template(place, HOST, plan.event.id, TemplateRequest(title="Takimi ynë: dy ditë"))

    kind = place.library.event_kinds["takimi_yne_dy_dite"]
    shipped = place.library.event_kinds["regional_cluster_group"]
    expected = {item.id: item for item in shipped.tasks if item.id != "MAT05"}
    expected["PAR09"] = replace(expected["PAR09"], title="Write to everybody: tomorrow", completion="-5d")
    assert (path, path.is_file()) == (content_folder() / "checklists" / "takimi_yne_dy_dite.yaml", True)
    assert {item.id: item for item in kind.tasks} == expected
    assert (kind.title, kind.description, kind.days) == ("Takimi ynë: dy ditë", "Takimi ynë: dy ditë", 2)
    assert (kind.timetables, kind.question_banks) == (shipped.timetables, shipped.question_banks)
    assert place.library.mistakes == ()


def test_an_event_made_of_a_saved_template_has_its_tasks(place: Workplace) -> None:
    plan = an_event_in(place)
    save_template(place, HOST, plan.event.id, TemplateRequest(title="Ours"))

    made = an_event_in(place, kind="ours")

    assert [(task.id, task.benchmark, task.completion) for task in made.tasks] == [
        (task.id, task.benchmark, task.completion) for task in plan.tasks
    ]


@pytest.mark.parametrize("title", ["Our meeting", "National conference"])
def test_a_checklist_that_is_there_is_replaced_only_on_request(place: Workplace, content: Path, title: str) -> None:
    place = with_own_files(place, content, mine=OWN_KIND)
    event_id = an_event_in(place).event.id

    said = sentence_of(lambda: save_template(place, HOST, event_id, TemplateRequest(title=title)))
    path = save_template(place, HOST, event_id, TemplateRequest(title=title, replaces=True, description="New"))

    assert said.endswith("Choose another title, or say that it is replaced.")
    assert path.name == ("mine.yaml" if title == "Our meeting" else "national_conference.yaml")
    assert next(each.description for each in place.library.checklists.values() if each.title == title) == "New"


@pytest.mark.parametrize(
    ("title", "name"),
    [("../../etc/passwd", "etc_passwd"), ("协调会议", "checklist"), ("CON", "con_"), ("a" * 200, "a" * 60)],
)
def test_a_title_makes_a_file_name_that_every_system_takes(place: Workplace, title: str, name: str) -> None:
    event_id = an_event_in(place).event.id
    path = save_template(place, HOST, event_id, TemplateRequest(title=title))
    assert path == content_folder() / "checklists" / f"{name}.yaml"
    assert title in {each.title for each in place.library.event_kinds.values()}


@pytest.mark.parametrize(
    ("request_", "beginning"),
    [
        (TemplateRequest(title="  "), "This checklist cannot become a template: "),
        (TemplateRequest(title="Ours", id="../ours"), "This checklist cannot become a template: “../ours”"),
        (TemplateRequest(title="x" * 2001), "This checklist cannot become a template: "),
    ],
)
def test_what_could_not_be_read_again_is_refused_and_nothing_is_written(
    place: Workplace, content: Path, request_: TemplateRequest, beginning: str
) -> None:
    event_id = an_event_in(place).event.id
    assert sentence_of(lambda: save_template(place, HOST, event_id, request_)).startswith(beginning)
    assert not content.exists()


def test_a_folder_that_cannot_be_written_is_named_with_its_cure(place: Workplace, content: Path) -> None:
    event_id = an_event_in(place).event.id
    content.write_text("not a folder")
    said = sentence_of(lambda: save_template(place, HOST, event_id, TemplateRequest(title="Ours")))
    assert said.startswith(f"The file cannot be stored at {content / 'checklists' / 'ours.yaml'}: ")
    assert said.endswith(". Check that you may write there.")


def test_own_checklists_travel_with_the_event_that_was_made_from_them(place: Workplace, content: Path) -> None:
    with_own_files(place, content, mine=OWN_KIND, coffee=OWN_ADDITION, tea=OWN_ADDITION.replace("coffee", "tea"))
    own = place.library.checklists
    event_id = an_event_in(place, kind="our_meeting").event.id
    add_checklist(place, HOST, event_id, "coffee")
    file = dump_event(place, HOST, event_id)
    elsewhere(place, content)

    loaded = load_event(place, HOST, file)

    there = place.library.checklists
    assert there["our_meeting"] == own["our_meeting"]
    assert (there["coffee"], there["tea"]) == (own["coffee"], own["tea"])
    assert place.library.mistakes == ()
    assert dump_event(place, HOST, loaded.event.id) == file.replace(event_id.encode(), loaded.event.id.encode())


def test_an_event_of_a_shipped_kind_carries_no_checklist(place: Workplace, content: Path) -> None:
    place = with_own_files(place, content, mine=OWN_KIND, coffee=OWN_ADDITION)
    event_id = an_event_in(place).event.id
    add_checklist(place, HOST, event_id, "venue_check")
    assert "checklists" not in json.loads(dump_event(place, HOST, event_id))


@pytest.mark.parametrize("text", [OWN_KIND.replace("As we hold it", "Mine"), OWN_KIND.replace("days: 1", "days: one")])
def test_loading_never_writes_over_an_own_file_even_one_with_a_mistake(
    place: Workplace, content: Path, text: str
) -> None:
    place = with_own_files(place, content, mine=OWN_KIND)
    file = dump_event(place, HOST, an_event_in(place, kind="our_meeting").event.id)
    elsewhere(place, content)
    path = write_file(content, "checklists/other.yaml", text)
    before = path.read_bytes()

    load_event(place, HOST, file)

    assert [(each.name, each.read_bytes()) for each in content.rglob("*.yaml")] == [("other.yaml", before)]


def carrying(place: Workplace, **changes: object) -> bytes:
    """Dump an event that carries one checklist, with other values in it."""
    document = json.loads(dump_event(place, HOST, an_event_in(place, kind="our_meeting").event.id))
    document["checklists"][0] |= changes
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "../../evil"},
        {"id": ""},
        {"title": ""},
        {"title": "x" * 5000},
        {"days": 99},
        {"tasks": []},
        {"tasks": [{}]},
        {"tasks": "x"},
        {"path": "../x"},
        {"origin": "moon"},
    ],
    ids=str,
)
def test_a_carried_checklist_with_a_mistake_is_refused_with_its_event(
    place: Workplace, content: Path, changes: dict[str, object]
) -> None:
    place = with_own_files(place, content, mine=OWN_KIND)
    file = carrying(place, **changes)
    elsewhere(place, content)
    before = rows_stored(place.store)

    said = sentence_of(lambda: load_event(place, HOST, file))

    assert said.startswith("This file cannot be loaded: at checklists")
    assert (rows_stored(place.store), list(content.rglob("*.yaml"))) == (before, [])


def test_a_file_carries_no_more_than_twenty_checklists(place: Workplace, content: Path) -> None:
    place = with_own_files(place, content, mine=OWN_KIND)
    document = json.loads(carrying(place))
    document["checklists"] *= 21
    said = sentence_of(lambda: load_event(place, HOST, json.dumps(document).encode()))
    assert said.startswith("This file cannot be loaded: at checklists there are more than 20.")


def test_a_carried_checklist_leaves_out_timetables_and_banks_that_are_not_there(
    place: Workplace, content: Path
) -> None:
    place = with_own_files(place, content, mine=OWN_KIND)
    file = carrying(place, timetables=["cluster_group_half_day", "of_ours"], question_banks=["of_ours"])
    elsewhere(place, content)

    load_event(place, HOST, file)

    kind = place.library.event_kinds["our_meeting"]
    assert (kind.timetables, kind.question_banks) == (("cluster_group_half_day",), ())
    assert place.library.mistakes == ()


def test_the_kind_of_a_loaded_event_can_be_made_again(place: Workplace, content: Path) -> None:
    place = with_own_files(place, content, mine=OWN_KIND)
    file = carrying(place)
    elsewhere(place, content)
    load_event(place, HOST, file)
    made = an_event_in(place, kind="our_meeting")
    assert [task.id for task in made.tasks] == ["DES05", "VEN01", "PAR03"]
