"""Countries, their names and their time zones."""

from zoneinfo import ZoneInfo

import pytest

from planner.library.countries import (
    MAIN_ZONES,
    countries,
    countries_by_name,
    country_name,
    default_time_zone,
    is_time_zone,
    time_zones,
)
from planner.wording.wording import Wording, wording_for


def test_every_country_has_a_code_of_two_letters() -> None:
    assert len(countries()) == len(set(countries())) == 250
    assert {len(code) for code in countries()} == {2}


def test_a_country_is_named_in_the_language_of_its_reader() -> None:
    assert country_name("AL", Wording()) == "Albania"
    assert country_name("XK", wording_for("en")) == "Kosovo"
    assert country_name("ZZZ", Wording()) == "ZZZ"


def test_countries_come_in_the_order_of_their_names() -> None:
    names = countries_by_name(Wording())
    assert set(names) == set(countries())
    assert list(names.values()) == sorted(country_name(code, Wording()) for code in countries())


@pytest.mark.parametrize(
    ("country", "zone"),
    [("AL", "Europe/Tirane"), ("XK", "Europe/Belgrade"), ("MK", "Europe/Skopje"), ("AU", "Australia/Sydney")],
)
def test_a_country_brings_its_main_time_zone(country: str, zone: str) -> None:
    assert default_time_zone(country) == zone


def test_every_country_brings_a_time_zone_that_exists() -> None:
    zones = {default_time_zone(country) for country in countries()}
    assert [zone for zone in zones if not is_time_zone(zone)] == []
    assert ZoneInfo(default_time_zone("AL")).key == "Europe/Tirane"


def test_main_zones_belong_to_their_country() -> None:
    assert [zone for country, zone in MAIN_ZONES.items() if zone not in time_zones(country)] == []
    assert len(time_zones("AU")) == len(set(time_zones("AU"))) == 12


@pytest.mark.parametrize("name", ["Europe/Tirana", "europe/tirane", "", "../etc/passwd", "Europe"])
def test_what_is_no_time_zone_is_told_apart(name: str) -> None:
    assert not is_time_zone(name)


@pytest.mark.parametrize("name", ["Europe/Tirane", "UTC"])
def test_a_time_zone_is_known(name: str) -> None:
    assert is_time_zone(name)
