"""Which tasks are asked for: by state, area, who does them, when they are to be finished, and words (CHK-07)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner.domain.checklist import Task
from planner.domain.deadlines import FINAL_WEEK, DatedTask, TaskState
from planner.domain.event import Event
from planner.domain.offset import add_months

MONTH = timedelta(days=30)
Span = tuple[date | None, date | None]
"""The first and the last day of a period, None where it has none."""


class Period(StrEnum):
    """A time in which tasks are to be finished."""

    THIS_WEEK = "this_week"
    NEXT_SEVEN_DAYS = "next_seven_days"
    NEXT_30_DAYS = "next_30_days"
    THIS_MONTH = "this_month"
    BEFORE_EVENT = "before_event"
    DURING_EVENT = "during_event"
    AFTER_EVENT = "after_event"
    CHOSEN = "chosen"


def span_of(period: Period, event: Event, today: date) -> Span:
    """Return the days of a period as it stands `today`; weeks begin on Monday, and a chosen period has no days yet."""
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    day = timedelta(days=1)
    spans: dict[Period, Span] = {
        Period.THIS_WEEK: (monday, monday + timedelta(days=6)),
        Period.NEXT_SEVEN_DAYS: (today, today + FINAL_WEEK),
        Period.NEXT_30_DAYS: (today, today + MONTH),
        Period.THIS_MONTH: (first, add_months(first, 1) - day),
        Period.BEFORE_EVENT: (None, event.starts_on - day),
        Period.DURING_EVENT: (event.starts_on, event.ends_on),
        Period.AFTER_EVENT: (event.ends_on + day, None),
    }
    return spans.get(period, (None, None))


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFilter:
    """What a task has to be to be shown; what is left empty asks for nothing.

    `people` are person ids, `roles` those of the checklist; a task passes that is one of theirs, or nobody's where
    `is_unnamed`. `owner` is one person whose it has to be as well. `span` bounds the day of completion.
    """

    states: tuple[TaskState, ...] = ()
    areas: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    is_unnamed: bool = False
    owner: str = ""
    span: Span = (None, None)
    text: str = ""

    def passes(self, dated: DatedTask, today: date) -> bool:
        """Whether a task is asked for."""
        task = dated.task
        return (
            (not self.states or dated.state(today) in self.states)
            and (not self.areas or task.area in self.areas)
            and (not self.owner or self.owner in task.owners)
            and self._is_theirs(task)
            and self._is_in_time(dated.completion_on)
            and self.text.casefold() in f"{task.id} {task.title} {task.note}".casefold()
        )

    def _is_theirs(self, task: Task) -> bool:
        if not (self.people or self.roles or self.is_unnamed):
            return True
        is_named = bool(set(self.people) & set(task.owners)) or task.role in self.roles
        return is_named or (self.is_unnamed and not task.owners)

    def _is_in_time(self, on: date | None) -> bool:
        first, last = self.span
        if on is None:
            return not (first or last)
        return (first or on) <= on <= (last or on)
