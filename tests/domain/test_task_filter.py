"""Filters of the checklist: each asks for one thing, all of them together for what passes every one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.deadlines import DatedTask, TaskState
from planner.domain.task_filter import Period, TaskFilter, span_of
from tests.builders import a_task, an_event

TODAY = date(2026, 11, 25)
"""A Wednesday."""


def dated(on: date | None = date(2026, 12, 1), **changes: object) -> DatedTask:
    return DatedTask(task=a_task(**changes), benchmark_on=on, completion_on=on, wanted_on=on)


@pytest.mark.parametrize(
    ("period", "span"),
    [
        (Period.THIS_WEEK, (date(2026, 11, 23), date(2026, 11, 29))),
        (Period.NEXT_SEVEN_DAYS, (TODAY, date(2026, 12, 2))),
        (Period.NEXT_30_DAYS, (TODAY, date(2026, 12, 25))),
        (Period.THIS_MONTH, (date(2026, 11, 1), date(2026, 11, 30))),
        (Period.BEFORE_EVENT, (None, date(2027, 3, 15))),
        (Period.DURING_EVENT, (date(2027, 3, 16), date(2027, 3, 17))),
        (Period.AFTER_EVENT, (date(2027, 3, 18), None)),
        (Period.CHOSEN, (None, None)),
    ],
)
def test_a_period_has_its_days(period: Period, span: tuple[date | None, date | None]) -> None:
    assert span_of(period, an_event(), TODAY) == span


@given(today=st.dates(date(2020, 1, 1), date(2035, 1, 1)))
def test_this_week_and_this_month_hold_today(today: date) -> None:
    for period in (Period.THIS_WEEK, Period.THIS_MONTH, Period.NEXT_SEVEN_DAYS):
        first, last = span_of(period, an_event(), today)
        assert first
        assert last
        assert first <= today <= last


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (TaskFilter(), True),
        (TaskFilter(states=(TaskState.DUE,)), True),
        (TaskFilter(states=(TaskState.LATE,)), False),
        (TaskFilter(areas=("venue", "media")), True),
        (TaskFilter(areas=("media",)), False),
        (TaskFilter(people=("one",)), True),
        (TaskFilter(people=("two",)), False),
        (TaskFilter(people=("two",), roles=("logistics",)), True),
        (TaskFilter(roles=("finance",)), False),
        (TaskFilter(is_unnamed=True), False),
        (TaskFilter(is_unnamed=True, people=("one",)), True),
        (TaskFilter(owner="one"), True),
        (TaskFilter(owner="two", people=("one",)), False),
        (TaskFilter(text="PREMISES"), True),
        (TaskFilter(text="flags"), False),
        (TaskFilter(span=(date(2026, 12, 1), date(2026, 12, 1))), True),
        (TaskFilter(span=(date(2026, 12, 2), None)), False),
        (TaskFilter(span=(None, date(2026, 11, 30))), False),
        (TaskFilter(areas=("venue",), text="flags"), False),
    ],
)
def test_a_task_passes_what_it_is(asked: TaskFilter, *, found: bool) -> None:
    assert asked.passes(dated(owners=("one",)), TODAY) is found


def test_a_task_of_nobody_is_found_as_such() -> None:
    assert TaskFilter(is_unnamed=True).passes(dated(), TODAY)


def test_a_task_without_a_date_is_in_no_period() -> None:
    assert TaskFilter().passes(dated(None), TODAY)
    assert not TaskFilter(span=(TODAY, None)).passes(dated(None), TODAY)


@given(days=st.integers(-400, 400))
def test_every_dated_task_is_before_during_or_after_the_event(days: int) -> None:
    event = an_event()
    task = dated(event.starts_on + timedelta(days=days))
    periods = (Period.BEFORE_EVENT, Period.DURING_EVENT, Period.AFTER_EVENT)
    assert sum(TaskFilter(span=span_of(each, event, TODAY)).passes(task, TODAY) for each in periods) == 1
