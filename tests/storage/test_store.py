"""Opening a database, and what people are told when it cannot be opened or written."""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import run

import pytest
import sqlalchemy as sa

from planner.storage import failures
from planner.storage.address import parse_address
from planner.storage.plans import load_events
from planner.storage.saving import save_plan
from planner.storage.schema import event
from planner.storage.store import Store, open_store
from tests.storage.builders import NOON, a_full_plan

NOBODY = 65534


def text_of(problem: pytest.ExceptionInfo[Exception]) -> str:
    return str(problem.value)


@contextmanager
def ordinary_person() -> Iterator[None]:
    """Give up root's right to write everywhere, where the tests run as root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Make a folder that an ordinary person reaches."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_new_database_is_ready_and_stays_so(database_url: str) -> None:
    with closing(open_store(database_url)) as store:
        save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
    with closing(open_store(database_url)) as store:
        assert [event.id for event in load_events(store)] == ["conference"]


def test_several_programs_open_a_new_database_at_once(database_url: str) -> None:
    with ThreadPoolExecutor(4) as threads:
        for store in threads.map(open_store, [database_url] * 4):
            assert load_events(store) == ()
            store.close()


def test_a_start_without_migrations_imports_neither_alembic_nor_psycopg(migrated_file: Path) -> None:
    program = (
        "import sys; from planner.storage.history import undo_last; from planner.storage.store import open_store;"
        f"open_store({str(migrated_file)!r}).close();"
        "print(sorted({'alembic', 'psycopg', 'pandas', 'streamlit'} & set(sys.modules)))"
    )

    assert run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_new_database_is_made_from_any_folder(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    open_store(database_url).close()


def test_sqlite_keeps_what_it_acknowledged_and_every_reference(sqlite_store: Store) -> None:
    with sqlite_store.reading() as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        assert [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas] == ["wal", 2, 1, 15000]


def test_reading_sees_one_moment_whatever_others_save(store: Store) -> None:
    with store.reading() as connection:
        count = sa.select(sa.func.count()).select_from(event)
        assert connection.scalar(count) == 0
        save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
        assert connection.scalar(count) == 0


def test_a_single_statement_sees_what_was_saved_last_and_holds_nobody_up(store: Store) -> None:
    with store.asking() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(event)) == 0
        save_plan(store, actor="host", what="create_event", before=None, after=a_full_plan(), at=NOON)
    with store.asking() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(event)) == 1


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "missing"

    with pytest.raises(failures.FolderMissingError) as problem:
        open_store(str(folder / "planner.db"))

    assert text_of(problem) == f"There is no folder {folder}. Create it, or name another database with --database."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such right for folders")
def test_a_folder_where_nothing_can_be_written_is_named(open_folder: Path) -> None:
    open_folder.chmod(0o555)

    with ordinary_person(), pytest.raises(failures.FolderNotWritableError) as problem:
        open_store(str(open_folder / "planner.db"))

    assert text_of(problem) == (
        f"Nothing can be written in the folder {open_folder}. "
        "Allow it for your account, or name another database with --database."
    )


def test_a_file_that_can_only_be_read_is_named(open_folder: Path) -> None:
    file = open_folder / "planner.db"
    open_store(str(file)).close()
    open_folder.chmod(0o777)
    file.chmod(0o444)

    with ordinary_person(), pytest.raises(failures.DatabaseReadOnlyError) as problem:
        open_store(str(file))

    assert text_of(problem) == (
        f"{file} can be read but not changed. Allow your account to write to it, or name another with --database."
    )


def test_a_server_that_only_lets_us_read_says_so(postgresql_url: str) -> None:
    with closing(open_store(postgresql_url)) as store:
        name = store.engine.url.database
        with store.writing() as connection:
            connection.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with closing(open_store(postgresql_url)) as store, pytest.raises(failures.DatabaseReadOnlyError):
        save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)


def test_a_save_waits_for_another_program_but_not_for_ever(sqlite_url: str) -> None:
    with closing(open_store(sqlite_url, wait_seconds=0.05)) as store, closing(sqlite3.connect(sqlite_url)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(failures.DatabaseBusyError) as problem:
            save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
        other.rollback()
        save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)

    assert text_of(problem) == (
        f"{sqlite_url} is busy with other changes. Nothing was saved: try again in a moment. "
        "If that does not help, close other programs that use it."
    )


def test_a_save_waits_for_another_server_connection_but_not_for_ever(postgresql_url: str) -> None:
    with closing(open_store(postgresql_url, wait_seconds=0.05)) as store:
        plan = save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
        with store.writing() as other:
            other.execute(sa.select(event).with_for_update())
            with pytest.raises(failures.DatabaseBusyError):
                save_plan(store, actor="host", what="edit", before=None, after=plan, at=NOON)


def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(b"PK\x03\x04 this is a letter" * 400)
    before = file.read_bytes()

    with pytest.raises(failures.NotADatabaseError) as problem:
        open_store(str(file))

    assert text_of(problem) == f"{file} is not a database of this planner. Name another with --database."
    assert file.read_bytes() == before


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(failures.DatabaseCannotBeOpenedError):
        open_store(str(tmp_path))


def test_another_programs_database_is_refused_and_left_alone(database_url: str) -> None:
    store = open_store(database_url)
    with store.writing() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    store.close()

    with pytest.raises(failures.NotADatabaseError):
        open_store(database_url)


def test_another_programs_table_of_versions_makes_it_no_database_of_ours(database_url: str) -> None:
    engine = sa.create_engine(parse_address(database_url))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('ae1027a6acf0')")
    engine.dispose()

    with pytest.raises(failures.NotADatabaseError):
        open_store(database_url)


def test_a_database_that_no_longer_says_which_version_made_it_is_damaged(database_url: str) -> None:
    store = open_store(database_url)
    with store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    store.close()

    with pytest.raises(failures.DatabaseDamagedError):
        open_store(database_url)


def test_a_damaged_file_is_noticed_when_it_is_opened(tmp_path: Path, migrated_file: Path) -> None:
    file = tmp_path / "planner.db"
    content = bytearray(migrated_file.read_bytes())
    content[4096 * 3 : 4096 * 6] = b"\xff" * 4096 * 3
    file.write_bytes(content)

    with pytest.raises(failures.DatabaseDamagedError) as problem:
        open_store(str(file))

    assert text_of(problem) == (f"{file} is damaged. Keep it aside and put your last backup copy in its place.")


def test_a_newer_planners_database_is_refused_and_left_alone(database_url: str) -> None:
    store = open_store(database_url)
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    place = store.place
    store.close()

    with pytest.raises(failures.DatabaseTooNewError) as problem:
        open_store(database_url)

    assert text_of(problem) == (
        f"{place} was made by a newer version of the planner. Update the planner and start it again."
    )


@pytest.mark.parametrize(
    "address",
    ["postgresql://planner:secret@127.0.0.1:1/planner", "postgresql://planner:-@127.0.0.1:1/planner?password=secret"],
)
def test_a_server_that_does_not_answer_is_named_without_its_password(address: str) -> None:
    with pytest.raises(failures.DatabaseUnreachableError) as problem:
        open_store(address)

    assert text_of(problem) == (
        "postgresql://planner:***@127.0.0.1:1/planner does not let the planner in. "
        "Check that it is running and that its address, name and password are right."
    )


def test_a_database_that_the_server_does_not_have_is_named(postgresql_server: sa.URL) -> None:
    missing = postgresql_server.set(database="missing")

    with pytest.raises(failures.DatabaseUnreachableError):
        open_store(missing.render_as_string(hide_password=False))


def test_a_connection_that_the_server_dropped_is_replaced(postgresql_url: str) -> None:
    with closing(open_store(postgresql_url)) as store, closing(open_store(postgresql_url)) as other:
        with other.reading() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        assert load_events(store) == ()


def test_whatever_else_goes_wrong_is_told_with_its_reason(store: Store) -> None:
    with pytest.raises(failures.DatabaseError) as problem, store.writing() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")

    assert text_of(problem).startswith(f"{store.place} could not do this: ")
    assert "nowhere" in text_of(problem)


GONE = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody take away a file that is open")


@GONE
def test_nothing_is_written_into_a_file_that_was_taken_away_and_all_is_well_once_it_is_back(tmp_path: Path) -> None:
    file, aside = tmp_path / "planner.db", tmp_path / "aside.db"
    with closing(open_store(str(file))) as store:
        file.rename(aside)
        with pytest.raises(failures.DatabaseGoneError) as problem:
            save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
        assert not file.exists()
        aside.rename(file)
        save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
        assert [event.id for event in load_events(store)] == ["conference"]

    assert text_of(problem) == (
        f"{file} was moved, deleted or replaced while the planner was running. Nothing was saved: "
        "put the file back, or stop the planner and start it again with the file that is there."
    )


@GONE
def test_a_file_that_was_put_in_its_place_is_neither_read_nor_written(tmp_path: Path) -> None:
    file, other = tmp_path / "planner.db", tmp_path / "other.db"
    open_store(str(other)).close()
    with closing(open_store(str(file))) as store:
        other.replace(file)
        with pytest.raises(failures.DatabaseGoneError):
            save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
        with pytest.raises(failures.DatabaseGoneError):
            load_events(store)


def test_a_planner_that_was_left_running_saves_nothing_once_a_newer_one_changed_the_schema(database_url: str) -> None:
    with closing(open_store(database_url)) as store:
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(failures.DatabaseTooNewError):
            save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)
        assert load_events(store) == ()
