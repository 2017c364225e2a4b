"""Dates that are counted from another task: after it wherever it goes, and none where it cannot be found (REL-03)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask, MovedBecause, date_tasks
from planner.domain.event import Event, Switch
from planner.domain.working_days import WorkingDays
from tests.builders import a_task, an_event
from tests.domain.preparation import dated

EVENT = an_event(starts_on=date(2027, 3, 16), days=2)
ANCHOR_ON = date(2027, 2, 16)


def two(completion: str, event: Event = EVENT, **anchor: object) -> DatedTask:
    """Date a task counted from VEN01, which is finished on Tuesday, 16 February, unless `anchor` says otherwise."""
    following = a_task(id="NEXT", benchmark="after VEN01", completion=completion)
    return dated((following, a_task(**anchor)), event)["NEXT"]


@pytest.mark.parametrize(
    ("completion", "on"),
    [
        ("after VEN01", date(2027, 2, 17)),
        ("after VEN01 +2w", date(2027, 3, 2)),
        ("after VEN01 -3d", date(2027, 2, 12)),
        ("after VEN01 +1mo", date(2027, 3, 16)),
        ("after VEN01 -2wd", date(2027, 2, 12)),
        ("after VEN01 +0d", date(2027, 2, 16)),
    ],
)
def test_the_distance_is_counted_from_the_day_the_other_task_is_finished(completion: str, on: date) -> None:
    assert two(completion).completion_on == on


def test_it_follows_a_pin_and_the_day_the_other_task_really_was_finished() -> None:
    assert two("after VEN01 +1w", completion_on=date(2027, 2, 18)).completion_on == date(2027, 2, 25)
    done = two("after VEN01 +1w", completion_on=date(2027, 2, 18), completed_on=date(2027, 2, 11))
    assert done.completion_on == date(2027, 2, 18)


def test_it_follows_a_task_that_comes_forward() -> None:
    waiting = a_task(id="WAITS", after=("VEN01",), completion_on=date(2027, 2, 2))
    tasks = (a_task(), waiting, a_task(id="NEXT", benchmark="-5w", completion="after VEN01"))
    assert dated(tasks, EVENT)["NEXT"].completion_on == date(2027, 2, 3)


def test_a_chain_is_counted_in_the_order_of_need_whatever_the_order_of_the_list() -> None:
    chain = tuple(
        a_task(id=f"T{number}", benchmark=f"after T{number - 1}", completion=f"after T{number - 1}")
        for number in range(3, 0, -1)
    )
    found = dated((*chain, a_task(id="T0")), EVENT)
    assert [found[f"T{number}"].completion_on for number in range(4)] == [
        ANCHOR_ON + timedelta(days=number) for number in range(4)
    ]


def test_what_it_waits_for_comes_forward_with_it() -> None:
    tasks = (
        a_task(id="FIRST", completion="-2w"),
        a_task(id="NEXT", benchmark="-5w", completion="after VEN01", after=("FIRST", "VEN01")),
        a_task(),
    )
    assert dated(tasks, EVENT)["FIRST"].completion_on == date(2027, 2, 17)


def test_a_task_that_has_to_come_forward_draws_the_one_it_is_counted_from_along() -> None:
    tasks = (
        a_task(),
        a_task(id="NEXT", benchmark="-5w", completion="after VEN01", after=("VEN01",)),
        a_task(id="LAST", after=("NEXT",), completion_on=date(2027, 2, 5)),
    )
    found = dated(tasks, EVENT)
    assert [found[key].completion_on for key in ("VEN01", "NEXT")] == [date(2027, 2, 5), date(2027, 2, 5)]


def test_a_task_before_one_that_it_waits_for_does_not_draw_it_back_for_ever() -> None:
    tasks = (a_task(), a_task(id="NEXT", completion="after VEN01 -3d", after=("VEN01",)))
    found = dated(tasks, EVENT)
    assert (found["VEN01"].completion_on, found["NEXT"].completion_on) == (ANCHOR_ON, date(2027, 2, 12))


def test_the_working_day_after_a_friday_is_monday() -> None:
    assert two("after VEN01 +1d", completion_on=date(2027, 2, 19)).completion_on == date(2027, 2, 22)


def test_a_late_start_shrinks_the_time_to_an_open_task_but_not_to_a_fixed_one() -> None:
    late = replace(EVENT, planning_from_on=date(2027, 2, 23))
    tasks = (
        a_task(benchmark="-9w", completion="-8w"),
        a_task(id="NEXT", benchmark="-4w", completion="after VEN01 +4w"),
    )
    found = dated(tasks, late)
    assert [each.completion_on for each in found.values()] == [date(2027, 2, 25), date(2027, 3, 4)]
    pinned = (replace(tasks[0], completion_on=date(2027, 2, 24)), tasks[1])
    assert dated(pinned, late)["NEXT"].completion_on == date(2027, 3, 24)


def test_on_the_day_of_the_event_all_that_is_left_still_falls_on_it() -> None:
    today = replace(EVENT, planning_from_on=EVENT.starts_on)
    assert two("after VEN01 +1w", today).completion_on == EVENT.starts_on


def test_it_keeps_its_floor_where_a_fixed_task_would_push_it_past() -> None:
    floor = {"benchmark": "-6w", "completion": "after VEN01 +3d", "completion_floor": "-1mo"}
    tasks = (a_task(id="NEXT", **floor), a_task(completion="-5w", completion_on=date(2027, 2, 15)))
    kept = dated(tasks, EVENT)["NEXT"]
    assert (kept.completion_on, kept.moved_because) == (date(2027, 2, 16), MovedBecause.FLOOR)
    late = dated((tasks[0], replace(tasks[1], completion_on=date(2027, 2, 17))), EVENT)["NEXT"]
    assert (late.completion_on, late.misses_floor) == (date(2027, 2, 19), True)


@pytest.mark.parametrize(
    "others",
    [(), (a_task(condition=Switch.SPONSORS),), (a_task(benchmark="next", completion="next"),)],
    ids=["not there", "switched off", "without a date"],
)
def test_there_is_no_date_without_one_to_count_from(others: tuple[Task, ...]) -> None:
    found = dated((*others, a_task(id="NEXT", benchmark="after VEN01", completion="after VEN01")), EVENT)["NEXT"]
    assert (found.benchmark_on, found.completion_on) == (None, None)


def test_circles_through_offsets_have_no_dates_and_what_is_fixed_stays() -> None:
    tasks = (
        a_task(id="ONE", benchmark="-5w", completion="after TWO"),
        a_task(id="TWO", completion="-3w", after=("ONE",)),
        a_task(id="SELF", benchmark="after SELF", completion="after SELF"),
        a_task(id="OUT", benchmark="-5w", completion="after ONE"),
    )
    assert {each.completion_on for each in dated(tasks, EVENT).values()} == {None}
    fixed = (replace(tasks[0], completion_on=date(2027, 2, 1)), *tasks[1:])
    assert dated(fixed, EVENT)["TWO"].completion_on == date(2027, 2, 23)
    assert dated(fixed, EVENT)["OUT"].completion_on == date(2027, 2, 2)


def test_a_distance_beyond_the_calendar_gives_no_date() -> None:
    chain = tuple(
        a_task(id=f"T{number}", benchmark="-5w", completion=f"after T{number - 1} +9999mo") for number in range(1, 30)
    )
    found = dated((a_task(id="T0"), *chain, a_task(id="BACK", completion="-9999mo")), EVENT)
    assert (found["T29"].completion_on, found["BACK"].completion_on) == (None, None)


def because(task: Task, event: Event = EVENT, *days_off: date) -> MovedBecause | None:
    return dated((task,), event, *days_off)[task.id].moved_because


def test_a_date_that_the_offset_alone_decides_has_no_other_reason() -> None:
    assert because(a_task()) is None
    assert because(a_task(benchmark="next", completion="next")) is None
    assert two("after VEN01 +1w", completion_on=date(2027, 2, 2)).moved_because is None


def test_every_reason_that_moves_a_date_is_told() -> None:
    late = replace(EVENT, planning_from_on=date(2027, 2, 24))
    on = date(2027, 2, 16)
    assert because(a_task(completed_on=on)) is MovedBecause.DONE
    assert because(a_task(completed_on=on, completion_on=on)) is MovedBecause.DONE
    assert because(a_task(completion_on=on)) is MovedBecause.PINNED
    assert because(a_task(benchmark_on=date(2027, 3, 1))) is MovedBecause.PINNED
    assert because(a_task(), EVENT, on) is MovedBecause.DAY_OFF
    assert because(a_task(), late) is MovedBecause.LATE_START
    assert because(a_task(benchmark="-14w", completion="-12d", completion_floor="-2w"), late) is MovedBecause.FLOOR
    tasks = (a_task(id="FIRST"), a_task(id="SECOND", after=("FIRST",), completion_on=date(2027, 1, 20)))
    assert dated(tasks, EVENT)["FIRST"].moved_because is MovedBecause.WAITED_FOR


def test_a_finished_task_stays_on_the_day_it_was_finished_wherever_the_event_goes() -> None:
    done = a_task(completed_on=date(2027, 1, 12))
    for event in (EVENT, replace(EVENT, starts_on=date(2027, 9, 7))):
        found = dated((done,), event)["VEN01"]
        assert (found.benchmark_on, found.completion_on) == (date(2027, 1, 12), date(2027, 1, 12))


def test_with_the_next_event_known_what_is_counted_from_its_tasks_has_dates() -> None:
    tasks = (a_task(benchmark="next", completion="next"), a_task(id="NEXT", benchmark="-5w", completion="after VEN01"))
    _, following = date_tasks(tasks, EVENT, WorkingDays(), next_event_on=date(2028, 3, 14))
    assert following.completion_on == date(2028, 3, 15)


def test_a_thousand_circles_are_found_at_once() -> None:
    tasks = [a_task(id=f"A{number}", after=(f"B{number}",)) for number in range(1000)]
    tasks += [a_task(id=f"B{number}", after=(f"A{number}",)) for number in range(1000)]
    assert {each.completion_on for each in date_tasks(tasks, EVENT, WorkingDays())} == {None}
