"""Backups of the whole database, made and restored at the machine itself."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import platformdirs

from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.permission import needs_account
from planner.operations.workplace import Workplace
from planner.storage import backup
from planner.storage.address import APPLICATION
from planner.storage.backup_file import Manifest
from planner.storage.copies import copies_folder
from planner.storage.store import open_store
from planner.storage.whole_file import FileNotWrittenError

SQLITE = b"SQLite format 3\0"
"""What every SQLite file begins with (https://www.sqlite.org/fileformat.html)."""


class BackupAtTheMachineError(PlannerError):
    """Somebody who is not at the machine itself: a backup holds every event, whoever may see them."""

    template = sentence("Backups are made and restored in the terminal of the computer that runs the planner.")


@needs_account
def back_up(place: Workplace, actor: Actor, file: Path) -> Manifest:
    """Write everything to one file, while others go on working; raises BackupAtTheMachineError or as `storage.backup`.

    Whoever has the file has everything: names, needs, answers, and the hashes of passwords and links.
    """
    _check_local(actor)
    return backup.back_up(place.store, file.absolute(), place.clock())


@needs_account
def restore(place: Workplace, actor: Actor, file: Path, *, replace: bool = False) -> tuple[Manifest, Path | None]:
    """Restore a backup, or a daily copy; return what it holds and where what it replaced was kept.

    Without `replace` the database must be empty. Raises BackupAtTheMachineError, or as `storage.backup.restore`.
    """
    _check_local(actor)
    kept = _file_for_replaced(place) if replace else None
    with _as_backup(place, file) as found:
        manifest = backup.restore(place.store, found, place.clock(), kept)
    return manifest, kept if kept and kept.exists() else None


def _check_local(actor: Actor) -> None:
    if not actor.is_local:
        raise BackupAtTheMachineError


def _file_for_replaced(place: Workplace) -> Path:
    """Name the file that keeps what a restore replaces; beside the daily copies, which never take its place."""
    data = platformdirs.user_data_path(APPLICATION, appauthor=False)
    folder = copies_folder(place.store) or data / "copies"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise FileNotWrittenError(file=folder, reason=problem.strerror) from problem
    return folder / f"replaced-{place.clock():%Y%m%d-%H%M%S}.zip"


@contextmanager
def _as_backup(place: Workplace, file: Path) -> Iterator[Path]:
    """Yield a backup as it is; a daily copy is opened aside, so that it stays as it was, and backed up in turn."""
    if not _is_sqlite_file(file):
        yield file
        return
    with tempfile.TemporaryDirectory() as folder:
        aside, made = Path(folder, file.name), Path(folder, "backup.zip")
        shutil.copyfile(file, aside)
        with closing(open_store(str(aside))) as copy:
            backup.back_up(copy, made, place.clock())
        yield made


def _is_sqlite_file(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(len(SQLITE)) == SQLITE
    except OSError:
        return False
