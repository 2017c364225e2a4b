"""The app looks after its database as soon as it runs, and stops with it."""

import asyncio
import shutil
import threading
from pathlib import Path

import pytest

from planner.operations.workplace import shared_workplace
from planner.storage.copies import load_copies
from planner.web.upkeep import upkeep
from tests.web.apart import run_apart


def test_a_copy_is_made_at_the_start_and_the_thread_ends_with_the_app(
    migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_DATABASE_URL", str(shutil.copy(migrated_file, tmp_path / "planner.db")))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    shared_workplace.forget()

    async def run() -> None:
        async with upkeep(None):
            place = await asyncio.to_thread(shared_workplace)
            for _ in range(200):
                if load_copies(place.store, place.clock().date()):
                    break
                await asyncio.sleep(0.05)

    run_apart(run)

    place = shared_workplace()
    assert len(load_copies(place.store, place.clock().date())) == 1
    assert [thread for thread in threading.enumerate() if thread.name == "upkeep"] == []
    place.store.close()
    shared_workplace.forget()
