"""Names are compared the way people do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.spelling import fold


@pytest.mark.parametrize(
    "written", ["Kukës", "KUKËS", "kukes", "  Kukës ", "Kuke\u0308s", "\uff4b\uff55\uff4b\uff45\uff53"]
)
def test_case_diacritics_blanks_and_width_make_no_difference(written: str) -> None:
    assert fold(written) == "kukes"


def test_blanks_between_words_count_once() -> None:
    assert fold("Regional \t social\n services") == "regional social services"


def test_other_letters_make_a_difference() -> None:
    assert fold("Korça") != fold("Kosova")
    assert fold("Тирана") != fold("Tirana")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x17F)))
def test_upper_and_lower_case_of_european_letters_are_the_same(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) or "ı" in text or "İ" in text
