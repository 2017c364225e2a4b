"""Questions name the theme and the event; what people typed there is never read as anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.questions import fill_places


def test_theme_and_event_stand_in_their_places() -> None:
    text = "On {theme}: what do you expect of {event}, and of {theme} after it?"
    assert fill_places(text, theme="shelter", event_title="the conference") == (
        "On shelter: what do you expect of the conference, and of shelter after it?"
    )


@pytest.mark.parametrize("text", ["{", "{}", "{ theme }", "{Theme}", "{0}", "{theme", "100 %s {other}"])
def test_any_other_brace_stays_as_it_was_typed(text: str) -> None:
    assert fill_places(text, theme="x", event_title="y") == text


@pytest.mark.parametrize("theme", ["{event}", "{theme}", r"\1 {0} %s"])
def test_a_theme_that_looks_like_a_place_stays_as_it_was_typed(theme: str) -> None:
    assert fill_places("{theme}", theme=theme, event_title="the conference") == theme


@given(st.text(), st.text())
def test_whatever_is_typed_stands_there_letter_by_letter(theme: str, title: str) -> None:
    assert fill_places("a {theme} b {event} c", theme=theme, event_title=title) == f"a {theme} b {title} c"
