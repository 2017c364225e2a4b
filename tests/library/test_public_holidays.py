"""Public holidays by country and year."""

import subprocess
import sys
from datetime import date

import pytest

from planner.library.public_holidays import (
    UnknownCountryError,
    holidays_of_year,
    read_holidays,
    region_names,
    regions_of,
    weekend,
)


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


def test_a_region_adds_its_own_holidays_to_those_of_its_country() -> None:
    epiphany = date(2027, 1, 6)
    assert epiphany in read_holidays("DE", [2027], "BY")
    assert read_holidays("DE", [2027], "BY") > read_holidays("DE", [2027])
    assert epiphany not in read_holidays("DE", [2027], "BE")


def test_a_region_that_is_not_known_has_the_holidays_of_its_country() -> None:
    assert read_holidays("DE", [2027], "XX") == read_holidays("DE", [2027])
    assert read_holidays("AL", [2027], "BY") == read_holidays("AL", [2027])


def test_regions_come_with_their_names_where_somebody_gave_one() -> None:
    assert regions_of("GB") == ("ENG", "NIR", "SCT", "WLS")
    assert region_names("GB")["SCT"] == "Scotland"
    assert (region_names("FR")["971"], region_names("NL")) == (
        "Guadeloupe",
        dict(zip(*[regions_of("NL")] * 2, strict=True)),
    )


@pytest.mark.parametrize("country", ["AL", "XK", "ZZ", "", "../x"])
def test_a_country_without_such_regions_has_none(country: str) -> None:
    assert regions_of(country) == ()


@pytest.mark.parametrize(("country", "year"), [("IN", 2050), ("LK", 2027), ("UA", 2027)])
def test_years_of_which_little_is_known_are_read_without_a_word(country: str, year: int) -> None:
    assert {day.year for day in holidays_of_year(country, year)} <= {year}


def test_reading_the_library_does_not_load_the_holidays() -> None:
    code = "import sys, planner.library.library, planner.library.countries; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
