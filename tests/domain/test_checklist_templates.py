"""Adding a checklist to an event, and making one of an event's tasks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checklist import ChecklistItem
from planner.domain.checklist_templates import add_missing, items_of, missing_items, offset_to, without_fixed_dates
from planner.domain.deadlines import date_tasks
from planner.domain.event_kind import ChecklistTemplate
from planner.domain.offset import Anchor, count_from, parse_offset
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.domain.working_days import WorkingDays
from tests.builders import a_plan, a_task, an_event

EVENT = an_event(starts_on=date(2027, 3, 16), days=3)
EVERY_DAY = WorkingDays(weekend=frozenset())


def an_item(item_id: str) -> ChecklistItem:
    return ChecklistItem(
        id=item_id, area="venue", title="Ask", role="logistics", benchmark="-2w", completion="-1w", origin=Origin.OWN
    )


def a_template(*ids: str) -> ChecklistTemplate:
    tasks = tuple(map(an_item, ids))
    return ChecklistTemplate(id="mine", title="Mine", description="Mine.", origin=Origin.OWN, tasks=tasks)


def items(plan: Plan) -> tuple[ChecklistItem, ...]:
    counted = date_tasks(map(without_fixed_dates, plan.tasks), plan.event, EVERY_DAY)
    return items_of(plan, {dated.task.id: dated for dated in counted})


def test_only_tasks_that_are_not_there_are_missing() -> None:
    plan = a_plan(tasks=(a_task(id="A"),))
    assert [item.id for item in missing_items(plan, a_template("A", "B"))] == ["B"]


def test_missing_tasks_come_behind_those_that_are_there() -> None:
    plan = add_missing(a_plan(tasks=(a_task(id="A", position=7, note="Mine"),)), a_template("A", "B", "C"))
    assert [(task.id, task.position, task.note) for task in plan.tasks] == [
        ("A", 7, "Mine"),
        ("B", 8, ""),
        ("C", 9, ""),
    ]


def test_adding_twice_adds_once() -> None:
    once = add_missing(a_plan(tasks=()), a_template("A"))
    assert add_missing(once, a_template("A")) == once


def test_what_was_done_noted_and_assigned_does_not_come_along() -> None:
    task = a_task(id="A", owners=("p1",), note="Call her", completed_on=date(2027, 3, 1), is_kept=True, version=4)
    assert items(a_plan(event=EVENT, tasks=(task,))) == (
        ChecklistItem(
            id="A",
            area=task.area,
            title=task.title,
            role=task.role,
            benchmark="-5w",
            completion="-4w",
            origin=Origin.SOURCE,
        ),
    )


def test_a_fixed_date_becomes_days_and_one_on_the_very_day_of_its_offset_does_not() -> None:
    task = a_task(id="A", benchmark_on=EVENT.starts_on - timedelta(weeks=5), completion_on=date(2027, 3, 1))
    (item,) = items(a_plan(event=EVENT, tasks=(task,)))
    assert (item.benchmark, item.completion) == ("-5w", "-15d")


def test_a_task_that_is_gone_is_waited_for_no_more() -> None:
    plan = a_plan(event=EVENT, tasks=(a_task(id="A", after=("B", "gone")), a_task(id="B", position=1)))
    assert [item.after for item in items(plan)] == [("B",), ()]


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        (date(2027, 3, 4), "-12d"),
        (date(2027, 3, 16), "0"),
        (date(2027, 3, 17), "+1d"),
        (date(2027, 3, 18), "E"),
        (date(2027, 3, 25), "E+7d"),
        (date(1950, 1, 1), "-9999d"),
    ],
)
def test_a_day_is_counted_from_the_first_or_the_last_day(day: date, offset: str) -> None:
    assert offset_to(day, EVENT) == offset


@given(st.integers(-4000, 4000), st.integers(1, 14))
def test_the_offset_to_a_day_leads_to_that_day(distance: int, days: int) -> None:
    event = replace(EVENT, days=days)
    day = event.starts_on + timedelta(days=distance)
    offset = parse_offset(offset_to(day, event))
    anchor = event.ends_on if offset.anchor is Anchor.LAST_DAY else event.starts_on
    assert count_from(offset, anchor, EVERY_DAY) == day
