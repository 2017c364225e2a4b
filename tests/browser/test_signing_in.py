"""Signing in, staying signed in over a reload, losing a right while the page is open, and signing out."""

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.domain.rights import Right
from planner.operations.actor import LOCAL
from planner.operations.team import give_right, list_team
from planner.operations.workplace import Workplace
from tests.browser.conftest import DESK, open_visitor
from tests.browser.hands import IDLE, sign_in, turn_to
from tests.operations.team import FIVE_WORDS
from tests.ui.builders import a_cluster_event

pytestmark = pytest.mark.browser


def test_somebody_signs_in_stays_loses_a_right_and_signs_out(page: Page, guarded: str, team_place: Workplace) -> None:
    event_id = a_cluster_event(team_place).event.id
    give_right(team_place, LOCAL, event_id, "second", Right.LEAD_FACILITATOR)
    page.goto(f"{guarded}/team?event={event_id}")
    sign_in(page, "second")
    expect(page.get_by_role("heading", level=1, name="Team")).to_be_visible()
    expect(page.get_by_test_id("stSidebar")).to_contain_text("Signed in as Office of second")

    page.reload()
    page.locator(IDLE).wait_for()
    turn_to(page, "Consultation")

    give_right(team_place, LOCAL, event_id, "second", None)
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Checklist").click()
    expect(page.get_by_text("You have no right to see this event.")).to_be_visible()

    page.get_by_role("link", name="Sign out or change the password").click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to the facilitation planner")
    page.go_back()
    expect(page.get_by_label("Password").first).to_be_visible()


def test_an_owner_gives_a_right_and_takes_it_back(page: Page, guarded: str, team_place: Workplace) -> None:
    event_id = a_cluster_event(team_place).event.id
    page.goto(f"{guarded}/team?event={event_id}")
    sign_in(page, "owner")
    page.get_by_role("textbox", name="Signs in as").fill("second")
    page.get_by_role("button", name="Add to the team").click()
    expect(page.get_by_text("Office of second", exact=True)).to_be_visible()
    assert [each.right for each in list_team(team_place, LOCAL, event_id)] == [Right.OWNER, Right.VIEWER]
    page.get_by_label("Right of Office of owner").click()
    page.get_by_role("option", name="Viewer").click()
    expect(page.get_by_text("An event needs an owner.")).to_be_visible()


def test_an_owner_invites_somebody_who_joins_with_an_account_of_their_own(
    page: Page, browser: Browser, guarded: str, team_place: Workplace
) -> None:
    event_id = a_cluster_event(team_place).event.id
    page.goto(f"{guarded}/team?event={event_id}")
    sign_in(page, "owner")
    page.get_by_test_id("stForm").filter(has_text="Make the link").get_by_role("button", name="Make the link").click()
    link = page.get_by_test_id("stCode").inner_text().strip()

    for stranger in open_visitor(browser.new_context(viewport=DESK)):
        stranger.goto(guarded + link[link.index("/invitation/") :])
        assert stranger.url == f"{guarded}/invitation/"
        stranger.get_by_label("Name to sign in with").fill("third")
        stranger.get_by_label("Name or office").fill("Office of third")
        stranger.get_by_label("New password").fill(FIVE_WORDS)
        stranger.get_by_role("button", name="Make my account and join").click()
        expect(stranger.get_by_test_id("stSidebar")).to_contain_text("Signed in as Office of third")
        assert stranger.url.startswith(f"{guarded}/overview?event={event_id}")

    page.get_by_role("button", name="I have copied it").click()
    expect(page.get_by_text("Office of third", exact=True)).to_be_visible()
