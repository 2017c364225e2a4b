"""Sheets of paper: their sizes and margins, upright or lying."""

from dataclasses import dataclass

from planner.domain.event import PaperSize

SHEETS_MM = {PaperSize.A4: (210.0, 297.0), PaperSize.LETTER: (215.9, 279.4)}
HEAD_SHARE = 0.4
"""Where the head begins in the margin, so that its two lines end well above the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSetup:
    """A sheet and its margins. Head and foot stand inside the margin; sheets of cards have no head."""

    paper_size: PaperSize
    is_landscape: bool = False
    margin_mm: float = 20
    has_head: bool = True

    @property
    def sheet_mm(self) -> tuple[float, float]:
        """Width and height."""
        width, height = SHEETS_MM[self.paper_size]
        return (height, width) if self.is_landscape else (width, height)

    @property
    def text_width_mm(self) -> float:
        """The width between the margins."""
        return self.sheet_mm[0] - 2 * self.margin_mm

    @property
    def text_height_mm(self) -> float:
        """The height between the margins."""
        return self.sheet_mm[1] - 2 * self.margin_mm

    @property
    def head_mm(self) -> float:
        """Where the head begins, from the upper edge of the sheet."""
        return self.margin_mm * HEAD_SHARE

    @property
    def foot_mm(self) -> float:
        """Where the foot ends, from the lower edge of the sheet."""
        return self.margin_mm / 2
