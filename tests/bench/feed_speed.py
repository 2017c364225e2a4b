"""Whether subscribed calendars slow the pages: `python -m tests.bench.feed_speed` prints it, nothing asserts it.

First what 200 calendars of the sample conference cost the processor: made first, made anew after a change, and known
already. Then the overview is loaded in Chromium again and again, in turns alone and while subscribers ask: all 200 once
each within `--seconds`, while somebody changes the plan every five seconds.
"""

import argparse
import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect, sync_playwright

from planner.domain.links import CalendarFeed
from planner.operations.actor import LOCAL
from planner.operations.calendar_links import make_calendar_link
from planner.operations.events import describe_event, open_plan
from planner.operations.feeds import Feeds
from planner.operations.workplace import Workplace, shared_workplace
from tests.bench.measuring import best, say
from tests.bench.page_speed import make_samples
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.server import run_planner

SUBSCRIBERS, TURNS, EVERY_SECONDS = 200, 6, 5.0
OK = 200


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PLANNER_DATABASE_URL"] = str(Path(folder) / "planner.db")
        event_id = make_samples()
        place = shared_workplace()
        links = make_links(place, event_id)
        time_making(place, event_id, links)
        for address in run_planner(Path(folder) / "planner.db"):
            with a_page() as page:
                load = partial(time_page, page, f"{address}/overview?event={event_id}")
                load()
                with changing(place, event_id):
                    measure_in_turns(address, links, load, seconds)


def time_making(place: Workplace, event_id: str, links: list[str]) -> None:
    """Print what it takes of the processor to answer every subscriber once."""
    feeds = Feeds(place)
    for what in ("made first", "made anew", "known"):
        if what == "made anew":
            describe_event(place, LOCAL, event_id, {"title": "Another title"})
        seconds = best(lambda: [feeds.open(secret) for secret in links], runs=1)
        say(f"{SUBSCRIBERS} calendars {what:<12}{seconds:6.2f} s of the processor")


def make_links(place: Workplace, event_id: str) -> list[str]:
    """Make one link of the event, one of the team and one for each person, and share them out among the subscribers."""
    people = [each.id for each in open_plan(place, LOCAL, event_id).attendances]
    shared = (CalendarFeed.EVENT, CalendarFeed.TEAM)
    made = [make_calendar_link(place, LOCAL, event_id, feed) for feed in shared]
    made += [make_calendar_link(place, LOCAL, event_id, CalendarFeed.PERSON, person) for person in people]
    return list(islice(cycle(each.secret for each in made), SUBSCRIBERS))


@contextmanager
def a_page() -> Iterator[Page]:
    """Open a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield browser.new_page()
        browser.close()


def time_page(page: Page, url: str) -> float:
    """Return the milliseconds until a page stands."""
    begun = time.perf_counter()
    page.goto(url)
    expect(page.get_by_text("Hand out")).to_be_visible(timeout=60_000)
    return 1000 * (time.perf_counter() - begun)


@contextmanager
def changing(place: Workplace, event_id: str) -> Iterator[None]:
    """Save a change to the event every few seconds."""
    ended = threading.Event()

    def change() -> None:
        number = 0
        while not ended.wait(EVERY_SECONDS):
            number += 1
            describe_event(place, LOCAL, event_id, {"title": f"Conference {number}"})

    thread = threading.Thread(target=change)
    thread.start()
    yield
    ended.set()
    thread.join()


def measure_in_turns(address: str, links: list[str], load: Callable[[], float], seconds: float) -> None:
    """Load the page alone and while some ask, again and again, so that what else the machine does falls on both."""
    alone, meanwhile, times = [], [], []
    for turn in range(TURNS):
        alone += loads_within(load, seconds / TURNS)
        with ThreadPoolExecutor(SUBSCRIBERS) as pool:
            asked = [
                pool.submit(ask, urlsplit(address).netloc, secret, number * seconds / SUBSCRIBERS)
                for number, secret in enumerate(links[turn::TURNS])
            ]
            meanwhile += loads_within(load, seconds / TURNS)
        times += [each.result() for each in asked]
    report("page alone", alone)
    report("page meanwhile", meanwhile)
    report("calendar", times)


def loads_within(load: Callable[[], float], seconds: float) -> list[float]:
    """Load the page until the time is over."""
    times, until = [], time.monotonic() + seconds
    while time.monotonic() < until:
        times.append(load())
    return times


def ask(host: str, secret: str, wait_seconds: float) -> float:
    """Ask for a calendar after a while, and return the milliseconds until it was there."""
    time.sleep(wait_seconds)
    begun = time.perf_counter()
    connection = HTTPConnection(host, timeout=60)
    connection.request("GET", f"/calendar/{secret}.ics")
    answered = connection.getresponse()
    answered.read()
    if answered.status != OK:
        raise RuntimeError(answered.status)
    return 1000 * (time.perf_counter() - begun)


def report(what: str, times: list[float]) -> None:
    """Print the median, the 95th percentile and the longest of some milliseconds."""
    p95 = statistics.quantiles(times, n=20)[-1]
    say(f"{what:<32}{statistics.median(times):7.0f} ms, 95 % within {p95:.0f}, at most {max(times):.0f} ({len(times)})")


if __name__ == "__main__":
    main()
