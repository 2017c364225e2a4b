"""What a person does on a page: go there, type a day, edit a cell. Each waits for what it needs, never for time."""

from contextlib import suppress
from datetime import date

from playwright.sync_api import Error, Locator, Page, expect

from tests.operations.team import FIVE_WORDS

IDLE = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
HEAD, ROW = 35, 35
"""Pixels of a table's head and of each row."""
TRIES, MOMENT = 8, 2500
"""How often a person clicks on a cell that does not open, and the milliseconds they give it each time."""


def go(page: Page, url: str) -> None:
    """Open an address and wait until the page stands."""
    page.goto(url)
    page.locator(IDLE).wait_for()


def turn_to(page: Page, name: str) -> None:
    """Follow a link of the navigation to the page with that heading."""
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    page.locator(IDLE).wait_for()


def type_day(page: Page, label: str, day: date) -> None:
    """Type a day into its three boxes."""
    boxes = page.get_by_role("group", name=label)
    boxes.get_by_role("spinbutton").first.click()
    page.keyboard.type(f"{day:%Y%m%d}")
    expect(boxes).to_contain_text(str(day.day))
    page.keyboard.press("Tab")


def edit_cell(page: Page, *, row: int, left: int, text: str) -> None:
    """Type over a cell as `type_cell` does; the page has said that it is saved."""
    type_cell(page, row=row, left=left, text=text)
    expect(page.get_by_test_id("stToast").filter(has_text="Saved.")).to_be_visible()


def type_cell(page: Page, *, row: int, left: int, text: str) -> None:
    """Type over a cell: `row` counts from 0, `left` is in pixels."""
    open_to_type(page, row, left)
    cell = page.locator("#portal textarea")
    cell.fill(text)
    cell.press("Enter")


def open_to_type(page: Page, row: int, left: int) -> None:
    """Open a cell as a person does: who clicks while the table is drawn anew sees no cell open, and clicks again."""
    table = page.get_by_test_id("stDataFrame")
    cell = page.locator("#portal textarea")
    expect(rows(table).first).to_be_attached()
    for _ in range(TRIES):
        table.locator("canvas").first.click(position={"x": left, "y": HEAD + ROW * row + ROW // 2}, force=True)
        page.keyboard.press("Enter")
        with suppress(Error):
            return cell.wait_for(timeout=MOMENT)
    return cell.wait_for()


def rows(table: Locator) -> Locator:
    """Return the rows of a table as screen readers find them."""
    return table.locator("canvas [role=row]")


def sign_in(page: Page, name: str) -> None:
    """Sign in with the password that every account of the tests has, and wait for the page that was asked for."""
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(FIVE_WORDS)
    page.get_by_role("button", name="Sign in").click()
    page.locator(IDLE).wait_for()
