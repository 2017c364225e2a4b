"""Workplaces in which it is noon on 22 November 2026.

They stand on SQLite: that both databases keep the same is held by the tests of storage. What several people do at once,
and one walk through the operations, runs on both (`tests.operations.builders.on_both_databases`).
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.operations.workplace import Workplace
from planner.storage.store import Store, open_store
from tests.operations.builders import a_workplace


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Store:
    """Return an open, empty database: SQLite, unless the test names another."""
    opened: Store = request.getfixturevalue(f"{getattr(request, 'param', 'sqlite')}_store")
    return opened


@pytest.fixture
def sqlite_store(sqlite_session_store: Store, migrated_file: Path) -> Store:
    """Put an empty file in the place of the one that the test before has written, and of all that lay beside it."""
    sqlite_session_store.close()
    file = Path(sqlite_session_store.place)
    shutil.rmtree(file.parent)
    file.parent.mkdir()
    shutil.copy(migrated_file, file)
    return sqlite_session_store


@pytest.fixture(scope="session")
def sqlite_session_store(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Open a file once: a store that has been used knows its queries, which cost more than they find in so few rows."""
    opened = open_store(str(shutil.copy(migrated_file, tmp_path_factory.mktemp("operations") / "planner.db")))
    yield opened
    opened.close()


@pytest.fixture
def place(database: Store) -> Workplace:
    """Open a workplace on a database of its own."""
    return a_workplace(database)
