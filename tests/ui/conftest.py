"""The pages over a database of the test's own, in the process that runs the tests."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.operations import workplace
from planner.operations.workplace import Workplace, shared_workplace
from planner.storage.store import Store, open_store


@pytest.fixture(scope="session", autouse=True)
def _no_components_of_other_packages() -> Iterator[None]:
    """Spare every page a search through all installed packages, which takes longer than the page itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streamlit.components.v2.manifest_scanner.scan_component_manifests", list)
        yield


@pytest.fixture
def database_file(migrated_file: Path) -> Path:
    """Name the database that a test begins with: an empty one."""
    return migrated_file


@pytest.fixture(scope="session")
def kept_store(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Open a file once: a store that has been used knows its queries, which cost more than they find in so few rows."""
    opened = open_store(str(shutil.copy(migrated_file, tmp_path_factory.mktemp("pages") / "planner.db")))
    opened.close()
    return opened


@pytest.fixture(autouse=True)
def place(
    kept_store: Store, database_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Workplace]:
    """Put a copy of the database in the place of the one that the test before has written; every page works with it."""
    file = Path(kept_store.place)
    shutil.rmtree(file.parent)
    file.parent.mkdir()
    shutil.copy(database_file, file)
    monkeypatch.setenv("PLANNER_DATABASE_URL", str(file))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    shared_workplace.forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workplace, "open_store", lambda _: kept_store)
        opened = shared_workplace()
    yield opened
    kept_store.close()
    shared_workplace.forget()
