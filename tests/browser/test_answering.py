"""Answering on a telephone: without scripts, and with them over a line that breaks off for hours."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from planner.operations.actor import LOCAL
from planner.operations.answer_links import make_answer_links, make_open_answer_link
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation
from tests.browser.conftest import PHONE, TELEPHONE, open_window
from tests.browser.grid import settled
from tests.browser.hands import go
from tests.operations.consulted import ask_people

pytestmark = pytest.mark.browser

HOURS = 3 * 3600 * 1000
"""Milliseconds."""


@pytest.fixture
def asked(place: Workplace) -> tuple[str, str, str]:
    """Ask one office; return the event's id, the path of its own link and that of the open link."""
    consultation, form = ask_people(place, 1, closes_on=None)
    event_id = consultation.event_id
    (own,) = make_answer_links(place, LOCAL, event_id, form.id).values()
    return event_id, f"/answer/{own}", f"/answer/{make_open_answer_link(place, LOCAL, event_id, form.id)}"


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """Open a window that runs no script."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, user_agent=TELEPHONE)
    yield from open_window(context)
    context.close()


def texts_in(place: Workplace, event_id: str) -> list[str]:
    return [each.text for each in load_consultation(place.store, event_id).answers]


def test_a_form_is_answered_without_scripts_and_found_by_the_team(
    plain: Page, page: Page, place: Workplace, planner: str, asked: tuple[str, str, str]
) -> None:
    event_id, own, _ = asked
    plain.goto(planner + own)
    plain.get_by_label("1. What do you intend").fill("Meet monthly with the schools")
    plain.get_by_role("button", name="Send the answers").click()
    expect(plain.get_by_role("heading", name="Thank you")).to_be_visible()
    plain.get_by_role("link", name="Change the answers").click()
    plain.get_by_label("2. What do you intend").fill("Train")
    plain.get_by_role("button", name="Send the answers").click()
    expect(plain.get_by_role("heading", name="Thank you")).to_be_visible()

    assert texts_in(place, event_id) == ["Meet monthly with the schools", "Train"]
    go(page, f"{planner}/answers?event={event_id}")
    expect(page.get_by_text("Meet monthly with the schools").first).to_be_visible()


def test_through_a_lost_line_nothing_is_lost_and_nothing_doubled(
    phone: Page, place: Workplace, planner: str, asked: tuple[str, str, str]
) -> None:
    """The line goes before sending, comes back for the sending but not for the answer, and the window is closed."""
    event_id, _, shared = asked
    said, context = ["Meet monthly with the schools"], phone.context
    phone.clock.install()
    phone.goto(planner + shared)
    phone.locator("textarea").first.fill("Meet monthly")
    expect(phone.get_by_role("status")).to_have_text("Kept on this device until it is sent.")
    context.set_offline(True)
    phone.get_by_role("button", name="Send the answers").click()
    expect(phone.get_by_role("status")).to_contain_text("No connection.")
    phone.locator("textarea").first.press_sequentially(" with the schools")
    phone.clock.fast_forward(HOURS)
    expect(phone.get_by_role("status")).to_contain_text("No connection.")
    assert texts_in(place, event_id) == []

    context.route("**/answer/**", deliver_and_lose_the_answer)
    context.set_offline(False)
    assert settled(lambda: stored_while_open(phone, place, event_id), said) == said
    expect(phone.get_by_role("status")).to_contain_text("No connection.")
    phone.close()
    context.unroute_all()
    again = context.new_page()
    again.goto(planner + shared)
    expect(again.get_by_role("heading", name="Thank you")).to_be_visible()

    assert texts_in(place, event_id) == said
    again.goto(planner + shared)
    expect(again.locator("textarea").first).to_have_value("")
    again.close()


def test_what_was_typed_and_not_sent_stands_again_and_can_be_thrown_away(
    phone: Page, place: Workplace, planner: str, asked: tuple[str, str, str]
) -> None:
    event_id, own, _ = asked
    phone.goto(planner + own)
    phone.get_by_label("Confidential").check()
    phone.locator("textarea").first.fill("Half a thought")
    phone.reload()
    expect(phone.get_by_role("status")).to_have_text(
        "What you typed on this device and did not send stands here again."
    )
    expect(phone.locator("textarea").first).to_have_value("Half a thought")
    expect(phone.get_by_label("Confidential")).to_be_checked()

    phone.get_by_role("button", name="Throw this draft away").click()
    expect(phone.locator("textarea").first).to_have_value("")
    expect(phone.get_by_label("Confidential")).not_to_be_checked()
    assert texts_in(place, event_id) == []


def stored_while_open(page: Page, place: Workplace, event_id: str) -> list[str]:
    """Return what is stored; asking the page for its title lets what the browser waits for go on meanwhile."""
    page.title()
    return texts_in(place, event_id)


def deliver_and_lose_the_answer(route: Route) -> None:
    """Let a form arrive, and its acknowledgement get lost."""
    if route.request.method == "POST":
        route.fetch()
    route.abort()
