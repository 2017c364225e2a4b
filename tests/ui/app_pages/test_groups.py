"""Groups: people parted into the groups of a session, exchanged by hand, and taken back."""

from streamlit.testing.v1 import AppTest

from planner.domain.group_edits import groups_of
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.staffing import make_groups
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


def test_everybody_goes_where_they_wish_and_who_cannot_is_named(place: Workplace) -> None:
    plan = an_event_of_ten(place)
    app = open_page("groups", plan.event.id)
    app.radio("grouping").set_value("by_choice").run()
    assert "This session has no groups to choose between yet." in app.info[0].value
    session = str(app.selectbox("session").value)
    make_groups(place, LOCAL, plan.event.id, session, 2)
    app.run()
    places = [box for box in app.number_input if box.label.startswith("How many fit")]
    places[0].set_value(1).run()
    for person in (0, 1):
        app.selectbox("choosing").select_index(person).run()
        app.multiselect[-1].set_value([groups_of(open_plan(place, LOCAL, plan.event.id), session)[0].id]).run()
    assert "Wishes noted: 2 of 10." in words_on(app)
    part(app)
    assert sizes(place, plan.event.id) == [1, 9]
    assert "1 person is in the group of wish 1" in words_on(app)
    assert "in none of the groups that they wish for: Officer" in words_on(app)
