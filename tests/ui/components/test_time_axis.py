"""Days as places on a line."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.ui.components.time_axis import DAY, Axis, axis_over
from tests.builders import an_event
from tests.domain.strategies import DATES

EVENT = an_event(starts_on=date(2027, 3, 16))
AXIS = Axis(first_on=date(2026, 12, 7), end_on=date(2027, 4, 5))


def test_the_line_goes_from_a_monday_to_a_sunday() -> None:
    axis = axis_over([date(2027, 1, 6)], EVENT, today=date(2027, 1, 1))
    assert axis == Axis(first_on=date(2026, 12, 28), end_on=date(2027, 3, 22))


def test_today_is_drawn_where_it_is_near() -> None:
    today = EVENT.starts_on - timedelta(weeks=7)
    axis = axis_over([], EVENT, today)
    assert axis.shows(today)


def test_today_is_left_out_where_it_would_leave_no_room() -> None:
    today = EVENT.starts_on - timedelta(weeks=30)
    axis = axis_over([], EVENT, today)
    assert (axis.shows(today), len(axis.weeks)) == (False, 1)


def test_a_slip_of_the_pen_in_a_year_does_not_stretch_the_line() -> None:
    axis = axis_over([date(2207, 3, 1), date(207, 3, 1)], EVENT, today=EVENT.starts_on)
    assert (axis.first_on.year, axis.end_on.year) == (2025, 2029)


def test_a_day_beyond_the_line_lies_at_its_end() -> None:
    assert (AXIS.at(date(2020, 1, 1)), AXIS.at(date(2030, 1, 1))) == (0, 100)


def test_months_and_years_cover_the_line_without_a_gap() -> None:
    assert [first.isoformat() for first, _ in AXIS.months()] == [
        "2026-12-07",
        "2027-01-01",
        "2027-02-01",
        "2027-03-01",
        "2027-04-01",
    ]
    assert AXIS.years() == [(date(2026, 12, 7), date(2026, 12, 31)), (date(2027, 1, 1), date(2027, 4, 4))]


@given(st.lists(DATES, max_size=4), DATES)
def test_whatever_the_days_the_line_is_whole_weeks_and_its_months_follow_one_another(
    days: list[date], today: date
) -> None:
    axis = axis_over(days, EVENT, today)
    assert (axis.first_on.weekday(), axis.end_on.weekday()) == (0, 0)
    assert axis.weeks[-1] + timedelta(weeks=1) == axis.end_on
    months = axis.months()
    assert (months[0][0], months[-1][1] + DAY) == (axis.first_on, axis.end_on)
    assert all(last + DAY == first for (_, last), (first, _) in pairwise(months))


@given(DATES, DATES)
def test_a_stretch_lies_on_the_line(one: date, other: date) -> None:
    left, width = AXIS.stretch(min(one, other), max(one, other))
    assert 0 <= left <= left + width <= 100.01
