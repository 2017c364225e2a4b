"""The editable table: what is typed is saved, once, on the record that was shown."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.checklist import Task
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan, undo
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.workplace import Workplace
from planner.storage.history import load_changes
from tests.ui.builders import a_cluster_event

TABLE = Path(__file__).parent / "table_of_tasks.py"
Edits = Mapping[int, Mapping[str, str]]


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Make the event whose first tasks the table shows."""
    return a_cluster_event(place).event.id


@pytest.fixture
def table(event_id: str) -> AppTest:
    """Open the table."""
    assert event_id
    app = AppTest.from_file(str(TABLE), default_timeout=60).run()
    assert not app.exception
    return app


def type_in(app: AppTest, edits: Edits, anew: int | None = None) -> None:
    """Leave edits in the table as the browser sends them: all that it has not seen come back, by row number."""
    editor = f"tasks-{app.session_state.get('tasks-anew', 0) if anew is None else anew}"
    app.session_state[editor] = {"edited_rows": dict(edits), "added_rows": [], "deleted_rows": []}
    app.button("save").click().run()
    assert not app.exception


def stored(place: Workplace, event_id: str) -> list[Task]:
    """Return the table's tasks, as they are stored, in the table's order."""
    return sorted(open_plan(place, LOCAL, event_id).tasks[:4], key=lambda task: task.title)


def change_elsewhere(place: Workplace, event_id: str, task: Task, note: str) -> None:
    """Change a task as somebody else would, who sees it as it is stored."""
    shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)
    edit(place, LOCAL, shown, {"note": note})


def test_edits_of_one_row_and_of_several_are_all_saved(place: Workplace, event_id: str, table: AppTest) -> None:
    type_in(table, {0: {"note": "a", "benchmark": "-9w"}, 2: {"note": "c"}})
    tasks = stored(place, event_id)
    assert [task.note for task in tasks] == ["a", "", "c", ""]
    assert tasks[0].benchmark == "-9w"


def test_fast_edits_that_the_browser_repeats_are_saved_once_each(
    place: Workplace, event_id: str, table: AppTest
) -> None:
    type_in(table, {0: {"note": "a"}})
    type_in(table, {0: {"note": "a", "benchmark": "-9w"}})
    type_in(table, {0: {"note": "a", "benchmark": "-9w"}, 1: {"note": "b"}})
    assert [task.note for task in stored(place, event_id)] == ["a", "b", "", ""]
    whats = [batch.what for batch in load_changes(place.store, event_id)]
    assert whats == ["edit_tasks", "edit_tasks", "edit_tasks", "create_event"]


def test_an_edit_stays_with_its_record_when_the_order_changes(place: Workplace, event_id: str, table: AppTest) -> None:
    first, *_, last = stored(place, event_id)
    table.session_state["reverse"] = True
    table.run()
    type_in(table, {0: {"note": "for the last"}, 3: {"note": "for the first"}})
    notes = {task.id: task.note for task in stored(place, event_id)}
    assert (notes[first.id], notes[last.id]) == ("for the first", "for the last")


def test_a_value_that_cannot_be_is_said_and_leaves_the_table(place: Workplace, event_id: str, table: AppTest) -> None:
    type_in(table, {0: {"benchmark": "soon"}, 1: {"note": "b"}})
    assert "soon" in table.error[0].value
    assert [task.note for task in stored(place, event_id)] == ["", "b", "", ""]
    table.button("quiet").click().run()
    assert table.session_state["tasks-anew"] == 1
    assert "soon" in table.error[0].value
    type_in(table, {2: {"note": "c"}})
    assert not table.error
    assert [task.note for task in stored(place, event_id)] == ["", "b", "c", ""]


def test_two_changes_of_one_record_are_both_kept_until_a_person_chooses(
    place: Workplace, event_id: str, table: AppTest
) -> None:
    change_elsewhere(place, event_id, stored(place, event_id)[0], "theirs")
    type_in(table, {0: {"note": "mine"}})
    assert [text.value for text in table.text] == ["–", "mine", "theirs"]
    assert stored(place, event_id)[0].note == "theirs"


def test_mine_can_be_kept(place: Workplace, event_id: str, table: AppTest) -> None:
    task = stored(place, event_id)[0]
    change_elsewhere(place, event_id, task, "theirs")
    type_in(table, {0: {"note": "mine"}})
    table.button(f"mine-tasks-{task.id}").click().run()
    assert stored(place, event_id)[0].note == "mine"
    assert not table.text


def test_theirs_can_be_kept(place: Workplace, event_id: str, table: AppTest) -> None:
    task = stored(place, event_id)[0]
    change_elsewhere(place, event_id, task, "theirs")
    type_in(table, {0: {"note": "mine"}})
    table.button(f"theirs-tasks-{task.id}").click().run()
    assert stored(place, event_id)[0].note == "theirs"
    assert not table.text


def test_choosing_mine_never_overwrites_what_came_after_the_choice_was_shown(
    place: Workplace, event_id: str, table: AppTest
) -> None:
    change_elsewhere(place, event_id, stored(place, event_id)[0], "theirs")
    type_in(table, {0: {"note": "mine"}})
    task = stored(place, event_id)[0]
    change_elsewhere(place, event_id, task, "theirs, later")
    table.button(f"mine-tasks-{task.id}").click().run()
    assert stored(place, event_id)[0].note == "theirs, later"
    assert [text.value for text in table.text] == ["–", "mine", "theirs, later"]


def test_a_record_that_is_gone_is_said(place: Workplace, event_id: str, table: AppTest) -> None:
    task = stored(place, event_id)[0]
    remove(place, LOCAL, ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version))
    type_in(table, {0: {"note": "mine"}})
    assert "no longer in this plan" in table.error[0].value


def test_what_was_refused_is_not_tried_again_with_the_next_edit(
    place: Workplace, event_id: str, table: AppTest
) -> None:
    type_in(table, {0: {"benchmark": "soon"}})
    type_in(table, {0: {"benchmark": "soon"}, 1: {"note": "b"}})
    assert not table.error
    assert [task.note for task in stored(place, event_id)] == ["", "b", "", ""]


def test_what_was_taken_back_is_not_saved_again_with_the_next_edit(
    place: Workplace, event_id: str, table: AppTest
) -> None:
    type_in(table, {0: {"note": "a"}})
    undo(place, LOCAL, event_id)
    type_in(table, {0: {"note": "a"}, 1: {"note": "b"}})
    assert [task.note for task in stored(place, event_id)] == ["", "b", "", ""]


def test_a_table_that_says_what_is_stored_is_not_shown_anew(table: AppTest) -> None:
    type_in(table, {0: {"note": "a"}})
    table.button("quiet").click().run()
    assert "tasks-anew" not in table.session_state


def test_an_edit_that_comes_after_the_rows_have_changed_meets_the_record_that_it_was_typed_into(
    place: Workplace, event_id: str, table: AppTest
) -> None:
    table.session_state["reverse"] = True
    type_in(table, {0: {"note": "for the first"}})
    assert [task.note for task in stored(place, event_id)] == ["for the first", "", "", ""]
    assert table.session_state["tasks-anew"] == 1
    type_in(table, {0: {"note": "for the last"}})
    assert [task.note for task in stored(place, event_id)] == ["for the first", "", "", "for the last"]


def test_an_edit_that_comes_after_the_table_was_shown_anew_is_saved(
    place: Workplace, event_id: str, table: AppTest
) -> None:
    table.session_state["tasks-anew"] = 1
    type_in(table, {1: {"note": "late"}}, anew=0)
    assert [task.note for task in stored(place, event_id)] == ["", "late", "", ""]
