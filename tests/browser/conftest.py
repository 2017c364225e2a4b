"""A planner of the test's own in headless Chromium; without it these tests are skipped by name, in CI they fail."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

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
    """Start Chromium once."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a window on a desk, of a visitor who was never here."""
    yield from open_window(browser.new_context(viewport=DESK))


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Open a window on a telephone."""
    yield from open_window(browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, user_agent=TELEPHONE))


@pytest.fixture
def team_place(migrated_file: Path, tmp_path: Path) -> Iterator[Workplace]:
    """Open a workplace with the accounts of an owner and of a second person."""
    opened = open_workplace(str(shutil.copy(migrated_file, tmp_path / "planner.db")))
    an_account(opened, "owner")
    an_account(opened, "second")
    yield opened
    opened.store.close()


@pytest.fixture
def guarded(team_place: Workplace, tmp_path: Path, chromium: str) -> Iterator[str]:
    """Start a planner over it, to which people have to sign in; return its address."""
    assert chromium
    assert team_place
    yield from run_planner(tmp_path / "planner.db")


def open_window(context: BrowserContext) -> Iterator[Page]:
    """Open a window and close it with all that belongs to its visitor; no page asked for what its policy forbids."""
    context.set_default_timeout(LONGEST_WAIT)
    refused: list[str] = []
    context.on("console", lambda said: refused.append(said.text) if REFUSED in said.text else None)
    yield context.new_page()
    context.close()
    assert refused == []


@pytest.fixture
def address(migrated_file: Path, tmp_path: Path, chromium: str) -> Iterator[str]:
    """Start a planner without any event; return its address."""
    assert chromium
    yield from run_planner(Path(shutil.copy(migrated_file, tmp_path / "planner.db")))
