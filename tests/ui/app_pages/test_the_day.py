"""The day: what is on, the buttons, and what two screens and a reload see."""

import json
from datetime import datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.clock import moment
from planner.domain.plan import Plan
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit
from planner.operations.the_day import start_session, stop_session
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, open_page, words_on


@pytest.fixture
def plan(place: Workplace) -> Plan:
    """Make a meeting, and let it be five minutes before it begins."""
    made = a_cluster_event(place)
    set_clock(place, made, -5)
    return made


def set_clock(place: Workplace, plan: Plan, minutes: float) -> datetime:
    """Let it be so many minutes after the meeting was to begin."""
    begins = moment(plan.event.starts_on, plan.days[0].opens_minute, plan.event.timezone)
    now = begins + timedelta(minutes=minutes)
    place.clock = lambda: now
    return now


def shown(app: AppTest) -> dict[str, object]:
    """Return what the countdown was given."""
    data = (json.loads(element.proto.json) for element in app.get("bidi_component"))
    found: dict[str, object] = next(each for each in data if "until" in each)
    return found


def press(app: AppTest, key: str) -> None:
    """Press a button."""
    app.button(key).click().run()
    assert not app.exception


def test_before_the_day_it_says_when_it_begins(place: Workplace, plan: Plan) -> None:
    set_clock(place, plan, -3 * 24 * 60)
    countdown = shown(open_page("the_day", plan.event.id))
    assert (countdown["until"], countdown["big"], countdown["standing"]) == (None, "3 days", "")
    assert str(countdown["kicker"]).startswith("Begins on ")


def test_minutes_before_it_counts_down_to_the_first_session(place: Workplace, plan: Plan) -> None:
    countdown = shown(open_page("the_day", plan.event.id))
    assert countdown["title"] == plan.sessions[0].title
    assert countdown["until"] == round(set_clock(place, plan, 0).timestamp() * 1000)


def test_a_session_that_is_started_counts_down_by_the_planners_clock(place: Workplace, plan: Plan) -> None:
    app = open_page("the_day", plan.event.id)
    begun = set_clock(place, plan, 4)
    press(app, "start-next")
    countdown, first = shown(app), plan.sessions[0]
    assert (countdown["kicker"], countdown["title"]) == ("On now", first.title)
    assert countdown["until"] == round((begun + timedelta(minutes=first.minutes)).timestamp() * 1000)
    assert str(countdown["standing"]).startswith("4 min behind the plan · the day ends at ")
    assert countdown["standing_state"] == "late"


def test_nobody_is_told_of_a_change_that_the_day_shows(place: Workplace, plan: Plan) -> None:
    app = open_page("the_day", plan.event.id)
    press(app, "start-next")
    stored = open_plan(place, LOCAL, plan.event.id).revision
    assert (app.session_state["revision_seen"], stored > plan.revision) == (stored, True)


def test_there_is_one_undo_on_the_page(plan: Plan) -> None:
    app = open_page("the_day", plan.event.id)
    assert [each.key for each in app.button if each.label == "Undo"] == ["take-back"]


def test_five_minutes_more_and_undo(place: Workplace, plan: Plan) -> None:
    app = open_page("the_day", plan.event.id)
    press(app, "start-next")
    press(app, "extend")
    assert open_plan(place, LOCAL, plan.event.id).sessions[0].minutes == plan.sessions[0].minutes + 5
    press(app, "take-back")
    assert open_plan(place, LOCAL, plan.event.id).sessions[0].minutes == plan.sessions[0].minutes


def test_the_next_session_takes_over_and_a_stop_ends_it(place: Workplace, plan: Plan) -> None:
    app = open_page("the_day", plan.event.id)
    press(app, "start-next")
    set_clock(place, plan, 20)
    press(app, "start-next")
    assert shown(app)["title"] == plan.sessions[1].title
    set_clock(place, plan, 30)
    press(app, "stop")
    times = open_plan(place, LOCAL, plan.event.id).actual_times
    assert sorted(each.session_id for each in times if each.ended_at) == sorted(
        session.id for session in plan.sessions[:2]
    )
    assert [button.key for button in app.button if button.key in {"stop", "extend"}] == []


def test_the_second_screen_is_told_that_the_first_was_faster(place: Workplace, plan: Plan) -> None:
    app = open_page("the_day", plan.event.id)
    start_session(place, LOCAL, plan.event.id, plan.sessions[2].id)
    press(app, "start-next")
    assert "somebody has started it meanwhile" in app.error[0].value
    assert shown(app)["title"] == plan.sessions[2].title


def test_a_late_day_catches_up(place: Workplace, plan: Plan) -> None:
    app = open_page("the_day", plan.event.id)
    set_clock(place, plan, 25)
    press(app, "start-next")
    assert "How to catch up" in words_on(app)
    assert "as planned" in words_on(app)
    before = sum(session.minutes for session in plan.sessions)
    press(app, "catch-up")
    assert "How to catch up" not in words_on(app)
    assert sum(session.minutes for session in open_plan(place, LOCAL, plan.event.id).sessions) == before - 25


def test_a_rehearsal_may_begin_with_any_session_and_is_cleared(place: Workplace, plan: Plan) -> None:
    set_clock(place, plan, -5 * 24 * 60)
    app = open_page("the_day", plan.event.id)
    app.selectbox("start-which").set_value(plan.sessions[3].id).run()
    press(app, "start-chosen")
    assert shown(app)["title"] == plan.sessions[3].title
    assert "These times are of a rehearsal" in words_on(app)
    press(app, "clear-day")
    assert open_plan(place, LOCAL, plan.event.id).actual_times == ()
    assert "These times are of a rehearsal" not in words_on(app)


def test_after_the_last_session_it_says_how_the_day_went(place: Workplace, plan: Plan) -> None:
    last = plan.sessions[-1]
    start_session(place, LOCAL, plan.event.id, last.id)
    stop_session(place, LOCAL, plan.event.id, last.id)
    app = open_page("the_day", plan.event.id)
    assert shown(app)["kicker"] == "The day is over; it ended at"
    assert any("actual_times" in element.proto.json for element in app.get("bidi_component"))


def test_a_day_that_nobody_timed_says_so(place: Workplace, plan: Plan) -> None:
    set_clock(place, plan, 3 * 24 * 60)
    assert str(shown(open_page("the_day", plan.event.id))["kicker"]).startswith("This day is past.")


def test_another_day_can_be_looked_at(place: Workplace) -> None:
    plan = a_cluster_event(place, days=2)
    app = open_page("the_day", plan.event.id)
    app.radio("shown_day").set_value(2).run()
    assert app.info[0].value == "Nothing is planned for this day yet."


def test_a_title_full_of_signs_reaches_the_countdown_as_it_is(place: Workplace, plan: Plan) -> None:
    session = plan.sessions[0]
    record = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, LOCAL, record, {"title": "<b>**x**</b>"})
    assert shown(open_page("the_day", plan.event.id))["title"] == "<b>**x**</b>"
