"""The page of events: what there is, and a new one."""

from datetime import timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from planner.operations.actor import LOCAL
from planner.operations.copying import suggest_copy_day
from planner.operations.events import list_events, open_plan
from planner.operations.workplace import Workplace, shared_workplace
from planner.ui.components.plain import plain
from tests.ui.builders import a_cluster_event, open_page, today, words_on

IN_TIME = today() + timedelta(weeks=20)


def create(app: AppTest) -> None:
    """Press the button of the new event."""
    app.button("create").click().run()
    assert not app.exception


def test_an_empty_list_says_what_belongs_there_and_offers_the_way() -> None:
    app = open_page("events")
    assert app.info[0].value.startswith("No event yet. Answer the questions above")
    assert app.expander[0].label == "New event"
    assert app.expander[0].proto.expanded


def test_a_new_event_asks_five_questions_and_shows_the_rest_with_its_defaults() -> None:
    app = open_page("events")
    questions = app.expander[0]
    assert questions.expander[0].label == plain("More: 2 days, Albania, no theme yet")
    asked = [*questions.selectbox, *questions.text_input, *questions.date_input, *questions.number_input]
    more = questions.expander[0]
    kept_back = [*more.selectbox, *more.text_input, *more.number_input]
    assert sorted({each.label for each in asked} - {each.label for each in kept_back}) == [
        "About how many participants",
        "First day",
        "Kind",
        "Place",
        "Title",
    ]


def test_the_defaults_follow_the_kind() -> None:
    app = open_page("events")
    assert (app.number_input("new_people_national_conference").value, app.number_input[1].value) == (110, 2)
    app.selectbox("new_kind").select("regional_cluster_group").run()
    assert (app.number_input("new_people_cluster_group_one_day").value, app.number_input[1].value) == (28, 1)
    app.selectbox("new_timetable_regional_cluster_group").select("cluster_group_half_day").run()
    assert app.number_input("new_people_cluster_group_half_day").value == 16


def test_a_new_event_is_stored_and_opened(place: Workplace) -> None:
    app = open_page("events")
    app.text_input("new_title").input("National conference")
    app.date_input("new_starts_on").set_value(IN_TIME)
    app.text_input("new_place").input("Kukës")
    app.selectbox("new_country").select("XK").run()
    create(app)
    event = list_events(place, LOCAL)[0]
    assert (event.title, event.starts_on, event.place, event.days) == ("National conference", IN_TIME, "Kukës", 2)
    assert (event.country, event.timezone, event.expected_participants) == ("XK", "Europe/Belgrade", 110)
    assert app.title[0].value == "National conference"
    assert app.query_params["event"] == event.id


@pytest.mark.parametrize(
    ("title", "starts_on", "said"),
    [
        ("National conference", None, "Choose the first day; every date is counted from it."),
        ("   ", IN_TIME, "Give the event a title of 1 to 300 characters."),
        ("x" * 301, IN_TIME, "Give the event a title of 1 to 300 characters."),
    ],
)
def test_what_cannot_be_planned_is_said_in_one_sentence_and_stores_nothing(
    place: Workplace, title: str, starts_on: object, said: str
) -> None:
    app = open_page("events")
    app.text_input("new_title").input(title)
    app.date_input("new_starts_on").set_value(starts_on)  # type: ignore[arg-type]  # a day or none
    create(app)
    assert [each.value.replace("\\", "") for each in app.error] == [said]
    assert list_events(place, LOCAL) == ()
    assert app.text_input("new_title").value == title


def test_each_event_shows_its_dates_and_the_way_in(place: Workplace) -> None:
    a_cluster_event(place, starts_on=today() + timedelta(days=30), place="Kukës")
    app = open_page("events")
    assert app.page_link[0].value == "Open"
    assert "Regional cluster-group meeting" in words_on(app)
    assert "30 days to go" in words_on(app)


def test_a_deleted_event_leaves_the_list_and_can_be_brought_back(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("events", event.id)
    app.button(f"delete-{event.id}").click().run()
    assert list_events(place, LOCAL) == ()
    assert "event" not in app.query_params
    back = next(button for button in app.button if button.label == "Bring it back")
    back.click().run()
    assert not app.exception
    assert [each.id for each in list_events(place, LOCAL)] == [event.id]
    assert "Bring it back" not in [button.label for button in app.button]


def test_an_event_is_copied_with_two_answers_and_opened(place: Workplace) -> None:
    event = a_cluster_event(place, title="Meeting in Kukës").event
    app = open_page("events")
    app.button(f"copy-{event.id}").click().run()
    suggested = suggest_copy_day(place, event)
    assert app.date_input(f"copy_starts_on-{event.id}").value == suggested
    app.text_input(f"copy_title-{event.id}").input("Meeting in Lezhë")
    app.button(f"copy_now-{event.id}").click().run()
    assert not app.exception
    copied = next(each for each in list_events(place, LOCAL) if each.id != event.id)
    assert (copied.title, copied.starts_on, copied.builds_on) == ("Meeting in Lezhë", suggested, (event.id,))
    assert app.title[0].value == "Meeting in Lezhë"
    assert app.query_params["event"] == copied.id


def test_a_shorter_copy_says_what_is_kept_aside_and_a_longer_one_what_is_empty(place: Workplace) -> None:
    plan = a_cluster_event(place, kind="national_conference")
    second_day = sum(session.day_number == 2 for session in plan.sessions)
    app = open_page("events")
    app.button(f"copy-{plan.event.id}").click().run()
    app.number_input(f"copy_days-{plan.event.id}").set_value(1).run()
    assert f"{second_day} sessions of the days that go are kept aside." in words_on(app)
    app.number_input(f"copy_days-{plan.event.id}").set_value(3).run()
    assert "The days that are more begin empty." in words_on(app)


def test_a_copy_without_a_title_is_refused_and_one_that_is_left_is_not_made(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("events")
    app.button(f"copy-{event.id}").click().run()
    app.text_input(f"copy_title-{event.id}").input(" ")
    app.button(f"copy_now-{event.id}").click().run()
    assert [each.value.replace("\\", "") for each in app.error] == ["Give the event a title of 1 to 300 characters."]
    app.button(f"copy_not-{event.id}").click().run()
    assert [each.id for each in list_events(place, LOCAL)] == [event.id]
    assert f"copy_title-{event.id}" not in [box.key for box in app.text_input]


def test_many_events_can_be_searched_by_title_and_place(place: Workplace) -> None:
    for number in range(7):
        a_cluster_event(place, title=f"Meeting {number}", place="Kukës" if number == 3 else "Lezhë")
    app = open_page("events")
    app.text_input("find_event").input("kukës").run()
    assert [text for text in words_on(app).splitlines() if text.startswith("**Meeting")] == ["**Meeting 3**"]


def test_sample_events_can_be_looked_at(place: Workplace) -> None:
    app = open_page("events")
    samples = next(button for button in app.button if button.label.startswith("Look around"))
    samples.click().run()
    assert not app.exception
    assert all(open_plan(place, LOCAL, event.id).rotation for event in list_events(place, LOCAL))
    assert len(app.page_link) == 2


def test_mistakes_in_content_files_of_ones_own_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "facilitation-planner" / "content" / "checklists"
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("id: [broken", encoding="utf-8")
    shared_workplace.forget()
    app = open_page("events")
    named = next(each for each in app.expander if each.label == "1 mistake in your own content files")
    assert named.markdown[0].value.startswith(plain(f"{folder / 'broken.yaml'}, line"))


def test_sound_content_is_not_spoken_of() -> None:
    assert [each.label for each in open_page("events").expander if "content files" in each.label] == []
