"""Heights told before any program lays a page out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.event import PaperSize
from planner.export.guide.columns import beside
from planner.export.guide.prose import Said, Shape, prose
from planner.export.height import Space, fit_page, height_mm, pieces_mm, row_mm, shorten_in_cell, space_of
from planner.export.page_setup import PageSetup
from planner.export.paragraph import paragraph, run
from planner.export.sized_text import sized
from planner.export.styles import Style
from planner.export.table import Cell, Column, LayoutLook, Row, TableFrame, data_table, layout_table
from planner.export.word_xml import Element, parse

A4 = PageSetup(paper_size=PaperSize.A4)
LINE_MM = 11 * 1.2207 * 1.15 * 25.4 / 72
"""One line of `Style.NORMAL`: 11 points at 1.15 lines, in millimetres."""
SPACE_AFTER_MM = 6 * 25.4 / 72


def a_table(*rows: Row) -> Element:
    frame = TableFrame(columns=(Column(head="What", share=1),), width_mm=60, title="T", about="A table")
    return data_table(frame, rows)


def test_a_paragraph_is_as_high_as_its_lines_and_the_space_after_it() -> None:
    assert height_mm([paragraph(Style.NORMAL, "One line")], 170) == pytest.approx(LINE_MM + SPACE_AFTER_MM)


def test_a_line_end_makes_a_line() -> None:
    assert height_mm([paragraph(Style.NORMAL, "One\nTwo")], 170) == pytest.approx(2 * LINE_MM + SPACE_AFTER_MM)


def test_text_that_does_not_fit_the_width_takes_more_lines() -> None:
    assert height_mm([paragraph(Style.NORMAL, "word " * 30)], 170) == pytest.approx(2 * LINE_MM + SPACE_AFTER_MM)


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert height_mm([paragraph(Style.NORMAL, "w" * 100)], 100) == pytest.approx(3 * LINE_MM + SPACE_AFTER_MM)


def test_the_largest_type_in_a_line_makes_its_height() -> None:
    large = paragraph(Style.NORMAL, "small ", run("large", size=22))
    assert height_mm([large], 170) == pytest.approx(2 * LINE_MM + SPACE_AFTER_MM)


def test_what_hangs_to_the_left_of_the_text_takes_no_room_from_its_lines() -> None:
    text = "word " * 14
    alone = parse(prose(Style.NORMAL, text, shape=Shape(left_mm=30)).xml)
    hanging = parse(beside(Style.NORMAL, Said("Recorder"), text).xml)
    assert height_mm(hanging, 97) == height_mm(alone, 100)
    tall = parse(beside(Style.NORMAL, Said("09:30", 22), "word").xml)
    assert height_mm(tall, 100) == pytest.approx(2 * LINE_MM + SPACE_AFTER_MM)


def test_a_row_is_never_lower_than_it_is_asked_to_be() -> None:
    (_, row) = pieces_mm([a_table(Row(cells=("text",), height_mm=30))], 60)
    assert row == pytest.approx(30, abs=0.3)


def test_a_row_grows_with_its_highest_cell() -> None:
    low, high = (height_mm([a_table(Row(cells=(said,)))], 60) for said in ("one line", "one line\nanother\na third"))
    assert high - low == pytest.approx(2 * 10.5 * 1.2207 * 25.4 / 72)


def test_padding_inside_the_cells_counts() -> None:
    tables = (
        layout_table([60], [Row(cells=("text",))], about="one", look=LayoutLook(padding_mm=padding))
        for padding in (1, 3)
    )
    low, high = (height_mm([table], 60) for table in tables)
    assert high - low == pytest.approx(4, abs=0.1)


@given(st.text(alphabet="abc äë\n", max_size=200), st.sampled_from([9.0, 10.5, 14.0]), st.sampled_from([0.5, 2.0]))
def test_a_row_is_as_high_before_it_is_made_as_after(said: str, size: float, padding: float) -> None:
    (_, made) = pieces_mm(
        [a_table(Row(cells=(Cell(blocks=(sized(Style.TABLE_TEXT, said, size, padding=padding),)),)))], 60
    )
    assert row_mm([(60, [(said, size)])], padding) == pytest.approx(made, abs=0.05)


def test_between_two_paragraphs_of_a_cell_the_larger_space_stands() -> None:
    above, below = sized(Style.TABLE_TEXT, "one", 10, padding=6), sized(Style.TABLE_TEXT, "two", 10, padding=2)
    apart = sum(height_mm([a_table(Row(cells=(Cell(blocks=(each,)),)))], 60) for each in (above, below))
    (head, together) = pieces_mm([a_table(Row(cells=(Cell(blocks=(above, below)),)))], 60)
    assert apart - 2 * head - together == pytest.approx((2 + 0.5) * 25.4 / 72)


def test_a_long_title_in_the_head_takes_room_from_the_page() -> None:
    short, long = (space_of(A4, event=title, document="Agenda").height_mm for title in ("Day", "National day " * 30))
    assert short == 257 * 0.97
    assert long == pytest.approx(short - 11, abs=0.1)


def test_the_first_content_that_fits_is_taken_in_the_largest_setting_that_fits() -> None:
    space = Space(setup=A4, height_mm=100)
    assert fit_page((40, 20, 10), (8, 4, 2), lambda content, setting: content * setting, space) == (40, 2)
    assert fit_page((80, 20, 10), (8, 4, 2), lambda content, setting: content * setting, space) == (20, 4)


def test_the_tightest_page_is_taken_where_none_fits() -> None:
    space = replace(Space(setup=A4, height_mm=100), height_mm=1)
    assert fit_page((40, 20), (8, 4), lambda content, setting: content * setting, space) == (20, 4)


def test_a_text_that_fits_its_cell_is_not_shortened() -> None:
    assert shorten_in_cell("Opening", 60, 9) == "Opening"


def test_a_shortened_text_ends_after_a_word_and_says_so() -> None:
    assert shorten_in_cell("National and local voices on the state of coordination", 60, 9) == (
        "National and local voices on the state…"
    )
