"""How the guide fills its pages: a session begins a new one when it would not fit on what is left."""

from collections.abc import Iterable, Sequence

from planner.export.guide.columns import with_look
from planner.export.height import Space, height_mm, pieces_mm
from planner.export.word_xml import Element, w


class PageFiller:
    """Follows how far down the page a sheet has come, from the day's `heading` on where it has one.

    The page breaks are written into the document: programs differ in how well they keep the rows of a table together.
    """

    def __init__(self, space: Space, heading: Element | None = None) -> None:
        self._space = space
        self._used_mm = self._heading_mm = 0.0 if heading is None else height_mm([heading], space.width_mm)

    def place(self, layouts: Iterable[Sequence[Element]]) -> Sequence[Element]:
        """Return the first layout of a session that fits on a page, or the last one, below the session before it.

        It begins a new page where it would not fit on what is left. Nothing is left alone below the day's heading.
        """
        is_first = self._used_mm == self._heading_mm
        most_mm = self._space.height_mm - (self._heading_mm if is_first else 0)
        blocks: Sequence[Element] = ()
        pieces: list[float] = []
        for blocks in layouts:
            pieces = list(pieces_mm(blocks, self._space.width_mm))
            if sum(pieces) <= most_mm:
                break
        if not is_first and self._used_mm + sum(pieces) > self._space.height_mm:
            with_look(blocks[0], w("pageBreakBefore"))
            self._used_mm = 0
        self._fill(pieces)
        return blocks

    def _fill(self, pieces: Iterable[float]) -> None:
        for piece in pieces:
            turns = self._used_mm + piece > self._space.height_mm
            self._used_mm = piece if turns else self._used_mm + piece
