"""How high paragraphs and tables stand on paper, so that a page can be promised before any program lays it out."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from planner.export.letter_widths import break_lines, shorten, split_words
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph, run
from planner.export.styles import LOOKS, Look, Style
from planner.export.word_xml import Element, tag

Choice = TypeVar("Choice")
Content = TypeVar("Content")
Setting = TypeVar("Setting")

MILLIMETRE = 72 / 25.4
"""Points in a millimetre."""
TWENTIETHS = 20
SINGLE_LINE = 1.2207
"""What a line takes in lines of the type size, in Calibri and Carlito (ascent, descent and gap of their hhea table)."""
CELL_MARGINS = 10.8
"""Points that the left and right margin of a cell take together (`TableNormal` in the base template)."""
RULE = 0.5
HEAD_RULE_MM = 2
"""Between the head's last line and the page's text."""
HEAD_ROW_MM = 6.5
"""The head of a table whose names all stand on one line."""
SAFE_SHARE = 0.97
"""What we fill of a page: programs and machines differ by a line or two."""
CellTexts = tuple[float, Sequence[tuple[str, float]]]
"""A cell's width in millimetres, and the texts below one another in it with their sizes in points."""
LOOK_OF = {look.style.id: look for look in LOOKS}
MARKS = {tag("br"): "\n", tag("tab"): "\t"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """What a sheet leaves between its margins, its head and its foot."""

    setup: PageSetup
    height_mm: float

    @property
    def width_mm(self) -> float:
        """The width between the margins."""
        return self.setup.text_width_mm


def space_of(setup: PageSetup, *, event: str, document: str) -> Space:
    """Return the space of a page; an event's long title makes the head grow into it."""
    head = paragraph(Style.HEADER, run(event, is_bold=True), f"\n{document}")
    head_ends = setup.margin_mm / 2 + height_mm([head], setup.text_width_mm) + HEAD_RULE_MM
    height = setup.text_height_mm - max(0, head_ends - setup.margin_mm)
    return Space(setup=setup, height_mm=height * SAFE_SHARE)


def fit_page(
    contents: Sequence[Content], settings: Sequence[Setting], height: Callable[[Content, Setting], float], space: Space
) -> tuple[Content, Setting]:
    """Return the first content whose page fits at the last setting, and the first setting at which it does.

    Both go from the one that is liked best to the one that takes least room; where nothing fits, the last is taken.
    `height` tells the height of a page in millimetres.
    """
    content = _first(contents, lambda content: height(content, settings[-1]) <= space.height_mm)
    return content, _first(settings, lambda setting: height(content, setting) <= space.height_mm)


def height_mm(blocks: Iterable[Element], width_mm: float) -> float:
    """Return the height of paragraphs and tables below one another in a text `width_mm` wide."""
    return sum(pieces_mm(blocks, width_mm))


def pieces_mm(blocks: Iterable[Element], width_mm: float) -> Iterator[float]:
    """Yield the height of each paragraph and of each row of a table."""
    for block in blocks:
        yield from (points / MILLIMETRE for points in _pieces_of(block, width_mm * MILLIMETRE))


def row_mm(cells: Iterable[CellTexts], padding: float) -> float:
    """Return the height of a table's row; `padding` is the space above and below each text in points.

    It is what `height_mm` says of the row once it is made, without the cost of making it.
    """
    return max(_texts(texts, width_mm * MILLIMETRE - CELL_MARGINS, padding) for width_mm, texts in cells) / MILLIMETRE


def shorten_in_cell(text: str, width_mm: float, size: float) -> str:
    """Return as many words of `text` as one line of a table's cell holds."""
    return shorten(text, width_mm * MILLIMETRE - CELL_MARGINS, size)


def _first(choices: Sequence[Choice], is_good: Callable[[Choice], bool]) -> Choice:
    """Return the first of `choices` that is good, or the last; those after a good one are good, so halving finds it."""
    return choices[min(bisect_left(choices, 1, key=is_good), len(choices) - 1)]


def _texts(texts: Sequence[tuple[str, float]], width: float, padding: float) -> float:
    height = RULE + padding
    for text, size in texts:
        lines = list(break_lines(((word, size) for word in split_words(text)), width))
        height += len(lines) * size * SINGLE_LINE + padding
    return height


def _pieces_of(block: Element, width: float) -> Iterator[float]:
    if block.tag == tag("p"):
        yield _paragraph(block, width)
        return
    padding = [_number(side, "w") / TWENTIETHS for side in _all(block, "tblPr", "tblCellMar", "*")]
    beside, above = (sum(padding) / 2, sum(padding) / 2) if padding else (CELL_MARGINS, 0)
    for row in _all(block, "tr"):
        yield _row(row, beside) + above


def _row(row: Element, beside: float) -> float:
    least = [_number(height) / TWENTIETHS for height in _all(row, "trPr", "trHeight")]
    return max([*least, *(_cell(cell, beside) for cell in _all(row, "tc"))]) + RULE


def _cell(cell: Element, beside: float) -> float:
    """Return a cell's height; between two paragraphs the larger of their spaces stands, not both."""
    width = next(_number(width, "w") for width in _all(cell, "tcPr", "tcW")) / TWENTIETHS - beside
    blocks = [block for block in cell if block.tag != tag("tcPr")]
    heights = sum(height for block in blocks for height in _pieces_of(block, width))
    texts = [_around(block) if block.tag == tag("p") else (0.0, 0.0) for block in blocks]
    return heights - sum(min(after, before) for (_, after), (before, _) in pairwise(texts))


def _paragraph(block: Element, width: float) -> float:
    look = _look(block)
    indent = next((_number(each, "left") / TWENTIETHS for each in _all(block, "pPr", "ind")), look.indent * MILLIMETRE)
    end = next((_number(each) / 2 for each in _all(block, "pPr", "rPr", "sz")), _size(look))
    label, text = _split_label(block, list(_pieces(block, look)))
    *sizes, last = break_lines(text, width - indent)
    sizes.append(max(last, end))
    sizes[0] = max(sizes[0], *(size for _, size in label), 0)
    return sum(_around(block)) + look.line * (len(sizes) if look.has_exact_line else sum(sizes) * SINGLE_LINE)


def _split_label(
    block: Element, pieces: list[tuple[str, float]]
) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
    """Take off what hangs to the left of the text, up to the first tab; it takes no room from the lines."""
    hangs = any(_number(each, "hanging") for each in _all(block, "pPr", "ind"))
    tab = next((place for place, (word, _) in enumerate(pieces) if word == "\t"), -1) if hangs else -1
    return pieces[: tab + 1], pieces[tab + 1 :]


def _pieces(block: Element, look: Look) -> Iterator[tuple[str, float]]:
    """Yield words, tabs and line ends, each with its type size."""
    for made in block.iter(tag("r")):
        size = next((_number(own) / 2 for own in _all(made, "rPr", "sz")), _size(look))
        for node in made:
            words = (node.text or "").split(" ") if node.tag == tag("t") else MARKS.get(node.tag, ())
            yield from ((word, size) for word in words if word)


def _look(block: Element) -> Look:
    return LOOK_OF[next((each.get(tag("val")) for each in _all(block, "pPr", "pStyle")), Style.NORMAL.id)]


def _around(block: Element) -> tuple[float, float]:
    """Return the space above and below a paragraph in points."""
    for own in _all(block, "pPr", "spacing"):
        return _number(own, "before") / TWENTIETHS, _number(own, "after") / TWENTIETHS
    look = _look(block)
    return look.before, look.after


def _size(look: Look) -> float:
    while look.size is None and look.based_on:
        look = LOOK_OF[look.based_on.id]
    return look.size or 0


def _all(element: Element, *names: str) -> Iterable[Element]:
    """Return what stands at the end of a path of children."""
    found: Iterable[Element] = element.iterfind("/".join(name if name == "*" else tag(name) for name in names))
    return found


def _number(element: Element, name: str = "val") -> float:
    return float(element.get(tag(name)) or 0)
