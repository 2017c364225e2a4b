"""Workplaces on SQLite and on PostgreSQL, in which it is noon on 22 November 2026."""

import pytest

from planner.operations.workplace import Workplace
from planner.storage.store import Store
from tests.operations.builders import a_workplace


@pytest.fixture
def place(store: Store) -> Workplace:
    """Open a workplace on each database in turn."""
    return a_workplace(store)


@pytest.fixture
def sqlite_place(sqlite_store: Store) -> Workplace:
    """Open a workplace for what does not depend on the database."""
    return a_workplace(sqlite_store)
