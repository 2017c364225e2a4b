"""Suggestions come from rare words that marked passages use too, and never from what is said everywhere."""

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.suggesting import Suggestion, suggest_themes
from tests.consultation_builders import a_consultation, a_mention, a_theme, an_answer


def said(*texts: str, **changes: object) -> Consultation:
    """Make answers, of which the first is marked as a whole."""
    answers = tuple(an_answer(id=f"answer-{number}", text=text) for number, text in enumerate(texts, start=1))
    return a_consultation(answers=answers, mentions=(a_mention(to_character=len(texts[0])),), **changes)


def test_an_answer_with_the_same_rare_word_may_be_about_the_same_theme() -> None:
    found = said("A mobile team for the valleys", "Our MOBILE office")
    assert suggest_themes(found, "answer-2") == (Suggestion(theme_id="theme-1", words=("mobile",)),)


def test_words_that_many_answers_use_suggest_nothing() -> None:
    assert suggest_themes(said("mobile team", "mobile office", "mobile school"), "answer-2") == ()


def test_a_theme_that_the_answer_has_is_not_suggested_again() -> None:
    assert suggest_themes(said("mobile team", "mobile office"), "answer-1") == ()


def test_words_outside_the_marked_passage_suggest_nothing() -> None:
    found = a_consultation(
        answers=(an_answer(text="Meet the mobile team"), an_answer(id="answer-2", text="mobile office"))
    )
    assert suggest_themes(found, "answer-2") == ()


def test_a_merged_theme_is_suggested_as_the_one_that_took_it_in() -> None:
    merged = (a_theme(merged_into="theme-2"), a_theme(id="theme-2", position=1))
    (found,) = suggest_themes(said("mobile team", "mobile office", themes=merged), "answer-2")
    assert found.theme_id == "theme-2"
