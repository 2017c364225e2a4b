"""Marking passages: the words that were meant, every reader's mark kept, none made twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.codebook import ThemeNotInUseError
from planner.domain.consultation.coding import (
    NoThemeChosenError,
    Passage,
    PassageNotFoundError,
    find_passage,
    follow_text,
    give_themes,
)
from planner.domain.consultation.quotations import words_of
from tests.consultation_builders import a_consultation, a_mention, a_theme, an_answer

MEET = Passage(answer_id="answer-1", from_character=0, to_character=4)


def test_words_are_found_whatever_their_case() -> None:
    assert find_passage(an_answer(), " monthly ") == Passage(answer_id="answer-1", from_character=5, to_character=12)
    assert find_passage(an_answer(), "MEET") == MEET


def test_without_words_the_whole_answer_is_meant() -> None:
    assert find_passage(an_answer(text="Meet"), "") == MEET


def test_words_that_the_answer_does_not_say_are_refused() -> None:
    with pytest.raises(PassageNotFoundError, match="weekly"):
        find_passage(an_answer(), "weekly")


def test_two_readers_of_one_passage_are_both_kept() -> None:
    both = give_themes(a_consultation(), MEET, {"new": "theme-1"}, "Second reader")
    assert [mention.coder for mention in both.mentions] == ["", "Second reader"]


def test_the_same_mark_of_the_same_reader_is_made_once() -> None:
    assert give_themes(a_consultation(), MEET, {"new": "theme-1"}, "") == a_consultation()


def test_a_passage_may_have_several_themes_and_ends_where_the_answer_ends() -> None:
    found = a_consultation(themes=(a_theme(), a_theme(id="theme-2", position=1)), mentions=())
    beyond = Passage(answer_id="answer-1", from_character=5, to_character=9_999)
    coded = give_themes(found, beyond, {"one": "theme-1", "two": "theme-2"}, "")
    assert [(each.theme_id, words_of(each, an_answer().text)) for each in coded.mentions] == [
        ("theme-1", "monthly with the schools"),
        ("theme-2", "monthly with the schools"),
    ]


def test_without_a_theme_in_use_nothing_is_marked() -> None:
    merged = a_consultation(themes=(a_theme(merged_into="theme-2"), a_theme(id="theme-2", position=1)))
    with pytest.raises(NoThemeChosenError):
        give_themes(merged, MEET, {}, "")
    with pytest.raises(ThemeNotInUseError):
        give_themes(merged, MEET, {"new": "theme-1"}, "")


def test_a_mark_follows_its_words_and_stays_with_the_answer_where_they_are_gone() -> None:
    quoted = a_mention(is_quoted=True)
    (moved,) = follow_text([quoted], an_answer().text, "We meet. Meet monthly")
    (whole,) = follow_text([quoted], an_answer().text, "Train them")
    assert (moved.from_character, moved.to_character, moved.is_quoted) == (9, 13, True)
    assert (whole.from_character, whole.to_character, whole.is_quoted) == (0, 10, False)


@given(st.text(min_size=1), st.data())
def test_every_passage_is_found_by_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))].strip()
    found = find_passage(an_answer(text=text), words)
    assert text[found.from_character : found.to_character] == (words or text)
