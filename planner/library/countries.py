"""Countries by their two-letter codes (ISO 3166), their names and their time zones, from the tz database."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from operator import itemgetter
from types import MappingProxyType

from babel import Locale

from planner.wording.wording import Wording

KOSOVO = "XK"
"""Not in ISO 3166; the code that CLDR, the European Union and calendars use for it."""

UNIVERSAL = "UTC"
MAIN_ZONES = {
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "FM": "Pacific/Pohnpei",
    "RU": "Europe/Moscow",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
    KOSOVO: "Europe/Belgrade",
}
"""Where the tz database does not name the capital's or the largest zone first."""


@lru_cache
def countries() -> tuple[str, ...]:
    """Return the codes of all countries, in the order of the alphabet."""
    return tuple(sorted({KOSOVO, *(code for code, _ in _rows("iso3166.tab"))}))


def country_name(country: str, words: Wording) -> str:
    """Return the name of a country in the language of `words`, or its code where nobody named it."""
    return _territories(words.locale).get(country, country)


def countries_by_name(words: Wording) -> Mapping[str, str]:
    """Return the names of all countries by code, in the order of their names."""
    return _by_name(words.locale)


@lru_cache
def _by_name(locale: Locale) -> Mapping[str, str]:
    names = {code: _territories(locale).get(code, code) for code in countries()}
    return MappingProxyType(dict(sorted(names.items(), key=itemgetter(1))))


@lru_cache
def _territories(locale: Locale) -> dict[str, str]:
    """Return the names of all countries by code; looking one up in Babel takes as long as reading this once."""
    return dict(locale.territories)


@lru_cache
def time_zones(country: str) -> tuple[str, ...]:
    """Return the time zones of a country, the main one first."""
    zones = [zone for code, _, zone, *_ in _rows("zone.tab") if code == country]
    main = MAIN_ZONES.get(country)
    return tuple(dict.fromkeys([main, *zones] if main else zones))


def default_time_zone(country: str) -> str:
    """Return the main time zone of a country, UTC for one without people or an unknown one."""
    return next(iter(time_zones(country)), UNIVERSAL)


def is_time_zone(name: str) -> bool:
    """Whether `name` is a time zone of the tz database, such as Europe/Tirane."""
    return name in _zone_names()


@lru_cache
def _zone_names() -> frozenset[str]:
    return frozenset(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


def _rows(table: str) -> Iterator[list[str]]:
    text = resources.files("tzdata").joinpath("zoneinfo", table).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
