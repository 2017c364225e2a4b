"""A distance from the event or from another task of it, in the form in which people write it.

`-3mo`, `-10w`, `-3d`, `-3wd` (working days) before the first day, `0` the first day, `E` the last, `E+2w` after it,
`next` the first day of the next event; `after FAC04` the working day after that task is finished, `after FAC04 +2w` and
`after FAC04 -3d` a distance from the day it is finished.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from planner.domain.working_days import WorkingDays
from planner.errors import PlannerError, sentence


class OffsetError(PlannerError):
    """A text that is no offset."""

    template = sentence(
        "“{text}” is no offset; write for example -3mo, -10w, -3d, -3wd for working days, 0, E+2w, next, "
        "after FAC04 or after FAC04 +2w."
    )


class EventOffsetError(OffsetError):
    """An offset from another task where only one from the event can be meant."""

    template = sentence("“{text}” cannot be a limit; count it from the event, for example -1mo or -7d.")


class Anchor(StrEnum):
    """The day an offset counts from."""

    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    NEXT_EVENT = "next_event"
    TASK = "task"


class Unit(StrEnum):
    """What an offset counts in; months are calendar months (NUM-10)."""

    MONTHS = "mo"
    WEEKS = "w"
    DAYS = "d"
    WORKING_DAYS = "wd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """`number` units after the anchor, before it where `number` is negative; `task` is the id of an anchor task."""

    anchor: Anchor
    task: str = ""
    number: int = 0
    unit: Unit = Unit.DAYS


PATTERN = re.compile(r"(?P<last>E)?(?:(?P<number>(?(last)\+|[+-])\d{1,4})(?P<unit>mo|wd|w|d))?")
AFTER_TASK = re.compile(
    r"after (?P<task>[A-Za-z0-9][A-Za-z0-9_-]{0,99})(?: (?P<number>[+-]\d{1,4})(?P<unit>mo|wd|w|d))?"
)
NEXT = "next"
LONGEST_QUOTED = 40


@lru_cache(maxsize=8192)
def parse_offset(text: str) -> Offset:
    """Read an offset as content B4.2 writes it, or one from another task (REL-03); raises OffsetError."""
    if text == NEXT:
        return Offset(anchor=Anchor.NEXT_EVENT)
    if text == "0":
        return Offset(anchor=Anchor.FIRST_DAY)
    if found := AFTER_TASK.fullmatch(text):
        number, unit = (found["number"], found["unit"]) if found["number"] else ("1", "wd")
        return Offset(anchor=Anchor.TASK, task=found["task"], number=int(number), unit=Unit(unit))
    found = PATTERN.fullmatch(text)
    if found is None or not text:
        raise OffsetError(text=text[:LONGEST_QUOTED])
    anchor = Anchor.LAST_DAY if found["last"] else Anchor.FIRST_DAY
    return Offset(anchor=anchor, number=int(found["number"] or 0), unit=Unit(found["unit"] or "d"))


def parse_event_offset(text: str) -> Offset:
    """Read an offset that counts from the event itself, as a limit must; raises OffsetError."""
    offset = parse_offset(text)
    if offset.anchor is Anchor.TASK:
        raise EventOffsetError(text=text[:LONGEST_QUOTED])
    return offset


def with_anchor(text: str, names: Mapping[str, str]) -> str:
    """Return the offset counted from the task that `names` puts in the place of its own; others stay as they are."""
    found = AFTER_TASK.fullmatch(text)
    if found is None:
        return text
    return text[: found.start("task")] + names.get(found["task"], found["task"]) + text[found.end("task") :]


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
