"""A distance from the event: `-3mo`, `-10w`, `-3d`, `-3wd` (working days), `0`, `E+2w` (after the last day), `next`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from planner.domain.working_days import WorkingDays
from planner.errors import PlannerError, sentence


class OffsetError(PlannerError):
    """A text that is no offset."""

    template = sentence(
        "“{text}” is no offset; write for example -3mo, -10w, -3d, -3wd for working days, 0, E+2w or next."
    )


class Anchor(StrEnum):
    """The day an offset counts from."""

    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    NEXT_EVENT = "next_event"


class Unit(StrEnum):
    """What an offset counts in; months are calendar months (NUM-10)."""

    MONTHS = "mo"
    WEEKS = "w"
    DAYS = "d"
    WORKING_DAYS = "wd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """`number` units after the anchor, before it where `number` is negative."""

    anchor: Anchor
    number: int = 0
    unit: Unit = Unit.DAYS


PATTERN = re.compile(r"(?P<last>E)?(?:(?P<number>(?(last)\+|[+-])\d{1,4})(?P<unit>mo|wd|w|d))?")
NEXT = "next"
LONGEST_QUOTED = 40


@lru_cache(maxsize=512)
def parse_offset(text: str) -> Offset:
    """Read an offset as content B4.2 writes it; raises OffsetError."""
    if text == NEXT:
        return Offset(anchor=Anchor.NEXT_EVENT)
    if text == "0":
        return Offset(anchor=Anchor.FIRST_DAY)
    found = PATTERN.fullmatch(text)
    if found is None or not text:
        raise OffsetError(text=text[:LONGEST_QUOTED])
    anchor = Anchor.LAST_DAY if found["last"] else Anchor.FIRST_DAY
    return Offset(anchor=anchor, number=int(found["number"] or 0), unit=Unit(found["unit"] or "d"))


def count_from(offset: Offset, day: date, working_days: WorkingDays) -> date:
    """Return the day that lies `offset` from `day`, before any day off is considered (but for working days)."""
    match offset.unit:
        case Unit.MONTHS:
            return add_months(day, offset.number)
        case Unit.WEEKS:
            return day + timedelta(weeks=offset.number)
        case Unit.DAYS:
            return day + timedelta(days=offset.number)
        case Unit.WORKING_DAYS:
            return working_days.count(day, offset.number)


def add_months(day: date, number: int) -> date:
    """Return the same day of the month `number` calendar months on, or that month's last day where it is shorter."""
    months = day.year * 12 + day.month - 1 + number
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
