"""Public holidays by country and year."""

import subprocess
import sys
from datetime import date

import pytest

from planner.library.public_holidays import UnknownCountryError, holidays_of_year, read_holidays, weekend


def test_the_holidays_of_a_country_are_known_for_every_year_asked_for() -> None:
    days = read_holidays("AL", [2026, 2027])
    assert {date(2026, 11, 28), date(2027, 3, 14), date(2027, 11, 28)} <= days
    assert {day.year for day in days} == {2026, 2027}


def test_a_day_taken_for_a_holiday_on_a_weekend_is_a_holiday() -> None:
    assert date(2026, 11, 30) in read_holidays("AL", [2026])


def test_a_country_whose_holidays_nobody_collected_has_none() -> None:
    assert holidays_of_year("ZZ", 2026) == frozenset()


def test_no_years_have_no_holidays() -> None:
    assert read_holidays("AL", []) == frozenset()


@pytest.mark.parametrize("country", ["Albania", "", "ZZ", "al"])
def test_an_unknown_country_says_how_to_write_it(country: str) -> None:
    with pytest.raises(UnknownCountryError, match="write its two letters, such as AL for Albania"):
        read_holidays(country, [2026])


@pytest.mark.parametrize(
    ("country", "rest"), [("AL", {5, 6}), ("EG", {4, 5}), ("IL", {4, 5}), ("IR", {4}), ("AE", {5, 6}), ("XK", {5, 6})]
)
def test_every_country_rests_on_its_own_weekend(country: str, rest: set[int]) -> None:
    assert weekend(country) == rest


def test_reading_the_library_does_not_load_the_holidays() -> None:
    code = "import sys, planner.library.library, planner.library.countries; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
