"""The materials of a session, in its panel."""

from streamlit.testing.v1 import AppTest

from planner.domain.agenda import Material, Per
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.ui.builders import HOSTILE, a_cluster_event, open_page


def materials(place: Workplace, event_id: str) -> list[Material]:
    """Return the materials of the first session, as they are stored."""
    plan = open_plan(place, LOCAL, event_id)
    return [material for material in plan.materials if material.session_id == plan.sessions[0].id]


def opened(event_id: str) -> AppTest:
    """Open the first session's materials."""
    app = open_page("agenda", event_id)
    app.session_state["materials-1"] = True
    app.run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> None:
    """Send the form with that button."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_the_materials_stand_in_a_table(place: Workplace) -> None:
    event = a_cluster_event(place).event
    stored = materials(place, event.id)
    table = next(each.value for each in opened(event.id).dataframe if "quantity" in each.value)
    assert list(table["name"]) == [each.name for each in stored]


def test_a_material_is_added_as_it_was_typed(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = opened(event.id)
    app.text_input("material-name-1").input(HOSTILE)
    app.number_input("material-quantity-1").set_value(3)
    app.selectbox("material-per-1").select(Per.GROUP)
    press(app, "Add a material")
    added = materials(place, event.id)[-1]
    assert (added.name, added.quantity, added.per) == (HOSTILE, 3, Per.GROUP)


def test_a_material_without_a_name_is_refused(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = materials(place, event.id)
    app = opened(event.id)
    press(app, "Add a material")
    assert len(app.error) == 1
    assert materials(place, event.id) == before


def test_a_material_is_taken_out(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = materials(place, event.id)
    app = opened(event.id)
    app.selectbox("gone").select(before[0].name)
    next(each for each in app.button if each.label == "Remove" and each.form_id == "remove-gone").click().run()
    assert materials(place, event.id) == before[1:]
