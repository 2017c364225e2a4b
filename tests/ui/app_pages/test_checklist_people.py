"""The checklist and its people: who owns what, whose tasks are shown, and tasks that change hands or place."""

from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # comes without types
from streamlit.testing.v1 import AppTest

from planner.domain.plan import Plan
from planner.domain.task_filter import Period
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.operations.builders import many_people, take_in
from tests.ui.builders import APP, a_cluster_event, open_page, words_on


def a_shared_event(place: Workplace) -> Plan:
    """Make a meeting with two people, the first of whom owns the first two tasks."""
    event_id = a_cluster_event(place).event.id
    plan = take_in(place, event_id, *many_people(2)).plan
    for task in plan.tasks[:2]:
        shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)
        edit(place, LOCAL, shown, {"owners": (plan.attendances[0].person_id,)})
    return open_plan(place, LOCAL, event_id)


def ids(app: AppTest) -> list[Any]:
    """Return the ids of the rows that the table shows."""
    table = pa.ipc.open_stream(app.dataframe[0].proto.arrow_data.data).read_all()
    return list(table.column("__index_level_0__").to_pylist())


def press(app: AppTest, label: str) -> None:
    """Press a button."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_tasks_are_found_by_person_and_by_nobody(place: Workplace) -> None:
    plan = a_shared_event(place)
    app = open_page("checklist", plan.event.id)
    every = ids(app)
    app.multiselect("people").set_value([plan.attendances[0].person_id]).run()
    assert sorted(ids(app)) == sorted(task.id for task in plan.tasks[:2])
    app.multiselect("people").set_value([""]).run()
    assert sorted(ids(app)) == sorted(set(every) - {task.id for task in plan.tasks[:2]})


def test_whoever_says_who_they_are_sees_their_tasks_with_one_click(place: Workplace) -> None:
    plan = a_shared_event(place)
    me = plan.attendances[0].person_id
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.query_params["event"], app.query_params["who"] = plan.event.id, me
    app.switch_page("app_pages/checklist.py").run()
    assert app.selectbox("i_am").value == me
    app.toggle("mine").set_value(True).run()
    assert sorted(ids(app)) == sorted(task.id for task in plan.tasks[:2])
    assert app.query_params["who"] == me


def test_tasks_after_the_event_are_found(place: Workplace) -> None:
    plan = a_shared_event(place)
    app = open_page("checklist", plan.event.id)
    every = ids(app)
    app.selectbox("period").set_value(Period.AFTER_EVENT).run()
    after = ids(app)
    app.selectbox("period").set_value(Period.BEFORE_EVENT).run()
    assert after
    assert not set(after) & set(ids(app))
    assert set(after) | set(ids(app)) < set(every)


def test_the_tasks_of_one_person_go_to_another_once_they_were_shown(place: Workplace) -> None:
    plan = a_shared_event(place)
    one, two = (each.person_id for each in plan.attendances)
    app = open_page("checklist", plan.event.id)
    app.selectbox("hand_from").select("Officer 1 (2)").run()
    app.selectbox("hand_to").set_value(two).run()
    assert "**2 tasks** go over:" in words_on(app).replace("\\", "")
    press(app, "Hand over")
    assert [task.owners for task in open_plan(place, LOCAL, plan.event.id).tasks[:3]] == [(two,), (two,), ()]
    app.button("undo").click().run()
    assert [task.owners for task in open_plan(place, LOCAL, plan.event.id).tasks[:3]] == [(one,), (one,), ()]


def test_somebody_is_added_to_the_team_and_can_own_tasks_at_once(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("checklist", event.id)
    app.text_input("member_name").input("Head of office, Kukës")
    press(app, "Add to the team")
    (person,) = open_plan(place, LOCAL, event.id).persons
    assert person.id in app.selectbox("hand_to").options or person.name in app.selectbox("hand_to").options


def test_a_task_is_copied_and_moved(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("checklist", plan.event.id)
    app.selectbox("task_chosen").select(plan.tasks[3].title).run()
    press(app, "Copy")
    assert open_plan(place, LOCAL, plan.event.id).tasks[-1].title == f"{plan.tasks[3].title} (copy)"
    app.selectbox("task_chosen").select(plan.tasks[3].title).run()
    press(app, "Move up")
    assert app.radio("order").value == "own"
    shown = [task_id for task_id in ids(app) if task_id in {task.id for task in plan.tasks[:4]}]
    wanted = [plan.tasks[number].id for number in (0, 1, 3, 2)]
    assert shown == [task_id for task_id in wanted if task_id in shown]


def test_the_owner_is_named_on_a_card_and_chosen_there(place: Workplace) -> None:
    plan = a_shared_event(place)
    app = AppTest.from_file(str(APP), default_timeout=60)
    app.query_params["event"], app.query_params["view"] = plan.event.id, "Cards"
    app.switch_page("app_pages/checklist.py").run()
    task_id = str(app.checkbox[0].key).split("-")[1]
    app.session_state[f"change-{task_id}"] = True
    app.run()
    assert not app.exception
    owners = next(each for each in app.multiselect if str(each.key).startswith(f"owners-{task_id}-"))
    owners.set_value([plan.attendances[1].person_id]).run()
    stored = {task.id: task for task in open_plan(place, LOCAL, plan.event.id).tasks}
    assert stored[task_id].owners == (plan.attendances[1].person_id,)
    assert "Officer 2" in words_on(app)
