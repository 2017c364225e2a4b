"""Copies of a SQLite file, one a day and the last fourteen, each opened and counted before it counts as one."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from planner.errors import PlannerError, sentence
from planner.storage.dialects import is_sqlite
from planner.storage.schema import metadata
from planner.storage.store import Store
from planner.storage.whole_file import FileNotWrittenError, whole_file

KEPT = 14
"""How many daily copies are kept."""


class CopyDamagedError(PlannerError):
    """A copy that does not hold what the database held."""

    template = sentence(
        "The copy of {place} was not whole, so it was thrown away. Check the disk, and make a backup on another one."
    )


class NoCopiesError(PlannerError):
    """Copies are of files; a server has tools of its own."""

    template = sentence("{place} is on a server, which keeps no daily copies here: use python -m planner backup.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A daily copy; its name says of which day it is."""

    file: Path
    day: date

    @property
    def made_at(self) -> datetime:
        """When it was written."""
        return datetime.fromtimestamp(self.file.stat().st_mtime, UTC)


def copies_folder(store: Store) -> Path | None:
    """Return the folder beside a SQLite file in which its copies are; None for a server."""
    if not is_sqlite(store.engine.url):
        return None
    file = Path(store.place)
    return file.with_name(f"{file.stem}-copies")


def load_copies(store: Store, today: date) -> tuple[Copy, ...]:
    """Return the copies that there are, the newest first; those of days to come, from a clock set back, last."""
    folder = copies_folder(store)
    if folder is None or not folder.is_dir():
        return ()
    found = filter(None, map(_copy, folder.glob("*.db")))
    return tuple(sorted(found, key=lambda copy: (copy.day <= today, copy.day), reverse=True))


def _copy(file: Path) -> Copy | None:
    try:
        return Copy(file=file, day=date.fromisoformat(file.stem))
    except ValueError:
        return None


def make_copy(store: Store, today: date) -> Copy:
    """Copy the database while it is in use, in place of an earlier copy of the day, and drop what is too old.

    Raises NoCopiesError, CopyDamagedError, FileNotWrittenError or a DatabaseError; then the copies are as they were.
    """
    folder = copies_folder(store)
    if folder is None:
        raise NoCopiesError(place=store.place)
    made = Copy(file=folder / f"{today.isoformat()}.db", day=today)
    try:
        folder.mkdir(exist_ok=True)
        with whole_file(made.file) as part:
            _copy_into(store, part)
    except (OSError, sqlite3.Error) as problem:
        raise FileNotWrittenError(file=made.file, reason=str(problem)) from problem
    _drop(load_copies(store, today)[KEPT:], made)
    return made


def _copy_into(store: Store, part: Path) -> None:
    """Copy what one reading transaction sees, and open what was written."""
    with store.reading() as connection, closing(sqlite3.connect(part)) as target:
        held = [connection.scalar(_count(table)) for table in metadata.sorted_tables]
        source = connection.connection.driver_connection
        assert isinstance(source, sqlite3.Connection)  # noqa: S101  # copies_folder has refused everything else
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        whole = target.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        kept = [target.execute(str(_count(table))).fetchone()[0] for table in metadata.sorted_tables]
    if not whole or kept != held:
        raise CopyDamagedError(place=store.place)


def _count(table: sa.Table) -> sa.Select[Any]:
    return sa.select(sa.func.count()).select_from(table)


def _drop(too_old: Iterable[Copy], made: Copy) -> None:
    for copy in too_old:
        if copy != made:
            copy.file.unlink(missing_ok=True)
