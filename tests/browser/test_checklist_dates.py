"""Dates typed into the checklist's table, as fast and as awkwardly as people do: not one of them is lost or misplaced.

One planner and one window serve all of these; each test begins with the page as it opens, and other rows may be fixed.
"""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from planner.operations.workplace import Workplace
from tests.browser.conftest import open_visitor
from tests.browser.grid import Stored, open_cell, put, select, settled, text_in, title_in, write
from tests.browser.hands import IDLE, go, rows
from tests.operations.builders import many_people, take_in
from tests.ui.builders import a_cluster_event, today

pytestmark = pytest.mark.browser

WIDE = ViewportSize(width=1700, height=1000)
DAY = today() + timedelta(days=30)
BUSY_MS = 1200
CLICK_AT_ONCE = """labels => labels.forEach(label =>
  [...document.querySelectorAll("button, label")].find(each => each.innerText.trim().endsWith(label)).click())"""
STATE = 5
"""The place of the column that says where a task stands."""


def days(number: int) -> list[date]:
    """Return days that follow one another."""
    return [DAY + timedelta(days=each) for each in range(number)]


@pytest.fixture(scope="module")
def stored(place: Workplace) -> Stored:
    """Make an event with four people, and look at it beside the planner."""
    event_id = a_cluster_event(place).event.id
    take_in(place, event_id, *many_people(4))
    return Stored(place, event_id)


@pytest.fixture(scope="module")
def checklist(stored: Stored, planner: str) -> str:
    """Return the address of its checklist."""
    return f"{planner}/checklist?event={stored.event_id}"


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """Open the one window."""
    context = browser.new_context(viewport=WIDE, locale="en-GB", permissions=["clipboard-read", "clipboard-write"])
    yield from open_visitor(context)


@pytest.fixture
def page(window: Page, checklist: str) -> Page:
    """Show the table as it opens."""
    show(window, checklist)
    return window


def show(page: Page, address: str) -> None:
    """Open the checklist and wait for its rows."""
    go(page, address)
    rows(page.get_by_test_id("stDataFrame")).nth(5).wait_for(state="attached")


def press(page: Page, *keys: str) -> None:
    """Press keys one after another."""
    for key in keys:
        page.keyboard.press(key)


def paste(page: Page, text: str) -> None:
    """Paste text where the selection is."""
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("ControlOrMeta+v")


def test_a_date_that_is_typed_in_is_fixed(page: Page, stored: Stored) -> None:
    title = title_in(page, 0)
    put(page, 0, DAY)
    stored.comes_to(title, completion_on=DAY, benchmark_on=None)


def test_dates_down_a_column_without_a_pause_are_all_saved(page: Page, stored: Stored) -> None:
    titles = [title_in(page, row) for row in range(6)]
    for row, day in enumerate(days(6)):
        put(page, row, day)
    for title, day in zip(titles, days(6), strict=True):
        stored.comes_to(title, completion_on=day)


def test_enter_leads_down_so_that_a_column_is_typed_without_the_mouse(page: Page, stored: Stored) -> None:
    titles = [title_in(page, row) for row in range(1, 5)]
    select(page, 1)
    for day in days(4):
        write(page, day + timedelta(days=7))
    for title, day in zip(titles, days(4), strict=True):
        stored.comes_to(title, completion_on=day + timedelta(days=7))


def test_both_dates_of_a_row_are_saved(page: Page, stored: Stored) -> None:
    title = title_in(page, 3)
    put(page, 3, DAY + timedelta(days=9))
    put(page, 3, DAY - timedelta(days=9), "benchmark")
    stored.comes_to(title, completion_on=DAY + timedelta(days=9), benchmark_on=DAY - timedelta(days=9))


