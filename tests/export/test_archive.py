"""What must hold of the archives that files are kept in."""

import io
from zipfile import ZipFile

from planner.export.archive import pack, unpack


def test_parts_come_back_in_their_order() -> None:
    parts = {"b.xml": b"two", "a/ë.xml": b"one"}
    assert list(unpack(pack(parts)).items()) == list(parts.items())


def test_no_clock_and_no_system_gets_in() -> None:
    with ZipFile(io.BytesIO(pack({"a.xml": b"one"}))) as archive:
        entry = archive.infolist()[0]
    assert (entry.date_time, entry.create_system) == ((1980, 1, 1, 0, 0, 0), 3)
