"""An address sent to a colleague opens what it names, even as the very first request after a start."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from planner.operations.workplace import open_workplace
from tests.browser.hands import go
from tests.browser.server import run_planner
from tests.ui.builders import PAGES, a_seated_event

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def seated(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[tuple[str, str]]:
    """Start a planner with one seated event; return its address and the event's id."""
    assert chromium
    database = Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("seated") / "planner.db"))
    place = open_workplace(str(database))
    event_id = a_seated_event(place).event.id
    place.store.close()
    for address in run_planner(database):
        yield address, event_id


def test_the_first_request_after_a_start_opens_the_page_with_its_navigation(
    page: Page, seated: tuple[str, str]
) -> None:
    address, event_id = seated
    go(page, f"{address}/checklist?event={event_id}")
    expect(page.get_by_role("heading", level=1, name="Checklist")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav").get_by_role("link")).to_have_count(len(PAGES))
    expect(page.get_by_test_id("stSidebar")).to_contain_text("Meeting of the Northern cluster")


def test_no_page_is_wider_than_a_telephone(phone: Page, seated: tuple[str, str]) -> None:
    address, event_id = seated
    for name in PAGES:
        go(phone, f"{address}/{'' if name == 'events' else name}?event={event_id}")
        expect(phone.get_by_role("heading", level=1)).to_be_visible()
        wider = phone.evaluate(
            "[document.documentElement, document.querySelector('[data-testid=stMain]')]"
            ".map(part => part.scrollWidth - part.clientWidth)"
        )
        assert wider == [0, 0], name


def test_a_telephone_shows_tasks_as_cards(phone: Page, seated: tuple[str, str]) -> None:
    address, event_id = seated
    go(phone, f"{address}/checklist?event={event_id}")
    expect(phone.get_by_role("checkbox").first).to_be_visible()
    expect(phone.get_by_test_id("stDataFrame")).to_have_count(0)


def test_what_is_open_survives_a_reload(page: Page, seated: tuple[str, str]) -> None:
    address, event_id = seated
    go(page, f"{address}/checklist?event={event_id}")
    page.get_by_text("Cards", exact=True).click()
    expect(page.get_by_role("checkbox").first).to_be_visible()
    page.reload()
    expect(page.get_by_role("checkbox").first).to_be_visible()
