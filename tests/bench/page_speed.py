"""How long the pages of the sample conference take: `python -m tests.bench.page_speed` prints it, nothing asserts it.

First the script of each page alone, run again after a first run, in milliseconds, and of a checklist of 300 tasks; then
a start of the planner, in seconds: until it answers, and until the first page stands in Chromium.
"""

import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from planner.domain.plan import Plan

PAGES = ("events", "overview", "checklist", "consultation", "agenda", "techniques", "cafe", "people", "documents")
RUNS = 9
LONG = 300
"""Tasks of a long checklist."""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "planner.db"
        os.environ["PLANNER_DATABASE_URL"] = str(database)
        event_id = make_samples()
        for page in PAGES:
            times = time_page(page, event_id)
            say(f"{page:<14}{statistics.median(times):6.0f} ms, at most {max(times):.0f}")
        times = time_page("checklist", make_long_checklist(event_id))
        say(f"{LONG} tasks{statistics.median(times):11.0f} ms, at most {max(times):.0f}")
        say("until it answers {:.1f} s, until the first page stands {:.1f} s".format(*time_start(database, event_id)))


def make_samples() -> str:
    """Fill the database and return the conference's id."""
    from planner.operations.actor import LOCAL
    from planner.operations.samples import create_samples
    from planner.operations.workplace import shared_workplace

    conference, _ = create_samples(shared_workplace(), LOCAL)
    return conference.event.id


def make_long_checklist(event_id: str) -> str:
    """Copy the conference's tasks until there are many, and return the event's id."""
    from planner.operations.actor import LOCAL
    from planner.operations.workplace import change_plan, shared_workplace

    def fill(plan: Plan) -> Plan:
        copies = [
            replace(plan.tasks[number % len(plan.tasks)], id=f"COPY{number}", position=1000 + number)
            for number in range(LONG - len(plan.tasks))
        ]
        return replace(plan, tasks=(*plan.tasks, *copies))

    return change_plan(shared_workplace(), LOCAL, event_id, "add_task", fill).event.id


def time_page(page: str, event_id: str) -> list[float]:
    """Return how long each run of a page took, in milliseconds, the first one left out."""
    from tests.ui.builders import open_page

    app = open_page(page, event_id)
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        app.run()
        times.append(1000 * (time.perf_counter() - begun))
    return times


def time_start(database: Path, event_id: str) -> tuple[float, float]:
    """Return the seconds from a start until the planner answers, and until the overview stands in the browser."""
    from playwright.sync_api import expect, sync_playwright

    from tests.browser.chromium import ARGUMENTS, find_chromium
    from tests.browser.server import run_planner

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        page = browser.new_page()
        begun = time.perf_counter()
        for address in run_planner(database):
            answers = time.perf_counter() - begun
            page.goto(f"{address}/overview?event={event_id}")
            expect(page.get_by_text("Hand out")).to_be_visible(timeout=30_000)
            stands = time.perf_counter() - begun
        browser.close()
    return answers, stands


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
