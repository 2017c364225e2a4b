"""What must hold of taking a workbook back: it comes back as it went, in one step, and nothing is lost to anybody."""

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.checklist import Task
from planner.domain.checklist_answers import OpenQuestionsError
from planner.domain.checklist_changes import KEEP
from planner.domain.plan import Plan
from planner.operations.checklist_import import (
    ChecklistChangedError,
    OtherEventError,
    apply_checklist,
    compare_checklist,
)
from planner.operations.events import describe_event, undo
from planner.operations.printing import make_document
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from tests.builders import a_plan, a_task, an_organisation, people_of_plan
from tests.operations.builders import HOST, NOW, an_event_in

DAY = date(2027, 3, 1)
TITLE, AREA, WHO, COMPLETION, NOTE = 4, 5, 6, 8, 12
"""Columns of the sheet of tasks, counted from 1."""


def workbook_of(place: Workplace, plan: Plan) -> bytes:
    return make_document(place, HOST, plan.event.id, "checklist").content


def edited(content: bytes, change: Callable[[Worksheet], None]) -> bytes:
    book = load_workbook(io.BytesIO(content))
    sheet = book["Tasks"]
    assert isinstance(sheet, Worksheet)
    change(sheet)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def row_of(sheet: Worksheet, task_id: str) -> int:
    return next(number for number in range(2, 200) if sheet.cell(number, 1).value == task_id)


def with_cell(content: bytes, task_id: str, column: int, value: str | date) -> bytes:
    def write(sheet: Worksheet) -> None:
        sheet.cell(row_of(sheet, task_id), column).value = value

    return edited(content, write)


def a_stored_plan(place: Workplace, *tasks: Task) -> Plan:
    plan = a_plan(tasks=tasks, organisations=(an_organisation(),), **people_of_plan(2))
    return save_plan(place.store, actor="host", what="create_event", before=None, after=plan, at=NOW)


def change_task(place: Workplace, plan: Plan, task: Task, **changes: object) -> None:
    shown = ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task.id, version=task.version)
    edit(place, HOST, shown, changes)


@pytest.fixture
def plan(place: Workplace) -> Plan:
    return an_event_in(place)


def test_a_shipped_checklist_comes_back_without_a_difference(place: Workplace, plan: Plan) -> None:
    comparison = compare_checklist(place, HOST, plan.event.id, workbook_of(place, plan))

    assert (comparison.differences, comparison.remarks, comparison.kept) == ((), (), 0)
    assert apply_checklist(place, HOST, plan.event.id, comparison, {}) == plan


def test_all_changes_are_one_step_that_one_undo_takes_back(place: Workplace) -> None:
    plan = an_event_in(place)
    first, second = plan.tasks[:2]
    content = with_cell(workbook_of(place, plan), first.id, NOTE, "Ring first")
    content = edited(with_cell(content, second.id, COMPLETION, DAY), lambda sheet: sheet.append([None] * 3 + ["Buses"]))

    comparison = compare_checklist(place, HOST, plan.event.id, content)
    after = apply_checklist(place, HOST, plan.event.id, comparison, {})

    assert [(task.note, task.completion_on) for task in after.tasks[:2]] == [("Ring first", None), ("", DAY)]
    assert (after.tasks[-1].title, len(after.tasks), after.revision) == (
        "Buses",
        len(plan.tasks) + 1,
        plan.revision + 1,
    )
    assert undo(place, HOST, plan.event.id) == "import_checklist"
    assert [replace(task, version=1) for task in load_plan(place.store, plan.event.id).tasks] == [
        replace(task, version=1) for task in plan.tasks
    ]


def test_taking_the_same_workbook_twice_changes_nothing_more(place: Workplace, plan: Plan) -> None:
    content = with_cell(workbook_of(place, plan), plan.tasks[0].id, NOTE, "Ring first")
    content = edited(content, lambda sheet: sheet.append([None] * 3 + ["Buses"]))
    apply_checklist(place, HOST, plan.event.id, compare_checklist(place, HOST, plan.event.id, content), {})

    again = compare_checklist(place, HOST, plan.event.id, content)

    assert (again.differences, again.remarks, again.alike) == ((), (), 2)


def test_a_new_row_taken_over_by_two_people_at_the_same_moment_is_one_task(place: Workplace) -> None:
    plan = an_event_in(place)
    content = edited(workbook_of(place, plan), lambda sheet: sheet.append([None] * 3 + ["Buses"]))
    comparison = compare_checklist(place, HOST, plan.event.id, content)
    starting = Barrier(4)

    def take_over(_number: int) -> None:
        starting.wait()
        with suppress(ChecklistChangedError):
            apply_checklist(place, HOST, plan.event.id, comparison, {})

    with ThreadPoolExecutor(4) as people:
        list(people.map(take_over, range(4)))

    assert len(load_plan(place.store, plan.event.id).tasks) == len(plan.tasks) + 1


