"""Sheets of cards: equal cells to cut apart, in an order that leaves the cut stack sorted, with text that fits."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import CUT_ALL_ROUND, Cell, LayoutLook, Row, layout_table
from planner.export.word_xml import Element
from planner.wording.wording import Wording

Thing = TypeVar("Thing")

MARGIN_MM = 10.0
"""White border of a sheet of cards: wider than what office printers cannot print on."""
SPARE_MM = 6.0
"""What the line above the cards and the paragraph after them need of the sheet."""
POINTS_A_MM = 72 / 25.4

LINE = 1.22
"""A line of Calibri, in ems."""
TIGHT_LINE = 0.8
"""A line that holds figures and capitals, but no letter that goes below it."""
SPACE = 0.23
SIZES = (
    260,
    220,
    180,
    150,
    120,
    100,
    80,
    64,
    56,
    48,
    40,
    36,
    32,
    28,
    24,
    22,
    20,
    18,
    16,
    14,
    12,
    11,
    10,
    9,
    8,
    7,
    6,
    5,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardGrid:
    """How a sheet is divided. `name` says what the cards are, `hint` how to cut or fold them."""

    setup: PageSetup
    words: Wording
    name: str
    hint: str = ""
    across: int = 1
    down: int = 1
    padding_mm: float = 4.0
    cutting_sides: tuple[str, ...] = CUT_ALL_ROUND

    @property
    def card_width_mm(self) -> float:
        """The width of one card."""
        return self.setup.text_width_mm / self.across

    @property
    def card_height_mm(self) -> float:
        """The height of one card."""
        return (self.setup.text_height_mm - SPARE_MM) / self.down

    @property
    def inner_width_mm(self) -> float:
        """The width that a card leaves for text."""
        return self.card_width_mm - 2 * self.padding_mm

    @property
    def inner_height_mm(self) -> float:
        """The height that a card leaves for text."""
        return self.card_height_mm - 2 * self.padding_mm


def card_sheets(grid: CardGrid, cards: Sequence[Thing], draw: Callable[[Thing], Cell]) -> Iterator[Element]:
    """Yield the sheets, each on its own page, with `draw` making a card's cell."""
    look = LayoutLook(padding_mm=grid.padding_mm, cutting_sides=grid.cutting_sides)
    sheets = stack(cards, grid.across * grid.down)
    for number, sheet in enumerate(sheets, start=1):
        count = grid.words.say(
            "{cards}, sheet {number} of {sheets}.", cards=grid.name, number=number, sheets=len(sheets)
        )
        yield paragraph(Style.CARD_FOOT, f"{count} {grid.hint}".strip(), starts_page=number > 1)
        cells = [draw(card) if card is not None else blank_cell() for card in sheet]
        rows = [
            Row(cells=tuple(cells[first : first + grid.across]), height_mm=grid.card_height_mm)
            for first in range(0, len(cells), grid.across)
        ]
        yield layout_table([grid.card_width_mm] * grid.across, rows, about=count, look=look)


def stack(cards: Sequence[Thing], places: int) -> list[list[Thing | None]]:
    """Deal `cards` to sheets of `places`: each place goes on from sheet to sheet.

    So the sheets are cut as one pile, and the small piles put on one another in the order of their places are sorted.
    """
    sheets = -(-len(cards) // places)
    return [
        [cards[place * sheets + sheet] if place * sheets + sheet < len(cards) else None for place in range(places)]
        for sheet in range(sheets)
    ]


def blank_cell() -> Cell:
    """Return a cell that holds nothing."""
    return Cell(blocks=(paragraph(Style.CARD_TEXT),))


def figure(text: str, size: float, *, line: float = TIGHT_LINE) -> Element:
    """Return a line of figures, `line` times as high as the letters' `size` in points."""
    return paragraph(Style.CARD_CENTRE, run(text, size=size, is_bold=True), exact_line=size * line)


def fitting_size(text: str, *, width_mm: float, height_mm: float, largest: float) -> float:
    """Return the largest size in points at which `text` fits the space, by the usual widths of letters; 5 at the least.

    Without the font at hand the widths are estimates, on the generous side.
    """
    sizes = [size for size in SIZES if size <= largest]
    return next((size for size in sizes if _height_mm(text, width_mm, size) <= height_mm), sizes[-1])


def _height_mm(text: str, width_mm: float, size: float) -> float:
    room = width_mm * POINTS_A_MM / size
    return sum(_count_lines(line, room) for line in text.split("\n")) * size * LINE / POINTS_A_MM


def _count_lines(line: str, room: float) -> int:
    """Count the lines that words make in `room` ems; a word longer than a line is broken."""
    lines, used = 1, 0.0
    for word in line.split():
        width = sum(map(_letter_width, word))
        if used and used + SPACE + width > room:
            lines, used = lines + 1, 0.0
        used += width + (SPACE if used else 0)
        lines, used = lines + int(used // room), used % room
    return lines


def _letter_width(letter: str) -> float:
    """Return about how many ems a letter of Calibri bold is wide."""
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.0
    if letter in "mwMW":
        return 0.9
    return 0.66 if letter.isupper() else 0.54