def test_tab_and_arrows_lead_to_the_cell_that_is_meant(page: Page, stored: Stored) -> None:
    first, second = title_in(page, 4), title_in(page, 5)
    put(page, 4, DAY, key="Tab")
    press(page, "ArrowLeft", "ArrowDown")
    write(page, DAY + timedelta(days=1))
    stored.comes_to(first, completion_on=DAY)
    stored.comes_to(second, completion_on=DAY + timedelta(days=1))


def test_an_edit_is_kept_when_a_filter_is_set_at_once(page: Page, stored: Stored) -> None:
    title = title_in(page, 5)
    put(page, 5, DAY + timedelta(days=20))
    page.get_by_role("textbox", name="Find").fill("budget")
    page.keyboard.press("Enter")
    stored.comes_to(title, completion_on=DAY + timedelta(days=20))


def test_an_edit_behind_a_filter_meets_the_task_that_is_shown(page: Page, stored: Stored) -> None:
    before = title_in(page, 0)
    page.get_by_role("textbox", name="Find").fill("facilitator")
    page.keyboard.press("Enter")
    expect(rows(page.get_by_test_id("stDataFrame")).filter(has_text=before)).to_have_count(0)
    title = title_in(page, 0)
    put(page, 0, DAY + timedelta(days=21))
    stored.comes_to(title, completion_on=DAY + timedelta(days=21))


