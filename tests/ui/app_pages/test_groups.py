"""Groups: people parted into the groups of a session, exchanged by hand, and taken back."""

from streamlit.testing.v1 import AppTest

from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.operations.builders import many_people, take_in
from tests.ui.builders import a_cluster_event, open_page, words_on


def an_event_of_ten(place: Workplace) -> Plan:
    plan = a_cluster_event(place)
    return take_in(place, plan.event.id, *many_people(10)).plan


def sizes(place: Workplace, event_id: str) -> list[int]:
    return [len(group.members) for group in open_plan(place, LOCAL, event_id).groups]


def part(app: AppTest) -> None:
    app.button("group-people").click().run()
    assert not app.exception


def test_people_are_parted_exchanged_and_taken_back(place: Workplace) -> None:
    event = an_event_of_ten(place).event
    app = open_page("groups", event.id)
    number = next(box for box in app.number_input if box.label == "Number of groups")
    number.set_value(3).run()
    part(app)
    assert sorted(sizes(place, event.id)) == [3, 3, 4]
    assert "3 to 4 people in a group" in words_on(app)
    before = [group.members for group in open_plan(place, LOCAL, event.id).groups]
    app.selectbox("swap-one").select_index(0).run()
    app.selectbox("swap-other").select_index(0).run()
    app.button("swap").click().run()
    assert not app.exception
    assert [group.members for group in open_plan(place, LOCAL, event.id).groups] != before
    app.button("undo").click().run()
    assert [group.members for group in open_plan(place, LOCAL, event.id).groups] == before
    app.button("undo").click().run()
    assert sizes(place, event.id) == []


def test_regions_that_sit_together_make_one_home_group(place: Workplace) -> None:
    event = an_event_of_ten(place).event
    app = open_page("groups", event.id)
    app.radio("grouping").set_value("home").run()
    app.multiselect[0].set_value(["Dibra", "Kukës"]).run()
    part(app)
    assert [group.title for group in open_plan(place, LOCAL, event.id).groups] == ["Dibra, Kukës", "Lezhë", "Shkodër"]


def test_without_people_the_way_to_them_is_shown(place: Workplace) -> None:
    app = open_page("groups", a_cluster_event(place).event.id)
    assert app.page_link[0].value == "Go to the people"
