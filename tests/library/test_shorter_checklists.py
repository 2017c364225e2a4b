"""Less time before the event, in the same order."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checklist import ChecklistItem
from planner.domain.offset import OffsetError
from planner.domain.origin import Origin
from planner.library.shorter_checklists import parse_duration, scale_item, scale_offset

FROM_14_TO_8_WEEKS = Fraction(8, 14)


def an_item(completion_floor: str = "") -> ChecklistItem:
    usual = ChecklistItem(
        id="A01", area="venue", title="Ask", role="logistics", benchmark="-6w", completion="-4w", origin=Origin.OWN
    )
    return replace(usual, completion_floor=completion_floor)


@pytest.mark.parametrize(
    ("offset", "scaled"),
    [
        ("-14w", "-56d"),
        ("-13w", "-52d"),
        ("-10d", "-6d"),
        ("-1d", "-1d"),
        ("-3mo", "-52d"),
        ("-3wd", "-3wd"),
        ("0", "0"),
        ("E", "E"),
        ("E+2w", "E+2w"),
        ("+2d", "+2d"),
        ("next", "next"),
    ],
)
def test_only_the_time_before_the_event_shrinks_in_whole_days(offset: str, scaled: str) -> None:
    assert scale_offset(offset, FROM_14_TO_8_WEEKS) == scaled


def test_a_task_never_ends_later_than_its_floor() -> None:
    assert scale_item(an_item(completion_floor="-1mo"), FROM_14_TO_8_WEEKS).completion == "-1mo"
    assert scale_item(an_item(completion_floor="-1w"), FROM_14_TO_8_WEEKS).completion == "-16d"


def test_a_share_of_one_keeps_the_task_as_it_is_written() -> None:
    assert scale_item(an_item(), Fraction(1)) == an_item()


@given(st.integers(1, 400), st.integers(1, 400), st.fractions(min_value=0.1, max_value=3))
def test_the_order_of_two_tasks_is_kept(first: int, second: int, share: Fraction) -> None:
    earlier, later = (scale_offset(f"-{days}d", share) for days in sorted((first, second), reverse=True))
    assert int(earlier.strip("-d")) >= int(later.strip("-d")) >= 1


@pytest.mark.parametrize(("text", "days"), [("14w", 98), ("60d", 60), ("48mo", 1461)])
def test_a_length_of_time_is_counted_in_days(text: str, days: int) -> None:
    assert parse_duration(text) == days


@pytest.mark.parametrize("text", ["-14w", "fourteen", "E+2w"])
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(OffsetError):
        parse_duration(text)
