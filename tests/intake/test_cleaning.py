"""What must hold of the text of one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.intake.cleaning import clean


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("  Zyra \u00a0 e\tpunës\r\nKukës ", "Zyra e punës Kukës"),
        ("Kuke\u0308s", "Kukës"),
        ("Ku\x00k\x07e\u200bs\ufeff", "Kukes"),
        ("broken \ud83d half", "broken half"),
        ("two_x000D_lines", "two lines"),
        ("\u202eevil\u202c name", "evil name"),
        ('="0692345678"', "0692345678"),
        ("'+355 69", "+355 69"),
        ("O'Connell", "O'Connell"),
    ],
)
def test_what_cannot_be_seen_goes_and_the_rest_stays(written: str, cleaned: str) -> None:
    assert clean(written) == cleaned


@pytest.mark.parametrize("written", ["-", " — ", "n/a", "N/A", "#REF!", "/", "none", "anonymous", ""])
def test_what_says_nothing_is_empty(written: str) -> None:
    assert clean(written) == ""


@pytest.mark.parametrize("written", ["=cmd|'/C calc'!A0", "=1+1", "@SUM(A1)", "{name} %s <b>", "+355 69 234"])
def test_what_looks_like_a_formula_or_a_template_stays_text(written: str) -> None:
    assert clean(written) == written


def test_names_written_from_right_to_left_stay() -> None:
    assert clean("خدمات اجتماعية") == "خدمات اجتماعية"


@given(st.text(st.characters(codec=None)))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="=\"'+-@_x0\u0308e\x01 "))
def test_nor_does_it_for_what_spreadsheets_put_around_texts(text: str) -> None:
    assert clean(clean(text)) == clean(text)
