"""How the guide fills its pages: a session begins a new one when it would not fit on what is left."""

from collections.abc import Iterable, Iterator, Sequence

from planner.export.guide.prose import Prose
from planner.export.guide.steps import StepsTable
from planner.export.height import Space, height_mm, pieces_mm
from planner.export.word_xml import Element, in_order, tag, w

Block = Element | Prose | StepsTable
"""What a layout is made of: what is written already, or can be measured without."""
ROW, PARAGRAPH, KEEPS = map(tag, ("tr", "p", "keepNext"))


class PageFiller:
    """Follows how far down the page a sheet has come, from the day's `heading` on where it has one.

    The page breaks are written into the document: programs differ in how well they keep the rows of a table together.
    """

    def __init__(self, space: Space, heading: Element | None = None) -> None:
        self._space = space
        self._used_mm = self._heading_mm = 0.0 if heading is None else height_mm([heading], space.width_mm)
        self._above: Element | None = None

    def place(self, layouts: Iterable[Sequence[Block]]) -> Sequence[Element]:
        """Write the first layout of a session that fits on what is left of the page, below the session before it.

        Where none does, a new page begins with the first layout that fits there, or with the last one. Nothing is left
        alone below the day's heading.
        """
        tried = list(self._try(layouts))
        layout, pieces = tried[-1]
        turns = not self._fits(pieces, self._used_mm) and self._used_mm != self._heading_mm
        if turns:
            layout, pieces = next((each for each in tried if self._fits(each[1], 0)), tried[-1])
            self._used_mm = 0
        else:
            self._hold_above()
        blocks = [block if isinstance(block, Element) else block.write() for block in layout]
        if turns:
            _look_also(blocks[0], "pageBreakBefore")
        self._above = blocks[-1]
        self._fill(pieces)
        return blocks

    def _hold_above(self) -> None:
        """Keep the last step above with what follows, which a wider font would otherwise put on a page alone."""
        for row in [] if self._above is None else self._above.findall(ROW)[-1:]:
            _hold(row)

    def _try(self, layouts: Iterable[Sequence[Block]]) -> Iterator[tuple[Sequence[Block], list[float]]]:
        """Yield layouts with the heights of their pieces, up to the first that fits on what is left."""
        for blocks in layouts:
            pieces = [piece for block in blocks for piece in _pieces_mm(block, self._space.width_mm)]
            yield blocks, pieces
            if self._fits(pieces, self._used_mm):
                return

    def _fits(self, pieces: Iterable[float], used_mm: float) -> bool:
        return used_mm + sum(pieces) <= self._space.height_mm

    def _fill(self, pieces: Iterable[float]) -> None:
        for piece in pieces:
            turns = self._used_mm + piece > self._space.height_mm
            self._used_mm = piece if turns else self._used_mm + piece


def _pieces_mm(block: Block, width_mm: float) -> Iterable[float]:
    return pieces_mm([block], width_mm) if isinstance(block, Element) else block.pieces_mm(width_mm)


def _hold(row: Element) -> None:
    """Keep a row with what follows it."""
    for block in row.iter(PARAGRAPH):
        for before in block.pPr.findall(KEEPS):
            block.pPr.remove(before)
        _look_also(block, "keepNext")


def _look_also(block: Element, name: str) -> None:
    """Give a paragraph one more property, in the order of the schema."""
    block.replace(block.pPr, in_order("pPr", *block.pPr, w(name)))
