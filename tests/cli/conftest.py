"""A database for the commands of one test."""

from pathlib import Path

import pytest


@pytest.fixture
def database(migrated_file: Path, tmp_path: Path) -> str:
    """Name an empty database."""
    file = tmp_path / "planner.db"
    file.write_bytes(migrated_file.read_bytes())
    return str(file)
