"""The checklist: what must be done, found by state, area, role and words; one task more or less."""

from datetime import timedelta
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # comes without types
from streamlit.testing.v1 import AppTest

from planner.domain.deadlines import TaskState
from planner.domain.recording.actions import Commitment, CommitmentState
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.outlook import look_at
from planner.operations.recorded_records import add_recorded
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, downloads_on, open_page, today, words_on


def ids(app: AppTest) -> list[str]:
    """Return the ids of the rows that the table shows."""
    return [str(known) for known in column(app, "__index_level_0__")]


def column(app: AppTest, name: str) -> list[Any]:
    """Return a column of the table."""
    table = pa.ipc.open_stream(app.dataframe[0].proto.arrow_data.data).read_all()
    return list(table.column(name).to_pylist())


def finish(place: Workplace, event_id: str, task_id: str) -> None:
    """Finish a task today."""
    task = next(task for task in open_plan(place, LOCAL, event_id).tasks if task.id == task_id)
    shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task_id, version=task.version)
    edit(place, LOCAL, shown, {"completed_on": today()})


def submit(app: AppTest, label: str) -> None:
    """Press the button of a form."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_every_task_is_shown_by_its_id_in_the_order_of_its_day(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("checklist", plan.event.id)
    assert sorted(ids(app)) == sorted(dated.task.id for dated in look_at(place, plan).dated)
    days = [day for day in column(app, "completion") if day]
    assert days == sorted(days)


def test_what_is_done_and_late_is_counted(place: Workplace) -> None:
    plan = a_cluster_event(place)
    finish(place, plan.event.id, plan.tasks[0].id)
    dated = look_at(place, plan).dated
    assert f"1 of {len(dated)} tasks are done." in words_on(open_page("checklist", plan.event.id))


def test_tasks_are_found_by_area_role_and_words(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("checklist", plan.event.id)
    app.multiselect("areas").select("venue").run()
    assert ids(app)
    assert {task.area for task in plan.tasks if task.id in ids(app)} == {"venue"}
    app.multiselect("areas").set_value([])
    app.multiselect("people").select("logistics").run()
    assert {task.role for task in plan.tasks if task.id in ids(app)} == {"logistics"}
    app.multiselect("people").set_value([])
    app.text_input("find_task").input(plan.tasks[3].title.upper()).run()
    assert ids(app) == [plan.tasks[3].id]


def test_filters_that_nothing_passes_say_so(place: Workplace) -> None:
    app = open_page("checklist", a_cluster_event(place).event.id)
    app.text_input("find_task").input("nothing is called this").run()
    assert app.info[0].value == "No task passes these filters."


def test_a_task_that_is_finished_stays_in_view_until_something_else_is_asked(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("checklist", plan.event.id)
    app.multiselect("states").select(TaskState.AHEAD).run()
    before = ids(app)
    finish(place, plan.event.id, before[2])
    app.run()
    assert ids(app) == before
    app.multiselect("states").select(TaskState.UNDATED).run()
    assert before[2] not in ids(app)


def test_a_task_is_added_and_stands_last(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("checklist", event.id)
    app.text_input("new_title").input("Order the flags")
    app.date_input("new_completion").set_value(today() + timedelta(days=3))
    submit(app, "Add")
    added = open_plan(place, LOCAL, event.id).tasks[-1]
    assert (added.title, added.completion_on) == ("Order the flags", today() + timedelta(days=3))
    assert ids(app)[-1] == added.id


def test_a_task_without_any_text_is_refused_in_one_sentence(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("checklist", plan.event.id)
    submit(app, "Add")
    assert len(app.error) == 1
    assert len(open_plan(place, LOCAL, plan.event.id).tasks) == len(plan.tasks)


def test_a_task_is_removed_and_undo_brings_it_back(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("checklist", plan.event.id)
    app.selectbox("task_chosen").select(plan.tasks[5].title).run()
    submit(app, "Remove")
    assert plan.tasks[5].id not in ids(app)
    app.button("undo").click().run()
    assert plan.tasks[5].id in ids(app)


def test_cards_can_be_ticked_and_unticked(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("checklist", plan.event.id)
    app.radio("view").set_value("cards").run()
    task_id = str(app.checkbox[0].key).split("-")[1]
    app.checkbox[0].check().run()
    assert not app.exception
    tasks = {task.id: task for task in open_plan(place, LOCAL, plan.event.id).tasks}
    assert tasks[task_id].completed_on == place.today(plan.event)
    app.checkbox[0].uncheck().run()
    tasks = {task.id: task for task in open_plan(place, LOCAL, plan.event.id).tasks}
    assert tasks[task_id].completed_on is None


def test_the_workbook_and_the_calendar_can_be_downloaded(place: Workplace) -> None:
    event = a_cluster_event(place).event
    assert downloads_on(open_page("checklist", event.id)) == {
        f"/download/{event.id}/checklist": "Workbook",
        f"/download/{event.id}/preparation": "Calendar file",
    }


def test_what_was_committed_to_stands_under_the_tasks_until_it_is_done(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    add_recorded(place, LOCAL, event_id, Commitment(id="", position=0, text="Send the list", owner="Prefecture"))
    app = open_page("checklist", event_id)
    assert "Prefecture · no deadline" in words_on(app)

    (state,) = (each for each in app.segmented_control if each.label == "How far it is")
    app = state.set_value(CommitmentState.DONE).run()
    assert "Committed to at the event" not in words_on(app)
