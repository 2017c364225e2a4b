"""Backs a database up while it is in use, and restores a backup into either kind of database: all of it, or nothing."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from planner import __version__
from planner.errors import PlannerError, sentence
from planner.storage.backup_file import BackupFile, Manifest, TableContent, open_backup_file, write_backup_file
from planner.storage.dialects import go_on_after, hold_everything, last_number
from planner.storage.mapping import read_moment
from planner.storage.revision import VERSION_TABLE, upgrade
from planner.storage.schema import REVISION, metadata
from planner.storage.store import Store
from planner.storage.whole_file import whole_file

AT_ONCE = 500
"""How many rows are written with one statement."""


class NotEmptyError(PlannerError):
    """A restore into a database in which something is."""

    template = sentence(
        "There is something in {place} already. Nothing was touched: name an empty database with --database, or "
        "replace what is there with --replace."
    )


class BackupTooNewError(PlannerError):
    """A backup that a later version of the planner has written."""

    template = sentence("{file} was made by planner {planner}, a newer one. Update the planner and restore it then.")


def back_up(store: Store, file: Path, at: datetime) -> Manifest:
    """Write everything that is in the database at one moment to `file`, and read it again; return what it holds.

    Raises FileNotWrittenError or a DatabaseError; then what was at `file` before is unchanged.
    """
    with whole_file(file) as part, store.reading() as connection:
        return _write(connection, part, at)


def restore(store: Store, file: Path, at: datetime, replaced: Path | None = None) -> Manifest:
    """Put everything that is in a backup in the place of everything that is in the database, in one transaction.

    What was there is backed up to `replaced` first; without that, the database must be empty. An older backup is
    brought up to date. Raises BackupDamagedError, BackupUnreadableError, BackupTooNewError, NotEmptyError,
    FileNotWrittenError or a DatabaseError; then nothing was touched.
    """
    with open_backup_file(file) as backup:
        if backup.manifest.revision > REVISION:
            raise BackupTooNewError(file=file, planner=backup.manifest.planner)
        with store.writing() as connection:
            hold_everything(connection, metadata.sorted_tables)
            if not is_empty(connection):
                _keep(connection, store, at, replaced)
            _replace(connection, backup)
        return backup.manifest


def is_empty(connection: sa.Connection) -> bool:
    """Whether no table has a row."""
    return not any(
        connection.scalar(sa.select(sa.literal(1)).select_from(table).limit(1)) for table in metadata.sorted_tables
    )


def _keep(connection: sa.Connection, store: Store, at: datetime, replaced: Path | None) -> None:
    if replaced is None:
        raise NotEmptyError(place=store.place)
    with whole_file(replaced) as part:
        _write(connection, part, at)


def _write(connection: sa.Connection, file: Path, at: datetime) -> Manifest:
    about = Manifest(planner=__version__, revision=REVISION, made_at=at)
    write_backup_file(file, about, (_content(connection, table) for table in metadata.sorted_tables))
    with open_backup_file(file) as written:
        return written.manifest


def _content(connection: sa.Connection, table: sa.Table) -> TableContent:
    rows = connection.execute(sa.select(table).order_by(*table.primary_key)).mappings()
    return TableContent(table.name, last_number(connection, table), (_plain(row) for row in rows))


def _plain(row: sa.RowMapping) -> dict[str, Any]:
    """Return a row with its moments in UTC, whichever database it comes from."""
    return {name: read_moment(value) if isinstance(value, datetime) else value for name, value in row.items()}


def _replace(connection: sa.Connection, backup: BackupFile) -> None:
    given_out = {table.name: last_number(connection, table) for table in metadata.sorted_tables}
    metadata.drop_all(connection)
    connection.execute(sa.schema.DropTable(sa.Table(VERSION_TABLE.name, sa.MetaData())))
    upgrade(connection, backup.manifest.revision)
    _load(connection, backup, given_out)
    upgrade(connection)


def _load(connection: sa.Connection, backup: BackupFile, given_out: dict[str, int]) -> None:
    """Add the rows in the order in which tables refer to one another; no number comes back that was given out."""
    tables = sa.MetaData()
    tables.reflect(connection)
    kept = {each.table: each for each in backup.manifest.tables}
    for table in tables.sorted_tables:
        if table.name in kept:
            _load_table(connection, table, backup.rows_of(table.name))
            go_on_after(connection, table, max(kept[table.name].last_number, given_out.get(table.name, 0)))


def _load_table(connection: sa.Connection, table: sa.Table, rows: Iterator[dict[str, Any]]) -> None:
    for column in table.c:
        if isinstance(column.type, sa.JSON):
            column.type = sa.JSON(none_as_null=True)
    while some := list(islice(rows, AT_ONCE)):
        connection.execute(table.insert(), [_typed(table, row) for row in some])


def _typed(table: sa.Table, row: dict[str, Any]) -> dict[str, Any]:
    return {name: _read(table.c[name].type, value) for name, value in row.items()}


def _read(kind: sa.types.TypeEngine[Any], value: Any) -> Any:  # noqa: ANN401  # whatever a column holds
    if isinstance(value, str) and isinstance(kind, sa.DateTime):
        return read_moment(value)
    if isinstance(value, str) and isinstance(kind, sa.Date):
        return date.fromisoformat(value)
    return value
