"""Versions on the agenda page: the agenda is named, compared in words, and gone back to."""

from streamlit.testing.v1 import AppTest

from planner.operations.actor import LOCAL
from planner.operations.agenda_versions import name_agenda
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.ui.builders import HOSTILE, a_cluster_event, open_page, words_on


def open_versions(event_id: str) -> AppTest:
    """Open the versions of an event's agenda."""
    app = open_page("agenda", event_id)
    app.session_state["versions"] = True
    app.run()
    assert not app.exception
    return app


def press(app: AppTest, key: str) -> None:
    """Press a button."""
    app.button(key).click().run()
    assert not app.exception


def rename_first(place: Workplace, event_id: str, title: str) -> None:
    """Give the first session another name."""
    first = open_plan(place, LOCAL, event_id).sessions[0]
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=first.id, version=first.version)
    edit(place, LOCAL, shown, {"title": title})


def test_the_agenda_is_named_and_does_not_differ_from_itself(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_versions(event_id)
    app.text_input("agenda-name").input("As agreed")
    press(app, "keep-agenda")
    assert [each.name for each in open_plan(place, LOCAL, event_id).agenda_versions] == ["As agreed"]
    assert "The two agendas are the same." in words_on(app)


def test_a_name_that_is_taken_is_refused_in_one_sentence(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    name_agenda(place, LOCAL, event_id, "As agreed")
    app = open_versions(event_id)
    app.text_input("agenda-name").input("As agreed")
    press(app, "keep-agenda")
    assert "“As agreed” cannot name a version" in app.error[0].value
    assert len(open_plan(place, LOCAL, event_id).agenda_versions) == 1


def test_what_changed_is_said_and_going_back_takes_it_away(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    name_agenda(place, LOCAL, event_id, "As agreed")
    before = open_plan(place, LOCAL, event_id).sessions
    rename_first(place, event_id, "Welcome")
    app = open_versions(event_id)
    assert f"- “{before[0].title}” is now called “Welcome”." in words_on(app)
    press(app, "go-back")
    assert [each.title for each in open_plan(place, LOCAL, event_id).sessions] == [each.title for each in before]
    assert "The two agendas are the same." in words_on(app)
    press(app, "undo")
    assert open_plan(place, LOCAL, event_id).sessions[0].title == "Welcome"


def test_any_two_versions_are_compared(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    for name in ("First", "Second"):
        rename_first(place, event_id, name)
        name_agenda(place, LOCAL, event_id, name)
    rename_first(place, event_id, "Third")
    first, _ = open_plan(place, LOCAL, event_id).agenda_versions
    app = open_versions(event_id)
    assert "“Second” is now called “Third”." in words_on(app)
    app.selectbox("version-after").set_value(first.id).run()
    assert "“Second” is now called “First”." in words_on(app)
    app.selectbox("version").set_value(first.id).run()
    assert "“First” is now called “Third”." in words_on(app)


def test_a_version_is_removed(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    name_agenda(place, LOCAL, event_id, HOSTILE[:100])
    app = open_versions(event_id)
    press(app, "drop-version")
    assert open_plan(place, LOCAL, event_id).agenda_versions == ()
    press(app, "undo")
    assert len(open_plan(place, LOCAL, event_id).agenda_versions) == 1


def test_what_people_wrote_is_no_markup_in_a_comparison(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    name_agenda(place, LOCAL, event_id, "As agreed")
    rename_first(place, event_id, HOSTILE)
    assert "is now called “**x** _y_ `z`" in words_on(open_versions(event_id))
