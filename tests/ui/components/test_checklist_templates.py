"""A checklist to add, seen before it is added, and the event's own kept as a template."""

import pytest
from streamlit.testing.v1 import AppTest

from planner.operations.actor import LOCAL
from planner.operations.events import open_plan, undo
from planner.operations.workplace import Workplace, content_folder
from tests.ui.builders import HOSTILE, a_cluster_event, open_page


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Create a cluster-group meeting."""
    return a_cluster_event(place).event.id


def chosen(event_id: str, name: str) -> AppTest:
    """Open the checklist and choose a checklist to add."""
    return open_page("checklist", event_id).selectbox(key="checklist_to_add").select(name).run()


def test_a_checklist_is_previewed_added_and_taken_back(place: Workplace, event_id: str) -> None:
    before = len(open_plan(place, LOCAL, event_id).tasks)
    page = chosen(event_id, "venue_check")
    shown = "\n".join(each.value for each in page.markdown)
    assert "- Measure the lift and every door on the way: at least 80 cm must be clear" in shown.replace("\\", "")

    assert page.button(key="add_checklist").label == "Add 15 tasks"

    page.button(key="add_checklist").click().run()

    assert "This event has every task of this checklist already." in [each.value for each in page.info]
    assert len(open_plan(place, LOCAL, event_id).tasks) == before + 15
    undo(place, LOCAL, event_id)
    assert len(open_plan(place, LOCAL, event_id).tasks) == before


def test_a_checklist_that_is_there_whole_says_so(event_id: str) -> None:
    page = chosen(event_id, "regional_cluster_group")
    assert "This event has every task of this checklist already." in [each.value for each in page.info]


def test_a_task_of_a_switch_says_where_it_is_wanted(event_id: str) -> None:
    shown = "\n".join(each.value for each in chosen(event_id, "sponsors_budget").markdown)
    assert "(only with: Sponsors)" in shown.replace("\\", "")


def test_the_events_checklist_is_saved_as_a_kind_of_event(place: Workplace, event_id: str) -> None:
    page = open_page("checklist", event_id)
    page.text_input(key="template_title").input("Ours: spring")
    page.text_area(key="template_description").input("As in spring.")
    next(each for each in page.button if each.label == "Save").click().run()

    assert not page.exception
    assert place.library.event_kinds["ours_spring"].description == "As in spring."
    assert (content_folder() / "checklists" / "ours_spring.yaml").is_file()
    assert "Ours: spring" in open_page("events").selectbox(key="new_kind").options


def test_a_name_that_is_taken_is_said_in_one_sentence(event_id: str) -> None:
    page = open_page("checklist", event_id)
    page.text_input(key="template_title").input("National conference")
    next(each for each in page.button if each.label == "Save").click().run()
    said = [each.value for each in page.error]
    assert len(said) == 1
    assert "already" in said[0]


def test_titles_of_ones_own_are_shown_as_they_were_typed(place: Workplace, event_id: str) -> None:
    page = open_page("checklist", event_id)
    page.text_input(key="template_title").input(HOSTILE)
    page.text_area(key="template_description").input(HOSTILE)
    next(each for each in page.button if each.label == "Save").click().run()
    name = next(name for name, kind in place.library.checklists.items() if kind.title == HOSTILE)

    page.selectbox(key="checklist_to_add").select(name).run()

    assert not page.exception
    assert all(":red[r]" not in each.value and "<script>" not in each.value for each in page.caption)
