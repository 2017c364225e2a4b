"""An address sent to a colleague opens what it names, even as the very first request after a start."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from planner.operations.workplace import Workplace, open_workplace
from tests.browser.hands import go
from tests.ui.builders import PAGES, a_cluster_event, a_seated_event

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def event_id(place: Workplace) -> str:
    """Make an event that is seated."""
    return a_seated_event(place).event.id


def test_the_first_request_after_a_start_opens_the_page_with_its_navigation(
    page: Page, address: str, tmp_path: Path
) -> None:
    place = open_workplace(str(tmp_path / "planner.db"))
    event_id = a_cluster_event(place).event.id
    place.store.close()
    go(page, f"{address}/checklist?event={event_id}")
    expect(page.get_by_role("heading", level=1, name="Checklist")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav").get_by_role("link")).to_have_count(len(PAGES))
    expect(page.get_by_test_id("stSidebar")).to_contain_text("Meeting of the Northern cluster")


def test_no_page_is_wider_than_a_telephone(phone: Page, planner: str, event_id: str) -> None:
    for name in PAGES:
        go(phone, f"{planner}/{'' if name == 'events' else name}?event={event_id}")
        expect(phone.get_by_role("heading", level=1)).to_be_visible()
        wider = phone.evaluate(
            "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
            ".map(part => part.scrollWidth - part.clientWidth)"
        )
        assert wider == [0, 0], name


def test_a_telephone_shows_tasks_as_cards(phone: Page, planner: str, event_id: str) -> None:
    go(phone, f"{planner}/checklist?event={event_id}")
    expect(phone.get_by_role("checkbox").first).to_be_visible()
    expect(phone.get_by_test_id("stDataFrame")).to_have_count(0)


def test_what_is_open_survives_a_reload(page: Page, planner: str, event_id: str) -> None:
    go(page, f"{planner}/checklist?event={event_id}")
    page.get_by_text("Cards", exact=True).click()
    expect(page.get_by_role("checkbox").first).to_be_visible()
    page.reload()
    expect(page.get_by_role("checkbox").first).to_be_visible()
