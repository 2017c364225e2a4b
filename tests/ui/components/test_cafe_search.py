"""Looking for better seats on the page: what was found is shown as it goes on, stopped by a click, and kept."""

import pytest
from streamlit.testing.v1 import AppTest

from planner.operations.actor import LOCAL
from planner.operations.cafe import SeatingWish, seat
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from planner.ui.components.cafe_search import SEARCH, SeatSearch
from tests.operations.builders import many_people, take_in
from tests.ui.builders import a_cluster_event, open_page, words_on

PATIENCE = 20


def a_page_of_uneven_seats(place: Workplace) -> AppTest:
    """Open the page of a café whose seats can always be better for all that is proved."""
    event_id = a_cluster_event(place).event.id
    take_in(place, event_id, *many_people(23))
    seat(place, LOCAL, event_id, SeatingWish(tables=4, rounds=4))
    return open_page("cafe", event_id)


def search_on(app: AppTest) -> SeatSearch:
    found = app.session_state[SEARCH]
    assert isinstance(found, SeatSearch)
    return found


def test_a_search_shows_its_figures_alone_and_stops_by_a_click(place: Workplace) -> None:
    app = a_page_of_uneven_seats(place)
    app.button("improve-seats").click().run()
    assert not app.exception
    search = search_on(app)
    assert f"Repeats {search.before.repeats} → " in words_on(app)
    assert not [metric for metric in app.metric if metric.label == "Repeats"]
    app.button("stop-search").click().run()
    assert search.ended.wait(PATIENCE)
    app.run()
    assert not app.exception
    assert SEARCH not in app.session_state
    stored = open_plan(place, LOCAL, search.event_id).rotation
    assert stored
    metric = next(metric for metric in app.metric if metric.label == "Repeats")
    assert metric.value == str(search.latest.repeats)


def test_where_nothing_can_be_better_no_search_is_offered(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    take_in(place, event_id, *many_people(12))
    seat(place, LOCAL, event_id, SeatingWish(tables=4, rounds=1))
    app = open_page("cafe", event_id)
    with pytest.raises(KeyError):
        app.button("improve-seats")
