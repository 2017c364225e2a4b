"""Paragraphs that are measured before they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.export.guide.columns import AFTER_OTHERS, HANGING
from planner.export.guide.prose import Said, Shape, prose
from planner.export.height import height_mm
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.text import clean
from planner.export.word_xml import parse, tag

PIECES = st.builds(Said, st.text(max_size=40), st.sampled_from([None, 10.0, 14.0]), st.booleans())
SHAPES = st.sampled_from([Shape(), HANGING, AFTER_OTHERS, HANGING._replace(rule=3)])
STYLES = st.sampled_from([Style.CARD_TEXT, Style.SAY, Style.CLOCK, Style.WRITE_ON])


@given(st.lists(PIECES, min_size=1, max_size=3), SHAPES, STYLES, st.floats(40, 170))
def test_prose_is_as_high_before_it_is_written_as_after(
    pieces: list[Said], shape: Shape, style: Style, width_mm: float
) -> None:
    told = prose(style, *pieces, shape=shape)
    assert sum(told.pieces_mm(width_mm)) == pytest.approx(height_mm(parse(told.xml), width_mm))


@given(st.lists(PIECES, min_size=1, max_size=3), STYLES)
def test_prose_is_written_as_a_paragraph_of_the_same_texts(pieces: list[Said], style: Style) -> None:
    runs = [run(clean(text), size=size, is_bold=is_bold) for text, size, is_bold in pieces]
    assert parse(prose(style, *pieces).xml)[0].xml == paragraph(style, *runs, keep_with_next=True).xml


def test_prose_that_does_not_keep_with_the_next_says_so_where_its_style_does() -> None:
    (keeps,) = parse(prose(Style.CLOCK, "09:30", keeps=False).xml)[0].iter(tag("keepNext"))
    assert keeps.get(tag("val")) == "0"
