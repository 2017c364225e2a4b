"""A session of another event."""

from planner.domain.agenda import PARKED
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.ui.builders import a_cluster_event, open_page, words_on


def test_a_session_of_another_event_is_kept_aside(place: Workplace) -> None:
    source, event = a_cluster_event(place, title="Spring meeting"), a_cluster_event(place).event
    app = open_page("agenda", event.id)
    app.session_state["take"] = True
    app.run()
    app.selectbox("take_from").select(source.event.id).run()
    app.selectbox(f"take_session-{source.event.id}").select(source.sessions[2].id).run()
    app.button("take_over").click().run()
    assert not app.exception
    taken = next(each for each in open_plan(place, LOCAL, event.id).sessions if each.day_number == PARKED)
    assert taken.title == source.sessions[2].title
    assert "Kept aside" in words_on(app)


def test_without_another_event_nothing_is_offered(place: Workplace) -> None:
    app = open_page("agenda", a_cluster_event(place).event.id)
    assert not [each for each in app.expander if each.label == "Take a session from another event"]
