"""ZIP archives whose bytes depend on their content alone: no clock and no operating system gets in."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP archive can hold, and so the one that says nothing."""
MADE_ON_UNIX = 3


def pack(parts: Mapping[str, bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """Return a ZIP archive of `parts` by their names, in their order; `compression` is a constant of `zipfile`."""
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in parts.items():
            entry = ZipInfo(name, FIRST_DATE)
            entry.create_system = MADE_ON_UNIX
            archive.writestr(entry, content, compression)
    return target.getvalue()


def unpack(content: bytes) -> dict[str, bytes]:
    """Return the parts of a ZIP archive that we wrote ourselves, by name."""
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
