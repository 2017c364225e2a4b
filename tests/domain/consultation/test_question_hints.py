"""Gentle checks: each finds what it is for, and the questions that are shipped for stakeholders need none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.question_hints import Hint, hints


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Do you work with the schools?", Hint.YES_OR_NO),
        ("What do you plan? Whom do you need?", Hint.SEVERAL_IDEAS),
        ("What " + "then " * 80, Hint.TOO_LONG),
        ("Which family was helped by your office?", Hint.CASE_DETAILS),
        ("Please describe a case of last year.", Hint.CASE_DETAILS),
        ("What went wrong last year?", Hint.PROBLEM_FIRST),
    ],
)
def test_each_check_finds_what_it_is_for(text: str, hint: Hint) -> None:
    assert hints(text) == (hint,)


@pytest.mark.parametrize(
    "text",
    [
        "Tell about a time when cooperation between offices went really well.",
        "Could you or a partner show it, and together with whom?",
        "What do you and your office intend to do on {theme} in the coming year?",
        "What already works in your area that others should hear about?",
    ],
)
def test_a_good_question_has_no_hint(text: str) -> None:
    assert hints(text) == ()


def test_albanian_has_words_of_its_own_and_other_languages_their_shape_alone() -> None:
    assert hints("A keni takime?", "sq") == (Hint.YES_OR_NO,)
    assert hints("A çfarë bëni?", "sq-AL") == ()
    assert hints("Do you? Is it?", "fr") == (Hint.SEVERAL_IDEAS,)


@given(st.text(), st.sampled_from(["en", "sq", "fr", ""]))
def test_any_text_can_be_looked_at(text: str, language: str) -> None:
    assert set(hints(text, language)) <= set(Hint)
