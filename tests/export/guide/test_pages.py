"""Where the pages of a day begin."""

from functools import partial

from planner.domain.event import PaperSize
from planner.export.guide.pages import PageFiller
from planner.export.height import Space
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element, parse, tag

HEADING = paragraph(Style.NORMAL, "Day 1")


def lines(count: int) -> list[Element]:
    """Make a session as high as so many lines, each of them 7.6 mm."""
    return [paragraph(Style.NORMAL, "line") for _ in range(count)]


def a_filler() -> PageFiller:
    """Make a filler of pages that hold ten lines, one of them taken by the heading."""
    return PageFiller(Space(setup=PageSetup(paper_size=PaperSize.A4), height_mm=76.5), HEADING)


def place(filler: PageFiller, *layouts: list[Element]) -> list[str]:
    """Place a session and return what was written of it."""
    before = len(filler.blocks)
    filler.place([partial(list, layout) for layout in layouts])
    return filler.blocks[before:]


def begins_page(filler: PageFiller, *layouts: list[Element]) -> bool:
    return "<w:pageBreakBefore/>" in place(filler, *layouts)[0]


def test_sessions_share_a_page_while_they_fit() -> None:
    filler = a_filler()
    assert [begins_page(filler, lines(3)) for _ in range(3)] == [False, False, False]


def test_a_session_that_does_not_fit_begins_a_page() -> None:
    filler = a_filler()
    assert [begins_page(filler, lines(6)) for _ in range(3)] == [False, True, True]


def test_the_first_layout_that_fits_is_taken() -> None:
    assert len(place(a_filler(), lines(20), lines(8), lines(4))) == 8


def test_the_last_layout_is_taken_where_none_fits() -> None:
    assert len(place(a_filler(), lines(30), lines(20))) == 20


def test_what_follows_a_session_of_several_pages_goes_on_below_it() -> None:
    filler = a_filler()
    place(filler, lines(14))
    assert [begins_page(filler, lines(count)) for count in (5, 1)] == [False, True]


def test_a_layout_that_is_not_needed_is_never_made() -> None:
    def never() -> list[Element]:
        raise AssertionError

    filler = a_filler()
    filler.place([partial(lines, 3), never])
    assert len(filler.blocks) == 4


def test_a_page_begins_in_the_order_of_the_schema() -> None:
    filler = a_filler()
    place(filler, lines(9))
    (written,) = place(filler, [paragraph(Style.HEADING_2, "Break", keep_with_next=True)])
    assert [each.tag for each in parse(written)[0].pPr] == [tag("pStyle"), tag("keepNext"), tag("pageBreakBefore")]


def a_table() -> Element:
    frame = TableFrame(columns=(Column(head="What", share=1),), width_mm=60, title="T", about="A table")
    return data_table(frame, [Row(cells=(each,)) for each in ("first", "last")])


def rows_held(table: str) -> list[bool]:
    return [row.find(f".//{tag('keepNext')}") is not None for row in parse(table)[0].findall(tag("tr"))]


def test_the_last_step_goes_along_where_a_wider_font_moves_what_follows_it() -> None:
    filler = a_filler()
    (table,) = place(filler, [a_table()])
    assert rows_held(table) == [False, False, False]
    place(filler, lines(1))
    assert rows_held(filler.blocks[1]) == [False, False, True]


def test_nothing_is_held_with_what_begins_the_next_page() -> None:
    filler = a_filler()
    place(filler, [a_table()])
    place(filler, lines(9))
    assert rows_held(filler.blocks[1]) == [False, False, False]
