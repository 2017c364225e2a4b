"""Files that commands are given or write: one that cannot be read or written ends the command with the reason."""

from pathlib import Path

from planner.cli.speaking import refuse

MOST_BYTES = 64 * 1024 * 1024
"""More than any file that is taken in may have; whoever takes it in says so."""


def read_file(path: Path) -> bytes:
    """Return a file's bytes, of a huge one no more than show that it is too large."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except (OSError, ValueError) as problem:
        refuse(f"{path} cannot be read: {_reason(problem)}. Check its name and that you may open it.")


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, so that nobody prints half of one; its folder is made if need be."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_bytes(content)
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as problem:
        refuse(f"{path} cannot be written: {_reason(problem)}. Close it where it is open, or choose another place.")


def _reason(problem: Exception) -> str:
    return getattr(problem, "strerror", None) or str(problem)
