"""The overview: whether the event is on track, and what is said of it."""

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from planner.domain.event import Switch
from planner.operations.actor import LOCAL
from planner.operations.events import describe_event, open_plan
from planner.operations.outlook import look_at
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, a_seated_event, downloads_on, open_page, today


def figures(app: AppTest) -> dict[str, str]:
    """Return the figures at the top."""
    return {metric.label: metric.value for metric in app.metric}


def save(app: AppTest) -> None:
    """Press the button of the description."""
    next(button for button in app.button if button.label == "Save").click().run()
    assert not app.exception


def test_the_figures_count_days_tasks_and_people(place: Workplace) -> None:
    plan = a_seated_event(place, starts_on=today() + timedelta(days=90))
    app = open_page("overview", plan.event.id)
    assert figures(app) == {
        "Days to go": "90",
        "Tasks done": f"0 / {len(look_at(place, plan).dated)}",
        "Late": "0",
        "Participants": "12 / 28",
    }


def test_the_tasks_are_drawn_by_the_week_in_which_they_end(place: Workplace) -> None:
    plan = a_cluster_event(place)
    dated = [each for each in look_at(place, plan).dated if each.completion_on]
    about = open_page("overview", plan.event.id).get("vega_lite_chart")[0].proto.alt
    assert about == f"Tasks by the week in which they end: 0 of {len(dated)} are done"


def test_everything_can_be_downloaded_from_here(place: Workplace) -> None:
    event = a_cluster_event(place).event
    assert downloads_on(open_page("overview", event.id)) == {f"/download/{event.id}/pack.zip": "Download everything"}


def test_a_late_start_is_explained_at_once(place: Workplace) -> None:
    event = a_cluster_event(place, starts_on=today() + timedelta(weeks=3)).event
    app = open_page("overview", event.id)
    assert app.expander[0].proto.expanded
    assert any("days before planning began" in text.value for text in app.text)


def test_the_description_is_saved_and_everything_follows(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    app.text_input(f"title-{event.version}").input("Another title")
    app.date_input(f"starts_on-{event.version}").set_value(event.starts_on + timedelta(days=7))
    app.number_input(f"days-{event.version}").set_value(2)
    app.multiselect(f"switches-{event.version}").set_value([Switch.MEDIA])
    save(app)
    stored = open_plan(place, LOCAL, event.id).event
    assert (stored.title, stored.days, stored.switches) == ("Another title", 2, (Switch.MEDIA,))
    assert stored.starts_on == event.starts_on + timedelta(days=7)
    assert app.title[0].value == "Another title"


def test_a_description_without_a_title_is_refused_in_one_sentence(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    app.text_input(f"title-{event.version}").input(" ")
    save(app)
    assert [each.value.replace("\\", "") for each in app.error] == ["Give the event a title of 1 to 300 characters."]
    assert open_plan(place, LOCAL, event.id).event.title == event.title


def test_a_description_that_somebody_else_has_changed_is_not_overwritten(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    describe_event(place, LOCAL, event.id, {"title": "Theirs"})
    app.text_input(f"title-{event.version}").input("Mine")
    save(app)
    assert open_plan(place, LOCAL, event.id).event.title == "Theirs"
    assert "Somebody else has changed" in app.error[0].value


def test_the_form_shows_what_undo_brought_back(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    app.text_input(f"title-{event.version}").input("Another title")
    save(app)
    app.button("undo").click().run()
    version = open_plan(place, LOCAL, event.id).event.version
    assert app.text_input(f"title-{version}").value == event.title
