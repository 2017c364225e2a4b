"""Which days people work on, and the nearest one before or after a day off."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays:
    """Every day that is neither on the weekend (0 is Monday) nor a day off.

    Where a weekend takes the whole week, nobody could ever work: then no day moves, and none is counted.
    """

    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    days_off: frozenset[date] = frozenset()

    def includes(self, day: date) -> bool:
        """Whether people work on `day`."""
        return day.weekday() not in self.weekend and day not in self.days_off

    @property
    def a_week(self) -> int:
        """How many days of a week people work on, public holidays apart."""
        return DAYS_A_WEEK - len(self.weekend.intersection(range(DAYS_A_WEEK)))

    def on_or_before(self, day: date) -> date:
        """Return the last working day up to `day`: "not later than" dates move earlier (NUM-10)."""
        return day if self.includes(day) or not self.a_week else next(self._walk(day, -ONE_DAY))

    def on_or_after(self, day: date) -> date:
        """Return the first working day from `day` on: dates after the event move later (content B4.2)."""
        return day if self.includes(day) or not self.a_week else next(self._walk(day, ONE_DAY))

    def count(self, day: date, number: int) -> date:
        """Return the working day `number` working days after `day`, or before it where `number` is negative.

        Whole weeks are passed over at once, so that a large number takes no longer. Raises OverflowError beyond the
        calendar's years.
        """
        left, step = abs(number) if self.a_week else 0, ONE_DAY if number > 0 else -ONE_DAY
        while left > self.a_week:
            weeks = (left - 1) // self.a_week
            passed = day + step * DAYS_A_WEEK * weeks
            left -= weeks * self.a_week - self._lost_between(day, passed)
            day = passed
        for _ in range(left):
            day = next(self._walk(day + step, step))
        return day

    def _lost_between(self, one: date, other: date) -> int:
        """Count the days off outside the weekend after the earlier and up to the later day, or as far back."""
        lost = _days_lost(self.weekend, self.days_off)
        if one < other:
            return bisect_right(lost, other) - bisect_right(lost, one)
        return bisect_left(lost, one) - bisect_left(lost, other)

    def _walk(self, day: date, step: timedelta) -> Iterator[date]:
        while True:
            if self.includes(day):
                yield day
            day += step


@lru_cache(maxsize=16)
def _days_lost(weekend: frozenset[int], days_off: frozenset[date]) -> tuple[date, ...]:
    return tuple(sorted(day for day in days_off if day.weekday() not in weekend))
