"""Minutes and clock times as people type them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.clock import clock_text
from planner.domain.durations import ClockError, DurationError, LongDurationError, parse_clock, parse_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        (" 45 min", 45),
        ("45m", 45),
        ("45'", 45),
        ("0", 0),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("1:30", 90),
        ("1:05", 65),
        ("1,5h", 90),
        ("1.5 h", 90),
        ("2 hours", 120),
        ("2H", 120),
        ("1 hour 15", 75),
        ("24h", 1440),
    ],
)
def test_minutes_are_read_as_people_type_them(text: str, minutes: int) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "soon", "-5", "1:75", "1h90", "1,5", "4 5", "1:30:00", "٣", "1" * 5000])
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(DurationError):
        parse_minutes(text)


@pytest.mark.parametrize("text", ["30h", "1441", "25:00"])
def test_more_than_a_day_is_refused(text: str) -> None:
    with pytest.raises(LongDurationError, match="longer than a day"):
        parse_minutes(text)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9:30", "09:30"),
        ("09.30", "09:30"),
        ("930", "09:30"),
        ("0930", "09:30"),
        ("9h30", "09:30"),
        ("9", "09:00"),
        ("9h", "09:00"),
        ("23:59", "23:59"),
        ("0:00", "00:00"),
    ],
)
def test_clock_times_are_read_as_people_type_them(text: str, clock: str) -> None:
    assert clock_text(parse_clock(text)) == clock


@pytest.mark.parametrize("text", ["", "noon", "24:00", "9:60", "9:3", "-1", "99"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    with pytest.raises(ClockError):
        parse_clock(text)


def test_a_time_before_the_day_opens_lies_in_the_night_after_it() -> None:
    assert (parse_clock("0:30", 18 * 60), parse_clock("18:00", 18 * 60)) == (24 * 60 + 30, 18 * 60)


@given(minute=st.integers(0, 1439))
def test_every_clock_time_that_is_written_can_be_read(minute: int) -> None:
    assert parse_clock(clock_text(minute)) == minute


@given(text=st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse, problems in ((parse_minutes, (DurationError, LongDurationError)), (parse_clock, (ClockError,))):
        with suppress(*problems):
            assert 0 <= parse(text) <= 1440
