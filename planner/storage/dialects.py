"""Everything that differs between SQLite and PostgreSQL, and nothing else."""

import json
import os
import sqlite3
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

import sqlalchemy as sa

from planner.storage import failures

MIGRATION_LOCK = 7_305_119
"""Any fixed number: PostgreSQL's advisory lock under which one process at a time brings a database up to date."""

SQLITE_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
"""Readers never wait, what is acknowledged is on the disk, references hold, and what is deleted is overwritten."""

SQLITE_FAILURES: dict[int, type[failures.DatabaseError]] = {
    sqlite3.SQLITE_BUSY: failures.DatabaseBusyError,
    sqlite3.SQLITE_LOCKED: failures.DatabaseBusyError,
    sqlite3.SQLITE_FULL: failures.DiskFullError,
    sqlite3.SQLITE_READONLY: failures.DatabaseReadOnlyError,
    sqlite3.SQLITE_CORRUPT: failures.DatabaseDamagedError,
    sqlite3.SQLITE_NOTADB: failures.NotADatabaseError,
    sqlite3.SQLITE_CANTOPEN: failures.DatabaseCannotBeOpenedError,
    sqlite3.SQLITE_CONSTRAINT: failures.DoesNotFitError,
}
"""By the primary result code, the lowest eight bits (https://www.sqlite.org/rescode.html)."""

POSTGRESQL_FAILURES: dict[str, type[failures.DatabaseError]] = {
    "08": failures.DatabaseUnreachableError,
    "22": failures.DoesNotFitError,
    "23": failures.DoesNotFitError,
    "25": failures.DatabaseReadOnlyError,
    "28": failures.DatabaseUnreachableError,
    "3D": failures.DatabaseUnreachableError,
    "40": failures.DatabaseBusyError,
    "53100": failures.DiskFullError,
    "42501": failures.DatabaseReadOnlyError,
    "55": failures.DatabaseBusyError,
    "57": failures.DatabaseUnreachableError,
}
"""By the SQLSTATE or its class, the first two characters (PostgreSQL manual, appendix A)."""


SQLITE_LAST = "SELECT seq FROM sqlite_sequence WHERE name = :name"
SQLITE_GO_ON = (
    "DELETE FROM sqlite_sequence WHERE name = :name",
    "INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)",
)
POSTGRESQL_LAST = "SELECT pg_sequence_last_value(pg_get_serial_sequence(:name, 'id')::regclass)"
POSTGRESQL_GO_ON = ("SELECT setval(pg_get_serial_sequence(:name, 'id'), :number)",)


def is_sqlite(url: sa.URL) -> bool:
    """Whether the database is a file of ours rather than a server."""
    return url.get_backend_name() == "sqlite"


def make_engine(url: sa.URL, *, wait_seconds: float) -> sa.Engine:
    """Make the engine; it connects on first use, and the other database's driver is never imported."""
    make = sqlite_engine if is_sqlite(url) else postgresql_engine
    return make(url, wait_seconds)


def sqlite_engine(url: sa.URL, wait_seconds: float) -> sa.Engine:
    """SQLite: the driver begins no transactions of its own, so that ours hold reads and migrations together too."""
    engine = sa.create_engine(
        url,
        json_serializer=write_json,
        connect_args={"isolation_level": None, "timeout": wait_seconds},
        max_overflow=-1,
        hide_parameters=True,
    )
    same = SameFile(Path(url.database or ""))
    sa.event.listen(engine, "do_connect", same.check)
    sa.event.listen(engine, "connect", set_pragmas)
    sa.event.listen(engine, "connect", same.note)
    sa.event.listen(engine, "begin", same.check)
    sa.event.listen(engine, "engine_disposed", same.forget)
    sa.event.listen(engine, "begin", begin)
    return engine.execution_options(begin_reading="BEGIN", begin_writing="BEGIN IMMEDIATE")