def test_edits_are_kept_while_the_database_is_busy(page: Page, stored: Stored, database: Path) -> None:
    titles = [title_in(page, row) for row in range(3)]
    with sqlite3.connect(database, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        for row, day in enumerate(days(3)):
            put(page, row, day + timedelta(days=3))
        page.wait_for_timeout(BUSY_MS)
        other.execute("ROLLBACK")
    other.close()
    for title, day in zip(titles, days(3), strict=True):
        stored.comes_to(title, completion_on=day + timedelta(days=3))


def test_an_edit_before_and_after_scrolling_meets_its_rows(page: Page, stored: Stored) -> None:
    near = title_in(page, 2)
    put(page, 2, DAY + timedelta(days=23))
    page.get_by_test_id("stDataFrame").hover()
    page.mouse.wheel(0, 35 * 20)
    expect(rows(page.get_by_test_id("stDataFrame")).filter(has_text=near)).to_have_count(0)
    far = title_in(page, 4)
    put(page, 4, DAY + timedelta(days=24))
    stored.comes_to(near, completion_on=DAY + timedelta(days=23))
    stored.comes_to(far, completion_on=DAY + timedelta(days=24))


def test_an_emptied_date_is_free_and_the_planned_day_comes_back(page: Page, stored: Stored) -> None:
    title, planned = title_in(page, 9), text_in(page, 9, 2)
    put(page, 9, DAY)
    stored.comes_to(title, completion_on=DAY)
    select(page, 9)
    page.keyboard.press("Delete")
    stored.comes_to(title, completion_on=None)
    row = rows(page.get_by_test_id("stDataFrame")).filter(has_text=title)
    expect(row.locator("[role=gridcell]").nth(2)).to_have_text(planned)


def test_what_follows_an_emptied_date_at_once_is_kept(page: Page, stored: Stored) -> None:
    titles = [title_in(page, row) for row in (1, 2, 3)]
    put(page, 1, DAY)
    stored.comes_to(titles[0], completion_on=DAY)
    select(page, 1)
    press(page, "Delete", "ArrowDown")
    write(page, DAY + timedelta(days=2))
    write(page, DAY + timedelta(days=4))
    for title, day in zip(titles, (None, DAY + timedelta(days=2), DAY + timedelta(days=4)), strict=True):
        stored.comes_to(title, completion_on=day)


def test_a_pasted_date_is_saved(page: Page, stored: Stored) -> None:
    title = title_in(page, 4)
    select(page, 4)
    paste(page, (DAY + timedelta(days=12)).isoformat())
    stored.comes_to(title, completion_on=DAY + timedelta(days=12))


def test_a_pasted_column_of_dates_is_saved_row_by_row(page: Page, stored: Stored) -> None:
    titles = [title_in(page, row) for row in (1, 2, 3)]
    wanted = [day + timedelta(days=14) for day in days(3)]
    select(page, 1)
    paste(page, "\n".join(day.isoformat() for day in wanted))
    for title, day in zip(titles, wanted, strict=True):
        stored.comes_to(title, completion_on=day)


def test_undo_at_once_takes_the_edit_back_and_the_next_edit_does_not_bring_it_again(page: Page, stored: Stored) -> None:
    title, next_title = title_in(page, 2), title_in(page, 3)
    before = stored.task(title).completion_on
    put(page, 2, DAY + timedelta(days=40))
    stored.comes_to(title, completion_on=DAY + timedelta(days=40))
    page.get_by_role("button", name="Undo").click()
    stored.comes_to(title, completion_on=before)
    put(page, 3, DAY + timedelta(days=41))
    stored.comes_to(next_title, completion_on=DAY + timedelta(days=41))
    assert stored.task(title).completion_on == before


def test_a_click_counts_though_something_else_is_sent_in_the_same_moment(page: Page, stored: Stored) -> None:
    title = title_in(page, 2)
    before = stored.task(title).completion_on
    put(page, 2, DAY + timedelta(days=44))
    stored.comes_to(title, completion_on=DAY + timedelta(days=44))
    page.evaluate(CLICK_AT_ONCE, ["Undo", "Own order"])
    stored.comes_to(title, completion_on=before)
    page.evaluate(CLICK_AT_ONCE, ["By date"])


def test_redo_brings_the_edit_back(page: Page, stored: Stored) -> None:
    title = title_in(page, 0)
    before = stored.task(title).completion_on
    put(page, 0, DAY + timedelta(days=42))
    stored.comes_to(title, completion_on=DAY + timedelta(days=42))
    page.get_by_role("button", name="Undo").click()
    stored.comes_to(title, completion_on=before)
    page.get_by_role("button", name="Redo").click()
    stored.comes_to(title, completion_on=DAY + timedelta(days=42))


def test_a_second_date_in_one_cell_follows_the_first_at_once(page: Page, stored: Stored) -> None:
    title = title_in(page, 2)
    put(page, 2, DAY + timedelta(days=64))
    put(page, 2, DAY + timedelta(days=65))
    stored.comes_to(title, completion_on=DAY + timedelta(days=65))


def test_a_day_that_no_calendar_has_is_not_stored_and_the_next_one_is(page: Page, stored: Stored) -> None:
    title, next_title = title_in(page, 1), title_in(page, 2)
    before = stored.task(title).completion_on
    open_cell(page, 1)
    page.locator("#portal input").fill("0027-07-20")
    press(page, "Enter", "Escape")
    expect(page.locator("#portal input")).to_have_count(0)
    put(page, 2, DAY + timedelta(days=43))
    stored.comes_to(next_title, completion_on=DAY + timedelta(days=43))
    assert stored.task(title).completion_on == before


def test_escape_leaves_a_date_as_it_was(page: Page, stored: Stored) -> None:
    revision = stored.revision
    put(page, 3, DAY + timedelta(days=60), key="Escape")
    put(page, 4, DAY + timedelta(days=44))
    assert settled(lambda: stored.revision, revision + 1) == revision + 1


def test_the_same_date_again_is_no_change(page: Page, stored: Stored) -> None:
    title = title_in(page, 0)
    put(page, 0, DAY)
    stored.comes_to(title, completion_on=DAY)
    revision = stored.revision
    put(page, 0, DAY)
    put(page, 1, DAY + timedelta(days=45))
    assert settled(lambda: stored.revision, revision + 1) == revision + 1


def test_two_windows_that_change_one_task_show_both_versions_until_a_person_chooses(
    page: Page, stored: Stored, checklist: str
) -> None:
    title = title_in(page, 0)
    other = page.context.new_page()
    show(other, checklist)
    put(page, 0, DAY + timedelta(days=50))
    stored.comes_to(title, completion_on=DAY + timedelta(days=50))
    put(other, 0, DAY + timedelta(days=51))
    expect(other.get_by_text("Choose which is to stand.")).to_be_visible()
    assert stored.task(title).completion_on == DAY + timedelta(days=50)
    other.get_by_role("button", name="Keep mine").click()
    stored.comes_to(title, completion_on=DAY + timedelta(days=51))
    other.close()


def test_two_windows_that_change_two_tasks_save_both(page: Page, stored: Stored, checklist: str) -> None:
    first, second = title_in(page, 1), title_in(page, 2)
    other = page.context.new_page()
    show(other, checklist)
    put(page, 1, DAY + timedelta(days=52))
    put(other, 2, DAY + timedelta(days=53))
    stored.comes_to(first, completion_on=DAY + timedelta(days=52))
    stored.comes_to(second, completion_on=DAY + timedelta(days=53))
    other.close()


def test_an_edit_in_a_table_sorted_by_its_head_meets_the_task_that_is_shown(page: Page, stored: Stored) -> None:
    before = title_in(page, 0)
    select(page, -1, "task")
    assert settled(lambda: title_in(page, 0) != before, wanted=True)
    title = title_in(page, 0)
    put(page, 0, DAY + timedelta(days=54))
    stored.comes_to(title, completion_on=DAY + timedelta(days=54))


def test_a_date_is_there_after_a_reload(page: Page, stored: Stored) -> None:
    title = title_in(page, 0)
    put(page, 0, today() + timedelta(days=1))
    stored.comes_to(title, completion_on=today() + timedelta(days=1))
    page.reload()
    shown = rows(page.get_by_test_id("stDataFrame")).filter(has_text=title)
    expect(shown).to_contain_text((today() + timedelta(days=1)).isoformat())


def test_a_task_that_no_longer_passes_the_filter_stays_and_can_still_be_dated(
    page: Page, stored: Stored, checklist: str
) -> None:
    show(page, f"{checklist}&states=Ahead")
    title = title_in(page, 0)
    select(page, 0, "done")
    stored.comes_to(title, completed_on=today())
    put(page, 0, DAY + timedelta(days=56))
    stored.comes_to(title, completion_on=DAY + timedelta(days=56), completed_on=today())


def test_unticking_a_task_brings_its_planned_dates_back(page: Page, stored: Stored) -> None:
    title = title_in(page, 5)
    before = stored.task(title)
    select(page, 5, "done")
    stored.comes_to(title, completed_on=today())
    assert settled(lambda: text_in(page, 5, STATE).partition(" ")[0], "Done") == "Done"
    page.wait_for_selector(IDLE)
    select(page, 5, "done")
    stored.comes_to(title, completed_on=None, completion_on=before.completion_on, benchmark_on=before.benchmark_on)


def test_ticking_and_dating_one_task_at_once_keeps_both(page: Page, stored: Stored) -> None:
    title = title_in(page, 6)
    put(page, 6, DAY + timedelta(days=57))
    select(page, 6, "done")
    stored.comes_to(title, completion_on=DAY + timedelta(days=57), completed_on=today())


def test_a_completion_before_the_benchmark_is_kept_as_it_was_typed(page: Page, stored: Stored) -> None:
    title = title_in(page, 7)
    put(page, 7, DAY + timedelta(days=10), "benchmark")
    put(page, 7, DAY, "completion")
    stored.comes_to(title, benchmark_on=DAY + timedelta(days=10), completion_on=DAY)


def test_in_the_own_order_an_edit_meets_the_task_that_is_shown(page: Page, stored: Stored, checklist: str) -> None:
    show(page, f"{checklist}&order=Own+order")
    title = title_in(page, 4)
    put(page, 4, DAY + timedelta(days=59))
    stored.comes_to(title, completion_on=DAY + timedelta(days=59))
