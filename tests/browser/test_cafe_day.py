"""The café ten minutes before it begins: who is missing, who came, what is played, who moves, and back again."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from planner.domain.people import AttendanceStatus
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace, open_workplace
from tests.browser.hands import go
from tests.browser.server import run_planner
from tests.ui.builders import a_seated_event

pytestmark = pytest.mark.browser


@pytest.fixture
def database(migrated_file: Path, tmp_path: Path) -> Path:
    """Copy the empty database."""
    return Path(shutil.copy(migrated_file, tmp_path / "planner.db"))


@pytest.fixture
def stored(database: Path) -> Iterator[Workplace]:
    """Look at the event beside the planner."""
    place = open_workplace(str(database))
    yield place
    place.store.close()


@pytest.fixture
def event_id(stored: Workplace) -> str:
    """Make a meeting of twelve people who are seated at three tables."""
    return a_seated_event(stored).event.id


@pytest.fixture
def address(event_id: str, database: Path, chromium: str) -> Iterator[str]:
    """Start a planner over it; return the address of the café on the day."""
    assert chromium
    for found in run_planner(database):
        yield f"{found}/cafe?event={event_id}&cafe_view=On+the+day"


def test_the_cafe_is_planned_anew_at_the_door(page: Page, address: str, event_id: str, stored: Workplace) -> None:
    go(page, address)
    page.get_by_role("radiogroup", name="Rounds already played").get_by_role("radio", name="1", exact=True).click()
    expect(page.get_by_test_id("stToast").filter(has_text="Saved.")).to_be_visible()
    page.get_by_role("radiogroup", name="Officer 7", exact=True).get_by_role("radio", name="Missing").click()
    expect(page.get_by_text("0 here, 1 missing, 11 awaited")).to_be_visible()

    page.get_by_text("Somebody came unannounced").click()
    page.get_by_role("textbox", name="Name, or the office where no name is known").fill("Late comer")
    page.get_by_role("button", name="Add and seat").click()
    expect(page.get_by_role("link", name="Slip")).to_be_visible()
    expect(page.get_by_text("1 seat becomes free.")).to_be_visible()
    page.get_by_role("button", name="Apply the new seats").click()
    expect(page.get_by_text("Nobody: every seat stays as it is.")).to_be_visible()

    plan = open_plan(stored, LOCAL, event_id)
    names = {person.id: person.name for person in plan.persons}
    assert plan.rotation
    rounds = {
        name: sorted(seat.round_number for seat in plan.rotation.seats if names[seat.person_id] == name)
        for name in ("Officer 7", "Late comer")
    }
    assert rounds == {"Officer 7": [1], "Late comer": [2, 3]}
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("1 seat becomes free.")).to_be_visible()
    back = open_plan(stored, LOCAL, event_id)
    assert AttendanceStatus.ABSENT in {each.status for each in back.attendances}
