"""The agenda: each day with its clock, and how its sessions are run."""

import json
from datetime import date, time

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from planner.domain.agenda import Activity, Session
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.ui.components.session_table import LONGEST_TITLE
from planner.wording.labels import AUDIENCES, SESSION_KINDS
from tests.ui.builders import HOSTILE, a_cluster_event, downloads_on, open_page, words_on

CLOCKS_CHANGE_ON = date(2027, 3, 28)


def sessions(place: Workplace, event_id: str) -> list[Session]:
    """Return the sessions of day 1, as they are stored."""
    return [session for session in open_plan(place, LOCAL, event_id).sessions if session.day_number == 1]


def guide_of(app: AppTest) -> Selectbox[str]:
    """Return the box in which a session is chosen."""
    return next(each for each in app.selectbox if each.label == "Guide of")


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
    assert list(table["minutes"]) == [str(session.minutes) for session in sessions(place, plan.event.id)]
    opens = plan.days[0].opens_minute
    assert table["clock"].iloc[0] == f"{opens // 60:02d}:{opens % 60:02d}"


def test_a_day_without_sessions_says_what_belongs_there(place: Workplace) -> None:
    event = a_cluster_event(place, days=3).event
    app = open_page("agenda", event.id)
    app.session_state["day"] = "Day 3"
    app.run()
    assert app.info[0].value == "Nothing is planned for this day yet. Add its first session below."
    app.text_input("title-day-3").input("Recap")
    press(app, "add-day-3")
    assert [each.proto.expanded for each in app.expander if each.label == "Add a session"] == [True]


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
    guide_of(app).select_index(len(guide_of(app).options) - 1).run()
    assert (app.button("up-1").disabled, app.button("down-1").disabled) == (False, True)


