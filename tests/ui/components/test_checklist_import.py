"""What must hold on the page of the checklist: a workbook is shown before it is taken over, with safe answers."""

import io

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.printing import make_document
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.ui.components.checklist_import import MOST
from planner.ui.components.plain import FIRST_ISOLATE, JOINER, POP_ISOLATE
from tests.ui.builders import HOSTILE, a_cluster_event, open_page, words_on


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Create an event."""
    return a_cluster_event(place)


def page_with(place: Workplace, plan: Plan, **cells: str) -> AppTest:
    """Upload the event's workbook with some cells altered."""
    book = load_workbook(io.BytesIO(make_document(place, LOCAL, plan.event.id, "checklist").content))
    for name, value in cells.items():
        book["Tasks"][name] = value
    saved = io.BytesIO()
    book.save(saved)
    app = open_page("checklist", plan.event.id)
    app.file_uploader[0].upload("checklist.xlsx", saved.getvalue()).run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_changes_are_shown_and_taken_over_with_the_answers(place: Workplace, plan: Plan) -> None:
    app = page_with(place, plan, L2="Ring first", H3="10/12/2026")

    assert "1 change, 1 question" in words_on(app)
    assert load_plan(place.store, plan.event.id) == plan
    question = next(radio for radio in app.radio if radio.label == "Answer")
    assert question.value == "keep"
    question.set_value("2026-12-10").run()
    press(app, "Take over")

    tasks = load_plan(place.store, plan.event.id).tasks
    assert [task.note for task in tasks if task.note] == ["Ring first"]
    assert [str(task.completion_on) for task in tasks if task.completion_on] == ["2026-12-10"]
    assert [toast.value for toast in app.toast] == ["Taken over. Undo takes all of it back."]
    assert not app.file_uploader[0].value


def test_the_safe_answers_leave_everything_as_it_is(place: Workplace, plan: Plan) -> None:
    app = page_with(place, plan, H3="10/12/2026", A5="")

    press(app, "Take over")

    assert len(load_plan(place.store, plan.event.id).tasks) == len(plan.tasks) + 1
    assert {task.id for task in plan.tasks} <= {task.id for task in load_plan(place.store, plan.event.id).tasks}


def test_leaving_it_changes_nothing(place: Workplace, plan: Plan) -> None:
    app = page_with(place, plan, L2="Ring first")

    press(app, "Leave it")

    assert load_plan(place.store, plan.event.id) == plan
    assert not app.file_uploader[0].value


def test_a_workbook_without_changes_says_so_and_offers_nothing(place: Workplace, plan: Plan) -> None:
    app = page_with(place, plan)

    assert "The workbook changes nothing here." in words_on(app)
    assert next(button for button in app.button if button.label == "Take over").disabled


def test_what_people_wrote_is_shown_as_they_wrote_it(place: Workplace, plan: Plan) -> None:
    app = page_with(place, plan, L2=HOSTILE, H3=HOSTILE, F4=HOSTILE)

    unseen = str.maketrans("", "", JOINER + FIRST_ISOLATE + POP_ISOLATE)
    said = words_on(app).translate(unseen)
    assert [f"Note (empty) → “{HOSTILE}”" in said, f"Completion says “{HOSTILE}”" in said] == [True, True]
    assert not any(HOSTILE in body.value for body in app.markdown)


def test_hundreds_of_changes_are_counted_and_the_first_of_them_shown(place: Workplace, plan: Plan) -> None:
    new = {f"D{200 + number}": f"Order bus {number}" for number in range(MOST + 5)}
    said = words_on(page_with(place, plan, **new))

    assert [part in said for part in ("205 changes", "Order bus 199", "Order bus 200", "and 5 more")] == [
        True,
        True,
        False,
        True,
    ]


def test_a_file_that_is_no_workbook_is_one_sentence(plan: Plan) -> None:
    app = open_page("checklist", plan.event.id)

    app.file_uploader[0].upload("checklist.xlsx", b"no workbook").run()

    assert [error.value for error in app.error] != []
    assert not app.exception
