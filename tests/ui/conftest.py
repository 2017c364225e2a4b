"""The pages over a database of the test's own, in the process that runs the tests."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.operations.workplace import Workplace, shared_workplace


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


@pytest.fixture(autouse=True)
def place(database_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Make a copy of the database the one that every page works with."""
    monkeypatch.setenv("PLANNER_DATABASE_URL", str(shutil.copy(database_file, tmp_path / "planner.db")))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    shared_workplace.forget()
    opened = shared_workplace()
    yield opened
    opened.store.close()
    shared_workplace.forget()