def test_the_guide_shows_the_steps_of_the_chosen_session(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("agenda", plan.event.id)
    chosen = sessions(place, plan.event.id)[2]
    guide_of(app).select_index(2).run()
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


def test_a_session_is_added_at_the_end_of_its_day_with_minutes_as_people_type_them(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("agenda", event.id)
    assert app.text_input("title-day-1").proto.max_chars == LONGEST_TITLE
    app.text_input("title-day-1").input("Group photograph")
    app.text_input("minutes-day-1").input("0:15")
    press(app, "add-day-1")
    assert (sessions(place, event.id)[-1].title, sessions(place, event.id)[-1].minutes) == ("Group photograph", 15)
    assert (app.text_input("title-day-1").value, app.text_input("minutes-day-1").value) == ("", "")


def test_a_session_is_added_at_any_place_of_its_day_and_has_half_an_hour_if_nothing_is_said(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("agenda", plan.event.id)
    app.text_input("title-day-1").input("Welcome")
    app.selectbox(f"place-day-1-{plan.revision}").select_index(1)
    press(app, "add-day-1")
    assert [(each.title, each.minutes) for each in sessions(place, plan.event.id)[1:2]] == [("Welcome", 30)]


def test_a_session_is_added_with_a_technique_and_its_steps(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("agenda", event.id)
    app.selectbox("technique-day-1").select("fishbowl")
    press(app, "add-day-1")
    plan = open_plan(place, LOCAL, event.id)
    added = sessions(place, event.id)[-1]
    assert (added.method, added.title) == ("fishbowl", place.library.methods["fishbowl"].title)
    assert [step for step in plan.activities if step.session_id == added.id]


@pytest.mark.parametrize("typed", ["soon", "-5", "30h", "1:75"])
def test_what_is_no_length_of_time_adds_nothing_and_is_said(place: Workplace, typed: str) -> None:
    event = a_cluster_event(place).event
    before = sessions(place, event.id)
    app = open_page("agenda", event.id)
    app.text_input("title-day-1").input("Talk")
    app.text_input("minutes-day-1").input(typed)
    press(app, "add-day-1")
    assert typed in app.error[0].value.replace("\\", "")
    assert sessions(place, event.id) == before
    assert (app.text_input("title-day-1").value, app.text_input("minutes-day-1").value) == ("Talk", typed)


def test_a_session_without_a_title_is_refused_in_one_sentence(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = sessions(place, event.id)
    app = open_page("agenda", event.id)
    press(app, "add-day-1")
    assert len(app.error) == 1
    assert sessions(place, event.id) == before


def test_a_session_goes_to_any_place_of_its_day_at_once(place: Workplace) -> None:
    plan = a_cluster_event(place)
    before = [session.id for session in sessions(place, plan.event.id)]
    app = open_page("agenda", plan.event.id)
    app.selectbox(f"place-{before[0]}-{plan.revision}").select_index(3).run()
    assert [session.id for session in sessions(place, plan.event.id)] == [*before[1:4], before[0], *before[4:]]


def test_what_a_session_is_for_its_groups_and_its_rounds_are_changed(place: Workplace) -> None:
    plan = a_cluster_event(place)
    app = open_page("agenda", plan.event.id)
    app.session_state["about-1"] = True
    app.run()
    key = f"{plan.sessions[0].id}-{plan.sessions[0].version}"
    app.text_input(f"aim-{key}").input("  To meet ")
    app.number_input(f"group_size-{key}").set_value(6)
    app.number_input(f"rounds-{key}").set_value(2)
    press(app, f"save-{key}")
    changed = sessions(place, plan.event.id)[0]
    assert (changed.aim, changed.group_size, changed.rounds) == ("To meet", 6, 2)


def test_kind_and_audience_of_a_session_are_chosen_in_the_table(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app = open_page("agenda", event.id)
    columns = json.loads(app.dataframe[0].proto.columns)
    chosen = {name: columns[name]["type_config"] for name in ("kind", "audience")}
    assert [each["type"] for each in chosen.values()] == ["selectbox", "selectbox"]
    offered = [each["options"] for each in chosen.values()]
    assert offered == [list(SESSION_KINDS.values()), list(AUDIENCES.values())]


HARD = (f"{HOSTILE} {'é' * 500}"[:500], "مؤتمر 😀 & <b>", "=1+1")


def test_hostile_and_long_titles_are_shown_as_they_are_and_lose_nothing(place: Workplace) -> None:
    plan = a_cluster_event(place)
    for number, title in enumerate(HARD):
        session = open_plan(place, LOCAL, plan.event.id).sessions[number]
        shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)
        edit(place, LOCAL, shown, {"title": title})
    app = open_page("agenda", plan.event.id)
    assert list(app.dataframe[0].value["title"])[:3] == list(HARD)
    assert not app.exception


def test_an_agenda_of_twelve_days_has_a_tab_for_each(place: Workplace) -> None:
    event = a_cluster_event(place, days=12).event
    app = open_page("agenda", event.id)
    assert [tab.label for tab in app.tabs] == [f"Day {number}" for number in range(1, 13)]
    assert "Day 12 has no sessions yet." in words_on(app)


def test_a_session_of_no_minutes_is_told_with_its_cure(place: Workplace) -> None:
    plan = a_cluster_event(place)
    session = plan.sessions[0]
    shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, LOCAL, shown, {"minutes": 0})
    said = words_on(open_page("agenda", plan.event.id))
    assert f"“{session.title}” takes no minutes." in said
    assert "Give it minutes, a fixed start if it marks a fixed end, or remove it." in said


def test_a_copy_stands_right_after_its_session(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = [session.title for session in sessions(place, event.id)]
    press(open_page("agenda", event.id), "copy-1")
    assert [session.title for session in sessions(place, event.id)] == [before[0], *before]


def test_a_session_is_kept_aside_and_comes_back_at_the_end_of_its_day(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = sessions(place, event.id)
    app = open_page("agenda", event.id)
    press(app, "park-1")
    assert sessions(place, event.id)[0].id == before[1].id
    assert "Kept aside" in words_on(app)
    press(app, f"unpark-{before[0].id}-1")
    assert sessions(place, event.id)[-1].id == before[0].id
    assert "Kept aside" not in words_on(app)


def test_a_session_goes_to_another_day(place: Workplace) -> None:
    event = a_cluster_event(place, days=2).event
    moving = sessions(place, event.id)[0]
    press(open_page("agenda", event.id), "to-day-1-2")
    moved = next(each for each in open_plan(place, LOCAL, event.id).sessions if each.id == moving.id)
    assert moved.day_number == 2


def test_a_session_is_split_after_minutes_as_people_type_them(place: Workplace) -> None:
    event = a_cluster_event(place).event
    first = sessions(place, event.id)[0]
    app = open_page("agenda", event.id)
    app.text_input("split-after-1").input("10 min")
    next(button for button in app.button if button.label == "Split").click().run()
    assert [session.minutes for session in sessions(place, event.id)[:2]] == [10, first.minutes - 10]


def test_what_is_no_length_of_time_splits_nothing_and_is_said(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = sessions(place, event.id)
    app = open_page("agenda", event.id)
    app.text_input("split-after-1").input("soon")
    next(button for button in app.button if button.label == "Split").click().run()
    assert "is no length of time" in app.error[0].value
    assert sessions(place, event.id) == before


def open_steps(event_id: str) -> AppTest:
    """Open the steps of the first session."""
    app = open_page("agenda", event_id)
    app.session_state["steps-1"] = True
    return app.run()


def steps_of(place: Workplace, event_id: str) -> list[Activity]:
    """Return the steps of the first session, as they are stored."""
    plan = open_plan(place, LOCAL, event_id)
    return [step for step in plan.activities if step.session_id == plan.sessions[0].id]


def test_a_step_is_changed_in_every_field(place: Workplace) -> None:
    event = a_cluster_event(place).event
    app, step = open_steps(event.id), steps_of(place, event.id)[0]
    app.text_input(f"minutes-{step.id}-{step.version}").input("1h")
    app.text_area(f"say-{step.id}-{step.version}").input("  Good morning.  ")
    next(button for button in app.button if button.label == "Save").click().run()
    changed = steps_of(place, event.id)[0]
    assert (changed.minutes, changed.say, changed.watch) == (60, "Good morning.", step.watch)


def test_steps_are_added_moved_and_removed(place: Workplace) -> None:
    event = a_cluster_event(place).event
    before = [step.id for step in steps_of(place, event.id)]
    app = open_steps(event.id)
    session = steps_of(place, event.id)[0].session_id
    press(app, f"step-1-{session}")
    assert [step.id for step in steps_of(place, event.id)] == [before[1], before[0], *before[2:]]
    press(app, "add-step-1")
    assert steps_of(place, event.id)[-1].title == "New step"
    press(app, f"drop-step-{session}")
    assert len(steps_of(place, event.id)) == len(before)


def test_the_papers_of_the_agenda_can_be_downloaded(place: Workplace) -> None:
    event = a_cluster_event(place).event
    links = downloads_on(open_page("agenda", event.id))
    assert list(links.values()) == ["Participants' agenda", "Facilitator guide", "Run sheet", "Calendar file"]
