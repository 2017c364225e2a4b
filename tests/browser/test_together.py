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
from tests.browser.grid import middle_of
from tests.browser.hands import edit_cell, rows, sign_in, turn_to, type_cell
from tests.ui.builders import a_cluster_event

pytestmark = pytest.mark.browser

MINUTES = 100
"""Pixels from the left of the agenda to the minutes of a session."""


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


def test_two_people_in_one_row_of_agenda_and_checklist_both_end_up_knowing(
    page: Page, other: Page, guarded: str, team_place: Workplace
) -> None:
    event_id = a_cluster_event(team_place).event.id
    give_right(team_place, LOCAL, event_id, "second", Right.OWNER)
    for each, name in ((page, "owner"), (other, "second")):
        each.goto(f"{guarded}/agenda?event={event_id}")
        sign_in(each, name)
    change_one_cell(page, other, left=MINUTES, mine="75", theirs="50")
    assert open_plan(team_place, LOCAL, event_id).sessions[0].minutes == 75

    for each in (page, other):
        turn_to(each, "Checklist")
    change_one_cell(page, other, left=middle_of("task"), mine="Find a hall", theirs="Find a room")
    assert [each.title for each in open_plan(team_place, LOCAL, event_id).tasks if "Find a" in each.title] == [
        "Find a hall"
    ]
    expect(other.get_by_text("This event has been changed since")).to_be_visible()


def change_one_cell(page: Page, other: Page, *, left: int, mine: str, theirs: str) -> None:
    """Change the cell of the first row in both windows: the later one is asked, and keeps its own."""
    for each in (page, other):
        expect(rows(each.get_by_test_id("stDataFrame")).nth(1)).to_be_attached()
    edit_cell(other, row=0, left=left, text=theirs)
    type_cell(page, row=0, left=left, text=mine)
    expect(page.get_by_text("Choose which is to stand.")).to_be_visible()
    expect(page.get_by_text(theirs, exact=True).last).to_be_visible()
    page.get_by_role("button", name="Keep mine").click()
    expect(page.get_by_text("Choose which is to stand.")).to_have_count(0)
    expect(rows(page.get_by_test_id("stDataFrame")).nth(1)).to_contain_text(mine)
