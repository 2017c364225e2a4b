"""Paragraphs and runs of a Word document, made from people's text; newlines and tabs in it become Word's own."""

import re
import unicodedata
from copy import copy
from functools import cache, lru_cache
from xml.sax.saxutils import escape

from planner.export.styles import Style
from planner.export.text import clean
from planner.export.word_xml import Element, as_text, in_order, points, tag, w

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RIGHT_TO_LEFT = f"{tag('rPr')}/{tag('rtl')}"
LINES = re.compile("([\n\t])")
BREAKS = {"\n": "br", "\t": "tab"}
BREAKS_XML = {sign: f"<w:{name}/>" for sign, name in BREAKS.items()}


def paragraph(
    style: Style,
    *pieces: str | Element,
    keep_with_next: bool = False,
    starts_page: bool = False,
    exact_line: float | None = None,
) -> Element:
    """Return a paragraph of `pieces`: texts, and runs such as `run` and `fields.field` make.

    It is written from right to left when its first text starts so. `exact_line` is a line's height in points, for
    figures so large that the font's own line would not fit the sheet. Raises TooLongError.
    """
    runs = [run(piece) if isinstance(piece, str) else piece for piece in pieces]
    right = _starts_from_the_right(runs)
    made = copy(empty_paragraph(style, exact_line, keeps=keep_with_next, starts_page=starts_page, is_right=right))
    made.extend(runs)
    return made


def run(text: str, *, size: float | None = None, is_bold: bool = False, is_italic: bool = False) -> Element:
    """Return a run of `text`, `size` in points; what the style says stands where nothing is given."""
    cleaned = clean(text)
    made = copy(_empty_run(size, is_bold=is_bold, is_italic=is_italic, is_right=is_from_right(cleaned)))
    made.extend(_text_nodes(cleaned))
    return made


def run_xml(cleaned: str, size: float | None, is_bold: bool) -> str:  # noqa: FBT001  # called for every piece of a guide
    """Return what `run` makes of a cleaned text, as text for `word_xml.parse`."""
    start = _start_of_run(size, is_bold, is_from_right(cleaned))
    if "\n" in cleaned or "\t" in cleaned:
        return f"{start}{''.join(map(_text_xml, LINES.split(cleaned)))}</w:r>"
    return f"{start}{_text_xml(cleaned)}</w:r>"


def is_from_right(text: str) -> bool:
    """Whether the first letter of `text` belongs to a script written from right to left (Unicode UAX 9, rule P2)."""
    if text.isascii():
        return False
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in {"R", "AL"} for kind in directions if kind in {"L", "R", "AL"}), False)


# What is empty is made once and then copied: that is many times as quick, and a guide has thousands of runs.
@lru_cache(maxsize=256)
def empty_paragraph(
    style: Style, exact_line: float | None = None, *, keeps: bool, starts_page: bool = False, is_right: bool = False
) -> Element:
    """Return a paragraph without text, to be copied."""
    properties = in_order(
        "pPr",
        w("pStyle", val=style.id) if style is not Style.NORMAL else None,
        w("keepNext") if keeps else None,
        w("pageBreakBefore") if starts_page else None,
        w("bidi") if is_right else None,
        w("spacing", line=points(exact_line), lineRule="exact") if exact_line else None,
    )
    return w("p", properties)


@lru_cache(maxsize=256)
def _empty_run(size: float | None, *, is_bold: bool, is_italic: bool, is_right: bool) -> Element:
    look = in_order(
        "rPr",
        *((w("b"), w("bCs")) if is_bold else ()),
        *((w("i"), w("iCs")) if is_italic else ()),
        *((w("sz", val=round(size * 2)), w("szCs", val=round(size * 2))) if size else ()),
        w("rtl") if is_right else None,
    )
    return w("r", *([look] if len(look) else []))


@lru_cache(maxsize=256)
def _start_of_run(size: float | None, is_bold: bool, is_right: bool) -> str:  # noqa: FBT001  # as above
    empty = _empty_run(size, is_bold=is_bold, is_italic=False, is_right=is_right)
    return f"<w:r>{''.join(map(as_text, empty))}"


@cache
def _empty_text() -> Element:
    node = w("t")
    node.set(XML_SPACE, "preserve")
    return node


def _starts_from_the_right(runs: list[Element]) -> bool:
    return bool(runs) and runs[0].find(RIGHT_TO_LEFT) is not None


def _text_nodes(text: str) -> list[Element]:
    return [w(BREAKS[part]) if part in BREAKS else _text_node(part) for part in LINES.split(text) if part]


def _text_node(text: str) -> Element:
    node = copy(_empty_text())
    node.text = text
    return node


def _text_xml(text: str) -> str:
    return BREAKS_XML.get(text) or (f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else "")
