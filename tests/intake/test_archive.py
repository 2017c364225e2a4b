"""What must hold before a workbook is unpacked."""

import struct
from contextlib import suppress
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZIP_STORED

import pytest

from planner.errors import PlannerError
from planner.intake.archive import CHUNK, DamagedWorkbookError, UnpacksTooBigError, check_archive
from planner.intake.file_kinds import PasswordProtectedError
from tests.intake.builders import HEADINGS, PEOPLE, a_workbook, read, with_parts

SOUND = a_workbook([HEADINGS, *PEOPLE])
SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def a_sheet(content: bytes, before: bytes = b"") -> bytes:
    sheet = before + b"<worksheet " + NAMESPACE + b"><sheetData>" + content + b"</sheetData></worksheet>"
    return with_parts(SOUND, {SHEET: sheet})


def with_lying_size(content: bytes) -> bytes:
    """Say in both headers of the first sheet that it unpacks to ten bytes."""
    changed = bytearray(content)
    for signature, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        found = [place for place in range(len(content)) if content.startswith(signature, place)]
        name = SHEET.encode()
        start = next(place for place in found if name in content[place : place + 46 + len(name)])
        changed[start + at : start + at + 4] = struct.pack("<I", 10)
    return bytes(changed)


def encrypted(content: bytes) -> bytes:
    start = content.index(b"PK\x01\x02")
    return content[: start + 8] + b"\x01" + content[start + 9 :]


def test_a_sound_workbook_passes() -> None:
    check_archive(SOUND)


@pytest.mark.parametrize("compression", [ZIP_BZIP2, ZIP_LZMA])
def test_compression_that_unpacks_without_a_limit_is_refused(compression: int) -> None:
    with pytest.raises(DamagedWorkbookError):
        check_archive(with_parts(SOUND, {}, compression))


def test_parts_need_not_be_compressed() -> None:
    assert len(read(with_parts(SOUND, {}, ZIP_STORED)).entries) == 2


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (a_sheet(b" " * 9_000_000), UnpacksTooBigError),
        (a_sheet(b"<row>" + b"<c/>" * 150_000 + b"</row>"), UnpacksTooBigError),
        (a_sheet(b"<row/>" * 450_000), UnpacksTooBigError),
        (with_parts(SOUND, {"xl/styles.xml": b"<x/>" * 250_000}), UnpacksTooBigError),
        (with_parts(SOUND, {"xl/sharedStrings.xml": b"<x/>" * 2_000_000}), UnpacksTooBigError),
        (a_sheet(b"<row><c><v>" + b"9" * 2_500_000 + b"</v></c></row>"), UnpacksTooBigError),
        (with_parts(SOUND, {f"x{number}": b"" for number in range(2_100)}), UnpacksTooBigError),
        (a_sheet(b"<row><c><v>&b;</v></c></row>", before=ENTITIES), DamagedWorkbookError),
        (with_parts(SOUND, {"xl/styles.xml": ENTITIES + b"<styleSheet>&b;</styleSheet>"}), DamagedWorkbookError),
        (a_sheet(b"<row>&b;</row>", before=ENTITIES).replace(b"PK\x05\x06", b"PK\x05\x07"), DamagedWorkbookError),
        (SOUND[: len(SOUND) // 2], DamagedWorkbookError),
        (SOUND.replace(SOUND[60:90], b"\x00" * 30, 1), DamagedWorkbookError),
        (with_lying_size(SOUND), DamagedWorkbookError),
        (encrypted(SOUND), PasswordProtectedError),
    ],
)
def test_bombs_and_damage_end_in_a_clear_sentence(content: bytes, error: type[PlannerError]) -> None:
    with pytest.raises(error, match=r"\.$"):
        read(content)


@pytest.mark.parametrize(
    "part", [SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/styles.xml"]
)
@pytest.mark.parametrize("content", [b"", b"<broken", b"<other/>", b"<?xml version='1.0' encoding='UTF-16'?>"])
def test_broken_parts_never_end_in_anything_but_a_clear_sentence(part: str, content: bytes) -> None:
    with suppress(PlannerError):
        read(with_parts(SOUND, {part: content}))


@pytest.mark.parametrize(
    "name", ["../x.xml", "xl/../../x.xml", "/x.xml", "\\\\host\\x", "C:/x.xml", "xl/..", "XL/styles.xml"]
)
def test_names_that_lead_out_or_stand_twice_are_refused(name: str) -> None:
    with pytest.raises(DamagedWorkbookError):
        check_archive(with_parts(SOUND, {name: b"<x/>"}))


@pytest.mark.parametrize("name", ["xl/a..b.xml", "xl/printerSettings/", "..x"])
def test_names_that_only_look_odd_are_no_damage(name: str) -> None:
    check_archive(with_parts(SOUND, {name: b""}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("held_back", [0, 1, 5, 9])
def test_entities_cut_in_two_between_chunks_are_found(encoding: str, held_back: int) -> None:
    before = "<!-- -->".ljust(CHUNK // (2 if encoding == "utf-16" else 1))
    part = (before[: len(before) - held_back] + "<!DOCTYPE x>").encode(encoding)
    with pytest.raises(DamagedWorkbookError):
        check_archive(with_parts(SOUND, {"xl/x.xml": part}))


def test_entities_in_another_encoding_are_refused() -> None:
    sheet = (ENTITIES + b"<worksheet " + NAMESPACE + b"><sheetData/></worksheet>").decode()
    with pytest.raises(DamagedWorkbookError):
        read(with_parts(SOUND, {SHEET: ('<?xml version="1.0" encoding="UTF-16"?>' + sheet).encode("utf-16")}))
