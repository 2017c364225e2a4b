"""The parts of a workbook's archive: its sheets, the texts that they share, and the styles that show a number as a day.

No part may declare a document type: that is where entities come from, which no workbook has.
"""

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol
from xml.parsers import expat
from zipfile import ZipFile

from planner.intake.archive import DamagedWorkbookError

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
DAY_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(50, 59)})
"""The numbers of Excel's built-in formats that show a day (ECMA-376, 18.8.30)."""

NOT_A_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
DAY_LETTERS = re.compile("[dy]", re.IGNORECASE)


class Handler(Protocol):
    """Takes the elements of one part as they come."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def text(self, text: str) -> None: ...
    def end(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What the workbook says of itself: (name, is hidden, part) of each sheet, styles of days, and its calendar."""

    sheets: tuple[tuple[str, bool, str], ...]
    day_styles: frozenset[int]
    is_1904: bool
    texts_part: str


def parse(content: bytes, handler: Handler) -> None:
    """Lead `handler` through a part; raises ExpatError, and DamagedWorkbookError where it declares a document type."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = handler.start, handler.end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = handler.text, _refuse
    parser.Parse(content, True)  # noqa: FBT003  expat knows it by its place alone


def _refuse(*_: object) -> None:
    raise DamagedWorkbookError


@lru_cache(maxsize=256)
def plain_name(name: str) -> str:
    """Return the name of an element without its prefix; some programs write `x:row`."""
    return name.rpartition(":")[2]


def read_book(archive: ZipFile) -> Book:
    """Read the workbook, what its parts are called, and its styles."""
    elements = _elements(archive, WORKBOOK)
    parts = {about.get("Id", ""): about for _, about in _elements(archive, RELATIONS)}
    sheets = [about for name, about in elements if name == "sheet"]
    return Book(
        sheets=tuple((each.get("name", ""), _is_hidden(each), _part(parts[_id_of(each)])) for each in sheets),
        day_styles=_day_styles(archive, _part_for(parts, "/styles")),
        is_1904=any(name == "workbookPr" and about.get("date1904") in {"1", "true"} for name, about in elements),
        texts_part=_part_for(parts, "/sharedStrings"),
    )


def shared_texts(archive: ZipFile, book: Book) -> list[str]:
    """Return the texts that sheets refer to by number; hints at pronunciation are left out."""
    texts = _Texts()
    if book.texts_part:
        parse(archive.read(book.texts_part), texts)
    return texts.found


class _Texts:
    """Collects the texts of a part of shared strings."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._pieces: list[str] = []
        self._is_text = self._is_hint = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        match plain_name(name):
            case "si":
                self._pieces.clear()
            case "t":
                self._is_text = not self._is_hint
            case "rPh":
                self._is_hint = True

    def text(self, text: str) -> None:
        if self._is_text:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        match plain_name(name):
            case "si":
                self.found.append("".join(self._pieces))
            case "t":
                self._is_text = False
            case "rPh":
                self._is_hint = False


class _Elements:
    """Collects the elements of a small part."""

    def __init__(self) -> None:
        self.found: list[tuple[str, dict[str, str]]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.found.append((plain_name(name), attributes))

    def text(self, text: str) -> None: ...

    def end(self, name: str) -> None:
        self.found.append((f"/{plain_name(name)}", {}))


def _elements(archive: ZipFile, part: str) -> list[tuple[str, dict[str, str]]]:
    elements = _Elements()
    parse(archive.read(part), elements)
    return elements.found


def _day_styles(archive: ZipFile, part: str) -> frozenset[int]:
    """Return the numbers of the cell styles that show a number as a day."""
    elements = _elements(archive, part) if part else []
    own = {int(about["numFmtId"]): about.get("formatCode", "") for name, about in elements if name == "numFmt"}
    names = [name for name, _ in elements]
    first, last = (names.index(name) if name in names else 0 for name in ("cellXfs", "/cellXfs"))
    formats = [int(about.get("numFmtId", 0)) for name, about in elements[first:last] if name == "xf"]
    days = {number for number, code in own.items() if DAY_LETTERS.search(NOT_A_FORMAT.sub("", code))}
    shown_as_day = days | (DAY_FORMATS - own.keys())
    return frozenset(style for style, number in enumerate(formats) if number in shown_as_day)


def _is_hidden(sheet: dict[str, str]) -> bool:
    return sheet.get("state", "visible") != "visible"


def _id_of(sheet: dict[str, str]) -> str:
    return next(value for name, value in sheet.items() if name.endswith(":id"))


def _part(relation: dict[str, str]) -> str:
    return posixpath.normpath(posixpath.join("/xl", relation["Target"])).lstrip("/")


def _part_for(parts: dict[str, dict[str, str]], kind: str) -> str:
    return next((_part(about) for about in parts.values() if about.get("Type", "").endswith(kind)), "")
