"""Bars of a chart as rows of shaded cells: they print grey, and the number beside each says what it shows."""

from planner.export.paragraph import paragraph, run
from planner.export.styles import ACCENT, SHADE, Style
from planner.export.table import Cell, LayoutLook, Row, layout_table
from planner.export.word_xml import Element

STEPS = 25
"""How many parts a bar is divided into: one is four per cent."""
TITLE_SHARE, BAR_SHARE, NUMBER_SHARE = 0.36, 0.46, 0.18


def bar(width_mm: float, title: str, share: float, number: str, *, about: str) -> Element:
    """Return `title`, a bar that fills `share` (0 to 1) of its room, and `number` in words side by side."""
    filled = round(share * STEPS)
    shares = [TITLE_SHARE, *([BAR_SHARE / STEPS] * STEPS), NUMBER_SHARE]
    head = paragraph(Style.CARD_TEXT, run(title, is_bold=True), keep_with_next=True)
    parts = [(filled, ACCENT), (STEPS - filled, SHADE)]
    cells = [Cell(blocks=(paragraph(Style.CARD_TEXT, ""),), columns=size, fill=fill) for size, fill in parts if size]
    row = Row(cells=(Cell(blocks=(head,)), *cells, Cell(blocks=(paragraph(Style.CARD_TEXT, number),))))
    return layout_table([width_mm * each for each in shares], [row], about=about, look=LayoutLook(padding_mm=0.8))
