"""Signing in, staying signed in over a reload, losing a right while the page is open, and signing out."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from planner.domain.rights import Right
from planner.operations.actor import LOCAL
from planner.operations.team import give_right, list_team
from planner.operations.workplace import Workplace, open_workplace
from tests.browser.hands import IDLE, turn_to
from tests.browser.server import run_planner
from tests.operations.team import FIVE_WORDS, an_account
from tests.ui.builders import a_cluster_event

pytestmark = pytest.mark.browser


@pytest.fixture
def place(migrated_file: Path, tmp_path: Path) -> Iterator[Workplace]:
    """Open a workplace with two accounts."""
    opened = open_workplace(str(shutil.copy(migrated_file, tmp_path / "planner.db")))
    an_account(opened, "owner")
    an_account(opened, "lead")
    yield opened
    opened.store.close()


@pytest.fixture
def guarded(place: Workplace, tmp_path: Path, chromium: str) -> Iterator[str]:
    """Start a planner over it; return its address."""
    assert chromium
    assert place
    yield from run_planner(tmp_path / "planner.db")


def test_somebody_signs_in_stays_loses_a_right_and_signs_out(page: Page, guarded: str, place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    give_right(place, LOCAL, event_id, "lead", Right.LEAD_FACILITATOR)
    page.goto(f"{guarded}/team?event={event_id}")
    page.get_by_label("Name").fill("lead")
    page.get_by_label("Password").fill(FIVE_WORDS)
    page.get_by_role("button", name="Sign in").click()
    page.locator(IDLE).wait_for()
    expect(page.get_by_role("heading", level=1, name="Team")).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_contain_text("Signed in as Office of lead")

    page.reload()
    page.locator(IDLE).wait_for()
    turn_to(page, "Consultation")

    give_right(place, LOCAL, event_id, "lead", None)
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Checklist").click()
    expect(page.get_by_text("You have no right to see this event.")).to_be_visible()

    page.get_by_role("link", name="Sign out or change the password").click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to the facilitation planner")
    page.go_back()
    expect(page.get_by_label("Password").first).to_be_visible()


def test_an_owner_gives_a_right_and_takes_it_back(page: Page, guarded: str, place: Workplace) -> None:
    event_id = a_cluster_event(place).event.id
    page.goto(f"{guarded}/team?event={event_id}")
    page.get_by_label("Name").fill("owner")
    page.get_by_label("Password").fill(FIVE_WORDS)
    page.get_by_role("button", name="Sign in").click()
    page.locator(IDLE).wait_for()
    page.get_by_role("textbox", name="Signs in as").fill("lead")
    page.get_by_role("button", name="Add to the team").click()
    expect(page.get_by_text("Office of lead", exact=True)).to_be_visible()
    assert [each.right for each in list_team(place, LOCAL, event_id)] == [Right.OWNER, Right.VIEWER]
    page.get_by_label("Right of Office of owner").click()
    page.get_by_role("option", name="Viewer").click()
    expect(page.get_by_text("An event needs an owner.")).to_be_visible()