def test_a_change_made_here_since_stays(place: Workplace, plan: Plan) -> None:
    task, other = plan.tasks[:2]
    content = with_cell(workbook_of(place, plan), task.id, NOTE, "Ring first")
    change_task(place, plan, other, note="From here")

    comparison = compare_checklist(place, HOST, plan.event.id, content)
    after = apply_checklist(place, HOST, plan.event.id, comparison, {})

    assert ([task.note for task in after.tasks[:2]], comparison.kept) == (["Ring first", "From here"], 1)


def test_an_event_that_was_moved_keeps_its_new_dates(place: Workplace, plan: Plan) -> None:
    content = workbook_of(place, plan)
    describe_event(place, HOST, plan.event.id, {"starts_on": date(2027, 5, 11)})

    comparison = compare_checklist(place, HOST, plan.event.id, content)

    assert (comparison.differences, comparison.remarks) == ((), ())
    assert comparison.kept > len(plan.tasks)


def test_a_change_between_comparing_and_taking_over_is_not_lost(place: Workplace, plan: Plan) -> None:
    task = plan.tasks[0]
    content = with_cell(workbook_of(place, plan), task.id, NOTE, "From the file")
    comparison = compare_checklist(place, HOST, plan.event.id, content)
    change_task(place, plan, task, note="From here")

    with pytest.raises(ChecklistChangedError):
        apply_checklist(place, HOST, plan.event.id, comparison, {})
    assert load_plan(place.store, plan.event.id).tasks[0].note == "From here"


def test_a_change_elsewhere_in_between_does_not_matter(place: Workplace, plan: Plan) -> None:
    content = with_cell(workbook_of(place, plan), plan.tasks[0].id, NOTE, "From the file")
    comparison = compare_checklist(place, HOST, plan.event.id, content)
    change_task(place, plan, plan.tasks[5], note="From here")

    after = apply_checklist(place, HOST, plan.event.id, comparison, {})

    assert (after.tasks[0].note, after.tasks[5].note) == ("From the file", "From here")


def test_an_open_question_stops_all_of_it(place: Workplace, plan: Plan) -> None:
    task, other = plan.tasks[:2]
    content = with_cell(workbook_of(place, plan), task.id, NOTE, "From the file")
    comparison = compare_checklist(place, HOST, plan.event.id, with_cell(content, other.id, COMPLETION, "10/12/2026"))

    with pytest.raises(OpenQuestionsError):
        apply_checklist(place, HOST, plan.event.id, comparison, {})
    assert load_plan(place.store, plan.event.id) == plan
    key = comparison.questions[0].key
    after = apply_checklist(place, HOST, plan.event.id, comparison, {key: "2026-12-10"})
    assert (after.tasks[0].note, after.tasks[1].completion_on) == ("From the file", date(2026, 12, 10))


def test_questions_are_answered_by_leaving_all_as_it_is(place: Workplace, plan: Plan) -> None:
    content = edited(workbook_of(place, plan), lambda sheet: sheet.delete_rows(2, 3))
    comparison = compare_checklist(place, HOST, plan.event.id, content)

    after = apply_checklist(place, HOST, plan.event.id, comparison, {each.key: KEEP for each in comparison.questions})

    assert (len(comparison.questions), after) == (3, plan)


def test_owners_are_known_by_their_names(place: Workplace) -> None:
    plan = a_stored_plan(place, a_task(id="A"), a_task(id="B", position=1, owners=("person-1",)))
    content = with_cell(workbook_of(place, plan), "A", WHO, "Office 2; Office 1")
    comparison = compare_checklist(place, HOST, plan.event.id, with_cell(content, "B", WHO, "Finance"))

    after = apply_checklist(place, HOST, plan.event.id, comparison, {})

    assert [(task.owners, task.role) for task in after.tasks] == [
        (("person-2", "person-1"), "logistics"),
        ((), "finance"),
    ]


def test_a_workbook_of_another_event_is_refused(place: Workplace, plan: Plan) -> None:
    other = an_event_in(place, title="Another meeting")

    with pytest.raises(OtherEventError, match="Another meeting"):
        compare_checklist(place, HOST, other.event.id, workbook_of(place, plan))
