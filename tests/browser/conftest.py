"""A planner in headless Chromium; without Chromium these tests are skipped by name, in CI they fail.

One planner serves most of them, each with an event of its own, and the windows of a desk share what was fetched before:
a page takes three times as long where nothing was. Who needs an empty planner, people who sign in, or a clock that is
wrong has a planner or a visitor of that kind.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from planner.operations.workplace import Workplace, open_workplace
from tests.browser.chromium import ARGUMENTS, find_chromium
from tests.browser.server import run_planner
from tests.operations.team import an_account

TELEPHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"
DESK, PHONE = ViewportSize(width=1280, height=900), ViewportSize(width=375, height=812)
LONGEST_WAIT = 20_000
"""Milliseconds until something that should come counts as missing."""
REFUSED = "Content Security Policy"
"""What Chromium says in its console of whatever a page's policy forbids."""


@pytest.fixture(scope="session")
def chromium() -> str:
    """Find Chromium."""
    found = find_chromium()
    if found is None and os.environ.get("CI") == "true":
        pytest.fail("Chromium is not installed: apt-get install chromium")
    if found is None:
        pytest.skip("no Chromium on this machine; name one in CHROMIUM to walk through the planner")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Start Chromium once; a busy machine is waited for as long by what is expected as by what is clicked."""
    expect.set_options(timeout=LONGEST_WAIT)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """Keep what the browser on a desk has fetched."""
    context = browser.new_context(viewport=DESK)
    yield context
    context.close()


@pytest.fixture
def page(desk: BrowserContext) -> Iterator[Page]:
    """Open a window on a desk."""
    yield from open_window(desk)


@pytest.fixture
def other(desk: BrowserContext) -> Iterator[Page]:
    """Open a second window."""
    yield from open_window(desk)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Open a window on a telephone."""
    yield from open_visitor(browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, user_agent=TELEPHONE))


@pytest.fixture(scope="session")
def database(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the empty database for the planner that serves most tests."""
    return Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("browser") / "planner.db"))


@pytest.fixture(scope="session")
def place(database: Path) -> Iterator[Workplace]:
    """Look at what that planner has stored, and make events beside it."""
    opened = open_workplace(str(database))
    yield opened
    opened.store.close()


@pytest.fixture(scope="session")
def planner(database: Path, chromium: str) -> Iterator[str]:
    """Start that planner; return its address."""
    assert chromium
    yield from run_planner(database)


@pytest.fixture(scope="session")
def team_database(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the empty database for a planner to which people sign in."""
    return Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("team") / "planner.db"))


@pytest.fixture(scope="session")
def team_place(team_database: Path) -> Iterator[Workplace]:
    """Open a workplace with the accounts of an owner and of a second person."""
    opened = open_workplace(str(team_database))
    an_account(opened, "owner")
    an_account(opened, "second")
    yield opened
    opened.store.close()


@pytest.fixture(scope="session")
def guarded(team_place: Workplace, team_database: Path, chromium: str) -> Iterator[str]:
    """Start a planner over it, to which people have to sign in; return its address."""
    assert chromium
    assert team_place
    yield from run_planner(team_database)


def open_visitor(context: BrowserContext) -> Iterator[Page]:
    """Open a window of a visitor who was never here, and forget the visitor."""
    yield from open_window(context)
    context.close()


def open_window(context: BrowserContext) -> Iterator[Page]:
    """Open a window and close it, signed out; no page asked for what its policy forbids."""
    context.set_default_timeout(LONGEST_WAIT)
    refused: list[str] = []
    page = context.new_page()
    page.on("console", lambda said: refused.append(said.text) if REFUSED in said.text else None)
    yield page
    page.close()
    context.clear_cookies()
    assert refused == []


@pytest.fixture
def address(migrated_file: Path, tmp_path: Path, chromium: str) -> Iterator[str]:
    """Start a planner without any event; return its address."""
    assert chromium
    yield from run_planner(Path(shutil.copy(migrated_file, tmp_path / "planner.db")))
