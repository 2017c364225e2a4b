"""Counts days from one event: what an offset names, how a day off moves it, where a late start draws it to."""

from datetime import date, timedelta

from planner.domain.event import Event
from planner.domain.offset import Anchor, Offset, count_from, parse_offset
from planner.domain.working_days import WorkingDays

FINAL_WEEK = timedelta(days=7)
EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)
"""The years that workbooks and calendars know; a day beyond them is none."""


class Ruler:
    """The days of one event; none is drawn anywhere before `begin` says on which day its tasks want to begin."""

    def __init__(self, event: Event, working_days: WorkingDays, next_event_on: date | None) -> None:
        self.event = event
        self.working_days = working_days
        self.begun_on = min(event.planning_from_on, event.starts_on)
        self.last_on = event.ends_on
        self.start_on, self.is_late = event.planning_from_on, False
        self._anchors = {
            Anchor.FIRST_DAY: event.starts_on,
            Anchor.LAST_DAY: event.ends_on,
            Anchor.NEXT_EVENT: next_event_on,
        }

        self._named: dict[Offset, date | None] = {}
        self._drawn: dict[date, date] = {}

    def begin(self, start_on: date) -> None:
        """Take the first day that the tasks want; where planning began after it, `is_late` (content B10)."""
        self.start_on, self.is_late = start_on, start_on < self.event.planning_from_on

    def name(self, offset: Offset, task_on: date | None = None) -> date | None:
        """Return the day an offset names as it stands in the calendar, from `task_on` where it counts from a task.

        None where its anchor has no date, or where the day lies beyond the years that calendars know.
        """
        if offset.anchor is Anchor.TASK:
            return self._count(offset, task_on)
        if offset not in self._named:
            self._named[offset] = self._count(offset, self._anchors[offset.anchor])
        return self._named[offset]

    def _count(self, offset: Offset, anchor_on: date | None) -> date | None:
        if anchor_on is None:
            return None
        try:
            day = count_from(offset, anchor_on, self.working_days)
        except (OverflowError, ValueError):
            return None
        return day if EARLIEST <= day <= LATEST else None

    def settle(self, offset: Offset, day: date, task_on: date | None = None) -> date:
        """Move the day that an offset names off days off; what follows a task stays after it."""
        if offset.number == 0:
            return day
        moved = self.shift(day)
        return self.working_days.on_or_after(day) if task_on and moved <= task_on < day else moved

    def shift(self, day: date) -> date:
        """Move a day off: earlier before the event, later after it, and not at all during it (content B4.2)."""
        if day < self.event.starts_on:
            return self.working_days.on_or_before(day)
        return self.working_days.on_or_after(day) if day > self.last_on else day

    def no_later_than(self, day: date) -> date:
        """Return the working day up to `day`; it stays after planning began, and after the event where `day` does."""
        if self.event.starts_on <= day <= self.last_on:
            return day
        first_on = self.last_on if day > self.last_on else self.begun_on
        return max(self.working_days.on_or_before(day), min(first_on, day))

    def floor(self, text: str) -> date | None:
        """Return the day a rule names, as it stands in the calendar; None where there is no rule."""
        return self.name(parse_offset(text)) if text else None

    def draw(self, day: date) -> date:
        """Draw a day of a late start between the day planning began and the final week, in order (content B10)."""
        if day >= self.event.starts_on or not self.is_late:
            return day
        if day not in self._drawn:
            self._drawn[day] = self._draw(day)
        return self._drawn[day]

    def _draw(self, day: date) -> date:
        starts_on = self.event.starts_on
        kept_from = starts_on - min(FINAL_WEEK, timedelta(days=(starts_on - self.begun_on).days // 2))
        if day < kept_from:
            share = (day - self.start_on) / (kept_from - self.start_on)
            day = self.shift(self.begun_on + timedelta(days=round(share * (kept_from - self.begun_on).days)))
        return max(day, self.begun_on)
