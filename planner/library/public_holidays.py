"""Public holidays, weekends and regions of a country, from the `holidays` package; this module alone loads it."""

import warnings
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import holidays

from planner.domain.working_days import SATURDAY, SUNDAY
from planner.errors import PlannerError, sentence
from planner.library.countries import countries


class UnknownCountryError(PlannerError):
    """A code that no country bears."""

    template = sentence("“{country}” is not the code of a country; write its two letters, such as AL for Albania.")


def read_holidays(country: str, years: Iterable[int], region: str = "") -> frozenset[date]:
    """Return the public holidays of a country in `years`, those of one of its regions with them.

    There are none where nobody has collected them, and a region that has none of its own adds none. Days that are taken
    for a holiday on a weekend are among them. Raises UnknownCountryError.
    """
    if country not in countries():
        raise UnknownCountryError(country=country)
    known = region if region in regions_of(country) else ""
    return frozenset(day for year in years for day in holidays_of_year(country, year, known))


@lru_cache(maxsize=512)
def holidays_of_year(country: str, year: int, region: str = "") -> frozenset[date]:
    """Return the public holidays of one year, none for a country or a region that the package does not know."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of years in which only some holidays of a country are known
            return frozenset(holidays.country_holidays(country, subdiv=region or None, years=[year]))
    except NotImplementedError:
        return frozenset()


def regions_of(country: str) -> tuple[str, ...]:
    """Return the codes of the parts of a country that have public holidays of their own, in their usual order."""
    return tuple(region_names(country))


@lru_cache(maxsize=256)
def region_names(country: str) -> dict[str, str]:
    """Return what each region of a country is called, by its code; its code where the package has no name for it."""
    try:
        known = holidays.country_holidays(country)
    except NotImplementedError:
        return {}
    names = {region: region for region in known.subdivisions}
    for name, region in known.subdivisions_aliases.items():
        if names[region] == region and not name.isupper():
            names[region] = name
    return names


@lru_cache(maxsize=256)
def weekend(country: str) -> frozenset[int]:
    """Return the weekdays (0 is Monday) on which a country rests today; Saturday and Sunday where nobody knows."""
    try:
        return frozenset(holidays.country_holidays(country).weekend)
    except NotImplementedError:
        return frozenset({SATURDAY, SUNDAY})