class SameFile:
    """Knows the file that was opened first; on Linux and macOS it can be taken away while it is open.

    SQLite would then go on writing into a file that nobody can find again, or begin an empty one.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.known: tuple[int, int] | None = None

    def note(self, *_connected: object) -> None:
        """Remember which file it is, once a connection has opened it."""
        self.known = self.known or self._found()

    def forget(self, _engine: sa.Engine) -> None:
        """Forget the file once it is closed: another may be opened in its place."""
        self.known = None

    def check(self, *_connecting: object) -> None:
        """Raise DatabaseGoneError where another file, or none, is in its place."""
        if self.known and self.known != self._found():
            raise failures.DatabaseGoneError(place=self.file)

    def _found(self) -> tuple[int, int] | None:
        try:
            found = self.file.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino


def postgresql_engine(url: sa.URL, wait_seconds: float) -> sa.Engine:
    """PostgreSQL: a connection that the server has dropped meanwhile is replaced before it is used."""
    engine = sa.create_engine(url, json_serializer=write_json, pool_pre_ping=True, hide_parameters=True)
    sa.event.listen(engine, "begin", begin)
    return engine.execution_options(
        begin_reading="SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
        begin_writing=f"SET LOCAL lock_timeout = {int(wait_seconds * 1000)}",
    )


def begin(connection: sa.Connection) -> None:
    """Open a transaction: reading sees one moment throughout, writing waits for others but not for ever.

    What asks by a single statement needs none.
    """
    options = connection.get_execution_options()
    if options.get("asks"):
        return
    connection.exec_driver_sql(options["begin_writing" if options.get("writes") else "begin_reading"])


def set_pragmas(connection: sqlite3.Connection, _record: object) -> None:
    """Prepare a new SQLite connection."""
    for pragma in SQLITE_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def check_file(url: sa.URL) -> None:
    """Raise what keeps a SQLite file from being opened and written, before SQLite says it less clearly."""
    if not is_sqlite(url):
        return
    file = Path(url.database or "")
    if not may(file.parent, os.F_OK):
        raise failures.FolderMissingError(folder=file.parent)
    if not may(file.parent, os.W_OK):
        raise failures.FolderNotWritableError(folder=file.parent)
    if may(file, os.F_OK) and not may(file, os.W_OK):
        raise failures.DatabaseReadOnlyError(place=file)


def may(path: Path, mode: int) -> bool:
    """Whether this process may see or write `path`, whoever started it."""
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def is_whole(connection: sa.Connection) -> bool:
    """Whether SQLite finds its file whole; a PostgreSQL server looks after itself."""
    return not is_sqlite(connection.engine.url) or connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok"


def leave_no_trace(engine: sa.Engine) -> None:
    """Write SQLite's log into its file and empty it, for it still holds what was deleted; PostgreSQL vacuums itself."""
    if is_sqlite(engine.url):
        with engine.connect() as connection:
            connection.execution_options(asks=True).exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def hold_back_other_migrations(connection: sa.Connection) -> None:
    """Let one process at a time change the schema; SQLite does so by itself once a transaction writes."""
    if not is_sqlite(connection.engine.url):
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(MIGRATION_LOCK)))


def hold_everything(connection: sa.Connection, tables: Iterable[sa.Table]) -> None:
    """Keep everybody else from reading and changing tables until the transaction ends; SQLite's does so by itself."""
    if not is_sqlite(connection.engine.url):
        names = ", ".join(connection.dialect.identifier_preparer.format_table(table) for table in tables)
        connection.exec_driver_sql(f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE")


def last_number(connection: sa.Connection, table: sa.Table) -> int:
    """Return the last number that was given out for the ids of a table, 0 where it numbers none."""
    if not is_numbered(table):
        return 0
    query = SQLITE_LAST if is_sqlite(connection.engine.url) else POSTGRESQL_LAST
    return connection.scalar(sa.text(query), {"name": table.name}) or 0


def go_on_after(connection: sa.Connection, table: sa.Table, number: int) -> None:
    """Let the ids of a table go on after `number`, so that none is ever given out twice."""
    if not number or not is_numbered(table):
        return
    for query in SQLITE_GO_ON if is_sqlite(connection.engine.url) else POSTGRESQL_GO_ON:
        connection.execute(sa.text(query), {"name": table.name, "number": number})


def is_numbered(table: sa.Table) -> bool:
    """Whether the database numbers the rows of a table."""
    return [column.name for column in table.primary_key if isinstance(column.type, sa.Integer)] == ["id"]


def explain(error: sa.exc.DBAPIError, place: str) -> failures.DatabaseError:
    """Turn a driver's error into one that a person understands."""
    sqlite_code = getattr(error.orig, "sqlite_errorcode", None)
    if sqlite_code is not None:
        kind = SQLITE_FAILURES.get(sqlite_code & 0xFF, failures.DatabaseError)
    else:
        kind = explain_postgresql(error)
    return kind(place=place, reason=str(error.orig).partition("\n")[0])


def explain_postgresql(error: sa.exc.DBAPIError) -> type[failures.DatabaseError]:
    """Find the kind of a PostgreSQL failure; one without a state never reached the server."""
    state = getattr(error.orig, "sqlstate", None)
    if state is None and isinstance(error, sa.exc.OperationalError):
        return failures.DatabaseUnreachableError
    return POSTGRESQL_FAILURES.get(state or "") or POSTGRESQL_FAILURES.get((state or "")[:2], failures.DatabaseError)


def iso(value: object) -> str:
    """Write a date or moment in JSON."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)


write_json = partial(json.dumps, ensure_ascii=False, separators=(",", ":"), default=iso)
