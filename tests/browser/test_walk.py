"""One walk through the running planner: from a new event to its papers in a ZIP file."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from planner.operations.papers import SUFFIXES, PaperName
from planner.operations.readiness import NEEDS_KEPT
from tests.browser.hands import edit_cell, go, rows, turn_to, type_day

pytestmark = pytest.mark.browser

LATER = {
    *(PaperName.ACTUAL_TIMES, PaperName.PERSONAL_PAGES, PaperName.CONFIRMATIONS),
    *(PaperName.GROUPS, PaperName.GROUPS_WORKBOOK, PaperName.EVALUATION_FORMS),
    *NEEDS_KEPT,
}
"""What the walk prepares nothing for."""
TITLE = "Konferenca kombëtare e bashkërendimit"
PEOPLE = [(f"Çela {number}", f"Bashkia {number % 5}", ("Kukës", "Lezhë")[number % 2]) for number in range(16)]
LIST = "Emri;Organizata;Qarku\n" + "".join(f"{';'.join(person)}\n" for person in PEOPLE) + ";;Kukës\n"


def test_an_organiser_goes_from_a_new_event_to_its_papers(page: Page, address: str, tmp_path: Path) -> None:
    go(page, address)
    create_event(page)
    take_people_in(page)
    seat_everyone(page)
    change_a_task(page)
    assert_pack(download_everything(page, tmp_path))


def create_event(page: Page) -> None:
    """Answer the five questions."""
    page.get_by_role("textbox", name="Title").fill(TITLE)
    type_day(page, "First day", datetime.now(UTC).date() + timedelta(weeks=20))
    page.get_by_role("textbox", name="Place").fill("Kukës")
    page.get_by_role("button", name="Create the event").click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()


def take_people_in(page: Page) -> None:
    """Take in a list with one row that is nobody."""
    turn_to(page, "People")
    file = {"name": "lista.csv", "mimeType": "text/csv", "buffer": LIST.encode()}
    page.locator("input[type=file]").set_input_files(file)  # type: ignore[arg-type]  # a file in memory
    expect(page.get_by_text(f"{len(PEOPLE)} rows can come in.")).to_be_visible()
    expect(page.get_by_text(f"Row {len(PEOPLE) + 2}:")).to_be_visible()
    page.get_by_role("button", name="Take them in").click()
    expect(page.get_by_text(f"{len(PEOPLE)} of 110 participants are on the list.")).to_be_visible()


def seat_everyone(page: Page) -> None:
    """Seat the people for the café."""
    turn_to(page, "World café")
    page.get_by_role("button", name="Seat everyone").click()
    expect(page.get_by_text("Repeats", exact=True)).to_be_visible()
    expect(page.get_by_text("Table 1", exact=True)).to_be_visible()


def change_a_task(page: Page) -> None:
    """Write over the first task, and find it changed after the page has been loaded again."""
    turn_to(page, "Checklist")
    edit_cell(page, row=0, left=200, text="Gjej një sallë në Kukës")
    page.reload()
    expect(rows(page.get_by_test_id("stDataFrame")).filter(has_text="Gjej një sallë në Kukës")).to_be_attached()


def download_everything(page: Page, folder: Path) -> Path:
    """Download the pack without leaving the page."""
    turn_to(page, "Documents")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download everything").click()
    waiting.value.save_as(folder / "pack.zip")
    assert len(page.context.pages) == 1
    expect(page.get_by_role("heading", level=1, name="Documents")).to_be_visible()
    return folder / "pack.zip"


def assert_pack(pack: Path) -> None:
    """Look into the ZIP: it holds every paper, and each opens as what it says it is."""
    with ZipFile(pack) as papers:
        assert papers.testzip() is None
        kinds = sorted(Path(name).suffix for name in papers.namelist())
        ready = set(PaperName) - LATER
        assert kinds == sorted(f".{SUFFIXES[name]}" for name in ready)
        for name in papers.namelist():
            content = papers.read(name)
            assert content.startswith(b"BEGIN:VCALENDAR") or ZipFile(io.BytesIO(content)).testzip() is None
