"""The frame of every page: the event in the address bar, undo, and what is said where there is nothing to show."""

import sys
from pathlib import Path

import pytest

from planner.operations.actor import LOCAL
from planner.operations.events import delete_event, describe_event, list_events, open_plan
from planner.operations.workplace import Workplace, shared_workplace
from tests.operations.team import an_account
from tests.ui.builders import PAGES, a_cluster_event, open_page

OF_AN_EVENT = [page for page in PAGES if page not in {"events", "techniques", "settings"}]


@pytest.mark.parametrize("page", OF_AN_EVENT)
def test_a_page_without_an_event_says_what_to_do(page: str) -> None:
    app = open_page(page)
    assert app.title[0].value == "No event is open"
    assert app.info[0].value == "Choose an event first, or start a new one."
    assert app.page_link[0].value == "Go to the events"


def test_an_event_that_is_not_there_is_named() -> None:
    app = open_page("checklist", "0123456789ab")
    assert "0123456789ab" in app.error[0].value
    assert app.page_link[0].value == "Go to the events"


def test_a_deleted_event_can_be_brought_back_from_any_page(place: Workplace) -> None:
    event = a_cluster_event(place).event
    delete_event(place, LOCAL, event.id)
    app = open_page("agenda", event.id)
    assert app.info[0].value == "This event was deleted."
    app.button[0].click().run()
    assert not app.exception
    assert [each.id for each in list_events(place, LOCAL)] == [event.id]
    assert "This event was deleted." not in [each.value for each in app.info]


def test_the_event_that_is_open_stands_in_the_sidebar(place: Workplace) -> None:
    app = open_page("documents", a_cluster_event(place).event.id)
    assert app.sidebar.markdown[0].value.startswith("**Meeting of the Northern cluster**")


def test_a_long_title_is_cut_in_the_sidebar_alone(place: Workplace) -> None:
    app = open_page("overview", a_cluster_event(place, title="x" * 300).event.id)
    assert app.title[0].value == "x" * 300
    assert app.sidebar.markdown[0].value.startswith(f"**{'x' * 79}…**")


def test_the_last_change_can_be_taken_back_and_made_again(place: Workplace) -> None:
    event = a_cluster_event(place).event
    describe_event(place, LOCAL, event.id, {"title": "Another title"})
    app = open_page("overview", event.id)
    app.button("undo").click().run()
    assert app.title[0].value == "Meeting of the Northern cluster"
    assert app.toast[0].value == "Taken back: what is said of the event."
    app.button("redo").click().run()
    assert app.title[0].value == "Another title"
    assert open_plan(place, LOCAL, event.id).event.title == "Another title"


def test_a_click_asks_anew_who_it_is(place: Workplace) -> None:
    event = a_cluster_event(place).event
    describe_event(place, LOCAL, event.id, {"title": "Another title"})
    app = open_page("overview", event.id)
    an_account(place, "owner")
    app.button("undo").click().run()
    assert app.title[0].value == "You are signed out"
    assert open_plan(place, LOCAL, event.id).event.title == "Another title"


def test_nothing_to_take_back_is_said(place: Workplace) -> None:
    app = open_page("overview", a_cluster_event(place).event.id)
    app.button("undo").click().run()
    assert app.toast[0].value == "There is nothing to take back."


@pytest.mark.parametrize("page", ["events", "overview"])
def test_a_database_that_cannot_be_opened_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    (tmp_path / "list.db").write_text("This is a shopping list, and no database at all. " * 40, encoding="utf-8")
    monkeypatch.setenv("PLANNER_DATABASE_URL", str(tmp_path / "list.db"))
    shared_workplace.forget()
    app = open_page(page, "0123456789ab")
    assert len(app.error) == 1
    assert "list.db" in app.error[0].value.replace("\\", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody take away a file that is open")
def test_what_was_typed_stands_there_again_once_the_database_is_back(place: Workplace) -> None:
    file = Path(place.store.place)
    app = open_page("people", a_cluster_event(place).event.id)
    app.text_input("person_name").input("Regional health office")
    add = next(each for each in app.button if each.label == "Add" and each.form_id == "new_person")
    file.rename(file.with_suffix(".aside"))
    add.click().run()
    assert ("was moved, deleted or replaced" in app.error[0].value, len(app.text_input)) == (True, 0)
    app.button[0].click().run()
    assert ("was moved, deleted or replaced" in app.error[0].value, len(app.text_input)) == (True, 0)
    file.with_suffix(".aside").rename(file)
    app.button[0].click().run()
    assert app.text_input("person_name").value == "Regional health office"
