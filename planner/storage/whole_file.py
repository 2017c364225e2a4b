"""Writes a file whole or not at all, on the disk before anybody is told; nobody else of this computer may read it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.errors import PlannerError, sentence


class FileNotWrittenError(PlannerError):
    """The disk is full, the folder is gone, or nothing may be written there."""

    template = sentence("{file} could not be written: {reason}. What was there before is unchanged; put that right.")


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Yield an empty file to fill, which takes the place of `target` when all of it is on the disk.

    Raises FileNotWrittenError; then what was there is there still.
    """
    try:
        part = _new_file(target)
        try:
            yield part
            _settle(part, target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as problem:
        raise FileNotWrittenError(file=target, reason=problem.strerror or str(problem)) from problem


def _new_file(target: Path) -> Path:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    os.close(handle)
    return Path(name)


def _settle(part: Path, target: Path) -> None:
    with part.open("r+b") as written:
        os.fsync(written.fileno())
    part.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
