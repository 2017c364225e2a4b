"""The café ten minutes before it begins: who is missing, who came, what is played, who moves, and back again."""

import pytest
from playwright.sync_api import Page, expect

from planner.domain.people import AttendanceStatus
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.browser.hands import IDLE, go
from tests.ui.builders import a_seated_event

pytestmark = pytest.mark.browser


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Make a meeting of twelve people who are seated at three tables."""
    return a_seated_event(place).event.id


@pytest.fixture
def address(event_id: str, planner: str) -> str:
    """Return the address of the café on the day."""
    return f"{planner}/cafe?event={event_id}&cafe_view=On+the+day"


def test_the_cafe_is_planned_anew_at_the_door(page: Page, address: str, event_id: str, place: Workplace) -> None:
    go(page, address)
    page.get_by_role("radiogroup", name="Rounds already played").get_by_role("radio", name="1", exact=True).click()
    expect(page.get_by_test_id("stToast").filter(has_text="Saved.")).to_be_visible()
    page.get_by_role("radiogroup", name="Officer 7", exact=True).get_by_role("radio", name="Missing").click()
    expect(page.get_by_text("0 here, 1 missing, 11 awaited")).to_be_visible()

    page.locator(IDLE).wait_for()
    page.get_by_text("Somebody came unannounced").click()
    page.get_by_role("textbox", name="Name, or the office where no name is known").fill("Late comer")
    page.get_by_role("button", name="Add and seat").click()
    expect(page.get_by_role("link", name="Slip")).to_be_visible()
    expect(page.get_by_text("1 seat becomes free.")).to_be_visible()
    page.get_by_role("button", name="Apply the new seats").click()
    expect(page.get_by_text("Nobody: every seat stays as it is.")).to_be_visible()

    plan = open_plan(place, LOCAL, event_id)
    names = {person.id: person.name for person in plan.persons}
    assert plan.rotation
    rounds = {
        name: sorted(seat.round_number for seat in plan.rotation.seats if names[seat.person_id] == name)
        for name in ("Officer 7", "Late comer")
    }
    assert rounds == {"Officer 7": [1], "Late comer": [2, 3]}
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("1 seat becomes free.")).to_be_visible()
    back = open_plan(place, LOCAL, event_id)
    assert AttendanceStatus.ABSENT in {each.status for each in back.attendances}
