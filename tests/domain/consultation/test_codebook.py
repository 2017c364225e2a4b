"""Laws of the codebook: no sequence of merges and splits loses a mention or breaks its trace."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.consultation.codebook import (
    NothingToSplitError,
    SameThemeError,
    ThemeNotInUseError,
    current_mentions,
    follow,
    in_use,
    merge_themes,
    split_theme,
)
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.themes import Mention
from planner.errors import PlannerError
from tests.consultation_builders import a_consultation, a_mention, a_theme

THEMES, MENTIONS = 5, 12


def coded(*given_to: int) -> Consultation:
    """Make a consultation with five themes, and a mention of theme n for every n that is named."""
    mentions = tuple(
        a_mention(id=f"m{number}", theme_id=f"t{theme}", coded_as=f"t{theme}") for number, theme in enumerate(given_to)
    )
    return a_consultation(themes=tuple(a_theme(id=f"t{number}") for number in range(THEMES)), mentions=mentions)


def ids(mentions: list[Mention]) -> list[str]:
    return [mention.id for mention in mentions]


@given(data=st.data())
def test_no_sequence_of_merges_and_splits_loses_a_mention_or_breaks_its_trace(data: st.DataObject) -> None:
    start = coded(*data.draw(st.lists(st.integers(0, THEMES - 1), min_size=1, max_size=MENTIONS)))
    after = start
    for number in range(data.draw(st.integers(1, 12))):
        known = st.sampled_from([theme.id for theme in after.themes])
        if data.draw(st.booleans()):
            with suppress(PlannerError):
                after = merge_themes(after, data.draw(known), data.draw(known))
        else:
            moved = data.draw(st.sets(st.sampled_from(ids(list(start.mentions)))))
            with suppress(PlannerError):
                after = split_theme(after, a_theme(id=f"new{number}", split_from=data.draw(known)), moved)

    counted = current_mentions(after)
    assert sorted(ids([each for mentions in counted.values() for each in mentions])) == sorted(
        ids(list(start.mentions))
    )
    assert set(counted) == {theme.id for theme in in_use(after.themes)} != set()
    for theme_id, mentions in counted.items():
        for mention in mentions:
            way = follow(after.themes, mention)
            assert (way[0], way[-1]) == (mention.coded_as, theme_id)
    assert [mention.coded_as for mention in after.mentions] == [mention.coded_as for mention in start.mentions]


def test_mentions_of_a_merged_theme_count_for_the_one_that_took_it_in() -> None:
    merged = merge_themes(coded(0, 1), "t0", "t1")

    assert ids(current_mentions(merged)["t1"]) == ["m0", "m1"]
    assert follow(merged.themes, merged.mentions[0]) == ("t0", "t1")


def test_a_split_moves_the_chosen_mentions_alone() -> None:
    split = split_theme(coded(0, 0, 1), a_theme(id="new", split_from="t0"), {"m1", "m2"})

    counted = current_mentions(split)
    assert (ids(counted["t0"]), ids(counted["new"]), ids(counted["t1"])) == (["m0"], ["m1"], ["m2"])


def test_the_trace_leads_through_merges_and_splits() -> None:
    merged = merge_themes(coded(0), "t0", "t1")
    split = split_theme(merged, a_theme(id="new", split_from="t1"), {"m0"})
    again = merge_themes(split, "new", "t2")

    assert follow(again.themes, again.mentions[0]) == ("t0", "t1", "new", "t2")


def test_a_theme_that_was_taken_in_is_not_in_use() -> None:
    merged = merge_themes(coded(0), "t0", "t1")

    with pytest.raises(ThemeNotInUseError):
        merge_themes(merged, "t2", "t0")
    with pytest.raises(ThemeNotInUseError):
        split_theme(merged, a_theme(id="new", split_from="t0"), {"m0"})


def test_a_theme_is_not_merged_with_itself() -> None:
    with pytest.raises(SameThemeError):
        merge_themes(coded(), "t0", "t0")


def test_a_split_of_nothing_is_refused() -> None:
    with pytest.raises(NothingToSplitError):
        split_theme(coded(0), a_theme(id="new", split_from="t1"), {"m0"})


def test_what_was_merged_back_is_traced_too() -> None:
    split = split_theme(coded(0, 0), a_theme(id="new", split_from="t0"), {"m1"})
    back = merge_themes(split, "new", "t0")

    assert ids(current_mentions(back)["t0"]) == ["m0", "m1"]
    assert [follow(back.themes, mention) for mention in back.mentions] == [("t0",), ("t0",)]


def test_a_new_theme_stands_after_the_others() -> None:
    new = replace(a_theme(id="new", split_from="t0"), position=9)

    assert split_theme(coded(0), new, {"m0"}).themes[-1] == new
