"""A backup holds everything, a restore brings everything back into either database, and a bad file touches nothing."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event as Signal
from threading import Thread
from typing import Any
from zipfile import ZipFile

import pytest
import sqlalchemy as sa

from planner.domain.plan import Plan
from planner.storage.address import database_url
from planner.storage.backup import BackupTooNewError, NotEmptyError, back_up, restore
from planner.storage.backup_file import (
    MANIFEST,
    BackupDamagedError,
    BackupUnreadableError,
    Manifest,
    TableContent,
    write_backup_file,
)
from planner.storage.dialects import make_engine
from planner.storage.mapping import plain
from planner.storage.plans import load_plan
from planner.storage.revision import VERSION_TABLE
from planner.storage.saving import save_plan
from planner.storage.schema import metadata
from planner.storage.store import Store, open_store
from planner.storage.whole_file import FileNotWrittenError
from tests.storage.builders import NOON, a_full_plan
from tests.storage.test_revision import an_early_plan, make_first_database

PARTS = 20


@pytest.fixture
def plan(store: Store) -> Plan:
    return save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Open another database, a new one."""
    opened = open_store(request.getfixturevalue(f"{request.param}_url"))
    yield opened
    opened.close()


def everything_in(store: Store) -> dict[str, list[str]]:
    """Return every row of every table as text, in one order whatever the database."""
    with store.reading() as connection:
        return {
            table.name: sorted(str(_comparable(row)) for row in connection.execute(sa.select(table)).mappings())
            for table in metadata.sorted_tables
        }


def _comparable(row: sa.RowMapping) -> dict[str, Any]:
    return {name: f"{value:%F %T.%f}" if hasattr(value, "utcoffset") else plain(value) for name, value in row.items()}


def with_note(plan: Plan, note: str) -> Plan:
    return replace(plan, tasks=(replace(plan.tasks[0], note=note), *plan.tasks[1:]))


def edit(store: Store, plan: Plan, note: str) -> Plan:
    return save_plan(store, actor="host", what="edit_tasks", before=plan, after=with_note(plan, note), at=NOON)


