"""How the guide fills its pages: a session begins a new one when it would not fit on what is left."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from planner.export.guide.links import marked
from planner.export.guide.prose import Prose
from planner.export.guide.steps import StepsTable
from planner.export.height import Space, height_mm, pieces_mm
from planner.export.word_xml import Element, as_text

Block = Element | Prose | StepsTable
"""What a layout is made of: what is an element already, or can be measured before it is written."""
Layout = Callable[[], Sequence[Block]]
"""Makes one way to tell a session, when it is asked for."""
KEEPS = re.compile("(<w:pPr>(?:<w:pStyle [^>]*/>)?)(?:<w:keepNext[^>]*/>)?")
BEFORE_BREAK = re.compile("<w:pPr>(?:<w:pStyle [^>]*/>)?(?:<w:keepNext[^>]*/>)?")


class PageFiller:
    """Follows how far down the page a sheet has come, from the day's `heading` on where it has one.

    The page breaks are written into the document: programs differ in how well they keep the rows of a table together.
    Only that is measured on which a choice depends.
    """

    def __init__(self, space: Space, heading: Element | None = None) -> None:
        self.blocks: list[str] = [] if heading is None else [as_text(heading)]
        """What stands on the sheet, written."""
        self._space = space
        self._used_mm = 0.0 if heading is None else height_mm([heading], space.width_mm)
        self._is_bare = True
        self._above: Iterable[float] = ()

    def place(self, layouts: Sequence[Layout], number: int | None = None) -> None:
        """Write the first layout of a session that fits on what is left of the page, below the session before it.

        Where none does, a new page begins with the first layout that fits there, or with the last one. Nothing is left
        alone below the day's heading. A `number` makes it the place of the session with that number.
        """
        self._fill(self._above)
        layout, self._above, turns = self._choose(layouts)
        written = [*map(_written, layout)]
        if turns:
            self._used_mm = 0
            written[0] = BEFORE_BREAK.sub(r"\g<0><w:pageBreakBefore/>", written[0], count=1)
        elif not self._is_bare:
            self.blocks[-1] = _hold_last_row(self.blocks[-1])
        self.blocks += written if number is None else (marked(written[0], number), *written[1:])
        self._is_bare = False

    def _choose(self, layouts: Sequence[Layout]) -> tuple[Sequence[Block], Iterable[float], bool]:
        """Return a layout with the heights of its pieces, and whether it begins a page."""
        if self._is_bare and len(layouts) == 1:
            return (only := layouts[0]()), self._pieces_mm(only), False
        tried = []
        for make in layouts:
            layout = make()
            tried.append((layout, [*self._pieces_mm(layout)]))
            if self._fits(tried[-1][1], self._used_mm):
                return *tried[-1], False
        if self._is_bare:
            return *tried[-1], False
        return *next((each for each in tried if self._fits(each[1], 0)), tried[-1]), True

    def _pieces_mm(self, layout: Iterable[Block]) -> Iterator[float]:
        for block in layout:
            yield from _pieces_mm(block, self._space.width_mm)

    def _fits(self, pieces: Iterable[float], used_mm: float) -> bool:
        return used_mm + sum(pieces) <= self._space.height_mm

    def _fill(self, pieces: Iterable[float]) -> None:
        for piece in pieces:
            turns = self._used_mm + piece > self._space.height_mm
            self._used_mm = piece if turns else self._used_mm + piece


def _pieces_mm(block: Block, width_mm: float) -> Iterable[float]:
    return pieces_mm([block], width_mm) if isinstance(block, Element) else block.pieces_mm(width_mm)


def _written(block: Block) -> str:
    """Return a block as text in which every paragraph has room for further properties."""
    text = as_text(block) if isinstance(block, Element) else block.xml
    return text.replace("<w:pPr/>", "<w:pPr></w:pPr>")


def _hold_last_row(table: str) -> str:
    """Keep a table's last step with what follows, which a wider font would otherwise put on a page alone."""
    before, row, last = table.rpartition("<w:tr>")
    return before + row + KEEPS.sub(r"\1<w:keepNext/>", last) if row else table
