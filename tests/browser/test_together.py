"""Two people at one event: each sees that the other is there, and neither loses what they typed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.domain.rights import Right
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.team import give_right
from planner.operations.workplace import Workplace
from tests.browser.conftest import DESK, open_visitor
from tests.browser.hands import sign_in
from tests.ui.builders import a_cluster_event

pytestmark = pytest.mark.browser


@pytest.fixture
def other(browser: Browser) -> Iterator[Page]:
    """Open the window of a second person."""
    yield from open_visitor(browser.new_context(viewport=DESK))


def open_overview(page: Page, name: str, address: str) -> None:
    """Sign in, and open the description of the event."""
    page.goto(address)
    sign_in(page, name)
    page.get_by_text("Change the event: title").click()


def save_title(page: Page, title: str) -> None:
    """Type another title and save it."""
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_role("button", name="Save", exact=True).click()


def test_two_people_change_one_event_and_both_end_up_knowing(
    page: Page, other: Page, guarded: str, team_place: Workplace
) -> None:
    event_id = a_cluster_event(team_place).event.id
    for name in ("owner", "second"):
        give_right(team_place, LOCAL, event_id, name, Right.OWNER)
    address = f"{guarded}/overview?event={event_id}"
    open_overview(page, "owner", address)
    open_overview(other, "second", address)
    expect(other.get_by_text("Also here: Office of owner")).to_be_visible()

    page.get_by_label("Title", exact=True).fill("Mine")
    save_title(other, "Theirs")
    expect(other.get_by_role("heading", level=1, name="Theirs")).to_be_visible()
    expect(page.get_by_text("This event has been changed since")).to_be_visible()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Mine")

    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Title · Theirs")).to_be_visible()
    page.get_by_role("button", name="Keep mine").click()
    expect(page.get_by_role("heading", level=1, name="Mine")).to_be_visible()
    assert open_plan(team_place, LOCAL, event_id).event.title == "Mine"
    expect(other.get_by_text("This event has been changed since")).to_be_visible()
