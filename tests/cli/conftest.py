"""A database for the commands of one test."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.builders import run


@pytest.fixture
def database(migrated_file: Path, tmp_path: Path) -> str:
    """Name an empty database."""
    return str(shutil.copy(migrated_file, tmp_path / "planner.db"))


@pytest.fixture
def samples(made_samples: tuple[Path, list[str]], database: str) -> list[str]:
    """Put both samples into the database; return the ids of the conference and of the cluster's meeting."""
    file, event_ids = made_samples
    with closing(sqlite3.connect(file)) as made, closing(sqlite3.connect(database)) as empty:
        made.backup(empty)
    return event_ids


@pytest.fixture(scope="session")
def made_samples(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Make the samples once: seating the people of both takes seconds."""
    file = Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("samples") / "planner.db"))
    return file, run(str(file), "demo").stdout.split()
