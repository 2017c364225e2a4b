"""Another technique for a session: what it becomes is said before, and only how it is run changes."""

from streamlit.testing.v1 import AppTest

from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, open_page, words_on


def choosing(event_id: str, session_id: str, version: int, name: str) -> AppTest:
    """Open the first session's technique and choose another one."""
    app = open_page("agenda", event_id)
    app.session_state["swap-1"] = True
    app.run()
    app.selectbox(f"technique-{session_id}-{version}").select(name).run()
    assert not app.exception
    return app


def test_a_session_gets_another_technique_and_keeps_its_title(place: Workplace) -> None:
    plan = a_cluster_event(place)
    first = plan.sessions[0]
    app = choosing(plan.event.id, first.id, first.version, "pairs")
    assert f"{first.minutes} minutes" in words_on(app)
    app.button("use-1").click().run()
    assert not app.exception
    session = open_plan(place, LOCAL, plan.event.id).sessions[0]
    assert (session.method, session.title, session.minutes) == ("pairs", first.title, first.minutes)


def test_what_does_not_fit_is_said_before(place: Workplace) -> None:
    plan = a_cluster_event(place)
    first = plan.sessions[0]
    app = choosing(plan.event.id, first.id, first.version, "open_space")
    assert "The steps need at least" in app.warning[0].value
    assert open_plan(place, LOCAL, plan.event.id).revision == plan.revision
