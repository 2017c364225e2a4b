"""What the next seven days ask for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.coming_week import WeekPart, coming_week, part_of_week
from planner.domain.deadlines import DatedTask
from tests.builders import a_task
from tests.domain.strategies import DATES

TODAY = date(2027, 2, 10)


def a_dated_task(begins_on: date | None, ends_on: date | None, **changes: object) -> DatedTask:
    return DatedTask(task=a_task(**changes), benchmark_on=begins_on, completion_on=ends_on, wanted_on=None)


@pytest.mark.parametrize(
    ("begins_in", "ends_in", "part"),
    [
        (-9, -1, WeekPart.LATE),
        (-9, 0, WeekPart.TO_FINISH),
        (7, 7, WeekPart.TO_FINISH),
        (-9, 8, WeekPart.UNDER_WAY),
        (7, 30, WeekPart.UNDER_WAY),
        (8, 30, None),
    ],
)
def test_a_task_belongs_to_the_part_of_its_days(begins_in: int, ends_in: int, part: WeekPart | None) -> None:
    task = a_dated_task(TODAY + timedelta(days=begins_in), TODAY + timedelta(days=ends_in))
    assert part_of_week(task, TODAY) == part


def test_nothing_is_asked_of_what_is_done_or_has_no_date() -> None:
    done = a_dated_task(TODAY, TODAY, completed_on=TODAY)
    assert [part_of_week(task, TODAY) for task in (done, a_dated_task(None, None))] == [None, None]


def test_a_task_with_an_end_alone_is_not_asked_for_before_it_is_due() -> None:
    assert part_of_week(a_dated_task(None, TODAY + timedelta(days=8)), TODAY) is None


@given(st.lists(st.builds(a_dated_task, st.none() | DATES, st.none() | DATES), max_size=8), DATES)
def test_every_task_that_the_week_asks_for_stands_in_its_part_once_by_its_day(
    tasks: list[DatedTask], today: date
) -> None:
    parts = coming_week(tasks, today)
    assert list(parts) == list(WeekPart)
    for part, found in parts.items():
        days = [each.completion_on for each in found if each.completion_on]
        assert days == sorted(days)
        asked = sum(part_of_week(each, today) is part for each in tasks)
        assert len(found) == len(days) == asked
