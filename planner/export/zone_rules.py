"""A time zone as yearly rules, the one form of VTIMEZONE that every calendar program reads right.

Outlook takes one STANDARD and one DAYLIGHT block, each with `FREQ=YEARLY` and one BYDAY (MS-OXCICAL 2.1.3.1.1.19);
lists of dates come out an hour wrong there and elsewhere. A zone that cannot be said so is not said at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
YEARS_LOOKED_AT = 6
"""Enough for "last Sunday" and "fourth Sunday" to fall apart, which they do at the latest in the fifth year."""
FIRST_DAY = date(1970, 1, 1)
LAST = -1
ONE_SECOND, ONE_DAY, STRIDE = timedelta(seconds=1), timedelta(days=1), timedelta(weeks=1)
"""No country moves its clocks there and back within the stride; Morocco, the quickest, takes five weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the clocks; `wall` is what they show the moment before they are moved."""

    wall: datetime
    offset_before: timedelta
    offset_after: timedelta
    name: str

    @property
    def is_to_summer(self) -> bool:
        """Whether the clocks go forward."""
        return self.offset_after > self.offset_before

    @property
    def weeks(self) -> frozenset[int]:
        """Which of its weekdays in the month it is, from 1; -1 where it is also the last."""
        week = (self.wall.day - 1) // 7 + 1
        is_last = (self.wall + 7 * ONE_DAY).month != self.wall.month
        return frozenset({week, LAST} if is_last else {week})


def zone_block(timezone: str, year: int) -> Timezone | None:
    """Return the VTIMEZONE of an IANA name, right from the start of `year` on for six years at the least.

    None where its clocks follow no yearly rule of the form "the last Sunday of October"; write UTC instead.
    """
    rules = _yearly_rules(timezone, year)
    if rules is None:
        return None
    block = Timezone()
    block.add("TZID", timezone)
    block.add("X-LIC-LOCATION", timezone)
    for rule, week in rules:
        block.add_component(_sub_block(rule, week))
    return block


@lru_cache(maxsize=64)
def _yearly_rules(timezone: str, year: int) -> tuple[tuple[Change, int], ...] | None:
    """Return each change with its week of the month, or one change that changes nothing where the clocks stand."""
    changes = list(_changes(ZoneInfo(timezone), year))
    if not changes:
        return ((_no_change(timezone, year), 0),)
    rules = [_rule([change for change in changes if change.is_to_summer is to_summer]) for to_summer in (False, True)]
    return tuple(rule for rule in rules if rule) if all(rules) else None


def _changes(zone: ZoneInfo, year: int) -> Iterator[Change]:
    at, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + YEARS_LOOKED_AT, 1, 1, tzinfo=UTC)
    while at < end:
        following = min(at + STRIDE, end)
        if _offset(at, zone) != _offset(following, zone):
            yield _change_between(at, following, zone)
        at = following


def _change_between(start: datetime, end: datetime, zone: ZoneInfo) -> Change:
    """Find the second of the one change between two moments."""
    least, most = 0, int((end - start) / ONE_SECOND)
    before = _offset(start, zone)
    while most - least > 1:
        middle = (least + most) // 2
        is_before = _offset(start + middle * ONE_SECOND, zone) == before
        least, most = (middle, most) if is_before else (least, middle)
    at = start + most * ONE_SECOND
    return Change(
        wall=(at + before).replace(tzinfo=None),
        offset_before=before,
        offset_after=_offset(at, zone),
        name=at.astimezone(zone).tzname() or "",
    )


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def _no_change(timezone: str, year: int) -> Change:
    at = datetime(year, 1, 1, tzinfo=ZoneInfo(timezone))
    offset = at.utcoffset() or timedelta(0)
    return Change(
        wall=datetime.combine(FIRST_DAY, time()),
        offset_before=offset,
        offset_after=offset,
        name=at.tzname() or "",
    )


def _rule(changes: list[Change]) -> tuple[Change, int] | None:
    """Return the first of `changes`, one a year, and the week of the month that all fall in; None without a rule."""
    alike = {
        (each.wall.month, each.wall.weekday(), each.wall.time(), each.offset_before, each.offset_after)
        for each in changes
    }
    weeks = frozenset.intersection(*(each.weeks for each in changes)) if changes else frozenset()
    is_yearly = len({each.wall.year for each in changes}) == len(changes) == YEARS_LOOKED_AT
    return (changes[0], min(weeks)) if is_yearly and len(alike) == 1 and weeks else None


def _sub_block(change: Change, week: int) -> TimezoneStandard | TimezoneDaylight:
    block = TimezoneDaylight() if change.is_to_summer else TimezoneStandard()
    block.DTSTART = _first_time(change, week) if week else change.wall
    block.TZOFFSETFROM = change.offset_before
    block.TZOFFSETTO = change.offset_after
    block.add("TZNAME", change.name)
    if week:
        day = f"{week}{WEEKDAYS[change.wall.weekday()]}"
        block.add("RRULE", vRecur({"FREQ": "YEARLY", "BYMONTH": change.wall.month, "BYDAY": day}))
    return block


def _first_time(change: Change, week: int) -> datetime:
    """Return the first time of the rule in 1970, which is where calendar programs expect a zone to begin."""
    month = FIRST_DAY.replace(month=change.wall.month)
    days = [month + number * ONE_DAY for number in range(31)]
    fitting = [day for day in days if day.month == month.month and day.weekday() == change.wall.weekday()]
    return datetime.combine(fitting[week if week == LAST else week - 1], change.wall.time())
