"""Objectives on the page: written, changed, put in order, served by sessions, and the time each of them gets."""

from streamlit.testing.v1 import AppTest

from planner.domain.objectives import Objective
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.objectives import add_objective
from planner.operations.workplace import Workplace
from tests.ui.builders import HOSTILE, a_cluster_event, open_page, words_on

FIRST, SECOND = "Offices know one another", "Offices agree on one form"


def an_event_with_objectives(place: Workplace) -> str:
    """Create a meeting with two objectives and return its id."""
    event_id = a_cluster_event(place).event.id
    add_objective(place, LOCAL, event_id, FIRST, "“Who is there?”")
    add_objective(place, LOCAL, event_id, SECOND)
    return event_id


def objectives(place: Workplace, event_id: str) -> tuple[Objective, ...]:
    """Return the objectives as they are stored."""
    return open_plan(place, LOCAL, event_id).objectives


def press(app: AppTest, key: str) -> None:
    """Press a button."""
    app.button(key).click().run()
    assert not app.exception


def test_the_first_objective_is_written_with_its_wish(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("agenda", event_id)
    app.text_area("text-new-objective").input(f" {FIRST} ")
    app.text_area("wish-new-objective").input("“Who is there?”")
    press(app, "save-new-objective")
    assert [(each.text, each.wish) for each in objectives(place, event_id)] == [(FIRST, "“Who is there?”")]
    assert "Answers: “Who is there?”" in words_on(app)


def test_an_objective_without_words_is_refused_in_one_sentence(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("agenda", event_id)
    press(app, "save-new-objective")
    assert len(app.error) == 1
    assert objectives(place, event_id) == ()


def test_an_objective_is_changed_moved_and_removed(place: Workplace) -> None:
    event_id = an_event_with_objectives(place)
    app, first = open_page("agenda", event_id), objectives(place, event_id)[0]
    app.selectbox("objective").set_value(first.id).run()
    app.text_area(f"text-{first.id}-{first.version}").input("All offices know one another")
    press(app, f"save-{first.id}-{first.version}")
    assert [each.text for each in objectives(place, event_id)] == ["All offices know one another", SECOND]
    press(app, "objective-1")
    assert [each.text for each in objectives(place, event_id)] == [SECOND, "All offices know one another"]
    assert app.button("objective-1").disabled
    press(app, "drop-objective")
    assert [each.text for each in objectives(place, event_id)] == [SECOND]
    press(app, "undo")
    assert len(objectives(place, event_id)) == 2


def test_a_session_chooses_the_objectives_that_it_serves(place: Workplace) -> None:
    event_id = an_event_with_objectives(place)
    session = open_plan(place, LOCAL, event_id).sessions[0]
    app, second = open_page("agenda", event_id), objectives(place, event_id)[1]
    app.multiselect(f"serves-{session.id}-{session.version}").set_value([second.id]).run()
    assert open_plan(place, LOCAL, event_id).sessions[0].objectives == (second.id,)
    assert app.dataframe[0].value["serves"].iloc[0] == "2"
    assert f"2. {SECOND} :gray[{session.minutes} min" in words_on(app).replace("*", "")
    assert f"Objective 2: {session.minutes} min" in words_on(app)


def test_without_objectives_sessions_are_not_asked_for_them(place: Workplace) -> None:
    app = open_page("agenda", a_cluster_event(place).event.id)
    assert not app.multiselect
    assert "serves" not in app.dataframe[0].value


def test_the_shares_of_the_working_time_are_said(place: Workplace) -> None:
    app = open_page("agenda", a_cluster_event(place).event.id)
    assert (
        "280 working minutes · Small groups 62 per cent · Plenary discussion 23 per cent · Plenary input 14 per cent"
        in words_on(app)
    )


def test_the_consultation_page_shows_what_follows_from_each_wish(place: Workplace) -> None:
    said = words_on(open_page("consultation", an_event_with_objectives(place), "Questions")).replace("*", "")
    assert f"1. “Who is there?” → {FIRST}" in said
    assert f"2. :gray[answers no wish that is written down] → {SECOND}" in said


def test_what_people_write_as_objective_shows_as_they_wrote_it(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    add_objective(place, LOCAL, event_id, HOSTILE, HOSTILE)
    for page, part in (("agenda", ""), ("consultation", "Questions")):
        app = open_page(page, event_id, part)
        assert "**x** _y_ `z`" in words_on(app)
        assert not app.exception
