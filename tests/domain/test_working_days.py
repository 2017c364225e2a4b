"""Working days: weekends and days off are left out, in both directions."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.working_days import WorkingDays
from tests.domain.strategies import DATES, WORKING_DAYS

FRIDAY, SATURDAY, SUNDAY, MONDAY, TUESDAY = (date(2027, 3, day) for day in (12, 13, 14, 15, 16))
DAY = timedelta(days=1)


def test_people_work_from_monday_to_friday_where_nothing_else_is_said() -> None:
    assert [WorkingDays().includes(day) for day in (FRIDAY, SATURDAY, SUNDAY, MONDAY)] == [True, False, False, True]


def test_another_weekend_can_be_said() -> None:
    days = WorkingDays(weekend=frozenset({4, 5}))
    assert [days.includes(day) for day in (FRIDAY, SATURDAY, SUNDAY)] == [False, False, True]


def test_nobody_works_on_a_day_off() -> None:
    assert not WorkingDays(days_off=frozenset({TUESDAY})).includes(TUESDAY)


def test_a_holiday_beside_the_weekend_is_passed_over_with_it() -> None:
    days = WorkingDays(days_off=frozenset({MONDAY}))
    assert (days.on_or_before(MONDAY), days.on_or_after(SATURDAY)) == (FRIDAY, TUESDAY)


def test_counting_leaves_out_weekends_and_days_off() -> None:
    days = WorkingDays(days_off=frozenset({MONDAY}))
    assert [days.count(TUESDAY, number) for number in (-2, -1, 0, 1)] == [
        date(2027, 3, 11),
        FRIDAY,
        TUESDAY,
        date(2027, 3, 17),
    ]


def test_counting_no_days_stays_where_it_is_even_on_a_day_off() -> None:
    assert WorkingDays().count(SUNDAY, 0) == SUNDAY


def test_the_next_working_day_after_a_saturday_is_the_first_one() -> None:
    assert WorkingDays().count(SATURDAY, 1) == MONDAY


@given(WORKING_DAYS, DATES)
def test_the_nearest_working_day_is_one_and_lies_on_the_right_side_with_none_between(
    days: WorkingDays, day: date
) -> None:
    earlier, later = days.on_or_before(day), days.on_or_after(day)
    assert earlier <= day <= later
    assert days.includes(earlier)
    assert days.includes(later)
    between = (earlier + DAY * number for number in range(1, (later - earlier).days))
    assert [each for each in between if days.includes(each) and each != day] == []


@given(WORKING_DAYS, DATES)
def test_finding_the_nearest_working_day_again_changes_nothing(days: WorkingDays, day: date) -> None:
    earlier, later = days.on_or_before(day), days.on_or_after(day)
    assert (days.on_or_before(earlier), days.on_or_after(later)) == (earlier, later)


@given(WORKING_DAYS, DATES, st.integers(1, 40))
def test_counting_lands_on_a_working_day_with_exactly_that_many_behind_it(
    days: WorkingDays, day: date, number: int
) -> None:
    before, after = days.count(day, -number), days.count(day, number)
    assert sum(days.includes(before + DAY * step) for step in range((day - before).days)) == number
    assert sum(days.includes(after - DAY * step) for step in range((after - day).days)) == number
    assert days.includes(before)
    assert days.includes(after)


@given(WORKING_DAYS, DATES, st.integers(1, 40))
def test_counting_forth_and_back_from_a_working_day_comes_home(days: WorkingDays, day: date, number: int) -> None:
    home = days.on_or_after(day)
    assert days.count(days.count(home, number), -number) == home


def test_a_weekend_of_seven_days_moves_and_counts_nothing() -> None:
    never = WorkingDays(weekend=frozenset(range(7)))
    assert (never.on_or_before(MONDAY), never.on_or_after(MONDAY), never.count(MONDAY, 9)) == (MONDAY, MONDAY, MONDAY)


def test_numbers_that_are_no_day_of_the_week_make_no_weekend() -> None:
    assert WorkingDays(weekend=frozenset({-1, 7, 8, 9, 10, 11, 12})).count(FRIDAY, 7) == date(2027, 3, 19)


def step_by_step(days: WorkingDays, day: date, number: int) -> date:
    """Count one day after the other."""
    step = DAY if number > 0 else -DAY
    while number:
        day += step
        number -= days.includes(day) * step.days
    return day


@given(WORKING_DAYS, DATES, st.integers(-700, 700))
def test_passing_over_whole_weeks_comes_to_the_same_day(days: WorkingDays, day: date, number: int) -> None:
    assert days.count(day, number) == step_by_step(days, day, number)
