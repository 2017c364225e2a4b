"""Paragraphs in another size than their style's."""

import pytest

from planner.export.paragraph import paragraph, run
from planner.export.sized_text import resize, sized
from planner.export.styles import Style
from planner.export.text import LONGEST_TEXT, TooLongError


def test_text_and_the_end_of_its_paragraph_have_the_size() -> None:
    made = sized(Style.TABLE_TEXT, "Opening", 9)
    sizes = [each.get(each.tag.replace("sz", "val")) for each in made.iter("{*}sz")]
    assert sizes == ["18", "18"]


def test_a_sized_paragraph_is_one_that_was_made_and_then_sized() -> None:
    long_way = resize(paragraph(Style.NOTE, run("a\tb\nc", size=9.5, is_bold=True)), 9.5, 2)
    assert sized(Style.NOTE, "a\tb\nc", 9.5, is_bold=True, padding=2).xml == long_way.xml


def test_text_from_right_to_left_keeps_its_direction() -> None:
    long_way = resize(paragraph(Style.NOTE, run("سلام", size=9)), 9)
    assert sized(Style.NOTE, "سلام", 9).xml == long_way.xml


def test_two_paragraphs_of_a_kind_do_not_share_anything() -> None:
    first, second = sized(Style.NOTE, "one", 9), sized(Style.NOTE, "two", 9)
    assert [each.text for each in (*first.iter("{*}t"), *second.iter("{*}t"))] == ["one", "two"]


def test_a_text_too_long_for_any_file_is_refused() -> None:
    with pytest.raises(TooLongError):
        sized(Style.NOTE, "x" * (LONGEST_TEXT + 1), 9)
