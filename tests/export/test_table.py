"""What must hold of tables in Word documents."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.table import (
    CUT_ALL_ROUND,
    Cell,
    Column,
    Direction,
    LayoutLook,
    Row,
    TableFrame,
    data_table,
    layout_table,
    spread,
)
from planner.export.word_xml import Element, tag

FRAME = TableFrame(
    columns=(
        Column(head="Start", share=1),
        Column(head="Minutes", share=1, is_number=True),
        Column(head="What", share=6),
    ),
    width_mm=170,
    title="Steps",
    about="One row for each step",
)


def values(table: Element, name: str, attribute: str = "val") -> list[str]:
    return [found.get(tag(attribute)) for found in table.iter(tag(name))]


def test_every_row_stays_whole_and_the_head_row_repeats() -> None:
    table = data_table(FRAME, [Row(cells=("09:00", "10", "Framing"))] * 3)
    assert (len(list(table.iter(tag("cantSplit")))), len(list(table.iter(tag("tblHeader"))))) == (4, 1)


def test_the_widths_of_grid_and_cells_agree_and_make_up_the_whole() -> None:
    table = data_table(FRAME, [Row(cells=("09:00", "10", "Framing"))])
    assert values(table, "gridCol", "w") == values(table, "tcW", "w")[:3] == values(table, "tcW", "w")[3:]
    assert sum(map(int, values(table, "gridCol", "w"))) == int(values(table, "tblW", "w")[0])


def test_numbers_stand_to_the_right() -> None:
    table = data_table(FRAME, [Row(cells=("09:00", "10", "Framing"))])
    assert values(table, "pStyle")[3:] == [Style.TABLE_TEXT.id, Style.TABLE_NUMBER.id, Style.TABLE_TEXT.id]


def test_a_cell_may_span_columns_and_hold_several_paragraphs() -> None:
    blocks = (paragraph(Style.TABLE_TEXT, "Say"), paragraph(Style.SAY, "Good morning"))
    table = data_table(FRAME, [Row(cells=("09:00", Cell(blocks=blocks, columns=2)))])
    assert values(table, "gridSpan") == ["2"]
    assert values(table, "pStyle")[4:] == [Style.TABLE_TEXT.id, Style.SAY.id]


@pytest.mark.parametrize("cells", [("09:00", "10"), ("09:00", "10", Cell(blocks=(), columns=2))])
def test_a_row_of_another_width_is_refused(cells: tuple[str | Cell, ...]) -> None:
    with pytest.raises(ValueError, match=r"The row spans \d columns of 3"):
        data_table(FRAME, [Row(cells=cells)])


def test_a_shaded_row_is_shaded_in_every_cell() -> None:
    table = data_table(FRAME, [Row(cells=("10:30", "30", "Break"), is_shaded=True), Row(cells=("11:00", "5", "Next"))])
    assert len(values(table, "shd", "fill")) == 3


def test_title_and_description_are_there_to_be_read_aloud() -> None:
    table = data_table(FRAME, [])
    assert (values(table, "tblCaption"), values(table, "tblDescription")) == (["Steps"], ["One row for each step"])


def test_a_layout_table_says_so_and_shows_where_to_cut() -> None:
    row = Row(cells=("One", Cell(blocks=(paragraph(Style.CARD_TEXT, "Two"),), direction=Direction.UP)), height_mm=60)
    table = layout_table([95, 95], [row], about="cards", look=LayoutLook(cutting_sides=CUT_ALL_ROUND))
    assert values(table, "tblDescription") == ["Layout: cards"]
    assert values(table, "insideV") == ["dashed"]
    assert values(table, "textDirection") == ["btLr"]
    assert values(table, "trHeight") == ["3402"]


@given(st.floats(10, 400), st.lists(st.floats(0.1, 100), min_size=1, max_size=12))
def test_shares_always_add_up_to_the_width(width_mm: float, shares: list[float]) -> None:
    assert sum(spread(width_mm, shares)) == spread(width_mm, [1])[0]


def test_a_guide_of_240_rows_is_a_matter_of_milliseconds() -> None:
    rows = [Row(cells=("09:30", "15", "Ask each table for one finding."))] * 240
    started = time.perf_counter()
    data_table(FRAME, rows)
    assert time.perf_counter() - started < 2
