"""Which days people work on, and the nearest one before or after a day off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays:
    """Every day that is neither on the weekend (0 is Monday) nor a day off."""

    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    days_off: frozenset[date] = frozenset()

    def includes(self, day: date) -> bool:
        """Whether people work on `day`."""
        return day.weekday() not in self.weekend and day not in self.days_off

    def on_or_before(self, day: date) -> date:
        """Return the last working day up to `day`: "not later than" dates move earlier (NUM-10)."""
        return next(self._walk(day, -ONE_DAY))

    def on_or_after(self, day: date) -> date:
        """Return the first working day from `day` on: dates after the event move later (content B4.2)."""
        return next(self._walk(day, ONE_DAY))

    def count(self, day: date, number: int) -> date:
        """Return the working day `number` working days after `day`, or before it where `number` is negative."""
        if number == 0:
            return day
        step = ONE_DAY if number > 0 else -ONE_DAY
        walk = self._walk(day + step, step)
        return [next(walk) for _ in range(abs(number))][-1]

    def _walk(self, day: date, step: timedelta) -> Iterator[date]:
        while True:
            if self.includes(day):
                yield day
            day += step
