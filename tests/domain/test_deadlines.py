"""The dates of tasks: counted from the event, moved off days off, fixed by people (content B4.2, CHK-03, REL-03)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.checklist import Task
from planner.domain.deadlines import TaskState, applies, date_tasks
from planner.domain.event import Event, Switch
from planner.domain.working_days import WorkingDays
from tests.builders import a_task, an_event
from tests.domain.preparation import a_preparation, dated

EVENT = an_event(starts_on=date(2027, 3, 16), days=2)


def dates(task: Task, event: Event = EVENT, *days_off: date) -> tuple[date | None, date | None]:
    only = dated((task,), event, *days_off)[task.id]
    return only.benchmark_on, only.completion_on


def test_both_dates_are_counted_back_from_the_first_day() -> None:
    assert dates(a_task(benchmark="-10w", completion="-1mo")) == (date(2027, 1, 5), date(2027, 2, 16))


def test_dates_after_the_event_are_counted_from_its_last_day() -> None:
    assert dates(a_task(benchmark="E+1d", completion="E+2w")) == (date(2027, 3, 18), date(2027, 3, 31))


@pytest.mark.parametrize(
    ("starts_on", "completion", "on"),
    [
        (date(2028, 3, 31), "-1mo", date(2028, 2, 29)),
        (date(2027, 3, 31), "-1mo", date(2027, 2, 26)),
        (date(2028, 1, 31), "-1mo", date(2027, 12, 31)),
        (date(2028, 2, 29), "-1mo", date(2028, 1, 28)),
        (date(2028, 2, 29), "-12mo", date(2027, 2, 26)),
        (date(2028, 2, 29), "E+12mo", date(2029, 2, 28)),
        (date(2027, 1, 31), "E+1mo", date(2027, 3, 1)),
    ],
)
def test_months_end_where_the_calendar_ends_them_and_days_off_still_move(
    starts_on: date, completion: str, on: date
) -> None:
    event = an_event(starts_on=starts_on, days=1, planning_from_on=date(2025, 1, 1))
    assert dates(a_task(benchmark=completion, completion=completion), event)[1] == on


def test_an_event_over_new_year_counts_back_from_the_old_year_and_on_from_the_new() -> None:
    event = an_event(starts_on=date(2026, 12, 30), days=4, planning_from_on=date(2026, 6, 1))
    new_year = date(2027, 1, 4)
    assert (event.ends_on, dates(a_task(benchmark="-1wd", completion="E+1d"), event, new_year)) == (
        date(2027, 1, 2),
        (date(2026, 12, 29), date(2027, 1, 5)),
    )


def test_a_date_before_the_event_moves_earlier_off_a_weekend() -> None:
    assert dates(a_task(benchmark="-3d", completion="-2d")) == (date(2027, 3, 12), date(2027, 3, 12))


def test_a_date_before_the_event_moves_earlier_off_a_holiday() -> None:
    assert dates(a_task(benchmark="-3wd", completion="-1w"), EVENT, date(2027, 3, 9))[1] == date(2027, 3, 8)


def test_a_date_after_the_event_moves_later_off_days_off() -> None:
    assert dates(a_task(benchmark="E+3d", completion="E+4d"), EVENT, date(2027, 3, 22)) == (
        date(2027, 3, 23),
        date(2027, 3, 23),
    )


def test_the_days_of_the_event_never_move_though_people_are_off() -> None:
    weekend = an_event(starts_on=date(2027, 3, 13), days=2)
    assert dates(a_task(benchmark="0", completion="E"), weekend) == (date(2027, 3, 13), date(2027, 3, 14))


def test_a_day_during_the_event_does_not_move_either() -> None:
    long_weekend = an_event(starts_on=date(2027, 3, 12), days=4)
    assert dates(a_task(benchmark="+1d", completion="+2d"), long_weekend) == (date(2027, 3, 13), date(2027, 3, 14))
    until_saturday = replace(long_weekend, days=2)
    assert dates(a_task(benchmark="0", completion="+1d"), until_saturday)[1] == date(2027, 3, 13)


def test_what_may_not_begin_before_the_final_week_moves_later_off_a_holiday() -> None:
    guide = a_task(benchmark="-7d", completion="-3wd", benchmark_floor="-7d")
    assert dates(guide, EVENT, date(2027, 3, 9))[0] == date(2027, 3, 10)
    assert dates(replace(guide, benchmark_floor=""), EVENT, date(2027, 3, 9))[0] == date(2027, 3, 8)


def test_a_benchmark_that_would_come_after_the_completion_comes_with_it() -> None:
    assert dates(a_task(benchmark="-1w", completion="-2w")) == (date(2027, 3, 2), date(2027, 3, 2))


def test_what_waits_for_the_next_event_has_no_date_until_there_is_one() -> None:
    task = a_task(benchmark="next", completion="next")
    assert dates(task) == (None, None)
    (known,) = date_tasks([task], EVENT, WorkingDays(), next_event_on=date(2028, 3, 14))
    assert (known.benchmark_on, known.completion_on) == (date(2028, 3, 14), date(2028, 3, 14))


def test_moving_the_event_moves_every_open_task() -> None:
    before = dated(a_preparation(), EVENT)
    after = dated(a_preparation(), replace(EVENT, starts_on=EVENT.starts_on + timedelta(weeks=4)))
    moved = {code for code, each in after.items() if each.completion_on != before[code].completion_on}
    assert moved == before.keys() - {"FOL05"}


def test_moving_the_event_leaves_fixed_dates_where_they_are() -> None:
    task = a_task(benchmark_on=date(2027, 2, 1), completion_on=date(2027, 2, 13))
    moved = replace(EVENT, starts_on=date(2027, 5, 4))
    assert dates(task) == dates(task, moved) == (date(2027, 2, 1), date(2027, 2, 13))


def test_a_pinned_completion_takes_an_open_benchmark_along() -> None:
    assert dates(a_task(completion_on=date(2027, 1, 20))) == (date(2027, 1, 20), date(2027, 1, 20))


def test_a_pinned_benchmark_takes_an_open_completion_along() -> None:
    assert dates(a_task(benchmark_on=date(2027, 3, 1))) == (date(2027, 3, 1), date(2027, 3, 1))


def test_an_open_task_comes_forward_to_what_waits_for_it() -> None:
    tasks = (a_task(id="FIRST", completion="-2w"), a_task(id="SECOND", completion="-4w", after=("FIRST",)))
    assert dated(tasks, EVENT)["FIRST"].completion_on == date(2027, 2, 16)


def test_an_open_task_comes_forward_to_the_pin_of_what_waits_for_it() -> None:
    tasks = (a_task(id="FIRST"), a_task(id="SECOND", after=("FIRST",), completion_on=date(2027, 1, 20)))
    assert dated(tasks, EVENT)["FIRST"].completion_on == date(2027, 1, 20)


def test_a_pin_never_moves_though_it_lies_after_what_waits_for_it() -> None:
    pinned = a_task(id="FIRST", completion_on=date(2027, 3, 10))
    assert dated((pinned, a_task(id="SECOND", after=("FIRST",))), EVENT)["FIRST"].completion_on == date(2027, 3, 10)


def test_a_pinned_benchmark_stays_though_its_task_has_to_come_forward() -> None:
    pinned = a_task(id="FIRST", benchmark_on=date(2027, 2, 24), completion="-2w")
    first = dated((pinned, a_task(id="SECOND", after=("FIRST",))), EVENT)["FIRST"]
    assert (first.benchmark_on, first.completion_on) == (date(2027, 2, 24), date(2027, 2, 24))


def test_what_is_done_already_draws_nothing_forward() -> None:
    done = a_task(
        id="SECOND",
        after=("FIRST",),
        benchmark_on=date(2026, 10, 1),
        completion_on=date(2026, 10, 2),
        completed_on=date(2026, 10, 1),
    )
    assert dated((a_task(id="FIRST"), done), EVENT)["FIRST"].completion_on == date(2027, 2, 16)


def test_tasks_that_wait_in_a_circle_stay_without_dates_and_the_others_keep_theirs() -> None:
    tasks = (
        a_task(id="ONE", completion="-2w", after=("TWO",)),
        a_task(id="TWO", completion="-3w", after=("ONE",)),
        a_task(id="EARLY", completion="-2w"),
        a_task(id="LATER", completion="-4w", after=("EARLY",)),
    )
    assert [(each.benchmark_on, each.completion_on) for each in dated(tasks, EVENT).values()] == [
        (None, None),
        (None, None),
        (date(2027, 2, 9), date(2027, 2, 16)),
        (date(2027, 2, 9), date(2027, 2, 16)),
    ]


def test_a_task_that_waits_for_itself_has_no_date_until_somebody_fixes_one() -> None:
    assert dates(a_task(after=("VEN01",))) == (None, None)
    assert dates(a_task(after=("VEN01",), completion_on=date(2027, 2, 1)))[1] == date(2027, 2, 1)


def test_a_task_that_waits_for_one_that_is_gone_gets_its_dates() -> None:
    assert dates(a_task(after=("GONE",)))[1] == date(2027, 2, 16)


def test_a_conditional_task_comes_and_goes_with_its_switch() -> None:
    task = a_task(condition=Switch.SPONSORS)
    assert applies(task, an_event(switches=(Switch.SPONSORS, Switch.MEDIA)))
    assert not applies(task, an_event(switches=(Switch.MEDIA,)))
    assert dated((task,), EVENT) == {}


@pytest.mark.parametrize(
    "touch",
    [
        {"completed_on": date(2027, 1, 4)},
        {"benchmark_on": date(2027, 1, 4)},
        {"completion_on": date(2027, 1, 4)},
        {"owners": ("person-1",)},
        {"note": "The town hall has said yes."},
    ],
)
def test_a_task_that_somebody_worked_on_stays_when_its_switch_goes(touch: dict[str, object]) -> None:
    assert applies(a_task(condition=Switch.SPONSORS, **touch), EVENT)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2027, 2, 8), TaskState.AHEAD),
        (date(2027, 2, 9), TaskState.UNDER_WAY),
        (date(2027, 2, 12), TaskState.UNDER_WAY),
        (date(2027, 2, 13), TaskState.DUE),
        (date(2027, 2, 20), TaskState.DUE),
        (date(2027, 2, 21), TaskState.LATE),
    ],
)
def test_where_a_task_stands_follows_from_its_dates(today: date, state: TaskState) -> None:
    task = a_task(benchmark_on=date(2027, 2, 9), completion_on=date(2027, 2, 20))
    assert dated((task,), EVENT)["VEN01"].state(today) is state


def test_a_finished_task_is_done_whatever_the_date() -> None:
    task = a_task(completed_on=date(2027, 3, 1))
    assert dated((task,), EVENT)["VEN01"].state(date(2030, 1, 1)) is TaskState.DONE


def test_a_task_without_a_date_is_never_late() -> None:
    task = a_task(benchmark="next", completion="next")
    assert dated((task,), EVENT)["VEN01"].state(date(2030, 1, 1)) is TaskState.UNDATED
