"""Two readers side by side: what both gave, what one alone gave, and how far they agree."""

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.second_reading import Difference, compare_readers, readers
from tests.consultation_builders import a_consultation, a_mention, a_theme, an_answer

THEMES = tuple(a_theme(id=f"theme-{number}", position=number) for number in (1, 2, 3))


def read(*marks: tuple[str, int, str]) -> Consultation:
    """Make two answers with marks: reader, number of the answer, id of the theme."""
    return a_consultation(
        themes=THEMES,
        answers=(an_answer(), an_answer(id="answer-2", question_id="question-2")),
        mentions=tuple(
            a_mention(id=f"m{place}", coder=coder, answer_id=f"answer-{number}", theme_id=theme, coded_as=theme)
            for place, (coder, number, theme) in enumerate(marks)
        ),
    )


def test_the_places_where_two_readers_differ_are_found() -> None:
    found = compare_readers(
        read(("A", 1, "theme-1"), ("A", 1, "theme-2"), ("B", 1, "theme-1"), ("B", 1, "theme-3")), "A", "B"
    )
    assert found.differences == (
        Difference(answer_id="answer-1", both=("theme-1",), only_one=("theme-2",), only_other=("theme-3",)),
    )
    assert (found.answers, found.shared, found.given, found.share) == (1, 1, 3, 33)


def test_an_answer_that_one_of_them_has_not_read_is_no_difference() -> None:
    found = compare_readers(read(("A", 1, "theme-1"), ("A", 2, "theme-2"), ("B", 1, "theme-1")), "A", "B")
    assert (found.answers, found.differences, found.share) == (1, (), 100)


def test_readers_who_share_no_answer_have_no_share() -> None:
    found = compare_readers(read(("A", 1, "theme-1"), ("B", 2, "theme-1")), "A", "B")
    assert (found.answers, found.share) == (0, None)


def test_a_merge_brings_readers_together() -> None:
    apart = read(("A", 1, "theme-1"), ("B", 1, "theme-2"))
    merged = a_consultation(
        themes=(a_theme(merged_into="theme-2"), THEMES[1]), answers=apart.answers, mentions=apart.mentions
    )
    assert compare_readers(merged, "A", "B").share == 100


def test_every_reader_is_known() -> None:
    assert readers(read(("B", 1, "theme-1"), ("A", 2, "theme-1"), ("B", 2, "theme-1"))) == ("A", "B")
