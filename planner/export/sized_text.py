"""Text in another size than its style's, for pages that have to be filled or kept to one."""

from collections.abc import Sequence
from copy import copy
from functools import lru_cache

from planner.export.paragraph import is_from_right, paragraph, run
from planner.export.styles import Style
from planner.export.word_xml import Element, in_order, points, w

TITLE_SIZES = ((60, 26), (120, 20), (300, 14))
"""An event's title in points, by the characters that it has at most."""
ABOUT_SIZES = ((120, 14), (240, 11))
"""What stands below it."""
SMALLEST = 9


def size_for(length: int, sizes: Sequence[tuple[int, float]]) -> float:
    """Return the type for a text of so many characters, 9 points at the least."""
    return next((size for most, size in sizes if length <= most), SMALLEST)


def sized(style: Style, said: str, size: float, *, is_bold: bool = False, padding: float | None = None) -> Element:
    """Return a paragraph of `said`; `size` and `padding`, the space above and below, in points. Raises TooLongError."""
    if is_from_right(said):
        return resize(paragraph(style, run(said, size=size, is_bold=is_bold)), size, padding)
    block = copy(_blank_paragraph(style, size, padding))
    block.append(run(said, size=size, is_bold=is_bold))
    return block


def resize(block: Element, size: float, padding: float | None = None) -> Element:
    """Give the end of a paragraph the size of its text, for Word makes a line as high as whatever is in it."""
    half_points = round(size * 2)
    if padding is not None:
        block.pPr.append(w("spacing", before=points(padding), after=points(padding)))
    block.pPr.append(in_order("rPr", w("sz", val=half_points), w("szCs", val=half_points)))
    return block


@lru_cache(maxsize=256)
def _blank_paragraph(style: Style, size: float, padding: float | None) -> Element:
    """Make a paragraph to copy, which is several times as quick: a sheet of forty lines has hundreds of cells."""
    return resize(paragraph(style), size, padding)
