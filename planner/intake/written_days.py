"""Reads days as people write them; where day and month may be swapped, both readings are given and nobody guesses."""

import re
from datetime import date
from functools import lru_cache

from babel import Locale

from planner.domain.identity import fold_plain
from planner.intake.contacts import parse_day
from planner.wording.wording import languages

COMMON = ("en", "sq", "de", "fr", "it", "hr", "sr_Latn")
"""The languages whose names of months are known beside those of the catalogues."""

SWAPPABLE = re.compile(r"(\d{1,2})\s?([/-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(\s+\d{1,2}:\d\d.*)?")
WEEKDAY = re.compile(r"[^\W\d]+\.?,?\s+(?=\d)")
DAY_THEN_MONTH = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(?:de\s+|di\s+)?([^\W\d]+)\.?,?[\s-]*(\d{4})\.?")
MONTH_THEN_DAY = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def read_days(written: str) -> tuple[date, ...]:
    """Return what `written` may mean: no day, one, or two where it is `10/12/2026`; the day-first reading is first."""
    text = " ".join(written.split())
    if swappable := SWAPPABLE.fullmatch(text):
        first, sign, second, year = swappable.group(1, 2, 3, 4)
        readings = (parse_day(f"{one}{sign}{other}{sign}{year}") for one, other in ((first, second), (second, first)))
        return tuple(dict.fromkeys(day for day in readings if day))
    day = parse_day(text) or _read_named_month(text) or _read_named_month(WEEKDAY.sub("", text, count=1))
    return (day,) if day else ()


def _read_named_month(text: str) -> date | None:
    if found := DAY_THEN_MONTH.fullmatch(text):
        day, month, year = found.groups()
    elif found := MONTH_THEN_DAY.fullmatch(text):
        month, day, year = found.groups()
    else:
        return None
    try:
        return date(int(year), _months()[fold_plain(month)], int(day))
    except (KeyError, ValueError):
        return None


@lru_cache
def _months() -> dict[str, int]:
    """Return the numbers of months by their names; a name that means two months in two languages is left out."""
    found: dict[str, set[int]] = {}
    for language in {*COMMON, *languages()}:
        names = Locale.parse(language.replace("-", "_")).months
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in names[form][width].items():
                    found.setdefault(fold_plain(name), set()).add(number)
    return {name: next(iter(numbers)) for name, numbers in found.items() if len(numbers) == 1}
