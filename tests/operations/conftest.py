"""Workplaces in which it is noon on 22 November 2026.

They stand on SQLite: that both databases keep the same is held by the tests of storage. What several people do at once,
and one walk through the operations, runs on both (`tests.operations.builders.on_both_databases`).
"""

import pytest

from planner.operations.workplace import Workplace
from planner.storage.store import Store
from tests.operations.builders import a_workplace


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Store:
    """Return an open, empty database: SQLite, unless the test names another."""
    opened: Store = request.getfixturevalue(f"{getattr(request, 'param', 'sqlite')}_store")
    return opened


@pytest.fixture
def place(database: Store) -> Workplace:
    """Open a workplace on a database of its own."""
    return a_workplace(database)
