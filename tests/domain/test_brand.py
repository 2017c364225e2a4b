"""A host's colours have to be legible, and fonts have names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.brand import (
    LEAST_CONTRAST,
    FontNameError,
    PaleColourError,
    UnknownColourError,
    contrast_with_white,
    darker,
    parse_colour,
    parse_font,
    tint,
)

COLOURS = st.binary(min_size=3, max_size=3).map(lambda channels: channels.hex().upper())


@pytest.mark.parametrize(
    ("text", "colour"), [("#0b4f5c", "0B4F5C"), (" 0B4F5C ", "0B4F5C"), ("#a00", "AA0000"), ("", ""), ("  ", "")]
)
def test_a_colour_is_read_as_people_write_it(text: str, colour: str) -> None:
    assert parse_colour(text) == colour


@pytest.mark.parametrize("text", ["teal", "#12345", "#1234567", "url(x)", "#GGGGGG", "=1+1"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(UnknownColourError):
        parse_colour(text)


def test_a_pale_colour_is_refused_with_the_nearest_that_is_dark_enough() -> None:
    with pytest.raises(PaleColourError) as refused:
        parse_colour("#FFC107")
    assert refused.value.values == {"colour": "FFC107", "darker": "957104"}


@given(COLOURS)
def test_the_darker_colour_that_is_proposed_is_always_taken(colour: str) -> None:
    proposed = darker(colour)
    assert parse_colour(proposed) == proposed
    assert (proposed == colour) == (contrast_with_white(colour) >= LEAST_CONTRAST)


@given(COLOURS)
def test_black_text_stands_out_on_every_tint(colour: str) -> None:
    black = contrast_with_white("000000")
    assert black / contrast_with_white(tint(colour)) > 13


@pytest.mark.parametrize("name", ["Open Sans", "Noto Sans CJK SC", "Källa", "DIN 1451", ""])
def test_the_name_of_a_font_is_taken(name: str) -> None:
    assert parse_font(f"  {name} ") == name


@pytest.mark.parametrize("name", ["A" * 32, "Arial;x", '"><w:p/>', "-Arial", "@font"])
def test_what_cannot_be_the_name_of_a_font_is_refused(name: str) -> None:
    with pytest.raises(FontNameError):
        parse_font(name)
