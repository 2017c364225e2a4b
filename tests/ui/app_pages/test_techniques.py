"""Techniques: found, shown as they would run, and put into the agenda."""

from streamlit.testing.v1 import AppTest

from planner.domain.agenda import Audience
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, open_page, words_on


def opened(name: str, event_id: str = "") -> AppTest:
    """Open the page and one technique on it."""
    app = open_page("techniques", event_id)
    app.session_state[f"technique-{name}"] = True
    app.run()
    assert not app.exception
    return app


def lines(app: AppTest) -> list[str]:
    """Return the lines of the techniques that are shown."""
    return [each.label.replace("\\", "") for each in app.expander if each.label.startswith("**")]


def test_without_an_event_every_technique_for_a_usual_number_of_people_is_shown(place: Workplace) -> None:
    app = open_page("techniques")
    assert app.number_input("technique_people").value == 30
    assert f"{len(lines(app))} of {len(place.library.methods)} techniques fit." in words_on(app)
    assert "**World café** :gray[Diverge and Emerge · 12 people or more · 101 min]" in lines(app)


def test_the_people_expected_and_the_minutes_leave_out_what_does_not_fit(place: Workplace) -> None:
    event = a_cluster_event(place, participants=8).event
    app = open_page("techniques", event.id)
    assert app.number_input("technique_people").value == 8
    assert not [line for line in lines(app) if "World café" in line]
    app.text_input("technique_minutes").input("1h").run()
    assert lines(app)[0] == "**Appreciative interviews** :gray[Diverge · 4 to 300 people · 60 min]"


def test_what_does_not_fit_is_shown_on_request_with_its_reason(place: Workplace) -> None:
    event = a_cluster_event(place, participants=8).event
    app = opened("world_cafe", event.id)
    app.toggle("with_others").set_value(True).run()
    assert len(lines(app)) == len(place.library.methods)
    assert "World café needs at least 12 people; 8 are expected." in words_on(app)


def test_words_and_purposes_find_techniques() -> None:
    app = open_page("techniques")
    app.text_input("find_technique").input("café").run()
    assert len(lines(app)) == 1
    app.text_input("find_technique").input("").run()
    app.multiselect("technique_purposes").select("decide").run()
    assert lines(app)
    assert all("Decide" in line for line in lines(app))


def test_nothing_found_says_what_to_change() -> None:
    app = open_page("techniques")
    app.text_input("find_technique").input("parliament").run()
    assert app.info[0].value == "No technique fits. Change the number of people or the minutes."


def test_what_is_no_length_of_time_is_said_and_everything_stays() -> None:
    app = open_page("techniques")
    before = lines(app)
    app.text_input("technique_minutes").input("soon").run()
    assert "is no length of time" in app.error[0].value
    assert lines(app) == before


def test_an_open_technique_shows_steps_materials_caution_and_source(place: Workplace) -> None:
    said = words_on(opened("world_cafe", a_cluster_event(place, participants=30).event.id))
    assert "30 people · 101 minutes · 6 groups of about 5 · 3 rounds" in said
    assert "**56′** :gray[20′] · **Round 3**" in said
    assert "6 × Tables with numbers and names; 12 × Sheets of paper" in said
    assert "Caution: One room" in said
    assert "(Outside practice)" in said


def test_other_minutes_change_the_steps_before_anything_is_stored(place: Workplace) -> None:
    app = opened("world_cafe", a_cluster_event(place, participants=30).event.id)
    app.text_input("minutes-world_cafe").input("1:15").run()
    assert "30 people · 75 minutes · 6 groups of about 5 · 2 rounds instead of 3" in words_on(app)


def test_a_technique_is_put_at_the_beginning_of_a_day_for_the_team(place: Workplace) -> None:
    event = a_cluster_event(place, participants=30).event
    app = opened("world_cafe", event.id)
    app.text_input("minutes-world_cafe").input("75").run()
    app.text_input("insert-title-world_cafe").input("What has changed").run()
    next(each for each in app.selectbox if each.label == "Place").select_index(0).run()
    app.checkbox("insert-team-world_cafe").check().run()
    app.button("insert-world_cafe").click().run()
    assert not app.exception
    session = open_plan(place, LOCAL, event.id).sessions[0]
    assert (session.title, session.minutes, session.rounds) == ("What has changed", 75, 2)
    assert session.audience is Audience.TEAM
    assert app.toast[0].value == "Added to day 1. Undo takes it away again."


def test_a_technique_is_put_at_the_end_of_a_day_where_nothing_is_said(place: Workplace) -> None:
    event = a_cluster_event(place, participants=30).event
    opened("pairs", event.id).button("insert-pairs").click().run()
    assert open_plan(place, LOCAL, event.id).sessions[-1].method == "pairs"


def test_without_an_event_there_is_nothing_to_put_a_technique_into() -> None:
    assert not [each for each in opened("pairs").button if each.label == "Add to the agenda"]
