"""The rules for Word files see what they are there to see."""

import pytest

from planner.export.archive import pack, unpack
from planner.export.document import head_of, open_document
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT, an_event
from tests.export.docx_rules import faults_of

DOCUMENT, FOOT, SETTINGS, CORE = "word/document.xml", "word/footer1.xml", "word/settings.xml", "docProps/core.xml"


def a_good_file() -> bytes:
    frame = TableFrame(columns=(Column(head="Start", share=1),), width_mm=170, title="Steps", about="One row a step")
    paper = open_document(head_of(an_event(), document="Agenda", printed_at=PRINTED_AT), Wording())
    paper.add(paragraph(Style.HEADING_1, "Day 1"), data_table(frame, [Row(cells=("09:00",))]))
    return paper.to_bytes()


@pytest.mark.parametrize(
    ("part", "good", "bad", "fault"),
    [
        (DOCUMENT, b"</w:p></w:tc>", b"</w:p><w:p/><w:tcPr/></w:tc>", "a cell does not end with a paragraph"),
        (DOCUMENT, b"</w:tblGrid>", b'<w:gridCol w:w="0"/></w:tblGrid>', "rows span [1] columns of 2"),
        (DOCUMENT, b"<w:cantSplit/>", b"", "a row may split across pages"),
        (DOCUMENT, b"<w:tblHeader/>", b"", "a data table has no head row"),
        (DOCUMENT, b'<w:tblDescription w:val="One row a step"/>', b"", "a table has no description"),
        (DOCUMENT, b'<w:tcW w:w="9638"', b'<w:tcW w:w="9000"', "cells of 9000 in a grid of 9638"),
        (FOOT, b'w:fldCharType="end"', b'w:fldCharType="separate"', "a field never ends"),
        (FOOT, b" NUMPAGES ", b" DDE cmd ", "a field code that is not ours:  DDE cmd "),
        (DOCUMENT, b'w:val="Heading1"', b'w:val="Headline"', "style Headline is not defined"),
        (DOCUMENT, b"<w:p><w:pPr>", b'<w:p><w:hyperlink w:anchor="_x"/><w:pPr>', "bookmark _x is missing"),
        (DOCUMENT, b'w:val="Heading1"', b'w:val="Heading2"', "heading levels [2] skip one"),
        (DOCUMENT, b"<w:sectPr>", b"<w:p/><w:p/><w:sectPr>", "blank paragraphs stand in for space"),
        (CORE, b"<dc:language>en-GB</dc:language>", b"", "the document has no title or no language"),
        (SETTINGS, b'w:val="15"', b'w:val="14"', "it opens in Compatibility Mode"),
    ],
)
def test_a_planted_fault_is_found(part: str, good: bytes, bad: bytes, fault: str) -> None:
    parts = unpack(a_good_file())
    assert good in parts[part]
    assert fault in faults_of(pack(parts | {part: parts[part].replace(good, bad)}))


def test_a_good_file_has_no_fault() -> None:
    assert faults_of(a_good_file()) == []
