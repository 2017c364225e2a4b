"""Tables of a Word document, written row by row as elements: long ones stay quick, and no row splits across pages.

python-docx's own `table.cell(row, column)` needs a minute for what this does in a few milliseconds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise

from planner.export.paragraph import paragraph, run
from planner.export.styles import RULE_GREY, SHADE, Style, TableStyle
from planner.export.text import clean
from planner.export.word_xml import Element, millimetres, tag, w


class Direction(StrEnum):
    """How the text of a cell runs when it is not across: the top of its letters looks right, or left."""

    DOWN = "tbRl"
    UP = "btLr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column's head and its share of the table's width; numbers stand to the right.

    `head_size` is the head's type in points where it is not the style's.
    """

    head: str
    share: float
    is_number: bool = False
    head_size: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of several paragraphs, or one that spans several `columns`; a plain text needs no Cell.

    `fill` is a colour of its own, as six hexadecimal digits.
    """

    blocks: tuple[Element, ...]
    columns: int = 1
    fill: str = ""
    is_centred: bool = False
    direction: Direction | None = None


Content = str | Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. It grows with its text from `height_mm` on, so nothing is ever cut."""

    cells: tuple[Content, ...]
    height_mm: float = 0
    is_shaded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFrame:
    """What a data table is beside its rows. `title` and `about` are read aloud to those who cannot see it."""

    columns: tuple[Column, ...]
    width_mm: float
    title: str
    about: str
    style: TableStyle = TableStyle.RULED


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutLook:
    """How a layout table looks: its rules, the space inside its cells, and where dashed lines say to cut or fold."""

    style: TableStyle = TableStyle.LAYOUT
    padding_mm: float = 1.5
    cutting_sides: tuple[str, ...] = ()


CUT_ALL_ROUND = ("top", "left", "bottom", "right", "insideH", "insideV")
FOLD_IN_THE_MIDDLE = ("insideV",)


def data_table(frame: TableFrame, rows: Iterable[Row]) -> Element:
    """Return a table with a head row that repeats on every page.

    Raises ValueError when a row's cells span another number of columns than the frame has.
    """
    widths = spread(frame.width_mm, [column.share for column in frame.columns])
    text_styles = [Style.TABLE_NUMBER if column.is_number else Style.TABLE_TEXT for column in frame.columns]
    head_row = _row(Row(cells=tuple(map(_head_cell, frame.columns))), widths, text_styles)
    head_row.trPr.append(w("tblHeader"))
    table = _table(frame.style, widths, title=frame.title, about=frame.about)
    table.extend([head_row, *(_row(row, widths, text_styles) for row in rows)])
    return table


def layout_table(widths_mm: Sequence[float], rows: Iterable[Row], *, about: str, look: LayoutLook) -> Element:
    """Return a table that only places things: cards, or boxes side by side; `about` says what it places."""
    widths = [millimetres(width) for width in widths_mm]
    text_styles = [Style.CARD_TEXT] * len(widths)
    table = _table(look.style, widths, title="", about=f"Layout: {about}")
    table.tblPr.find(tag("tblLayout")).addnext(_cell_margins(look.padding_mm))
    if look.cutting_sides:
        table.tblPr.find(tag("tblLayout")).addprevious(_cutting_lines(look.cutting_sides))
    table.extend([_row(row, widths, text_styles) for row in rows])
    return table


def spread(width_mm: float, shares: Sequence[float]) -> list[int]:
    """Divide a width by `shares`, in twentieths of a point that add up to the whole."""
    scale = millimetres(width_mm) / sum(shares)
    edges = [0, *(round(scale * reached) for reached in accumulate(shares))]
    return [right - left for left, right in pairwise(edges)]


def _head_cell(column: Column) -> Cell:
    return Cell(blocks=(paragraph(Style.TABLE_HEAD, run(column.head, size=column.head_size)),))


def _table(style: TableStyle, widths: Sequence[int], *, title: str, about: str) -> Element:
    properties = w(
        "tblPr",
        w("tblStyle", val=style.id),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0620" if title else "0600", firstRow=int(bool(title)), noHBand=1, noVBand=1),
        *([w("tblCaption", val=clean(title))] if title else []),
        w("tblDescription", val=clean(about)),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)))


def _cell_margins(padding_mm: float) -> Element:
    sides = ("top", "left", "bottom", "right")
    return w("tblCellMar", *(w(side, w=millimetres(padding_mm), type="dxa") for side in sides))


def _cutting_lines(cutting_sides: Sequence[str]) -> Element:
    return w("tblBorders", *(w(side, val="dashed", sz=4, space=0, color=RULE_GREY) for side in cutting_sides))


def _row(row: Row, widths: Sequence[int], text_styles: Sequence[Style]) -> Element:
    properties = w("trPr", w("cantSplit"))
    if row.height_mm:
        properties.append(w("trHeight", val=millimetres(row.height_mm), hRule="atLeast"))
    made, first = w("tr", properties), 0
    for content in row.cells:
        cell = _as_cell(content, text_styles[first])
        made.append(_cell(cell, sum(widths[first : first + cell.columns]), is_shaded=row.is_shaded))
        first += cell.columns
    if first != len(widths):
        raise ValueError(f"The row spans {first} columns of {len(widths)}.")
    return made


def _as_cell(content: Content, style: Style) -> Cell:
    return content if isinstance(content, Cell) else Cell(blocks=(paragraph(style, content),))


def _cell(cell: Cell, width: int, *, is_shaded: bool) -> Element:
    properties = w("tcPr", w("tcW", w=width, type="dxa"))
    if cell.columns > 1:
        properties.append(w("gridSpan", val=cell.columns))
    fill = cell.fill or (SHADE if is_shaded else "")
    if fill:
        properties.append(w("shd", val="clear", color="auto", fill=fill))
    if cell.direction:
        properties.append(w("textDirection", val=cell.direction))
    if cell.is_centred:
        properties.append(w("vAlign", val="center"))
    return w("tc", properties, *cell.blocks)
