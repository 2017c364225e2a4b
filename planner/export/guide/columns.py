"""The two columns of the guide: times and labels to the left, everything else to the right, in text as in tables."""

from collections.abc import Mapping

from planner.export.paragraph import paragraph, run
from planner.export.styles import ACCENT, Style
from planner.export.word_xml import Element, in_order, millimetres, w

LEFT_MM = 27
BODY_SIZE = 12
"""Points: read standing, in poor light (content B8)."""


def beside(style: Style, left: Element, *right: str | Element, keeps: bool = True) -> Element:
    """Return a paragraph with `left` in the left column and the rest in the right one; it keeps with the next one."""
    block = paragraph(style, left, run("\t"), *right, keep_with_next=keeps)
    edge = millimetres(LEFT_MM)
    return with_look(block, w("tabs", w("tab", val="left", pos=edge)), w("ind", left=edge, hanging=edge))


def labelled(label: str, text: str | Element) -> Element:
    """Return a label and what it is about."""
    return beside(Style.CARD_TEXT, run(label, is_bold=True), text)


def fill_in(answers: Mapping[str, str], width_mm: float) -> Element:
    """Return labels in the right column, each with its answer, or a line to write on where there is none."""
    room = (width_mm - LEFT_MM) / len(answers)
    stops = [millimetres(LEFT_MM + room * number) for number in range(1, len(answers) + 1)]
    fields = [(run(f"{label} ", is_bold=True), run(f"{said}\t"), run("  ")) for label, said in answers.items()]
    block = paragraph(Style.WRITE_ON, *[piece for field in fields for piece in field][:-1], keep_with_next=True)
    leaders = ["none" if said else "underscore" for said in answers.values()]
    tabs = [w("tab", val="left", leader=leader, pos=stop) for leader, stop in zip(leaders, stops, strict=True)]
    tabs[-1] = w("tab", val="right", leader=leaders[-1], pos=stops[-1])
    return with_look(block, w("tabs", *tabs), w("ind", left=millimetres(LEFT_MM)))


def with_rule_above(block: Element, points: float) -> Element:
    """Draw a rule of that width above a paragraph."""
    return with_look(block, w("pBdr", w("top", val="single", sz=round(points * 8), space=4, color=ACCENT)))


def with_look(block: Element, *properties: Element) -> Element:
    """Give a paragraph more properties, in the order of the schema."""
    block.replace(block.pPr, in_order("pPr", *block.pPr, *properties))
    return block
