"""The agenda as somebody builds it: durations are typed, sessions added, kept aside, split and taken back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from planner.operations.workplace import Workplace
from tests.browser.hands import IDLE, edit_cell, go, rows
from tests.ui.builders import a_cluster_event

pytestmark = pytest.mark.browser

MINUTES = 100
"""Pixels from the left of a table to the minutes of a session."""


@pytest.fixture
def address(place: Workplace, planner: str) -> str:
    """Make a meeting that opens at 9:30; return the address of its agenda."""
    return f"{planner}/agenda?event={a_cluster_event(place).event.id}"


def row(page: Page, number: int) -> Locator:
    """Return a row of the table, counted from 1, as a screen reader finds it."""
    return rows(page.get_by_test_id("stDataFrame").first).nth(number)


def press(page: Page, name: str) -> None:
    """Press a button, and wait until the page has answered."""
    page.get_by_role("button", name=name, exact=True).first.click()
    page.locator(IDLE).wait_for()


def said(page: Page, text: str) -> None:
    """Wait until the page says something."""
    expect(page.get_by_test_id("stToast").filter(has_text=text).first).to_be_visible()


def test_a_facilitator_builds_a_day_and_goes_back_to_what_was_agreed(page: Page, address: str) -> None:
    go(page, address)
    expect(row(page, 2)).to_contain_text("10:00")
    keep_as_agreed(page)
    go(page, address)
    edit_cell(page, row=0, left=MINUTES, text="1h15")
    expect(row(page, 1)).to_contain_text("75")
    expect(row(page, 2)).to_contain_text("10:45")

    split_the_first(page)
    keep_it_aside(page)
    press(page, "Undo")
    expect(row(page, 1)).to_contain_text("Registration")
    go_back_to_what_was_agreed(page)
    expect(row(page, 1)).to_contain_text("30")
    expect(row(page, 2)).not_to_contain_text("Registration")


def keep_as_agreed(page: Page) -> None:
    """Give the agenda a name."""
    expect(row(page, 1)).to_contain_text("Registration")
    page.get_by_text("Versions of the agenda").click()
    page.get_by_role("textbox", name="Name of the agenda as it is now").fill("As agreed")
    press(page, "Keep under this name")
    said(page, "Kept under this name.")
    expect(page.get_by_text("The two agendas are the same.")).to_be_visible()


def split_the_first(page: Page) -> None:
    """Divide the first session after half an hour."""
    press(page, "More")
    page.get_by_role("textbox", name="Split after").fill("0:30")
    press(page, "Split")
    said(page, "Split.")
    expect(row(page, 2)).to_contain_text("10:00")
    expect(row(page, 2)).to_contain_text("45")


def keep_it_aside(page: Page) -> None:
    """Keep the first half aside, with the menu that is still open; the other half begins the day."""
    press(page, "Keep aside")
    said(page, "Kept aside")
    expect(page.get_by_role("heading", name="Kept aside")).to_be_visible()
    expect(row(page, 1)).to_contain_text("45")


def go_back_to_what_was_agreed(page: Page) -> None:
    """See what has changed since, and go back."""
    page.get_by_text("Versions of the agenda").click()
    expect(page.get_by_text("“Registration and coffee” is new, with 45 minutes.")).to_be_visible()
    press(page, "Go back to this version")
    said(page, "The agenda is what it was")
    expect(page.get_by_text("The two agendas are the same.")).to_be_visible()
