"""The agenda: each day with its clock, and how its sessions are run."""

from datetime import date, time

from streamlit.testing.v1 import AppTest

from planner.domain.agenda import Session
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, downloads_on, open_page, words_on

CLOCKS_CHANGE_ON = date(2027, 3, 28)


def sessions(place: Workplace, event_id: str) -> list[Session]:
    """Return the sessions of day 1, as they are stored."""
    return [session for session in open_plan(place, LOCAL, event_id).sessions if session.day_number == 1]


def press(app: AppTest, key: str) -> None:
    """Press a button."""
    app.button(key).click().run()
    assert not app.exception


def open_at(app: AppTest, opens: time) -> None:
    """Set the opening of the day."""
    app.time_input[0].set_value(opens).run()
    assert not app.exception


def test_a_day_shows_its_sessions_with_their_clock_times(place: Workplace) -> None:
    plan = a_cluster_event(place)
    table = open_page("agenda", plan.event.id).dataframe[0].value
    assert list(table.index) == [session.id for session in sessions(place, plan.event.id)]
    assert list(table["minutes"]) == [session.minutes for session in sessions(place, plan.event.id)]
    opens = plan.days[0].opens_minute
    assert table["clock"].iloc[0] == f"{opens // 60:02d}:{opens % 60:02d}"


def test_a_day_without_sessions_says_what_belongs_there(place: Workplace) -> None:
    event = a_cluster_event(place, days=3).event
    app = open_page("agenda", event.id)
    app.session_state["day"] = "Day 3"
    app.run()
    assert app.info[0].value == "Nothing is planned for this day yet. Add its first session below."


def test_another_opening_moves_every_clock_time(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("agenda", event.id)
    open_at(app, time(10, 35))
    assert open_plan(place, LOCAL, event.id).days[0].opens_minute == 10 * 60 + 35
    assert app.dataframe[0].value["clock"].iloc[0] == "10:35"


def test_an_hour_that_the_clocks_skip_is_refused_and_put_back(place: Workplace) -> None:
    event = a_cluster_event(place, starts_on=CLOCKS_CHANGE_ON).event
    app = open_page("agenda", event.id)
    before = app.time_input[0].value
    open_at(app, time(2, 30))
    assert "the clocks skip 02:30 in Europe/Tirane" in app.error[0].value.replace("\\", "")
    assert app.time_input[0].value == before


def test_the_opening_follows_undo(place: Workplace) -> None:
    app = open_page("agenda", a_cluster_event(place).event.id)
    before = app.time_input[0].value
    open_at(app, time(10, 35))
    press(app, "undo")
    assert app.time_input[0].value == before


def test_a_session_that_moves_stays_the_chosen_one(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = [session.id for session in sessions(place, event.id)]
    app = open_page("agenda", event.id)
    press(app, "down-1")
    press(app, "down-1")
    assert [session.id for session in sessions(place, event.id)] == [*before[1:3], before[0], *before[3:]]
    press(app, "up-1")
    assert [session.id for session in sessions(place, event.id)] == [before[1], before[0], *before[2:]]


def test_the_first_session_cannot_go_earlier_nor_the_last_later(place: Workplace) -> None:
    app = open_page("agenda", a_cluster_event(place).event.id)
    assert (app.button("up-1").disabled, app.button("down-1").disabled) == (True, False)
    app.selectbox[0].select_index(len(app.selectbox[0].options) - 1).run()
    assert (app.button("up-1").disabled, app.button("down-1").disabled) == (False, True)


def test_the_guide_shows_the_steps_of_the_chosen_session(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("agenda", plan.event.id)
    chosen = sessions(place, plan.event.id)[2]
    app.selectbox[0].select_index(2).run()
    steps = [step.title for step in plan.activities if step.session_id == chosen.id]
    assert steps
    assert all(step in words_on(app) for step in steps)


def test_a_session_is_removed_and_undo_brings_it_back(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = [session.id for session in sessions(place, event.id)]
    app = open_page("agenda", event.id)
    press(app, "drop-1")
    assert [session.id for session in sessions(place, event.id)] == before[1:]
    press(app, "undo")
    assert [session.id for session in sessions(place, event.id)] == before


def test_a_session_is_added_at_the_end_of_its_day(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("agenda", event.id)
    app.text_input("title-day-1").input("Group photograph")
    app.number_input("minutes-day-1").set_value(15)
    next(button for button in app.button if button.label == "Add").click().run()
    assert (sessions(place, event.id)[-1].title, sessions(place, event.id)[-1].minutes) == ("Group photograph", 15)


def test_a_session_without_a_title_is_refused_in_one_sentence(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = sessions(place, event.id)
    app = open_page("agenda", event.id)
    next(button for button in app.button if button.label == "Add").click().run()
    assert len(app.error) == 1
    assert sessions(place, event.id) == before


def test_the_papers_of_the_agenda_can_be_downloaded(place: Workplace) -> None:
    event = a_cluster_event(place).event
    links = downloads_on(open_page("agenda", event.id))
    assert list(links.values()) == ["Participants' agenda", "Facilitator guide", "Run sheet", "Calendar file"]
