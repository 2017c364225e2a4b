"""One person's way through a café as boxes: for each round its time and the table."""

from collections.abc import Sequence

from planner.export.cards import figure
from planner.export.deck import Deck
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style, TableStyle
from planner.export.table import Cell, LayoutLook, Row, layout_table
from planner.export.word_xml import Element
from planner.wording.rotations import say_table

LABEL_SIZE = 9
NO_TIME = "\N{NO-BREAK SPACE}"


def way_boxes(way: Sequence[int | None], deck: Deck, *, width_mm: float, size: float) -> Element:
    """Return a box for each round with its table in figures of `size` points, `width_mm` wide in all."""
    cells = tuple(_box(number, table, deck, size) for number, table in enumerate(way, start=1))
    look = LayoutLook(style=TableStyle.FORM)
    about = deck.words.say("the table for each round")
    return layout_table([width_mm / len(cells)] * len(cells), [Row(cells=cells)], about=about, look=look)


def _box(number: int, table: int | None, deck: Deck, size: float) -> Cell:
    """Draw one round; where others have a time, one without it keeps the line, so that the figures stand level."""
    clocks = {one.number: one.clock for one in deck.rounds if one.clock}
    times = [clocks.get(number, NO_TIME)] if clocks else []
    label = "\n".join((deck.words.say("Round {number}", number=number), *times))
    text = paragraph(Style.CARD_CENTRE, run(label, size=LABEL_SIZE))
    return Cell(blocks=(text, figure(say_table(table), size, line=1)))
