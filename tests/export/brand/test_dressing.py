"""A paper in a host's brand says the same in other looks, opens without repair, and is the same bytes every time."""

import io
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from docx import Document
from docx.oxml.parser import parse_xml

from planner.domain.brand import NO_BRAND, Brand, tint
from planner.domain.event import PaperSize
from planner.export.archive import unpack
from planner.export.brand.dressing import dress_document
from planner.export.brand.logo import WIDEST_MM, fit
from planner.export.document import PaperHead, open_document
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph
from planner.export.styles import ACCENT, SHADE, Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element, tag
from planner.intake.logo import read_logo
from planner.intake.word_base import read_base
from planner.wording.wording import wording_for
from tests.export.docx_rules import faults_of
from tests.letterheads import a_letterhead, a_picture

COLOURS = Brand(main_colour="8A1C1C", accent_colour="1C4E8A")
FONTS = Brand(heading_font="Georgia", body_font="Open Sans")
LOGO = Brand(logo=b64encode(read_logo(a_picture())).decode())
BASE = Brand(base=b64encode(read_base(a_letterhead()).content).decode())
WHOLE = replace(COLOURS, heading_font="Georgia", body_font="Open Sans", logo=LOGO.logo, base=BASE.base)
TWIPS_A_MM = 1440 / 25.4


def a_paper(paper_size: PaperSize = PaperSize.A4, *, has_head: bool = True) -> bytes:
    """Write a paper of two sections, whose text quotes what colours look like inside the file."""
    setup = PageSetup(paper_size=paper_size, has_head=has_head)
    printed_at = datetime(2026, 11, 22, 22, tzinfo=UTC)
    head = PaperHead(event="Meeting", document="Guide", printed_at=printed_at, language="en", setup=setup)
    paper = open_document(head, wording_for("en"))
    frame = TableFrame(
        columns=(Column(head="Start", share=1), Column(head="Session", share=3)),
        width_mm=setup.text_width_mm,
        title="Sessions",
        about="Sessions in order",
    )
    paper.add(
        paragraph(Style.HEADING_1, f'Day 1 w:val="{ACCENT}"'), data_table(frame, [Row(cells=("09:30", "Welcome"))])
    )
    paper.start_section(replace(setup, is_landscape=True))
    paper.add(paragraph(Style.HEADING_1, "Day 2"), data_table(frame, [Row(cells=("", "Break"), is_shaded=True)]))
    return paper.to_bytes()


def dress(brand: Brand, content: bytes | None = None, *, is_measured: bool = False) -> bytes:
    return dress_document(content or a_paper(), brand, logo_text="Logo of the host", is_measured=is_measured)


def text_of(content: bytes) -> str:
    return "\n".join(block.text for block in Document(io.BytesIO(content)).paragraphs)


def test_without_a_brand_a_paper_stays_what_it_is() -> None:
    assert dress(NO_BRAND) == a_paper()


@pytest.mark.parametrize("paper_size", PaperSize)
@pytest.mark.parametrize("is_measured", [False, True])
@pytest.mark.parametrize("brand", [COLOURS, FONTS, LOGO, BASE, WHOLE])
def test_a_dressed_paper_has_no_fault_and_says_the_same(
    brand: Brand, paper_size: PaperSize, *, is_measured: bool
) -> None:
    plain = a_paper(paper_size)
    dressed = dress(brand, plain, is_measured=is_measured)
    assert faults_of(dressed) == []
    assert text_of(dressed) == text_of(plain)


def test_the_same_paper_and_brand_give_the_same_bytes() -> None:
    assert dress(WHOLE) == dress(WHOLE)


def test_colours_take_the_place_of_ours_in_looks_and_never_in_text() -> None:
    parts = unpack(dress(COLOURS))
    styles = parts["word/styles.xml"].decode()
    assert (styles.count(ACCENT), "8A1C1C" in styles, "1C4E8A" in styles) == (0, True, True)
    body = parts["word/document.xml"].decode()
    assert (f'Day 1 w:val="{ACCENT}"' in body, SHADE in body, tint("8A1C1C") in body) == (True, False, True)


def test_a_measured_paper_keeps_our_fonts_and_margins() -> None:
    assert unpack(dress(FONTS, is_measured=True))["word/styles.xml"].count(b"Georgia") == 0
    assert unpack(dress(FONTS))["word/styles.xml"].count(b"Georgia") > 0
    assert margins_of(dress(BASE, is_measured=True)) == margins_of(a_paper())


def test_every_head_shows_the_logo_with_words_for_it() -> None:
    parts = unpack(dress(LOGO))
    heads = [part.decode() for name, part in parts.items() if name.startswith("word/header")]
    assert [head.count('descr="Logo of the host"') for head in heads] == [1, 1]
    assert parts["word/media/logo.png"] == LOGO.logo_bytes


def test_cards_have_no_head_and_no_logo() -> None:
    assert "word/media/logo.png" not in unpack(dress(LOGO, a_paper(has_head=False)))


@pytest.mark.parametrize(("width", "height"), [(3000, 100), (100, 3000), (500, 500)])
def test_a_logo_of_any_shape_keeps_it_within_its_room(width: int, height: int) -> None:
    wide_mm, tall_mm = fit(read_logo(a_picture(width, height)), 10)
    assert wide_mm <= WIDEST_MM
    assert tall_mm <= 10
    assert wide_mm / tall_mm == pytest.approx(width / height, rel=0.05)


def margins_of(content: bytes) -> list[int]:
    return [round(int(each.get(tag("left"))) / TWIPS_A_MM) for each in every(content, "pgMar")]


def every(content: bytes, name: str) -> list[Element]:
    return list(parse_xml(unpack(content)["word/document.xml"]).iter(tag(name)))


def test_a_base_brings_its_head_foot_styles_and_margins_and_ours_stay_beside_them() -> None:
    dressed = dress(BASE)
    document = Document(io.BytesIO(dressed))
    for section in document.sections:
        assert [line.text for line in section.header.paragraphs] == ["Prefecture of the North", "Meeting\nGuide"]
        assert [line.text for line in section.footer.paragraphs][1:] == ["Kukës"]
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert document.styles["Clock"].font.size.pt == 14
    assert margins_of(dressed) == [30, 30]


def test_tables_are_as_wide_as_the_text_between_the_margins_of_the_base() -> None:
    widths = [round(int(each.get(tag("w"))) / TWIPS_A_MM) for each in every(dress(BASE), "tblW")]
    assert widths[0] == 150
