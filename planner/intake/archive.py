"""Looks into an archive before anything is unpacked in earnest: names, counts, sizes, markup and entities."""

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from planner.errors import PlannerError, sentence
from planner.intake.file_kinds import PasswordProtectedError, refuse_other_archives

MOST_PARTS = 2_000
MOST_UNPACKED_BYTES = 64 * 1024 * 1024
ALWAYS_FINE_BYTES = 8 * 1024 * 1024
MOST_RATIO = 100
"""Lists unpack to about 20 times their size; what is nothing but repetition, to a thousand times and more."""

MOST_TAGS = 2_000_000
"""Of all parts together: 20,000 rows of 25 filled columns have four for every cell."""

MOST_TAGS_HELD = 200_000
"""Of a part that is held in memory whole, such as the styles."""

MOST_ROW_TAGS = 400_000
"""Of all sheets together, opening and closing: whole columns that were formatted have a million rows of nothing."""

MOST_TAGS_IN_A_ROW = 100_000
"""A row is held in memory whole too; Excel's widest has 16,384 cells."""

DIRECTORY_ENTRY = b"PK\x01\x02"
ENCRYPTED = 0x1
CHUNK = 1 << 20
SHEETS = "xl/worksheets/"
HELD = (
    "xl/styles",
    "xl/workbook",
    "xl/theme/",
    "xl/_rels/",
    "xl/chartsheets/",
    "docProps/",
    "_rels/",
    "[Content_Types]",
)
XML = (".xml", ".rels")
ENTITIES = (b"<!DOCTYPE", b"<!ENTITY")
LONGEST_CUT = 2 * max(map(len, ENTITIES))
"""Bytes of one chunk that are looked at with the next, so that no word is cut in two; UTF-16 has two for a letter."""

LEADS_OUT = re.compile(r"[A-Za-z]:|[/\\]|(?:.*[/\\])?\.\.(?:[/\\]|$)", re.DOTALL)
"""Names that begin at a drive or root, or climb."""


class DamagedWorkbookError(PlannerError):
    """An archive or XML that is broken, or not what a workbook holds."""

    template = sentence(
        "The workbook is damaged or holds something that does not belong into one. "
        "Open it in Excel or LibreOffice, save it as a new Excel workbook (.xlsx), and upload that."
    )


class UnpacksTooBigError(PlannerError):
    """A small file that unpacks into a huge one, by accident or on purpose."""

    template = sentence(
        "The workbook unpacks to far more than a list needs. "
        "Delete pictures, empty rows and whatever else does not belong to the list, save it, and upload that."
    )


def check_archive(content: bytes, refuse_others: Callable[[frozenset[str]], None] = refuse_other_archives) -> None:
    """Raise the error that names the cure where `content` is no sound workbook of a reasonable size.

    `refuse_others` raises where the names of the parts are not those of the kind of file that is wanted.
    Python's zipfile never unpacks a part further than the directory says, so sizes that lie end as a damaged file.
    """
    if content.count(DIRECTORY_ENTRY) > MOST_PARTS:
        raise UnpacksTooBigError
    try:
        with ZipFile(BytesIO(content)) as archive:
            refuse_others(frozenset(archive.namelist()))
            _check_names(archive.namelist())
            _check_directory(archive.infolist(), len(content))
            _check_markup([_measure(archive, part) for part in archive.infolist()])
    except (BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as wrong:
        raise DamagedWorkbookError from wrong


def _check_names(names: Sequence[str]) -> None:
    """Refuse names that lead out of the archive, and two parts of one name, of which every reader takes another."""
    if any(LEADS_OUT.match(name) for name in names) or len({name.casefold() for name in names}) < len(names):
        raise DamagedWorkbookError


def _check_directory(parts: Sequence[ZipInfo], packed: int) -> None:
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise PasswordProtectedError
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise DamagedWorkbookError  # Excel writes no others, and zipfile unpacks the others without a limit
    if sum(part.file_size for part in parts) > min(MOST_UNPACKED_BYTES, max(ALWAYS_FINE_BYTES, packed * MOST_RATIO)):
        raise UnpacksTooBigError


@dataclass(frozen=True, slots=True)
class _Markup:
    """How much markup one part holds; `rows` are the tags of rows, and `longest_run` the tags between two of them."""

    name: str
    tags: int = 0
    rows: int = 0
    longest_run: int = 0


def _measure(archive: ZipFile, part: ZipInfo) -> _Markup:
    """Unpack one part bit by bit, keeping nothing of it."""
    markup, cut = _Markup(part.filename), b""
    with archive.open(part) as unpacked:
        while chunk := unpacked.read(CHUNK):
            if part.filename.endswith(XML):
                _check_text(chunk, cut)
                cut = chunk[-LONGEST_CUT:]
            runs = [run.count(b"<") for run in chunk.split(b"row")]
            markup = _Markup(
                part.filename, markup.tags + sum(runs), markup.rows + len(runs), max(markup.longest_run, *runs)
            )
    return markup


def _check_text(chunk: bytes, cut: bytes) -> None:
    """Refuse entities, which no workbook has, and a text of a megabyte, where Excel allows 32,767 characters.

    `cut` is the end of the chunk before. Without zeros, UTF-16 reads like UTF-8.
    """
    text = (cut + chunk).replace(b"\0", b"")
    if any(entity in text for entity in ENTITIES):
        raise DamagedWorkbookError
    if len(chunk) == CHUNK and b"<" not in chunk:
        raise UnpacksTooBigError


def _check_markup(parts: Sequence[_Markup]) -> None:
    sheets = [part for part in parts if part.name.startswith(SHEETS)]
    held = [part for part in parts if part.name.startswith(HELD)]
    if (
        sum(part.tags for part in parts) > MOST_TAGS
        or sum(part.rows for part in sheets) > MOST_ROW_TAGS
        or any(part.longest_run > MOST_TAGS_IN_A_ROW for part in sheets)
        or any(part.tags > MOST_TAGS_HELD for part in held)
    ):
        raise UnpacksTooBigError
