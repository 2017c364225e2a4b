"""What a person does in the table of tasks: find a cell, put a day into it, and see later what is stored."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from playwright.sync_api import Error, Page, expect

from planner.domain.checklist import Task
from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.workplace import Workplace
from tests.browser.hands import HEAD, MOMENT, ROW, TRIES, rows

WIDTHS = {"done": 80, "task": 250, "completion": 132, "who": 130, "role": 105, "state": 125, "benchmark": 132}
"""Pixels of each column, in order."""

PATIENCE, PAUSE = 20.0, 0.05
"""Seconds until something that should be stored counts as lost, and between two looks."""


def middle_of(column: str) -> int:
    """Return how far from the left the middle of a column is."""
    names = list(WIDTHS)
    before = names[: names.index(column)]
    return sum(WIDTHS[name] for name in before) + WIDTHS[column] // 2


def select(page: Page, row: int, column: str = "completion", clicks: int = 1) -> None:
    """Click on a cell; `row` counts from 0 among those on the screen."""
    table = page.get_by_test_id("stDataFrame")
    position = {"x": middle_of(column), "y": HEAD + ROW * row + ROW // 2}
    canvas = table.locator("canvas").first
    canvas.click(position=position, click_count=clicks, force=True)  # type: ignore[arg-type]  # two numbers


def put(page: Page, row: int, day: date, column: str = "completion", key: str = "Enter") -> None:
    """Put a day into a cell, leave it with a key, and wait for nothing."""
    open_cell(page, row, column)
    fill(page, day, key)


def open_cell(page: Page, row: int, column: str = "completion") -> None:
    """Open a cell as a person does: who clicks while the table is drawn anew sees no cell open, and clicks again."""
    cell = page.locator("#portal input")
    for _ in range(TRIES):
        select(page, row, column, clicks=2)
        with suppress(Error):
            return cell.wait_for(timeout=MOMENT)
    return cell.wait_for()


def write(page: Page, day: date, key: str = "Enter") -> None:
    """Put a day into the cell that is selected."""
    page.keyboard.press("Enter")
    fill(page, day, key)


def fill(page: Page, day: date, key: str) -> None:
    """Put a day into the cell that is open, and wait until it closes."""
    cell = page.locator("#portal input")
    cell.fill(day.isoformat())
    cell.press(key)
    expect(cell).to_have_count(0)


def title_in(page: Page, row: int) -> str:
    """Return the title of the task in a row."""
    return text_in(page, row, 1)


def text_in(page: Page, row: int, cell: int) -> str:
    """Return what a screen reader finds in a cell; both count from 0."""
    found = rows(page.get_by_test_id("stDataFrame")).nth(row + 1).locator("[role=gridcell]").nth(cell)
    found.wait_for(state="attached")
    return found.inner_text()


class Stored:
    """The tasks of an event as they are stored now."""

    def __init__(self, place: Workplace, event_id: str) -> None:
        self.place = place
        self.event_id = event_id

    def task(self, title: str) -> Task:
        """Return a task by its title."""
        plan = open_plan(self.place, LOCAL, self.event_id)
        return next(task for task in plan.tasks if task.title == title)

    @property
    def revision(self) -> int:
        """How often the event has been saved."""
        return open_plan(self.place, LOCAL, self.event_id).revision

    def comes_to(self, title: str, **wanted: object) -> None:
        """Assert that a task comes to hold these values within moments."""

        def held() -> dict[str, object]:
            task = self.task(title)
            return {name: getattr(task, name) for name in wanted}

        assert settled(held, wanted) == wanted


def settled(look: Callable[[], object], wanted: object) -> object:
    """Look again and again until what is wanted is there, and return what there is."""
    patience = time.monotonic() + PATIENCE
    while (found := look()) != wanted and time.monotonic() < patience:
        time.sleep(PAUSE)
    return found
