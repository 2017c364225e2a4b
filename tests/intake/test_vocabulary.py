"""What must hold when a word is looked up."""

from planner.intake.vocabulary import Vocabulary

WORDS = Vocabulary([("ž", "woman"), ("z", "man"), ("Kukës", "a"), ("e-mail", "b"), ("☑", "yes"), ("☐", "no")])


def test_case_blanks_punctuation_and_diacritics_do_not_count() -> None:
    assert [WORDS.find(written) for written in (" KUKES ", "Kukës.", "E mail", "e–mail:")] == ["a", "a", "b", "b"]


def test_diacritics_count_where_two_words_differ_by_nothing_else() -> None:
    assert [WORDS.find(written) for written in ("Z.", "Ž", "ẑ")] == ["man", "woman", None]


def test_signs_are_words_too() -> None:
    assert [WORDS.find(written) for written in ("☑", "☐", "☒")] == ["yes", "no", None]


def test_nothing_means_nothing() -> None:
    assert [WORDS.find(written) for written in ("", "-", "Kukësi")] == [None, None, None]


def test_of_two_meanings_for_one_word_the_first_holds() -> None:
    assert Vocabulary([("office", 1), ("Office", 2)]).find("office") == 1
