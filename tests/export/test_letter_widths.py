"""How wide text is, and where its lines break."""

from hypothesis import given
from hypothesis import strategies as st

from planner.export.letter_widths import break_lines, line_sizes, shorten, split_words, word_width


def test_wide_letters_are_wider_than_narrow_ones() -> None:
    assert word_width("mmm") > word_width("nnn") > word_width("iii")


def test_accents_take_no_room() -> None:
    assert word_width("Kukës") == word_width("Kukes")


def test_letters_of_other_scripts_are_taken_for_wide_rather_than_for_narrow() -> None:
    assert word_width("会") == 1000
    assert word_width("ق") > word_width("n")


def test_words_stand_in_a_line_until_it_is_full() -> None:
    words = [(word, 10.0) for word in split_words("nn nn nn nn")]
    assert list(break_lines(words, 26)) == [10.0, 10.0]


def test_no_words_make_one_line_without_a_size() -> None:
    assert list(break_lines([], 100)) == [0.0]


@given(
    st.lists(st.tuples(st.text(alphabet="abc WMil äë\n\t", max_size=60), st.sampled_from([9.0, 10.5])), max_size=3),
    st.floats(10, 300),
)
def test_whole_texts_make_the_lines_that_their_words_make(texts: list[tuple[str, float]], width: float) -> None:
    words = [(word, size) for text, size in texts for word in split_words(text)]
    assert line_sizes(texts, width) == list(break_lines(words, width))


def test_line_ends_and_tabs_are_words_of_their_own() -> None:
    assert split_words("a b\nc\td") == ["a", "b", "\n", "c", "\t", "d"]


@given(st.text(min_size=1), st.floats(20, 200))
def test_a_shortened_text_is_never_wider_than_its_line(said: str, width: float) -> None:
    assert word_width(shorten(said, width, 10)) * 10 / 1000 <= width
