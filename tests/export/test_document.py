"""What must hold of every Word document of ours, whatever stands in it."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest

from planner.domain.event import PaperSize
from planner.export.archive import unpack
from planner.export.document import PaperHead, head_of, language_tag, open_document
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.wording.wording import Wording
from tests.export.builders import PRINTED_AT, an_event
from tests.export.docx_rules import faults_of

FRAME = TableFrame(
    columns=(Column(head="Start", share=1), Column(head="What", share=4)),
    width_mm=170,
    title="Steps",
    about="One row for each step",
)
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "{{ x }} {% if %}",
    "<w:p>&amp;",
    " PAGE ",
    "TOC \\o",
    "a\x00\x0b\x1fb",
    "MERGEFIELD x",
)


def a_head() -> PaperHead:
    return head_of(an_event(language="sq"), document="Agenda", printed_at=PRINTED_AT, day="Tuesday, 16 March 2027")


def a_document(*texts: str, head: PaperHead | None = None, words: Wording | None = None) -> bytes:
    paper = open_document(head or a_head(), words or Wording())
    paper.add(paragraph(Style.HEADING_1, "Day 1"))
    paper.add(*(paragraph(Style.NORMAL, text) for text in texts))
    paper.add(data_table(FRAME, [Row(cells=("09:00", text)) for text in texts]))
    return paper.to_bytes()


def test_a_document_keeps_every_rule() -> None:
    assert faults_of(a_document("Welcome")) == []


def test_the_same_head_and_content_give_the_same_bytes() -> None:
    assert a_document("Welcome") == a_document("Welcome")


def test_another_print_time_gives_other_bytes() -> None:
    assert a_document(head=replace(a_head(), printed_at=datetime(2027, 1, 1, tzinfo=UTC))) != a_document()


def test_asking_for_the_bytes_twice_changes_nothing() -> None:
    paper = open_document(a_head(), Wording())
    paper.add(paragraph(Style.HEADING_1, "Day 1"), data_table(FRAME, []))
    assert paper.to_bytes() == paper.to_bytes()


@pytest.mark.parametrize("text", HOSTILE)
def test_text_from_people_stays_text(text: str) -> None:
    content = a_document(text)
    assert faults_of(content) == []
    visible = "".join(letter for letter in text if letter >= " ")
    opened = docx.Document(io.BytesIO(content))
    assert (opened.paragraphs[1].text, opened.tables[0].cell(1, 1).text) == (visible, visible)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_from_people_stays_text_at_the_head_of_the_page(text: str) -> None:
    head = replace(a_head(), event=text, document=text, day=text, version=text, dissemination=text)
    assert faults_of(a_document(head=head)) == []


def test_the_head_names_event_document_and_day() -> None:
    section = docx.Document(io.BytesIO(a_document())).sections[0]
    assert section.header.paragraphs[0].text == (
        "Konferenca kombëtare për mbrojtjen e fëmijëve\nAgenda · Tuesday, 16 March 2027"
    )


def test_the_foot_counts_pages_and_says_version_print_time_and_who_may_read_it() -> None:
    head = replace(a_head(), version="4", dissemination="For the team")
    section = docx.Document(io.BytesIO(a_document(head=head))).sections[0]
    assert section.footer.paragraphs[0].text == ("Page 1 of 1 · Version 4 · Printed 22 Nov 2026 17:05 · For the team")


def test_the_properties_say_what_it_is_and_when_it_was_printed() -> None:
    properties = docx.Document(io.BytesIO(a_document())).core_properties
    assert (properties.title, properties.subject, properties.author, properties.language) == (
        "Agenda · Konferenca kombëtare për mbrojtjen e fëmijëve",
        "Tuesday, 16 March 2027",
        "Facilitation planner",
        "sq-AL",
    )
    assert (properties.created, properties.modified) == (PRINTED_AT, PRINTED_AT)


def test_a_title_longer_than_a_property_can_be_is_shortened_there_alone() -> None:
    opened = docx.Document(io.BytesIO(a_document(head=replace(a_head(), event="Office " * 60))))
    assert len(opened.core_properties.title) == 255
    assert opened.sections[0].header.paragraphs[0].text.count("Office") == 60


@pytest.mark.parametrize(("size", "width", "height"), [(PaperSize.A4, 210, 297), (PaperSize.LETTER, 216, 279)])
def test_the_sheet_is_the_events(size: PaperSize, width: int, height: int) -> None:
    head = head_of(an_event(paper_size=size), document="Agenda", printed_at=PRINTED_AT)
    section = docx.Document(io.BytesIO(a_document(head=head))).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (width, height)


def test_a_new_section_can_lie_and_leave_its_head_out() -> None:
    paper = open_document(a_head(), Wording())
    paper.add(paragraph(Style.HEADING_1, "Upright"))
    paper.start_section(PageSetup(paper_size=PaperSize.A4, is_landscape=True, margin_mm=10, has_head=False))
    paper.add(paragraph(Style.NORMAL, "Lying"))
    content = paper.to_bytes()
    upright, lying = docx.Document(io.BytesIO(content)).sections
    assert faults_of(content) == []
    assert paper.setup.text_width_mm == 277
    assert (upright.page_width, upright.page_height) == (lying.page_height, lying.page_width)
    assert (upright.header.paragraphs[0].text == "", lying.header.paragraphs[0].text == "") == (False, True)


def test_a_language_from_the_right_turns_paragraphs_tables_and_rules() -> None:
    content = a_document("مرحبا", words=Wording("ar"))
    parts = unpack(content)
    assert faults_of(content) == []
    assert parts["word/document.xml"].count(b"<w:bidiVisual/>") == 1
    assert parts["word/styles.xml"].count(b"<w:bidi/>") == 1
    assert b"<w:pBdr><w:left" not in parts["word/styles.xml"]


@pytest.mark.parametrize(
    ("language", "tag"), [("en", "en-GB"), ("sq", "sq-AL"), ("sr", "sr-RS"), ("pt-BR", "pt-BR"), ("xx", "xx")]
)
def test_a_language_comes_with_its_likely_country(language: str, tag: str) -> None:
    assert language_tag(language) == tag
