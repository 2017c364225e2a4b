"""Links for recorders: made for who has none, shown once, and a new one for one person closes the one before."""

from streamlit.testing.v1 import AppTest

from planner.operations.actor import LOCAL
from planner.operations.filing import open_recorder_forms
from planner.operations.recorder_links import recorder_links_out
from planner.operations.workplace import Workplace
from planner.ui.components.recorder_links import MADE
from tests.operations.recording_people import two_recorders
from tests.ui.builders import a_cluster_event, open_page, words_on


def open_links(event_id: str) -> AppTest:
    app = open_page("recording", event_id)
    app.session_state["recorder_links"] = True
    return app.run()


def test_links_are_made_shown_once_and_renewed(place: Workplace) -> None:
    recorded = two_recorders(place)
    app = open_links(recorded.event_id)
    assert "0 of 2 recorders have a link to their forms." in words_on(app)
    app.button("make_recorder_links").click().run()
    assert not app.exception
    secrets = app.session_state[MADE].secrets
    assert all(f"/record/{secret}" in app.code[0].value for secret in secrets.values())
    app.button("put_recorder_links_away").click().run()
    assert app.button("make_recorder_links").disabled
    before = recorder_links_out(place, LOCAL, recorded.event_id)

    first = recorded.people[0]
    app.multiselect("renewed_recorder_links").set_value([first])
    next(each for each in app.button if each.label == "Make new links").click().run()
    assert not app.exception
    now = recorder_links_out(place, LOCAL, recorded.event_id)
    assert [now[each].id == before[each].id for each in recorded.people] == [False, True]
    assert open_recorder_forms(place, app.session_state[MADE].secrets[first]).person_id == first


def test_without_a_recorder_the_page_says_where_one_is_named(place: Workplace) -> None:
    app = open_links(a_cluster_event(place).event.id)
    assert "Nobody is named as a recorder yet. Say in the agenda who records which session." in words_on(app)
