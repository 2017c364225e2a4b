"""The coming week: what is asked for, ticked off where it stands."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.checklist import Task
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.workplace import Workplace, change_plan
from tests.builders import a_task
from tests.ui.builders import HOSTILE, today, words_on
from tests.ui.components.views import an_event_with, show


def in_days(days: int) -> date:
    return today() + timedelta(days=days)


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Create an event with a task that is late, one that is due, one to be begun and one that is far off."""
    return an_event_with(
        place,
        a_task(id="A1", title="Late one", completion_on=in_days(-3)),
        a_task(id="A2", position=1, title="Due one", completion_on=in_days(2)),
        a_task(id="A3", position=2, title="One to begin", benchmark_on=in_days(5), completion_on=in_days(20)),
        a_task(id="A4", position=3, title="Far one", benchmark_on=in_days(50), completion_on=in_days(60)),
    )


def tick(app: AppTest, title: str) -> AppTest:
    box = next(box for box in app.checkbox if title in box.label)
    return (box.uncheck() if box.value else box.check()).run()


def stored(place: Workplace, plan: Plan, task_id: str) -> Task:
    return next(task for task in open_plan(place, LOCAL, plan.event.id).tasks if task.id == task_id)


def shown(place: Workplace, plan: Plan, task_id: str) -> ShownRecord:
    version = stored(place, plan, task_id).version
    return ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task_id, version=version)


@pytest.mark.usefixtures("plan")
def test_late_due_and_to_be_begun_stand_apart_and_what_is_far_off_does_not_stand_there() -> None:
    app = show("week")
    assert [header.value for header in app.header] == ["Late (1)", "To be finished (1)", "To be under way (1)"]
    assert [box.label for box in app.checkbox] == ["**A1 Late one**", "**A2 Due one**", "**A3 One to begin**"]


@pytest.mark.usefixtures("plan")
def test_days_late_and_days_left_stand_in_words_with_who_does_it() -> None:
    said = words_on(show("week"))
    assert "[3 days late]" in said
    assert "[in 2 days]" in said
    assert said.count("· Logistics") == 3


def test_a_tick_finishes_the_task_today_and_it_stays_in_sight(place: Workplace, plan: Plan) -> None:
    app = tick(show("week"), "Late one")
    assert stored(place, plan, "A1").completed_on == today()
    assert [header.value for header in app.header] == ["To be finished (1)", "To be under way (1)", "Done today (1)"]


def test_taking_the_tick_away_opens_the_task_again(place: Workplace, plan: Plan) -> None:
    app = tick(tick(show("week"), "Late one"), "Late one")
    assert stored(place, plan, "A1").completed_on is None
    assert app.header[0].value == "Late (1)"


def test_a_tick_on_what_somebody_else_changed_saves_nothing_and_says_so(place: Workplace, plan: Plan) -> None:
    app = show("week")
    edit(place, LOCAL, shown(place, plan, "A1"), {"completed_on": in_days(-4)})
    tick(app, "Late one")
    assert "Somebody else has changed" in app.error[0].value
    assert stored(place, plan, "A1").completed_on == in_days(-4)


def test_a_tick_on_what_somebody_else_removed_says_so(place: Workplace, plan: Plan) -> None:
    app = show("week")
    remove(place, LOCAL, shown(place, plan, "A1"))
    tick(app, "Late one")
    assert "is no longer in this plan" in app.error[0].value


def test_a_week_without_anything_due_says_so_and_names_the_next(place: Workplace) -> None:
    an_event_with(place, a_task(title="Far one", benchmark_on=in_days(50), completion_on=in_days(60)))
    said = words_on(show("week"))
    assert "Nothing is late and nothing is due within a week." in said
    assert "The next to be finished: Far one" in said
    assert "in 60 days." in said


def test_a_plan_in_which_all_is_done_has_no_next(place: Workplace) -> None:
    plan = an_event_with(place, a_task(completed_on=in_days(-30)))
    assert "The next" not in words_on(show("week"))
    change_plan(place, LOCAL, plan.event.id, "edit_tasks", lambda plan: replace(plan, tasks=()))
    assert not show("week").checkbox


def test_what_people_write_shows_as_it_was_written(place: Workplace) -> None:
    an_event_with(place, a_task(title=HOSTILE, role=HOSTILE, completion_on=in_days(1)))
    said = words_on(show("week"))
    assert "<script>x</script>" in said
    assert ":red\\[r\\]" in show("week").checkbox[0].label.replace("\\:", ":")
