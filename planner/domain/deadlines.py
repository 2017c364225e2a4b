"""The dates of every task, counted back from the event; a late start is compressed in order (content B4.2, B10)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from graphlib import CycleError, TopologicalSorter

from planner.domain.checklist import Task
from planner.domain.event import Event
from planner.domain.offset import Anchor, Offset, count_from, parse_offset
from planner.domain.working_days import WorkingDays

FINAL_WEEK = timedelta(days=7)


class TaskState(StrEnum):
    """Where a task stands on a given day."""

    DONE = "done"
    LATE = "late"
    DUE = "due"
    UNDER_WAY = "under_way"
    AHEAD = "ahead"
    UNDATED = "undated"


class MovedBecause(StrEnum):
    """Why a task's completion date is not the day its offset names; the last reason that moved it."""

    DONE = "done"
    PINNED = "pinned"
    DAY_OFF = "day_off"
    LATE_START = "late_start"
    FLOOR = "floor"
    WAITED_FOR = "waited_for"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedTask:
    """A task with its two dates; both are None while it waits for the next event of the series.

    `floor_on` is the latest day its rule allows it to end, `earliest_on` the earliest its rule allows it to begin,
    `wanted_on` the completion the template wants when there is time.
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


def applies(task: Task, event: Event) -> bool:
    """Whether a task belongs to the event as it stands; what somebody already worked on never goes away."""
    is_touched = (
        task.is_kept or task.completed_on or task.benchmark_on or task.completion_on or task.owners or task.note
    )
    return task.condition is None or task.condition in event.switches or bool(is_touched)


def date_tasks(
    tasks: Iterable[Task], event: Event, working_days: WorkingDays, next_event_on: date | None = None
) -> tuple[DatedTask, ...]:
    """Return the tasks that apply to the event, in their order, with their dates.

    Dates that people fixed stay; the others are counted from the event, moved off days off (NUM-10), drawn together
    where planning began late, and never lie after what still waits for them. A floor is kept wherever it still can be.
    """
    ruler = _Ruler(event, working_days, next_event_on)
    chosen = [task for task in tasks if applies(task, event)]
    wanted = [ruler.place(task) for task in chosen]
    dates = (on for dated in wanted for on in (dated.benchmark_on, dated.completion_on) if on)
    start = min(dates, default=event.starts_on)
    if start < event.planning_from_on:
        wanted = [ruler.compress(dated, start) for dated in wanted]
    return tuple(_in_order([_with_fixed_dates(dated) for dated in wanted]))


class _Ruler:
    """Counts the dates of one event."""

    def __init__(self, event: Event, working_days: WorkingDays, next_event_on: date | None) -> None:
        self.event = event
        self.working_days = working_days
        self.anchors = {
            Anchor.FIRST_DAY: event.starts_on,
            Anchor.LAST_DAY: event.ends_on,
            Anchor.NEXT_EVENT: next_event_on,
        }

    def place(self, task: Task) -> DatedTask:
        """Count both dates as the template wants them."""
        benchmark_on, completion_on = (self.count(parse_offset(text)) for text in (task.benchmark, task.completion))
        earliest_on = self.floor(task.benchmark_floor)
        if benchmark_on and earliest_on:
            benchmark_on = self.working_days.on_or_after(max(benchmark_on, earliest_on))
        placed = DatedTask(
            task=task,
            benchmark_on=None,
            completion_on=None,
            wanted_on=completion_on,
            floor_on=self.floor(task.completion_floor),
            earliest_on=earliest_on,
        )
        return _date(placed, benchmark_on, completion_on)

    def floor(self, text: str) -> date | None:
        """Return the day a rule names, as it stands in the calendar; None where there is no rule."""
        return None if not text else count_from(parse_offset(text), self.event.starts_on, self.working_days)

    def count(self, offset: Offset) -> date | None:
        """Return the working day an offset means; the event's own days never move."""
        anchor_on = self.anchors[offset.anchor]
        if anchor_on is None or offset.number == 0:
            return anchor_on
        return self.shift(count_from(offset, anchor_on, self.working_days))

    def shift(self, day: date) -> date:
        """Move a day off: earlier before the event, later after it, and not at all during it (content B4.2)."""
        if day < self.event.starts_on:
            return self.working_days.on_or_before(day)
        return self.working_days.on_or_after(day) if day > self.event.ends_on else day

    def compress(self, dated: DatedTask, start: date) -> DatedTask:
        """Draw the days from `start` on together between the day planning began and the final week (content B10)."""
        completion_on = self._draw(dated.completion_on, start)
        benchmark_on = self._draw(dated.benchmark_on, start)
        floor_on = dated.floor_on
        if floor_on and completion_on and completion_on > floor_on >= self.event.planning_from_on:
            completion_on = max(self.working_days.on_or_before(floor_on), self.event.planning_from_on)
        return _date(dated, benchmark_on, completion_on)

    def _draw(self, day: date | None, start: date) -> date | None:
        event = self.event
        if day is None or day >= event.starts_on:
            return day
        begun_on = min(event.planning_from_on, event.starts_on)
        kept_from = event.starts_on - timedelta(days=min(FINAL_WEEK.days, (event.starts_on - begun_on).days // 2))
        if day < kept_from:
            share = (day - start) / (kept_from - start)
            day = self.shift(begun_on + timedelta(days=round(share * (kept_from - begun_on).days)))
        return max(day, begun_on)


def _date(dated: DatedTask, benchmark_on: date | None, completion_on: date | None) -> DatedTask:
    if benchmark_on and completion_on:
        benchmark_on = min(benchmark_on, completion_on)
    return replace(dated, benchmark_on=benchmark_on, completion_on=completion_on)


def _with_fixed_dates(dated: DatedTask) -> DatedTask:
    """Put the dates that people fixed; where only one is, the other gives way to it."""
    task = dated.task
    fixed = replace(
        dated,
        benchmark_on=task.benchmark_on or dated.benchmark_on,
        completion_on=task.completion_on or dated.completion_on,
    )
    if not task.benchmark_on:
        return _date(fixed, fixed.benchmark_on, fixed.completion_on)
    if not task.completion_on and fixed.completion_on:
        return replace(fixed, completion_on=max(task.benchmark_on, fixed.completion_on))
    return fixed


def _in_order(dated: list[DatedTask]) -> list[DatedTask]:
    """Bring every open task forward to the earliest completion among those that still wait for it (content B4.3a)."""
    by_id = {each.task.id: each for each in dated}
    for task_id in _last_first(by_id):
        waiting = by_id[task_id]
        for earlier_id in by_id.keys() & waiting.task.after:
            by_id[earlier_id] = _not_after(by_id[earlier_id], waiting)
    return [by_id[each.task.id] for each in dated]


def _not_after(dated: DatedTask, waiting: DatedTask) -> DatedTask:
    latest_on = None if waiting.task.completed_on else waiting.completion_on
    if latest_on is None or dated.completion_on is None or dated.completion_on <= latest_on:
        return dated
    return _with_fixed_dates(_date(dated, dated.benchmark_on, latest_on))


def _last_first(by_id: Mapping[str, DatedTask]) -> list[str]:
    """Order the tasks so that each comes before what it waits for; empty where they wait in a circle."""
    graph = {key: [other for other in dated.task.after if other in by_id] for key, dated in by_id.items()}
    try:
        return list(TopologicalSorter(graph).static_order())[::-1]
    except CycleError:
        return []


def wait_in_a_circle(tasks: Iterable[Task]) -> tuple[str, ...]:
    """Return the ids of tasks that wait for one another in a circle, each once, empty where none do."""
    try:
        TopologicalSorter({task.id: task.after for task in tasks}).prepare()
    except CycleError as circle:
        return tuple(circle.args[1][:-1])
    return ()