@pytest.mark.usefixtures("plan")
def test_what_is_backed_up_comes_back_whole_in_either_database(store: Store, target: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    before = everything_in(store)
    manifest = back_up(store, file, NOON)

    assert restore(target, file, NOON) == manifest
    assert everything_in(target) == before
    assert manifest.rows == sum(map(len, before.values()))


def test_a_backup_made_while_somebody_saves_is_of_one_moment(
    store: Store, plan: Plan, target: Store, tmp_path: Path
) -> None:
    enough, file, saved = Signal(), tmp_path / "backup.zip", [plan]

    def save_for_ever() -> None:
        while not enough.is_set():
            saved.append(edit(store, saved[-1], f"Note {len(saved)}"))

    writer = Thread(target=save_for_ever)
    writer.start()
    manifests = [back_up(store, file, NOON) for _ in range(3)]
    enough.set()
    writer.join()
    restore(target, file, NOON)

    restored = load_plan(target, plan.event.id)
    assert restored == replace(saved[restored.revision - 1], calendar_entries=restored.calendar_entries)
    assert manifests[0].rows <= manifests[-1].rows


@pytest.mark.usefixtures("plan")
def test_a_cut_file_is_refused_and_nothing_is_touched(store: Store, tmp_path: Path) -> None:
    whole, cut = tmp_path / "backup.zip", tmp_path / "cut.zip"
    back_up(store, whole, NOON)
    content, before = whole.read_bytes(), everything_in(store)
    for part in range(PARTS):
        cut.write_bytes(content[: len(content) * part // PARTS])
        with pytest.raises(BackupDamagedError):
            restore(store, cut, NOON, tmp_path / "replaced.zip")
    assert everything_in(store) == before
    assert not (tmp_path / "replaced.zip").exists()


def test_a_file_in_which_a_byte_was_changed_is_refused(sqlite_store: Store, tmp_path: Path) -> None:
    save_plan(sqlite_store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
    file = tmp_path / "backup.zip"
    back_up(sqlite_store, file, NOON)
    content = bytearray(file.read_bytes())
    content[content.index(b"tables/task.jsonl") + 40] ^= 1
    file.write_bytes(content)
    with pytest.raises(BackupDamagedError):
        restore(sqlite_store, file, NOON, tmp_path / "replaced.zip")


@pytest.mark.parametrize(
    ("right", "wrong"), [('"last_number":', '"last_number":"x","was":'), ('"revision":', '"revision":1,"was":')]
)
def test_a_manifest_with_something_else_in_a_place_is_refused(
    sqlite_store: Store, tmp_path: Path, right: str, wrong: str
) -> None:
    file, spoilt = tmp_path / "whole.backup", tmp_path / "spoilt.backup"
    back_up(sqlite_store, file, NOON)
    with ZipFile(file) as whole, ZipFile(spoilt, "w") as copy:
        for name in whole.namelist():
            text = whole.read(name).decode()
            copy.writestr(name, text.replace(right, wrong) if name == MANIFEST else text)

    with pytest.raises(BackupDamagedError):
        restore(sqlite_store, spoilt, NOON, tmp_path / "replaced.backup")


def test_a_database_in_which_something_is_stays_unless_it_is_to_be_replaced(
    store: Store, plan: Plan, tmp_path: Path
) -> None:
    file, kept = tmp_path / "backup.zip", tmp_path / "kept.zip"
    back_up(store, file, NOON)
    changed = edit(store, plan, "Called")
    before = everything_in(store)

    with pytest.raises(NotEmptyError):
        restore(store, file, NOON)
    assert everything_in(store) == before

    restore(store, file, NOON, kept)
    assert load_plan(store, plan.event.id).tasks[0].note == plan.tasks[0].note
    restore(store, kept, NOON, tmp_path / "other.zip")
    assert load_plan(store, plan.event.id) == changed


def test_no_version_comes_back_after_a_restore(store: Store, plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    back_up(store, file, NOON)
    seen = edit(store, plan, "Called")
    restore(store, file, NOON, tmp_path / "kept.zip")

    again = edit(store, load_plan(store, plan.event.id), "Written")

    assert again.tasks[0].version > seen.tasks[0].version


def test_a_file_of_a_newer_planner_is_refused(sqlite_store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    write_backup_file(file, Manifest(planner="9.0.0", revision="9999", made_at=NOON), ())
    with pytest.raises(BackupTooNewError):
        restore(sqlite_store, file, NOON)


def test_a_file_that_is_not_there_is_told(sqlite_store: Store, tmp_path: Path) -> None:
    with pytest.raises(BackupUnreadableError):
        restore(sqlite_store, tmp_path / "none.zip", NOON)


def test_a_backup_that_cannot_be_written_leaves_the_last_one(sqlite_store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileNotWrittenError):
        back_up(sqlite_store, tmp_path / "nowhere" / "backup.zip", NOON + timedelta(days=1))
    assert not list(tmp_path.glob(".*.part"))


def test_a_backup_of_the_first_version_is_brought_up_to_date(target: Store, tmp_path: Path) -> None:
    plan, file = an_early_plan(), tmp_path / "backup.zip"
    make_first_database(str(tmp_path / "first.db"), plan)
    with closing(Store(make_engine(database_url(str(tmp_path / "first.db")), wait_seconds=1))) as early:
        with early.reading() as connection:
            tables = sa.MetaData()
            tables.reflect(connection)
            contents = [
                TableContent(table.name, 0, [dict(row) for row in connection.execute(sa.select(table)).mappings()])
                for table in tables.sorted_tables
                if table.name != VERSION_TABLE.name
            ]
        write_backup_file(file, Manifest(planner="0.1.0", revision="0001", made_at=NOON), contents)

    restore(target, file, NOON)

    assert load_plan(target, plan.event.id) == plan
