"""The two columns of the guide: times and labels to the left, everything else to the right, in text as in tables."""

from collections.abc import Sequence

from planner.export.paragraph import paragraph, run
from planner.export.styles import ACCENT, Style
from planner.export.word_xml import Element, in_order, millimetres, w

LEFT_MM = 27
BODY_SIZE = 12
"""Points: read standing, in poor light (content B8)."""
SPACE_ABOVE = 100
"""Above what is told in one paragraph, in twentieths of a point."""


def beside(style: Style, left: Element, *right: str | Element, keeps: bool = True) -> Element:
    """Return a paragraph with `left` in the left column and the rest in the right one; it keeps with the next one."""
    block = paragraph(style, left, run("\t"), *right, keep_with_next=keeps)
    edge = millimetres(LEFT_MM)
    return with_look(block, w("tabs", w("tab", val="left", pos=edge)), w("ind", left=edge, hanging=edge))


def labelled(label: str, text: str | Element) -> Element:
    """Return a label and what it is about."""
    return beside(Style.CARD_TEXT, run(label, is_bold=True), text)


def lines_to_fill(labels: Sequence[str], width_mm: float) -> Element:
    """Return labels in the right column, each with a line after it to write on."""
    room = (width_mm - LEFT_MM) / len(labels)
    stops = [millimetres(LEFT_MM + room * number) for number in range(1, len(labels) + 1)]
    pieces = [piece for label in labels for piece in (run(f"{label} ", is_bold=True), run("\t"), run("  "))]
    block = paragraph(Style.WRITE_ON, *pieces[:-1], keep_with_next=True)
    tabs = [w("tab", val="left", leader="underscore", pos=stop) for stop in stops[:-1]]
    last = w("tab", val="right", leader="underscore", pos=stops[-1])
    return with_look(block, w("tabs", *tabs, last), w("ind", left=millimetres(LEFT_MM)))


def with_rule_above(block: Element, points: float) -> Element:
    """Draw a rule of that width above a paragraph."""
    return with_look(block, w("pBdr", w("top", val="single", sz=round(points * 8), space=4, color=ACCENT)))


def with_look(block: Element, *properties: Element) -> Element:
    """Give a paragraph more properties, in the order of the schema."""
    block.replace(block.pPr, in_order("pPr", *block.pPr, *properties))
    return block
