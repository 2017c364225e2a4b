"""Clock times: real minutes run on through the nights in which the clocks change, and past midnight."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.clock import MissingHourError, check_exists, clock_text, later, minutes_between, moment
from tests.domain.strategies import DATES

TIRANA = "Europe/Tirane"
CLOCKS_GO_FORWARD, CLOCKS_GO_BACK = date(2027, 3, 28), date(2027, 10, 31)


def test_a_minute_of_the_day_is_a_time_on_the_wall() -> None:
    at = moment(date(2027, 3, 16), 570, TIRANA)
    assert at.isoformat() == "2027-03-16T09:30:00+01:00"
    assert at.tzinfo == ZoneInfo(TIRANA)


def test_a_minute_beyond_midnight_belongs_to_the_next_day() -> None:
    assert moment(date(2027, 3, 16), 24 * 60 + 30, TIRANA).isoformat() == "2027-03-17T00:30:00+01:00"


def test_the_wall_shows_nine_on_the_morning_after_the_clocks_changed() -> None:
    opens = [moment(day, 540, TIRANA).isoformat() for day in (CLOCKS_GO_FORWARD, CLOCKS_GO_BACK)]
    assert opens == ["2027-03-28T09:00:00+02:00", "2027-10-31T09:00:00+01:00"]


def test_an_hour_after_half_past_one_is_half_past_three_when_the_clocks_go_forward() -> None:
    at = moment(CLOCKS_GO_FORWARD, 90, TIRANA)
    assert later(at, 60).isoformat() == "2027-03-28T03:30:00+02:00"


def test_an_hour_after_half_past_two_is_half_past_two_when_the_clocks_go_back() -> None:
    at = moment(CLOCKS_GO_BACK, 150, TIRANA)
    assert (at.isoformat(), later(at, 60).isoformat()) == ("2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00")


def test_a_time_that_the_clocks_skip_is_read_as_if_they_had_not_changed() -> None:
    assert moment(CLOCKS_GO_FORWARD, 150, TIRANA).isoformat() == "2027-03-28T03:30:00+02:00"


def test_a_time_that_the_clocks_skip_is_refused_where_people_choose_it() -> None:
    with pytest.raises(MissingHourError) as refusal:
        check_exists(CLOCKS_GO_FORWARD, 150, TIRANA)
    assert str(refusal.value) == (
        "On 2027-03-28 the clocks skip 02:30 in Europe/Tirane; choose a time before or after that hour."
    )


@pytest.mark.parametrize("minute", [0, 119, 180, 540, 24 * 60 + 150])
def test_every_other_time_of_that_day_may_be_chosen(minute: int) -> None:
    check_exists(CLOCKS_GO_FORWARD, minute, TIRANA)


def test_a_time_that_comes_twice_may_be_chosen() -> None:
    check_exists(CLOCKS_GO_BACK, 150, TIRANA)


@pytest.mark.parametrize(("minute", "text"), [(0, "00:00"), (570, "09:30"), (1439, "23:59"), (1440, "00:00")])
def test_minutes_are_written_as_a_clock_shows_them(minute: int, text: str) -> None:
    assert clock_text(minute) == text


@given(DATES, st.integers(0, 24 * 60 - 1), st.integers(0, 3000))
def test_minutes_later_are_minutes_of_real_time(day: date, minute: int, minutes: int) -> None:
    at = moment(day, minute, TIRANA)
    assert later(at, minutes).astimezone(UTC) - at.astimezone(UTC) == timedelta(minutes=minutes)


@given(DATES, st.integers(0, 24 * 60 - 1), st.integers(-3000, 3000))
def test_minutes_between_two_instants_are_those_that_lead_from_one_to_the_other(
    day: date, minute: int, minutes: int
) -> None:
    at = moment(day, minute, TIRANA)
    assert minutes_between(at, later(at, minutes)) == minutes


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "Europe/Tirane", "Pacific/Chatham", "UTC"])
def test_a_whole_day_is_as_long_as_it_is_there(zone: str) -> None:
    lengths = {
        minutes_between(moment(first, 0, zone), moment(first + timedelta(days=1), 0, zone))
        for first in (date(2027, 1, 1) + timedelta(days=number) for number in range(365))
    }
    changes = zone in {"America/New_York", "Europe/Tirane", "Pacific/Chatham"}
    assert lengths == ({23 * 60, 24 * 60, 25 * 60} if changes else {24 * 60})


@given(DATES, st.integers(0, 24 * 60 - 1))
def test_the_wall_shows_the_minute_asked_for_but_where_it_is_skipped(day: date, minute: int) -> None:
    at = moment(day, minute, TIRANA)
    last_of_march = date(day.year, 3, 31)
    is_skipped = day == last_of_march - timedelta(days=last_of_march.isoweekday() % 7) and 120 <= minute < 180
    assert (at.hour * 60 + at.minute == minute) is not is_skipped
