"""What must hold of text before it goes into any file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.export.text import LONGEST_TEXT, TooLongError, clean


def test_plain_text_stays_as_it_was_typed() -> None:
    assert clean("Zyra e shërbimeve, Kukës\t=cmd {{x}} <w:p>\n😀") == "Zyra e shërbimeve, Kukës\t=cmd {{x}} <w:p>\n😀"


def test_control_characters_surrogates_and_non_characters_are_dropped() -> None:
    assert clean("a\x00b\x0bc\x1fd\x7fe\ud800f\ufffeg\uffffh") == "abcdefgh"


def test_every_line_end_becomes_one_newline() -> None:
    assert clean("one\r\ntwo\rthree\nfour") == "one\ntwo\nthree\nfour"


def test_the_longest_text_passes() -> None:
    assert len(clean("x" * LONGEST_TEXT)) == LONGEST_TEXT


def test_a_longer_text_is_refused_with_its_beginning_and_the_cure() -> None:
    with pytest.raises(TooLongError) as caught:
        clean("Minutes of\nthe meeting " + "x" * LONGEST_TEXT)
    assert str(caught.value) == (
        "The text that begins “Minutes of the meeting xxxxxxxxxxxxxxxxx…” has 32790 characters, more than a file can "
        "hold. Shorten it to 32767 characters or split it in two."
    )


@given(st.text(alphabet=st.characters()))
def test_clean_text_is_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode("utf-8")
