"""How a page fares while ten facilitators fetch their guides: `python -m tests.bench.downloads_at_once` prints it.

The page's work is what every page does first: load the plan and derive everything from it. It is done again and again
while the guides are made through the download route, one at a time as the route does it, and all at once.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path

import anyio
from starlette.requests import Request

from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.outlook import look_at
from planner.operations.papers import PaperName
from planner.operations.samples import create_samples
from planner.operations.workplace import Workplace, shared_workplace
from planner.web import downloads

FACILITATORS = 10


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANNER_DATABASE_URL"] = str(Path(folder) / "planner.db")
        place = shared_workplace()
        plan, _ = create_samples(place, LOCAL)
        event_id = plan.event.id
        asyncio.run(fetch(event_id, 1))
        with visits(place, event_id) as alone:
            time.sleep(3)
        report("no download", alone, [])
        for at_once in (downloads.AT_ONCE.total_tokens, 2, FACILITATORS):
            downloads.AT_ONCE = anyio.CapacityLimiter(at_once)
            with visits(place, event_id) as pages:
                waited = asyncio.run(fetch(event_id, FACILITATORS))
            report(f"{at_once:.0f} at once", pages, waited)
        place.store.close()


async def fetch(event_id: str, times: int) -> list[float]:
    """Return the seconds until each of so many guides has come."""
    scope = {
        "type": "http",
        "path_params": {"event_id": event_id, "name": PaperName.GUIDE},
        "query_string": b"",
        "headers": [],
        "state": {"actor": LOCAL},
    }
    began, waited = time.perf_counter(), []

    async def one() -> None:
        answer = await downloads.download_document(Request(scope))
        assert answer.status_code == HTTPStatus.OK
        waited.append(time.perf_counter() - began)

    await asyncio.gather(*(one() for _ in range(times)))
    return waited


@contextmanager
def visits(place: Workplace, event_id: str) -> Iterator[list[float]]:
    """Visit a page again and again, and gather the seconds that each visit takes."""
    taken: list[float] = []
    ends = threading.Event()

    def visit() -> None:
        while not ends.is_set():
            began = time.perf_counter()
            look_at(place, open_plan(place, LOCAL, event_id))
            taken.append(time.perf_counter() - began)
            time.sleep(0.05)

    visitor = threading.Thread(target=visit)
    visitor.start()
    yield taken
    ends.set()
    visitor.join()


def report(title: str, pages: list[float], waited: list[float]) -> None:
    """Print what a page and the guides took."""
    page = f"page {1000 * statistics.median(pages):5.0f} ms, at most {1000 * max(pages):5.0f} ms"
    guides = f"; guides from {min(waited):4.1f} to {max(waited):4.1f} s" if waited else ""
    sys.stdout.write(f"{title:<14}{page}{guides}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
