"""The countdown in the room: on two screens, after a reload, after sleep, and on a device whose clock is wrong."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.browser.conftest import PHONE, open_visitor
from tests.browser.hands import go
from tests.ui.builders import a_cluster_event

pytestmark = pytest.mark.browser

TIRANA = ZoneInfo("Europe/Tirane")
TOLERANCE = 4
"""Seconds that may pass between two looks."""
POLLED = 25_000
"""Milliseconds in which a screen that nobody touches has seen what another one did."""


@pytest.fixture(scope="module")
def event_id(place: Workplace) -> str:
    """Make a meeting whose first session, half an hour of registration, is to begin now."""
    now = datetime.now(UTC).astimezone(TIRANA)
    plan = a_cluster_event(place, starts_on=now.date())
    day = plan.days[0]
    shown = ShownRecord(event_id=plan.event.id, kind="days", record_id=day.id, version=day.version)
    edit(place, LOCAL, shown, {"opens_minute": now.hour * 60 + now.minute})
    return plan.event.id


@pytest.fixture
def address(event_id: str, planner: str) -> str:
    """Return the address of the day."""
    return f"{planner}/the_day?event={event_id}"


@pytest.fixture
def wrong(browser: Browser) -> Iterator[Page]:
    """Open a window on a telephone whose clock is two hours fast."""
    context = browser.new_context(viewport=PHONE)
    context.clock.install(time=datetime.now(UTC) + timedelta(hours=2))
    yield from open_visitor(context)


def seconds_on(page: Page) -> int:
    """Return what the countdown shows."""
    digits = page.get_by_role("timer")
    expect(digits).to_have_text(re.compile(r"\+?\d+:\d\d"))
    minutes, seconds = digits.inner_text().removeprefix("+").split(":")
    return int(minutes) * 60 + int(seconds)


def test_the_room_sees_what_is_on_whatever_screen_it_looks_at(
    page: Page, other: Page, wrong: Page, address: str
) -> None:
    go(other, address)
    go(page, address)
    page.get_by_role("button", name="Start “Registration and coffee”").click()
    expect(page.get_by_text("On now")).to_be_visible()
    expect(other.get_by_text("On now")).to_be_visible(timeout=POLLED)
    go(wrong, address)

    shown = seconds_on(page)

    assert 28 * 60 < shown <= 30 * 60
    assert abs(seconds_on(other) - shown) <= TOLERANCE
    assert abs(seconds_on(wrong) - shown) <= TOLERANCE


def test_it_goes_on_after_a_reload(page: Page, address: str) -> None:
    go(page, address)
    before = seconds_on(page)
    go(page, address)
    assert 0 <= before - seconds_on(page) <= 2 * TOLERANCE


def test_after_sleep_it_shows_the_time_that_is_left_then(wrong: Page, address: str) -> None:
    go(wrong, address)
    before = seconds_on(wrong)
    wrong.clock.fast_forward("07:00")
    assert abs(before - 7 * 60 - seconds_on(wrong)) <= TOLERANCE


def test_it_counts_in_the_browser_and_a_screen_reader_hears_minutes_alone(page: Page, address: str) -> None:
    go(page, address)
    before = seconds_on(page)
    expect(page.get_by_role("timer")).not_to_have_text(f"{before // 60}:{before % 60:02d}")
    heard = page.locator(".heard")
    expect(heard).to_have_text(re.compile(r"^\d+ min left\. Registration and coffee$"))
    expect(page.get_by_role("timer")).to_have_attribute("aria-live", "off")


def test_time_that_has_run_out_is_told_in_colour_and_words(wrong: Page, address: str) -> None:
    go(wrong, address)
    seconds_on(wrong)
    wrong.clock.fast_forward("33:00")
    expect(wrong.get_by_text(re.compile(r"^[234] min over$")).first).to_be_visible()
    expect(wrong.locator(".panel")).to_have_attribute("data-state", "over")


def test_five_minutes_more_reach_the_other_screen_and_the_plan(
    page: Page, other: Page, address: str, event_id: str, place: Workplace
) -> None:
    go(other, address)
    go(page, address)
    planned = open_plan(place, LOCAL, event_id).sessions[0].minutes
    page.get_by_role("button", name="+5 min").click()
    expect(page.get_by_text(re.compile(r"planned .*, 30 min")).first).to_be_visible()
    for screen in (page, other):
        expect(screen.get_by_text(re.compile(r"^3[345] min left$")).first).to_be_visible(timeout=POLLED)
    assert open_plan(place, LOCAL, event_id).sessions[0].minutes == planned + 5


def test_the_session_that_is_on_stops(page: Page, address: str, event_id: str, place: Workplace) -> None:
    go(page, address)
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("button", name="Stop")).to_have_count(0)
    (times,) = open_plan(place, LOCAL, event_id).actual_times
    assert times.ended_at is not None
