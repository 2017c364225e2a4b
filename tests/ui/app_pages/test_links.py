"""The links: made and shown once, listed until they are revoked, and never shown again."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from planner.domain.links import CalendarFeed, LinkPurpose
from planner.operations.actor import LOCAL
from planner.operations.calendar_links import make_calendar_link
from planner.operations.links import NotOpenError, list_links, open_link
from planner.operations.workplace import Workplace
from planner.storage.links import set_expiry
from tests.operations.builders import a_row, take_in
from tests.ui.builders import a_cluster_event, open_page, words_on


def secret_on(app: AppTest) -> str:
    """Return the secret of the link that the page shows."""
    return re.fullmatch(r"https://plan\.example\.org/calendar/([\w-]{22})\.ics", app.code[0].value).group(1)  # type: ignore[union-attr]  # another address fails


@pytest.fixture(autouse=True)
def _on_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", "https://plan.example.org")


def test_a_link_is_shown_once_and_listed_until_it_is_revoked(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    app = open_page("links", event_id)
    assert "No link of this event is out." in words_on(app)

    app.button("make_link").click().run()
    secret = secret_on(app)
    assert 'src="data:image/png;base64,' in app.get("html")[0].proto.body
    assert open_link(place, secret, LinkPurpose.CALENDAR).subject == "event"

    app.button("put_away").click().run()
    assert not app.code
    assert secret not in words_on(app)
    assert "Calendar of the event" in words_on(app)

    (link,) = list_links(place, LOCAL, event_id)
    app.button(f"revoke-{link.id}").click().run()
    assert "No link of this event is out." in words_on(app)
    with pytest.raises(NotOpenError):
        open_link(place, secret, LinkPurpose.CALENDAR)


def test_a_personal_calendar_asks_whose_it_is(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    take_in(place, event_id, a_row(name="Officer of Kukës"))
    app = open_page("links", event_id)

    app.radio("feed").set_value(CalendarFeed.PERSON).run()
    assert app.button("make_link").disabled
    app.selectbox("whose").select_index(0).run()
    app.button("make_link").click().run()
    app.button("put_away").click().run()

    assert [link.subject for link in list_links(place, LOCAL, event_id)] == ["person"]
    assert "**Calendar of one person** · Officer of Kukës" in words_on(app)


def test_a_link_that_was_made_is_not_shown_on_another_event(place: Workplace) -> None:
    app = open_page("links", a_cluster_event(place).event.id)
    app.button("make_link").click().run()
    app.query_params["event"] = a_cluster_event(place).event.id
    app.run()
    assert not app.code


def test_an_expired_link_is_told_apart_and_can_be_renewed(place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    link = make_calendar_link(place, LOCAL, event_id, CalendarFeed.TEAM).link
    set_expiry(place.store, link.id, link.made_at)
    app = open_page("links", event_id)
    assert ":orange[expired]" in words_on(app)
    app.button(f"renew-{link.id}").click().run()
    assert ":orange[expired]" not in words_on(app)
    assert list_links(place, LOCAL, event_id) == (link,)


def test_a_planner_on_this_computer_alone_says_that_others_cannot_reach_it(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    event_id, told = a_cluster_event(place).event.id, "Other people's calendars cannot reach this planner"
    assert told not in words_on(open_page("links", event_id))
    monkeypatch.delenv("PLANNER_ADDRESS")
    assert told in words_on(open_page("links", event_id))
    monkeypatch.setenv("PLANNER_ADDRESS", "nonsense")
    assert "https://plan.example.org" in open_page("links", event_id).error[0].value.replace("\\", "")
