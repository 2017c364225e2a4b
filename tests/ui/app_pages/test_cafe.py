"""The world café: who sits where, how good that is, and seating everyone anew."""

from streamlit.testing.v1 import AppTest

from planner.domain.rotation.plan import RotationPlan
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.operations.builders import many_people, take_in
from tests.ui.builders import a_cluster_event, a_seated_event, downloads_on, open_page, words_on


def rotation(place: Workplace, event_id: str) -> RotationPlan | None:
    """Return the rotation that is stored."""
    return open_plan(place, LOCAL, event_id).rotation


def seat(app: AppTest) -> None:
    """Press the button that seats everyone."""
    next(button for button in app.button if button.label.startswith("Seat everyone")).click().run()
    assert not app.exception


def test_without_people_the_way_to_them_is_shown(place: Workplace) -> None:
    app = open_page("cafe", a_cluster_event(place).event.id)
    assert app.info[0].value == "Nobody is on the list yet. Take in the list of participants first."
    assert app.page_link[0].value == "Go to the people"


def test_everyone_is_seated_at_the_tables_asked_for(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(12))
    app = open_page("cafe", event.id)
    assert "12 people can be seated." in words_on(app)
    app.number_input[0].set_value(3)
    seat(app)
    stored = rotation(place, event.id)
    assert stored
    assert (stored.tables, len({each.person_id for each in stored.seats})) == (3, 12)
    assert [metric.label for metric in app.metric] == [
        "Pairs who meet again",
        "Tables seen twice",
        "People one meets",
        "At a table",
    ]


def test_tables_that_cannot_be_filled_are_refused_in_one_sentence(place: Workplace) -> None:
    event = a_cluster_event(place).event
    take_in(place, event.id, *many_people(12))
    app = open_page("cafe", event.id)
    app.number_input[0].set_value(300)
    seat(app)
    assert len(app.error) == 1
    assert rotation(place, event.id) is None


def test_undo_takes_the_seating_back_and_the_form_follows(place: Workplace) -> None:
    event = a_seated_event(place).event
    app = open_page("cafe", event.id)
    assert app.number_input[0].value == 3
    app.button("undo").click().run()
    assert rotation(place, event.id) is None
    assert app.number_input[0].value is None


def test_each_round_shows_every_table_with_its_people(place: Workplace) -> None:
    plan = a_seated_event(place)
    app = open_page("cafe", plan.event.id)
    for number in (1, 2, 3):
        app.radio("round").set_value(number).run()
        shown = words_on(app).splitlines()
        assert len([line for line in shown if line.startswith("**Table ")]) == 3
        assert all(any(person.name in line for line in shown) for person in plan.persons)


def test_people_are_found_with_their_tables(place: Workplace) -> None:
    event = a_seated_event(place).event
    app = open_page("cafe", event.id)
    app.session_state["by"] = "By name"
    app.run()
    assert len(app.dataframe[0].value) == 12
    app.text_input("find_seat").input("officer 7").run()
    assert list(app.dataframe[0].value["Name"]) == ["Officer 7"]
    app.text_input("find_seat").input("nobody").run()
    assert "Nobody of that name is seated." in words_on(app)


def test_the_papers_of_the_cafe_can_be_downloaded(place: Workplace) -> None:
    event = a_seated_event(place).event
    links = downloads_on(open_page("cafe", event.id))
    assert list(links.values()) == ["Workbook", "Slips, host cards and signs", "Timing and question cards"]
