"""Sheets of paper: their sizes and margins, upright or lying."""

from dataclasses import dataclass

from docx.enum.section import WD_ORIENT
from docx.section import Section
from docx.shared import Mm

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

    def apply_to(self, section: Section) -> None:
        """Give a section of a document this sheet and these margins."""
        width, height = self.sheet_mm
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.orientation = WD_ORIENT.LANDSCAPE if self.is_landscape else WD_ORIENT.PORTRAIT
        section.left_margin = section.right_margin = Mm(self.margin_mm)
        section.top_margin = section.bottom_margin = Mm(self.margin_mm)
        section.header_distance, section.footer_distance = Mm(self.margin_mm * HEAD_SHARE), Mm(self.margin_mm / 2)
