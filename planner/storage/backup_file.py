"""The file of a backup: a ZIP with a manifest and each table's rows as lines of JSON; cut or changed, it is refused."""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from planner.errors import PlannerError, sentence
from planner.storage.dialects import write_json
from planner.storage.mapping import from_row, to_row

FORMAT = "facilitation-planner-backup-1"
MANIFEST = "manifest.json"
UNREADABLE = (BadZipFile, zlib.error, EOFError, OSError, LookupError, TypeError, ValueError, RuntimeError)
"""What reading a ZIP raises where something of it is not as it was written."""
Row = Mapping[Any, Any]


class BackupDamagedError(PlannerError):
    """A file that is no backup, or not all of one; which of the two cannot be told."""

    template = sentence("{file} is not a whole backup: it is cut, changed or another file. Nothing was touched.")


class BackupUnreadableError(PlannerError):
    """A file that is not there or may not be read."""

    template = sentence("{file} cannot be read: {reason}. Check its name and that you may open it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """How much of one table a backup holds: `checksum` is the SHA-256 of its lines, `last_number` that of its ids."""

    table: str
    last_number: int
    rows: int
    checksum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a backup is; `revision` is its schema's."""

    format: str = FORMAT
    planner: str
    revision: str
    made_at: datetime
    tables: tuple[Kept, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(kept.rows for kept in self.tables)


@dataclass(frozen=True, slots=True)
class BackupFile:
    """An open backup that was read whole and found right."""

    archive: ZipFile
    manifest: Manifest

    def rows_of(self, table: str) -> Iterator[dict[str, Any]]:
        """Yield the rows of a table."""
        return map(json.loads, _lines(self.archive, table))


@dataclass(frozen=True, slots=True)
class TableContent:
    """What is to be kept of one table."""

    name: str
    last_number: int
    rows: Iterable[Row]


def write_backup_file(file: Path, about: Manifest, tables: Iterable[TableContent]) -> None:
    """Write tables row by row, and the manifest `about` them last. Raises OSError."""
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        kept = tuple(_write_table(archive, table) for table in tables)
        archive.writestr(ZipInfo(MANIFEST), write_json(to_row(replace(about, tables=kept))), ZIP_DEFLATED)


def _write_table(archive: ZipFile, table: TableContent) -> Kept:
    count, checksum, member = 0, sha256(), ZipInfo(_member(table.name))
    member.compress_type = ZIP_DEFLATED
    with archive.open(member, "w", force_zip64=True) as out:
        for row in table.rows:
            line = f"{write_json(dict(row))}\n".encode()
            out.write(line)
            checksum.update(line)
            count += 1
    return Kept(table=table.name, last_number=table.last_number, rows=count, checksum=checksum.hexdigest())


@contextmanager
def open_backup_file(file: Path) -> Iterator[BackupFile]:
    """Open a backup and read all of it once; raises BackupUnreadableError or BackupDamagedError."""
    try:
        archive = ZipFile(file)
    except OSError as problem:
        raise BackupUnreadableError(file=file, reason=problem.strerror or str(problem)) from problem
    except BadZipFile as problem:
        raise BackupDamagedError(file=file) from problem
    with archive:
        yield BackupFile(archive, _checked(archive, file))


def _checked(archive: ZipFile, file: Path) -> Manifest:
    try:
        manifest = from_row(Manifest, json.loads(archive.read(MANIFEST)))
        is_ours = manifest.format == FORMAT and isinstance(manifest.revision, str)
        is_right = is_ours and all(_is_right(archive, kept) for kept in manifest.tables)
    except UNREADABLE as problem:
        raise BackupDamagedError(file=file) from problem
    if not is_right:
        raise BackupDamagedError(file=file)
    return manifest


def _is_right(archive: ZipFile, kept: Kept) -> bool:
    count, checksum = 0, sha256()
    for line in _lines(archive, kept.table):
        checksum.update(line)
        count += 1
    return isinstance(kept.last_number, int) and (count, checksum.hexdigest()) == (kept.rows, kept.checksum)


def _lines(archive: ZipFile, table: str) -> Iterator[bytes]:
    with archive.open(_member(table)) as lines:
        yield from lines


def _member(table: str) -> str:
    return f"tables/{table}.jsonl"
