"""How much falls to whom in which week: an open task counts once for each who does it, in every week it is under way.

The weeks begin with today's; what is late has to be done now and counts in it alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask
from planner.domain.owners import Holder

WEEK = timedelta(weeks=1)
MOST_WEEKS = 260
"""Five years: what is put off for longer, as a rule by mistake, counts in the last of them."""
MANY_A_WEEK = 5
"""One for every working day; who has more under way in one week is told so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkloadRow:
    """What falls to one person or role: the open tasks that have a date, and how many are under way in each week."""

    holder: Holder
    tasks: int
    by_week: Mapping[date, int]

    @property
    def full_weeks(self) -> tuple[date, ...]:
        """The weeks, by their Mondays, in which more is under way than there are working days."""
        return tuple(week for week, number in self.by_week.items() if number > MANY_A_WEEK)


def holders(task: Task) -> tuple[Holder, ...]:
    """Return everybody named for a task, each once, or its role while nobody is (CHK-02)."""
    return tuple(Holder(person_id=owner) for owner in dict.fromkeys(task.owners)) or (Holder(role=task.role),)


def workload(dated: Iterable[DatedTask], today: date) -> tuple[WorkloadRow, ...]:
    """Return a row for everybody to whom an open task with a date falls, who has most to do first.

    Every row holds every week from today's to the last completion, MOST_WEEKS at the most, in order.
    """
    spans = {each.task.id: (each.task, span) for each in dated if (span := open_weeks(each, today))}
    tasks: Counter[Holder] = Counter()
    numbers: Counter[tuple[Holder, date]] = Counter()
    for task, span in spans.values():
        tasks.update(holders(task))
        numbers.update((holder, week) for holder in holders(task) for week in span)
    weeks = _all_weeks((span for _, span in spans.values()), today)
    return tuple(
        WorkloadRow(holder=holder, tasks=number, by_week={week: numbers[holder, week] for week in weeks})
        for holder, number in tasks.most_common()
    )


def tasks_by_week(dated: Iterable[DatedTask], today: date) -> dict[date, int]:
    """Return how many open tasks are under way in each week, every task once, in the weeks of `workload`."""
    spans = [open_weeks(each, today) for each in dated]
    numbers = Counter(week for span in spans for week in span)
    return {week: numbers[week] for week in _all_weeks(spans, today)}


def open_weeks(dated: DatedTask, today: date) -> tuple[date, ...]:
    """Return the Mondays of the weeks from today's on in which a task is under way; none once it is done or undated."""
    ends_on, farthest = dated.completion_on, today + (MOST_WEEKS - 1) * WEEK
    if dated.task.completed_on or ends_on is None:
        return ()
    begins_on = min(dated.benchmark_on or ends_on, ends_on)
    return tuple(_mondays(*(min(max(day, today), farthest) for day in (begins_on, ends_on))))


def _all_weeks(spans: Iterable[tuple[date, ...]], today: date) -> tuple[date, ...]:
    return tuple(_mondays(today, max((span[-1] for span in spans if span), default=today)))


def week_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _mondays(first: date, last: date) -> Iterator[date]:
    """Yield the Mondays of the weeks from one day to another."""
    week = week_of(first)
    while week <= last:
        yield week
        week += WEEK
