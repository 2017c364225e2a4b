"""The history: what was changed is read, looked for, taken back, and the event brought back to a moment."""

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.storage.history import load_changes
from planner.storage.plans import load_plan
from tests.operations.builders import many_people, take_in
from tests.ui.builders import a_cluster_event, open_page, words_on


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Make an event in which the note of a task was changed after people came in."""
    made = a_cluster_event(place)
    take_in(place, made.event.id, *many_people(5))
    return change(place, load_plan(place.store, made.event.id), "Called the office")


def change(place: Workplace, plan: Plan, note: str) -> Plan:
    task = plan.tasks[0]
    shown = ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task.id, version=task.version)
    return edit(place, LOCAL, shown, {"note": note})


def note(place: Workplace, plan: Plan) -> str:
    return load_plan(place.store, plan.event.id).tasks[0].note


def save(place: Workplace, plan: Plan, what: str) -> int:
    return next(batch.id for batch in load_changes(place.store, plan.event.id) if batch.what == what)


def click(app: AppTest, key: str) -> AppTest:
    return app.button(key).click().run()


def test_a_change_is_told_with_who_and_each_field_before_and_after(plan: Plan) -> None:
    said = words_on(open_page("history", plan.event.id))
    assert "**a change to a task** · :gray[at this computer]" in said
    assert f"**Task: {plan.tasks[0].title}**" in said
    assert ":gray[Note: empty → “Called the office”]" in said
    assert "**the people who came in** · :gray[host]" in said


def test_changes_are_looked_for_by_kind_and_by_words(plan: Plan) -> None:
    app = open_page("history", plan.event.id)
    app.selectbox("history-kind").set_value("attendance").run()
    assert "a change to a task" not in words_on(app)
    assert "the people who came in" in words_on(app)
    app.selectbox("history-kind").set_value(None)
    app.text_input("history-text").set_value("called the").run()
    assert "a change to a task" in words_on(app)
    assert "the people who came in" not in words_on(app)
    app.text_input("history-text").set_value("nothing like this").run()
    assert "No change fits what you look for." in words_on(app)


def test_an_import_is_taken_back_and_the_later_change_stays(place: Workplace, plan: Plan) -> None:
    app = open_page("history", plan.event.id)
    click(app, f"take-back-{save(place, plan, 'import_people')}")
    assert (load_plan(place.store, plan.event.id).attendances, note(place, plan)) == ((), "Called the office")
    assert "the taking back of one earlier change" in words_on(app)


def test_what_was_changed_since_is_said_and_stays(place: Workplace, plan: Plan) -> None:
    change(place, plan, "Wrote to the office")
    app = open_page("history", plan.event.id)
    click(app, f"take-back-{load_changes(place.store, plan.event.id)[1].id}")
    assert app.error[0].value.replace("\\", "").startswith(f"“{plan.tasks[0].title}” has been changed since")
    assert note(place, plan) == "Wrote to the office"


def test_the_event_goes_back_after_a_look_at_what_would_change(place: Workplace, plan: Plan) -> None:
    app = open_page("history", plan.event.id)
    click(app, f"bring-back-{save(place, plan, 'import_people')}")
    assert "1 entry would change:" in words_on(app)
    assert note(place, plan) == "Called the office"
    click(app, "sure")
    assert note(place, plan) == ""
    assert "1 entry would change:" not in words_on(app)


def test_one_record_has_its_own_history(plan: Plan) -> None:
    app = open_page("overview", plan.event.id)
    app.query_params["record"] = f"task/{plan.tasks[0].id}"
    app.switch_page("app_pages/history.py").run()
    assert "the people who came in" not in words_on(app)
    assert "a change to a task" in words_on(app)
    next(button for button in app.button if button.label == "Show the whole history").click().run()
    assert "the people who came in" in words_on(app)
