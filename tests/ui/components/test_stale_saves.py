"""A save that came too late: both versions and what it was, and neither is lost."""

from streamlit.testing.v1 import AppTest

from planner.domain.agenda import Session
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, open_page, words_on


def save_too_late(place: Workplace) -> tuple[AppTest, str, Session]:
    """Type an aim into a session's panel while somebody else stores another one, and save it."""
    plan = a_cluster_event(place)
    first = plan.sessions[0]
    app = open_page("agenda", plan.event.id)
    app.session_state["texts-1"] = True
    app.run()
    store_aim(place, plan.event.id, first, "Theirs")
    app.text_area(f"aim-{first.id}-{first.version}").input("Mine, *typed*")
    next(each for each in app.button if each.form_id == f"texts-{first.id}-{first.version}").click().run()
    assert not app.exception
    return app, plan.event.id, first


def store_aim(place: Workplace, event_id: str, session: Session, aim: str) -> None:
    shown = ShownRecord(event_id=event_id, kind="sessions", record_id=session.id, version=session.version)
    edit(place, LOCAL, shown, {"aim": aim})


def stored_aim(place: Workplace, event_id: str) -> str:
    return open_plan(place, LOCAL, event_id).sessions[0].aim


def test_what_it_was_mine_and_theirs_stand_side_by_side_and_mine_can_be_kept(place: Workplace) -> None:
    app, event_id, first = save_too_late(place)
    assert stored_aim(place, event_id) == "Theirs"
    assert [text.value for text in app.text][:3] == [first.aim or "–", "Mine, *typed*", "Theirs"]

    app.button("stale-mine-0").click().run()
    assert stored_aim(place, event_id) == "Mine, *typed*"
    assert "Choose which is to stand" not in words_on(app)


def test_mine_is_not_lost_on_another_page_until_it_is_let_go(place: Workplace) -> None:
    app, event_id, _ = save_too_late(place)
    app.switch_page("app_pages/overview.py").run()
    assert "Mine, *typed*" in [text.value for text in app.text]
    app.button("stale-theirs-0").click().run()
    assert (stored_aim(place, event_id), "Choose which is to stand" in words_on(app)) == ("Theirs", False)


def test_keeping_mine_is_refused_once_more_where_theirs_has_changed_again(place: Workplace) -> None:
    app, event_id, _ = save_too_late(place)
    store_aim(place, event_id, open_plan(place, LOCAL, event_id).sessions[0], "Theirs, later")
    app.button("stale-mine-0").click().run()
    assert [text.value for text in app.text][1:3] == ["Mine, *typed*", "Theirs, later"]
    assert stored_aim(place, event_id) == "Theirs, later"
