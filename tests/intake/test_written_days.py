"""What must hold of days as people write them: all common forms are read, and none is guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.intake.written_days import read_days

DAY = date(2026, 10, 12)


@pytest.mark.parametrize(
    "written",
    [
        "12.10.2026",
        "12. 10. 2026",
        "2026-10-12",
        "2026/10/12",
        "12 October 2026",
        "12 Oct 2026",
        "12-Oct-2026",
        "12th October, 2026",
        "October 12, 2026",
        "Monday, 12 October 2026",
        "12 tetor 2026",
        "12. Oktober 2026",
        "12 octobre 2026",
        "12 ottobre 2026",
        "12. listopada 2026.",
        " 12.10.2026 ",
    ],
)
def test_a_day_is_read_in_every_common_form(written: str) -> None:
    assert read_days(written) == (DAY,)


@pytest.mark.parametrize("written", ["10/12/2026", "10-12-2026", "10/12/26"])
def test_where_day_and_month_may_be_swapped_both_are_given(written: str) -> None:
    assert read_days(written) == (date(2026, 12, 10), date(2026, 10, 12))


@pytest.mark.parametrize(("written", "day"), [("25/12/2026", date(2026, 12, 25)), ("12/25/2026", date(2026, 12, 25))])
def test_a_number_that_is_no_month_settles_it(written: str, day: date) -> None:
    assert read_days(written) == (day,)


def test_the_same_number_twice_is_one_day() -> None:
    assert read_days("10/10/2026") == (date(2026, 10, 10),)


@pytest.mark.parametrize(
    "written", ["next Monday", "31.02.2027", "30 February 2027", "12 Foo 2026", "", "2026", "99/99/9999"]
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert read_days(written) == ()


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_every_day_comes_back_from_iso_and_from_dots(day: date) -> None:
    assert read_days(day.isoformat()) == read_days(f"{day:%d.%m.%Y}") == (day,)


@given(st.text(max_size=30))
def test_nothing_that_people_write_breaks_it(written: str) -> None:
    assert len(read_days(written)) <= 2
