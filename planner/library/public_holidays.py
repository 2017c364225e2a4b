"""Public holidays and weekends of a country, from the `holidays` package; this module alone loads it."""

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


def read_holidays(country: str, years: Iterable[int]) -> frozenset[date]:
    """Return the public holidays of a country in `years`, none where nobody has collected them.

    Days that are taken for a holiday on a weekend are among them. Raises UnknownCountryError.
    """
    if country not in countries():
        raise UnknownCountryError(country=country)
    return frozenset(day for year in years for day in holidays_of_year(country, year))


@lru_cache(maxsize=512)
def holidays_of_year(country: str, year: int) -> frozenset[date]:
    """Return the public holidays of one year, none for a country that the package does not know."""
    try:
        return frozenset(holidays.country_holidays(country, years=[year]))
    except NotImplementedError:
        return frozenset()


@lru_cache(maxsize=256)
def weekend(country: str) -> frozenset[int]:
    """Return the weekdays (0 is Monday) on which a country rests today; Saturday and Sunday where nobody knows."""
    try:
        return frozenset(holidays.country_holidays(country).weekend)
    except NotImplementedError:
        return frozenset({SATURDAY, SUNDAY})
