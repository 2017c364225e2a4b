"""Paragraphs of the guide before they are written: they are measured and written as text, which is many times as quick.

A guide is laid out several times over before a layout is chosen, and only that one is written.
"""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from itertools import starmap
from typing import NamedTuple

from planner.export.height import MILLIMETRE, SETTINGS, TWENTIETHS, Piece, Typesetting, measure_text
from planner.export.paragraph import empty_paragraph, is_from_right, run_xml
from planner.export.styles import ACCENT, LOOKS, Style
from planner.export.text import clean
from planner.export.word_xml import Element, as_text, in_order, millimetres, points, w

KEEPING = {look.style for look in LOOKS if look.keeps_with_next}


class Said(NamedTuple):
    """Text in a size of its own, in points, or in that of its style."""

    text: str
    size: float | None = None
    is_bold: bool = False


class Stop(NamedTuple):
    """Where a tab leads, in millimetres from the left; it draws a line up to there or not."""

    at_mm: float
    is_right: bool = False
    draws_line: bool = False


class Shape(NamedTuple):
    """How a paragraph stands on the page where it is not as its style says.

    It is indented by `left_mm`, and its first line hangs out to the left where `hangs`; `above` is the space above it
    and `rule` the width of a rule there, both in points.
    """

    left_mm: float = 0
    hangs: bool = False
    stops: tuple[Stop, ...] = ()
    above: float | None = None
    rule: float = 0


PLAIN = Shape()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A paragraph; it keeps with the next one unless told otherwise."""

    style: Style
    pieces: tuple[Said, ...]
    keeps: bool = True
    shape: Shape = PLAIN

    @property
    def xml(self) -> str:
        """The paragraph as text for `word_xml.parse`."""
        is_right = bool(self.pieces) and is_from_right(self.pieces[0].text)
        look = _look(self.style, self.shape, keeps=self.keeps, is_right=is_right)
        return f"<w:p>{look}{''.join(starmap(run_xml, self.pieces))}</w:p>"

    def measure(self, width: float) -> Piece:
        """Return how high it is where the text is so many points wide."""
        return _measure(self.pieces, self.style, self.shape, width)

    def pieces_mm(self, width_mm: float) -> Iterable[float]:
        """Return its height as the only piece of it that a page can hold."""
        return (self.measure(width_mm * MILLIMETRE).height / MILLIMETRE,)


def prose(style: Style, *pieces: str | Said, keeps: bool = True, shape: Shape = PLAIN) -> Prose:
    """Return a paragraph of texts. Raises TooLongError."""
    return Prose(style=style, pieces=tuple(map(_cleaned, pieces)), keeps=keeps, shape=shape)


def _cleaned(piece: str | Said) -> Said:
    if isinstance(piece, str):
        return Said(clean(piece))
    text = clean(piece.text)
    return piece if text is piece.text else piece._replace(text=text)


@lru_cache(maxsize=2048)
def _measure(pieces: tuple[Said, ...], style: Style, shape: Shape, width: float) -> Piece:
    """Measure once what all layouts and guides say alike."""
    setting = _setting(style, shape)
    return measure_text([(text, size or setting.end_size) for text, size, _ in pieces], setting, width)


@lru_cache(maxsize=256)
def _setting(style: Style, shape: Shape) -> Typesetting:
    setting = SETTINGS[style.id]
    if shape.left_mm:
        setting = setting._replace(indent=millimetres(shape.left_mm) / TWENTIETHS, hangs=shape.hangs)
    return setting if shape.above is None else setting._replace(before=shape.above, after=0)


@lru_cache(maxsize=256)
def _look(style: Style, shape: Shape, *, keeps: bool, is_right: bool) -> str:
    properties = copy(empty_paragraph(style, keeps=keeps, is_right=is_right)).pPr
    if style in KEEPING and not keeps:
        properties.append(w("keepNext", val=0))
    return as_text(in_order("pPr", *properties, *_shaped(shape)))


def _shaped(shape: Shape) -> Iterable[Element]:
    if shape.rule:
        yield w("pBdr", w("top", val="single", sz=round(shape.rule * 8), space=4, color=ACCENT))
    if shape.stops:
        yield w("tabs", *map(_stop, shape.stops))
    if shape.above is not None:
        yield w("spacing", before=points(shape.above), after=0)
    if shape.left_mm:
        edge = millimetres(shape.left_mm)
        yield w("ind", left=edge, **({"hanging": edge} if shape.hangs else {}))


def _stop(stop: Stop) -> Element:
    line = {"leader": "underscore"} if stop.draws_line else {}
    return w("tab", val="right" if stop.is_right else "left", **line, pos=millimetres(stop.at_mm))
