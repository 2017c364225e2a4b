"""Days as places on a line from its left end, 0, to its right, 100; whole weeks, with their months and years above."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from planner.domain.event import Event
from planner.domain.offset import add_months
from planner.domain.workload import WEEK, week_of

DAY = timedelta(days=1)
NEAR = 8 * WEEK
"""How far off today may lie and still be drawn: farther, it would leave no room for the tasks."""
MONTHS_SHOWN = 24
"""Farther from the event than this lies nothing but a slip of the pen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The days from `first_on`, a Monday, to before `end_on`, another."""

    first_on: date
    end_on: date

    @property
    def weeks(self) -> list[date]:
        """The Mondays, in order."""
        return [self.first_on + number * WEEK for number in range((self.end_on - self.first_on) // WEEK)]

    def at(self, day: date) -> float:
        """Return the place where a day begins; days beyond the ends lie at them."""
        inside = min(max(day, self.first_on), self.end_on)
        return round(100 * ((inside - self.first_on) / (self.end_on - self.first_on)), 2)

    def shows(self, day: date) -> bool:
        """Whether a day lies on the line."""
        return self.first_on <= day < self.end_on

    def stretch(self, first: date, last: date) -> tuple[float, float]:
        """Return where the days from `first` to the end of `last` begin, and how wide they are."""
        begins = self.at(first)
        return begins, round(self.at(last + DAY) - begins, 2)

    def months(self) -> list[tuple[date, date]]:
        """Return the first and the last day of each month that is on the line, as far as it is."""
        starts = [self.first_on]
        while (following := add_months(starts[-1].replace(day=1), 1)) < self.end_on:
            starts.append(following)
        return [(start, end - DAY) for start, end in pairwise([*starts, self.end_on])]

    def years(self) -> list[tuple[date, date]]:
        """Return the first and the last day of each year that is on the line, as far as it is."""
        by_year = [list(months) for _, months in groupby(self.months(), lambda month: month[0].year)]
        return [(months[0][0], months[-1][1]) for months in by_year]


def axis_over(days: Iterable[date], event: Event, today: date) -> Axis:
    """Return the line that shows these days, the event, and today unless it lies far from all of them."""
    nearest, farthest = add_months(event.starts_on, -MONTHS_SHOWN), add_months(event.ends_on, MONTHS_SHOWN)
    shown = [event.starts_on, event.ends_on, *(min(max(day, nearest), farthest) for day in days)]
    if min(shown) - NEAR <= today <= max(shown) + NEAR:
        shown.append(today)
    return Axis(first_on=week_of(min(shown)), end_on=week_of(max(shown)) + WEEK)
