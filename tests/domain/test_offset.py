"""Offsets: how people write them, what is refused, and what the calendar makes of them (content B4.2, NUM-10)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.offset import (
    Anchor,
    Offset,
    OffsetError,
    Unit,
    add_months,
    count_from,
    parse_event_offset,
    parse_offset,
    with_anchor,
)
from planner.domain.working_days import WorkingDays
from tests.domain.strategies import DATES, OFFSETS_AFTER, OFFSETS_BEFORE, WORKING_DAYS

TUESDAY = date(2027, 3, 16)


@pytest.mark.parametrize(
    ("text", "anchor", "number", "unit"),
    [
        ("-3mo", Anchor.FIRST_DAY, -3, Unit.MONTHS),
        ("-10w", Anchor.FIRST_DAY, -10, Unit.WEEKS),
        ("-3d", Anchor.FIRST_DAY, -3, Unit.DAYS),
        ("-3wd", Anchor.FIRST_DAY, -3, Unit.WORKING_DAYS),
        ("+1d", Anchor.FIRST_DAY, 1, Unit.DAYS),
        ("0", Anchor.FIRST_DAY, 0, Unit.DAYS),
        ("E", Anchor.LAST_DAY, 0, Unit.DAYS),
        ("E+2w", Anchor.LAST_DAY, 2, Unit.WEEKS),
        ("E+3mo", Anchor.LAST_DAY, 3, Unit.MONTHS),
        ("E+10wd", Anchor.LAST_DAY, 10, Unit.WORKING_DAYS),
        ("next", Anchor.NEXT_EVENT, 0, Unit.DAYS),
    ],
)
def test_every_way_to_write_an_offset_is_read(text: str, anchor: Anchor, number: int, unit: Unit) -> None:
    assert parse_offset(text) == Offset(anchor=anchor, number=number, unit=unit)


@pytest.mark.parametrize(
    ("text", "task", "number", "unit"),
    [
        ("after FAC04", "FAC04", 1, Unit.WORKING_DAYS),
        ("after FAC04 +2w", "FAC04", 2, Unit.WEEKS),
        ("after FAC04 -3d", "FAC04", -3, Unit.DAYS),
        ("after task-1a_2 +1mo", "task-1a_2", 1, Unit.MONTHS),
        ("after 7 -10wd", "7", -10, Unit.WORKING_DAYS),
    ],
)
def test_a_distance_from_another_task_names_it(text: str, task: str, number: int, unit: Unit) -> None:
    assert parse_offset(text) == Offset(anchor=Anchor.TASK, task=task, number=number, unit=unit)


def test_a_limit_is_counted_from_the_event_alone() -> None:
    assert parse_event_offset("-1mo") == parse_offset("-1mo")
    with pytest.raises(OffsetError) as refusal:
        parse_event_offset("after FAC04")
    assert str(refusal.value) == "“after FAC04” cannot be a limit; count it from the event, for example -1mo or -7d."


def test_another_task_can_take_the_place_of_the_one_that_is_counted_from() -> None:
    names = {"FAC01": "RCG02"}
    texts = ("after FAC01", "after FAC01 +2w", "after FAC02 -3d", "-2w")
    assert [with_anchor(text, names) for text in texts] == ["after RCG02", "after RCG02 +2w", "after FAC02 -3d", "-2w"]


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "3d", "-d", "-3", "-3 d", " -3d", "-3d\n", "-3D", "-3m", "-3.5d", "--3d", "E-2d", "E+", "e+2w"),
        *("E2w", "+-3d", "-12345d", "nexT", "next+1d", "00", "-3d-2d", "{0}", "=1+1"),
        *("after", "after ", "after -3d", "After FAC04", "afterFAC04", "after FAC04+2w", "after FAC04 2w"),
        *("after FAC04 +2", "after FAC04 E", "after FAC 04", "after FAC04 +2w ", "after FAC04\n", "after É04"),
    ],
)
def test_anything_else_is_refused_with_the_ways_to_write_it(text: str) -> None:
    with pytest.raises(OffsetError) as refusal:
        parse_offset(text)
    assert str(refusal.value) == (
        f"“{text}” is no offset; write for example -3mo, -10w, -3d, -3wd for working days, 0, E+2w, next, "
        "after FAC04 or after FAC04 +2w."
    )


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2027, 5, 31), -3, date(2027, 2, 28)),
        (date(2028, 5, 31), -3, date(2028, 2, 29)),
        (date(2027, 3, 30), -1, date(2027, 2, 28)),
        (date(2027, 3, 1), -1, date(2027, 2, 1)),
        (date(2027, 1, 15), -1, date(2026, 12, 15)),
        (date(2027, 1, 31), -14, date(2025, 11, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2027, 3, 16), 0, date(2027, 3, 16)),
    ],
)
def test_months_are_calendar_months_and_end_with_a_shorter_one(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(DATES, st.integers(-60, 60))
def test_months_keep_the_day_of_the_month_or_end_where_it_ends(day: date, number: int) -> None:
    moved = add_months(day, number)
    assert (moved.year - day.year) * 12 + moved.month - day.month == number
    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(days=1)).day == 1)


def test_weeks_and_days_count_through_days_off() -> None:
    days = WorkingDays(days_off=frozenset({date(2027, 3, 15)}))
    assert [count_from(parse_offset(text), TUESDAY, days) for text in ("-10w", "-3d", "-1d", "0")] == [
        date(2027, 1, 5),
        date(2027, 3, 13),
        date(2027, 3, 15),
        TUESDAY,
    ]


def test_working_days_are_counted_over_weekend_and_holiday() -> None:
    days = WorkingDays(days_off=frozenset({date(2027, 3, 15), date(2027, 3, 17)}))
    assert [count_from(parse_offset(text), TUESDAY, days) for text in ("-1wd", "-3wd", "+1wd")] == [
        date(2027, 3, 12),
        date(2027, 3, 10),
        date(2027, 3, 18),
    ]


@given(st.one_of(OFFSETS_BEFORE, OFFSETS_AFTER), DATES, DATES, WORKING_DAYS)
def test_a_later_anchor_never_gives_an_earlier_day(text: str, one: date, other: date, days: WorkingDays) -> None:
    earlier, later = sorted([one, other])
    offset = parse_offset(text)
    assert count_from(offset, earlier, days) <= count_from(offset, later, days)


@given(OFFSETS_BEFORE, OFFSETS_AFTER, DATES, WORKING_DAYS)
def test_offsets_lie_on_the_side_that_they_say(before: str, after: str, day: date, days: WorkingDays) -> None:
    assert count_from(parse_offset(before), day, days) < day < count_from(parse_offset(after), day, days)
