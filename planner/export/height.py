"""How high paragraphs and tables stand on paper, so that a page can be promised before any program lays it out."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

from planner.export.letter_widths import line_sizes, shorten
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
P, RUN, TEXT, TYPE, SIZE = tag("p"), tag("r"), tag("t"), tag("rPr"), tag("sz")
STYLE, SPACING, INDENT = tag("pStyle"), tag("spacing"), tag("ind")
ROW, CELL, ROW_HEIGHT = tag("tr"), tag("tc"), f"{tag('trPr')}/{tag('trHeight')}"
CELL_PADDING = f"{tag('tblPr')}/{tag('tblCellMar')}/*"
VALUE, WIDTH, LEFT, HANGING, BEFORE, AFTER = map(tag, ("val", "w", "left", "hanging", "before", "after"))
MARKS = {tag("br"): "\n", tag("tab"): "\t"}


def _size_of(look: Look) -> float:
    while look.size is None and look.based_on:
        look = LOOK_OF[look.based_on.id]
    return look.size or 0


class Piece(NamedTuple):
    """How high a paragraph or a table is, with the space above and below it, in points."""

    height: float
    before: float = 0
    after: float = 0


class Typesetting(NamedTuple):
    """How the text of a paragraph is set, in points; `hangs` says that it stands up to its first tab in the indent."""

    look: Look
    indent: float
    before: float
    after: float
    end_size: float
    hangs: bool = False


SETTINGS = {
    name: Typesetting(look, look.indent * MILLIMETRE, look.before, look.after, _size_of(look))
    for name, look in LOOK_OF.items()
}
"""How each style sets its text, by its identifier."""


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
        height += len(line_sizes([(text, size)], width)) * size * SINGLE_LINE + padding
    return height


def _pieces_of(block: Element, width: float) -> Iterator[float]:
    if block.tag == P:
        yield _measure(block, width).height
        return
    padding = [_number(side, WIDTH) / TWENTIETHS for side in block.iterfind(CELL_PADDING)]
    beside, above = (sum(padding) / 2, sum(padding) / 2) if padding else (CELL_MARGINS, 0)
    for row in block.iterchildren(ROW):
        yield _row(row, beside, above)


def _row(row: Element, beside: float, above: float) -> float:
    """Return the height of a row; the height that it is given holds the margins of its cells."""
    least = [_number(height) / TWENTIETHS for height in row.iterfind(ROW_HEIGHT)]
    return max([*least, *(_cell(cell, beside) + above for cell in row.iterchildren(CELL))]) + RULE


def _cell(cell: Element, beside: float) -> float:
    properties, *blocks = cell
    width = _number(properties[0], WIDTH) / TWENTIETHS - beside
    made = [_measure(block, width) if block.tag == P else Piece(sum(_pieces_of(block, width))) for block in blocks]
    return together(made)


def together(pieces: Sequence[Piece]) -> float:
    """Return the height of pieces below one another in a cell: of the spaces between two the larger one stands."""
    shared = (min(above.after, below.before) for above, below in pairwise(pieces))
    return sum(each.height for each in pieces) - sum(shared)


def measure_text(texts: Sequence[tuple[str, float]], setting: Typesetting, width: float) -> Piece:
    """Return the height of a paragraph of texts in their sizes, `width` points wide."""
    look, _, before, after, *_ = setting
    lines = _lines(texts, setting, width - setting.indent)
    height = look.line * (len(lines) if look.has_exact_line else sum(lines) * SINGLE_LINE)
    return Piece(before + after + height, before, after)


def _lines(texts: Sequence[tuple[str, float]], setting: Typesetting, width: float) -> list[float]:
    """Return the type size of each line; what hangs to the left of the text takes no room from the lines."""
    label, texts = _split_label(texts) if setting.hangs else ((), texts)
    sizes = line_sizes(texts, width)
    sizes[-1] = max(sizes[-1], setting.end_size)
    sizes[0] = max(sizes[0], *(size for _, size in label), 0)
    return sizes


def _split_label(texts: Sequence[tuple[str, float]]) -> tuple[Sequence[tuple[str, float]], Sequence[tuple[str, float]]]:
    """Take off what stands before the first tab."""
    for place, (text, size) in enumerate(texts):
        if "\t" in text:
            label, _, rest = text.partition("\t")
            return (*texts[:place], (label, size)), ((rest, size), *texts[place + 1 :])
    return (), texts


def _measure(block: Element, width: float) -> Piece:
    properties = {each.tag: each for each in block[0]}
    setting = SETTINGS[properties[STYLE].get(VALUE) if STYLE in properties else Style.NORMAL.id]
    size = setting.end_size
    if SPACING in properties:
        before, after = (_number(properties[SPACING], side) / TWENTIETHS for side in (BEFORE, AFTER))
        setting = setting._replace(before=before, after=after)
    if INDENT in properties:
        left, hanging = (_number(properties[INDENT], side) / TWENTIETHS for side in (LEFT, HANGING))
        setting = setting._replace(indent=left, hangs=bool(hanging))
    setting = setting._replace(end_size=_size(properties.get(TYPE), size))
    return measure_text(list(_texts_of(block, size)), setting, width)


def _texts_of(block: Element, size: float) -> Iterator[tuple[str, float]]:
    """Yield the texts of the runs, each with its type size."""
    for made in block.iter(RUN):
        own = size
        for node in made:
            if node.tag == TYPE:
                own = _size(node, size)
            else:
                yield (node.text or "" if node.tag == TEXT else MARKS.get(node.tag, "")), own


def _size(look: Element | None, otherwise: float) -> float:
    """Return the type size that properties of text give in half points, or the style's."""
    own = None if look is None else look.find(SIZE)
    return otherwise if own is None else _number(own) / 2


def _number(element: Element, name: str = VALUE) -> float:
    return float(element.get(name) or 0)
