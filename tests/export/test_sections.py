"""The sections of a document: their heads and feet."""

import io

import docx
import pytest

from planner.domain.event import PaperSize
from planner.export.archive import unpack
from planner.export.document import head_of, open_document
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT, an_event
from tests.export.docx_rules import faults_of


def sheets(*days_and_sheets: tuple[str, str], margins: tuple[float, ...] = (20, 20, 20)) -> bytes:
    paper = open_document(head_of(an_event(), document="Guide", printed_at=PRINTED_AT), Wording())
    for (day, sheet), margin_mm in zip(days_and_sheets, margins, strict=False):
        paper.add(paragraph(Style.NORMAL, "text"))
        paper.start_section(PageSetup(paper_size=PaperSize.A4, margin_mm=margin_mm), day=day, sheet=sheet)
    paper.add(paragraph(Style.NORMAL, "text"))
    return paper.to_bytes()


def running(content: bytes) -> tuple[int, int]:
    names = list(unpack(content))
    return sum("header" in name for name in names), sum("footer" in name for name in names)


def test_every_section_says_what_it_was_told_to_say() -> None:
    content = sheets(("Day 1", "08:00"), ("Day 1", "09:30"), ("Day 2", "09:00"))
    sections = docx.Document(io.BytesIO(content)).sections
    said = [(each.header.paragraphs[0].text, each.footer.paragraphs[0].text.split(" · ")[0]) for each in sections]
    event = an_event().title
    assert faults_of(content) == []
    assert said == [
        (f"{event}\nGuide", "Page 1 of 1"),
        (f"{event}\nGuide · Day 1", "08:00, page 1"),
        (f"{event}\nGuide · Day 1", "09:30, page 1"),
        (f"{event}\nGuide · Day 2", "09:00, page 1"),
    ]


@pytest.mark.parametrize(
    ("days_and_sheets", "parts"),
    [
        ([("Day 1", "08:00"), ("Day 1", "09:30"), ("Day 1", "11:00")], (2, 4)),
        ([("Day 1", "08:00"), ("Day 1", "08:00"), ("Day 2", "08:00")], (3, 2)),
    ],
)
def test_sections_that_say_the_same_share_heads_and_feet(
    days_and_sheets: list[tuple[str, str]], parts: tuple[int, int]
) -> None:
    assert running(sheets(*days_and_sheets)) == parts


def test_a_section_on_other_paper_has_a_head_and_a_foot_of_its_own() -> None:
    assert running(sheets(("", ""), margins=(10,))) == (2, 2)
    assert running(sheets(("", ""), margins=(20,))) == (1, 1)


@pytest.mark.parametrize(("sheet", "starts"), [("08:00", 1), ("", 0)])
def test_the_pages_of_a_sheet_are_counted_by_themselves(sheet: str, starts: int) -> None:
    assert unpack(sheets(("Day 1", sheet)))["word/document.xml"].count(b'<w:pgNumType w:start="1"/>') == starts
