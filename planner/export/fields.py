"""What a document counts by itself (page numbers) and what people fill in by hand (lines, tick boxes)."""

from copy import copy
from enum import StrEnum
from functools import lru_cache

from planner.export.paragraph import XML_SPACE, run
from planner.export.styles import Style
from planner.export.word_xml import Element, in_order, millimetres, w

TICK_BOX = "☐"
GAP_MM = 6


class FieldCode(StrEnum):
    """The only codes that we ever write, so no text of a person can become one."""

    PAGE = "PAGE"
    PAGES = "NUMPAGES"
    PAGE_OF = "PAGEREF"


def field(code: FieldCode, cached: str = "1", of: str = "") -> tuple[Element, ...]:
    """Return the runs of a complex field; `cached` is what stands there until a program counts.

    `of` is the name of a place of ours, never a text of anybody's.
    """
    return tuple(map(copy, _field(code, cached, of)))


@lru_cache(maxsize=256)
def _field(code: FieldCode, cached: str, of: str) -> tuple[Element, ...]:
    instruction = w("instrText")
    instruction.text = f" {code} {of} " if of else f" {code} "
    instruction.set(XML_SPACE, "preserve")
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", instruction),
        w("r", w("fldChar", fldCharType="separate")),
        run(cached),
        w("r", w("fldChar", fldCharType="end")),
    )


def write_on_lines(count: int, width_mm: float) -> Element:
    """Return one paragraph of `count` ruled lines, 8.5 mm apart, `width_mm` long.

    One paragraph, because a screen reader stops at every empty one.
    """
    further = [w(name) for _ in range(count - 1) for name in ("br", "tab")]
    return _ruled([w("tab"), *further], width_mm)


def labelled_line(label: str, width_mm: float) -> Element:
    """Return `label` with a line after it to write on; both together are `width_mm` wide, a long label wraps."""
    return _ruled([w("tab")], width_mm, run(f"{label} "))


def labelled_pair(left: str, right: str, width_mm: float) -> Element:
    """Return two labels side by side, each with its line; for labels that leave half of `width_mm` to write on."""
    middle_mm = width_mm / 2
    stops = (
        _stop("right", middle_mm - GAP_MM / 2, leader="underscore"),
        _stop("left", middle_mm + GAP_MM / 2),
        _stop("right", width_mm, leader="underscore"),
    )
    second = (run(f"{right} "), w("r", w("tab")))
    return w("p", _line_style(*stops), run(f"{left} "), w("r", w("tab"), w("tab")), *second)


def _ruled(nodes: list[Element], width_mm: float, *before: Element) -> Element:
    return w("p", _line_style(_stop("right", width_mm, leader="underscore")), *before, w("r", *nodes))


def _line_style(*stops: Element) -> Element:
    return in_order("pPr", w("pStyle", val=Style.WRITE_ON.id), w("tabs", *stops))


def _stop(kind: str, at_mm: float, **leader: str) -> Element:
    return w("tab", val=kind, **leader, pos=millimetres(at_mm))
