"""Puts a paper that has everything on a host's base, to see whether other papers can stand on it."""

import io
from datetime import UTC, datetime

from docx import Document

from planner.domain.brand import Brand
from planner.domain.event import PaperSize
from planner.export.brand.dressing import dress_document
from planner.export.document import PaperHead, open_document
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.wording.wording import wording_for

WHENEVER = datetime(2000, 1, 1, tzinfo=UTC)


def try_base(brand: Brand) -> bytes:
    """Return a trial paper of `brand`; raises ValueError, LookupError, AttributeError or TypeError where it fails."""
    setup = PageSetup(paper_size=PaperSize.A4)
    paper = open_document(
        PaperHead(event="Event", document="Trial", printed_at=WHENEVER, language="en", setup=setup), wording_for("en")
    )
    frame = TableFrame(columns=(Column(head="Head", share=1),), width_mm=setup.text_width_mm, title="T", about="T")
    paper.add(paragraph(Style.HEADING_1, "Day 1"), data_table(frame, [Row(cells=("Text",))]))
    tried = dress_document(paper.to_bytes(), brand, logo_text="")
    Document(io.BytesIO(tried))
    return tried
