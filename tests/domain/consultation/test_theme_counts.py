"""Mentions are counted by respondent, by sector and with that sector's own base; small groups never stand alone."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.theme_counts import SMALLEST_GROUP, ThemeCount, count_themes, pool_small_groups
from planner.domain.consultation.themes import Tally
from tests.consultation_builders import a_consultation, a_mention, a_response, a_theme, an_answer


def answered_by(*sectors: str, mentioned_by: int) -> Consultation:
    """Make one response of each sector, the first `mentioned_by` of which mention the theme."""
    numbers = range(len(sectors))
    return a_consultation(
        responses=tuple(a_response(id=f"r{number}", sector=sectors[number]) for number in numbers),
        answers=tuple(an_answer(id=f"a{number}", response_id=f"r{number}") for number in numbers),
        mentions=tuple(a_mention(id=f"m{number}", answer_id=f"a{number}") for number in range(mentioned_by)),
    )


def seen(counts: tuple[ThemeCount, ...]) -> list[tuple[str, int | None, int | None]]:
    return [(count.sector, count.mentions, count.base) for count in counts]


def test_every_sector_has_its_own_base() -> None:
    counts = count_themes(answered_by("ngo", "ngo", "government", "police", mentioned_by=3))

    assert seen(counts) == [("government", 1, 1), ("ngo", 2, 2), ("police", 0, 1)]


def test_a_respondent_counts_once_however_often_a_theme_is_marked() -> None:
    start = answered_by("ngo", mentioned_by=1)
    second_answer = an_answer(id="b", response_id="r0", question_id="question-2")
    by_second_reader, elsewhere = a_mention(id="2", answer_id="a0", coder="second"), a_mention(id="3", answer_id="b")
    marked = a_consultation(
        responses=start.responses,
        answers=(*start.answers, second_answer),
        mentions=(*start.mentions, by_second_reader, elsewhere),
    )

    assert seen(count_themes(marked)) == [("ngo", 1, 1)]


def test_a_respondent_may_mention_several_themes() -> None:
    start = answered_by("ngo", mentioned_by=1)
    both = a_consultation(
        responses=start.responses,
        answers=start.answers,
        themes=(a_theme(), a_theme(id="theme-2", position=1)),
        mentions=(*start.mentions, a_mention(id="other", answer_id="a0", theme_id="theme-2", coded_as="theme-2")),
    )

    assert [(count.theme_id, count.mentions) for count in count_themes(both)] == [("theme-1", 1), ("theme-2", 1)]


def test_only_those_who_were_asked_about_a_topic_are_its_base() -> None:
    start = answered_by("ngo", mentioned_by=1)
    elsewhere = a_consultation(
        responses=(*start.responses, a_response(id="other", instrument_id="instrument-2", sector="ngo")),
        answers=start.answers,
        mentions=start.mentions,
    )

    assert seen(count_themes(elsewhere)) == [("ngo", 1, 1)]


def test_what_another_source_counted_stands_beside_it_and_may_have_no_number() -> None:
    start = answered_by("ngo", mentioned_by=1)
    told = Tally(id="1", theme_id="theme-1", sector="ngo", mentions=15, base=31, source="Assessment 2009")
    silent = Tally(id="2", theme_id="theme-1", sector="government", source="Assessment 2009")
    both = a_consultation(
        responses=start.responses, answers=start.answers, mentions=start.mentions, tallies=(told, silent)
    )

    assert seen(count_themes(both)) == [("ngo", 1, 1), ("ngo", 15, 31), ("government", None, None)]


def count(sector: str, base: int) -> ThemeCount:
    return ThemeCount(theme_id="theme-1", sector=sector, mentions=1, base=base)


def test_small_sectors_are_shown_together() -> None:
    assert seen(pool_small_groups([count("ngo", 9), count("police", 3), count("media", 2)])) == [
        ("ngo", 1, 9),
        ("", 2, 5),
    ]


def test_a_small_sector_alone_takes_the_next_smaller_with_it() -> None:
    assert seen(pool_small_groups([count("ngo", 9), count("government", 6), count("police", 3)])) == [
        ("ngo", 1, 9),
        ("", 2, 9),
    ]


def test_fewer_than_five_respondents_in_all_are_not_shown() -> None:
    assert pool_small_groups([count("ngo", 2), count("police", 2)]) == ()


@given(st.lists(st.integers(1, 12), max_size=8))
def test_no_group_that_is_shown_is_small_and_the_total_gives_none_away(bases: list[int]) -> None:
    counts = [count(f"sector {number}", base) for number, base in enumerate(bases)]
    pooled = pool_small_groups(counts)

    shown = [each.base or 0 for each in pooled]
    assert all(base >= SMALLEST_GROUP for base in shown)
    assert sum(shown) == (sum(bases) if sum(bases) >= SMALLEST_GROUP else 0)
