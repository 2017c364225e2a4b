"""A task with the dates that were counted for it, where it stands on a day, and why its date is what it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.checklist import Task
from planner.domain.ruler import FINAL_WEEK


class TaskState(StrEnum):
    """Where a task stands on a given day."""

    DONE = "done"
    LATE = "late"
    DUE = "due"
    UNDER_WAY = "under_way"
    AHEAD = "ahead"
    UNDATED = "undated"


class MovedBecause(StrEnum):
    """Why a task's completion date is not simply the day that its offset names; the last reason that moved it."""

    DONE = "done"
    """It is finished, and its dates move no more."""
    PINNED = "pinned"
    """Somebody fixed the day, or a day for the benchmark that the completion cannot come before."""
    DAY_OFF = "day_off"
    """People do not work on the day that the offset names."""
    LATE_START = "late_start"
    """Planning began so late that the days before the event were drawn together."""
    FLOOR = "floor"
    """It was brought forward to the last day that its rule allows."""
    WAITED_FOR = "waited_for"
    """It was brought forward to the day of a task that waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedTask:
    """A task with its two dates; None where nothing gives one: no next event yet, a circle, an anchor that is missing.

    `floor_on` is the latest day its rule allows it to end, `earliest_on` the earliest its rule allows it to begin,
    `wanted_on` the completion the template wants when there is time. `moved_because` is None where the offset alone
    decides; where a task is counted from another one, its offset names a day from that task's own date, moved or not.
    """

    task: Task
    benchmark_on: date | None
    completion_on: date | None
    wanted_on: date | None
    floor_on: date | None = None
    earliest_on: date | None = None
    moved_because: MovedBecause | None = None

    @property
    def misses_floor(self) -> bool:
        """Whether it is planned to be finished later than its rule allows."""
        return bool(self.floor_on and self.completion_on and self.completion_on > self.floor_on)

    def state(self, today: date) -> TaskState:
        """Tell where the task stands on `today`; due means within the next seven days (CHK-07)."""
        if self.task.completed_on:
            return TaskState.DONE
        if self.completion_on is None:
            return TaskState.UNDATED
        if self.completion_on < today:
            return TaskState.LATE
        if self.completion_on <= today + FINAL_WEEK:
            return TaskState.DUE
        is_begun = self.benchmark_on is not None and self.benchmark_on <= today
        return TaskState.UNDER_WAY if is_begun else TaskState.AHEAD
