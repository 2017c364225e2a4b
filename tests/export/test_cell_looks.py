"""What must hold of the height of a row: no line of its text is hidden."""

from hypothesis import given
from hypothesis import strategies as st

from planner.export.cell_looks import LOOKS, TALLEST_ROW, Look, height_of

ONE_LINE = 15


def test_a_short_text_wants_one_line() -> None:
    assert height_of("Tirana", 20, Look.PLAIN) == ONE_LINE


def test_every_line_end_begins_a_line() -> None:
    assert height_of("a\nb\n\nc", 20, Look.PLAIN) == 60


def test_a_long_text_wants_as_many_lines_as_its_words_fill() -> None:
    assert height_of("minutes " * 10, 20, Look.PLAIN) == 75


def test_a_word_wider_than_its_column_goes_on_in_the_next_line() -> None:
    assert height_of("n" * 50, 20, Look.PLAIN) == 45


def test_letters_of_east_asia_count_double() -> None:
    assert height_of("子" * 18, 20, Look.PLAIN) == 30


def test_large_type_wants_more_height_and_more_lines() -> None:
    assert height_of("Regional social services", 30, Look.PLAIN) == ONE_LINE
    assert height_of("Regional social services", 30, Look.LARGE) == 60


def test_a_title_never_wraps() -> None:
    assert height_of("Preparation checklist " * 9, 10, Look.TITLE) == 22


@given(st.text(), st.sampled_from(list(LOOKS)))
def test_no_row_is_taller_than_excel_knows(text: str, look: Look) -> None:
    assert ONE_LINE <= height_of(text, 1, look) <= TALLEST_ROW
