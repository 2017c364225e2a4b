"""The overview: whether the event is on track, and what is said of it."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.event import Switch
from planner.operations.actor import LOCAL
from planner.operations.events import describe_event, open_plan
from planner.operations.outlook import look_at
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, a_seated_event, downloads_on, open_page, today, words_on


def figures(app: AppTest) -> dict[str, str]:
    """Return the figures at the top."""
    return {metric.label: metric.value for metric in app.metric}


def save(app: AppTest) -> None:
    """Press the button of the description."""
    press(app, "Save")


def press(app: AppTest, label: str) -> None:
    """Press a button by what stands on it."""
    next(button for button in app.button if button.label == label).click().run()
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
    picture = open_page("overview", plan.event.id).get("html")[0].proto.body
    assert f"Tasks by the week in which they end: 0 of {len(dated)} are done" in picture


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
    press(app, "Apply")
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
    assert [text.value for text in app.text][-3:] == [event.title, "Mine", "Theirs"]


@pytest.mark.parametrize(("choice", "title"), [("Keep mine", "Mine"), ("Keep theirs", "Theirs")])
def test_of_two_descriptions_a_person_chooses_one(place: Workplace, choice: str, title: str) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    describe_event(place, LOCAL, event.id, {"title": "Theirs", "place": "Kukës"})
    app.text_input(f"title-{event.version}").input("Mine")
    save(app)
    press(app, choice)
    stored = open_plan(place, LOCAL, event.id).event
    assert (stored.title, stored.place) == (title, "Kukës")
    assert "Title · Theirs" not in words_on(app)


def test_a_move_is_shown_before_it_is_made(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    app.date_input(f"starts_on-{event.version}").set_value(event.starts_on - timedelta(weeks=17))
    save(app)
    assert open_plan(place, LOCAL, event.id).event == event
    assert " tasks move." in words_on(app)
    assert "New findings" in words_on(app)
    assert any(text.value.startswith("Broken: ") for text in app.text)
    assert len(app.dataframe[-1].value) > 80
    press(app, "Apply")
    assert open_plan(place, LOCAL, event.id).event.starts_on == event.starts_on - timedelta(weeks=17)
    assert "Apply" not in [button.label for button in app.button]


def test_a_move_that_is_left_changes_nothing_and_the_form_forgets_it(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    app.date_input(f"starts_on-{event.version}").set_value(event.starts_on + timedelta(weeks=1))
    app.text_area(f"days_off-{event.version}").set_value("24.12.2026")
    save(app)
    press(app, "Leave it as it is")
    assert open_plan(place, LOCAL, event.id).event == event
    assert app.date_input(f"starts_on-{event.version}").value == event.starts_on
    assert app.text_area(f"days_off-{event.version}").value == ""
    assert "Apply" not in [button.label for button in app.button]


def test_a_move_while_somebody_else_changed_the_event_is_not_made(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    app.date_input(f"starts_on-{event.version}").set_value(event.starts_on + timedelta(weeks=1))
    save(app)
    describe_event(place, LOCAL, event.id, {"days": 2})
    press(app, "Apply")
    assert open_plan(place, LOCAL, event.id).event.starts_on == event.starts_on
    assert "First day · Yours" in words_on(app)


def test_a_move_that_cannot_be_is_one_sentence(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    app.text_area(f"days_off-{event.version}").set_value("Christmas")
    save(app)
    assert [each.value.replace("\\", "")[:44] for each in app.error] == ["“Christmas” in line 1 of the days off is no "]
    assert open_plan(place, LOCAL, event.id).event == event


def test_tasks_that_come_and_go_with_a_switch_are_counted_first(place: Workplace) -> None:
    made = a_cluster_event(place, kind="national_conference")
    event = describe_event(place, LOCAL, made.event.id, {"switches": (Switch.OVERNIGHT,)}).event
    languages = sum(task.condition is Switch.SEVERAL_LANGUAGES for task in made.tasks)
    app = open_page("overview", event.id)
    app.multiselect(f"switches-{event.version}").set_value([Switch.SEVERAL_LANGUAGES])
    save(app)
    assert f"{languages} tasks come in. 1 task no longer applies." in words_on(app)
    press(app, "Apply")
    assert open_plan(place, LOCAL, event.id).event.switches == (Switch.SEVERAL_LANGUAGES,)


def test_working_days_of_ones_own_are_kept_and_said_in_the_events_language(place: Workplace) -> None:
    plan = a_cluster_event(place, country="DE")
    app = open_page("overview", plan.event.id)
    version = plan.event.version
    app.selectbox(f"holiday_region-{version}").select("BY")
    app.multiselect(f"weekend-{version}").set_value([6, 5])
    app.text_area(f"days_off-{version}").set_value("24.12.2030 - 2.1.2031\n2030-05-02")
    save(app)
    if "Apply" in [button.label for button in app.button]:
        press(app, "Apply")
    event = open_plan(place, LOCAL, plan.event.id).event
    assert (event.holiday_region, event.weekend, len(event.days_off)) == ("BY", (5, 6), 11)
    assert "Closed: 2 May 2030 and 24 December 2030 – 2 January 2031." in words_on(app)
    assert app.text_area(f"days_off-{event.version}").value == "2.5.2030\n24.12.2030 - 2.1.2031"


def test_a_country_without_regions_asks_for_none(place: Workplace) -> None:
    app = open_page("overview", a_cluster_event(place, country="AL").event.id)
    assert "Region with public holidays of its own" not in [box.label for box in app.selectbox]


def test_saving_without_a_change_stores_nothing(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("overview", plan.event.id)
    save(app)
    assert open_plan(place, LOCAL, plan.event.id) == plan


def test_the_form_shows_what_undo_brought_back(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("overview", event.id)
    app.text_input(f"title-{event.version}").input("Another title")
    save(app)
    app.button("undo").click().run()
    version = open_plan(place, LOCAL, event.id).event.version
    assert app.text_input(f"title-{version}").value == event.title
