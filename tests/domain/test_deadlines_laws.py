"""What holds for the dates of every checklist: order, floors, the day planning began, benchmark before completion."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask, date_tasks
from planner.domain.event import Event
from planner.domain.working_days import WorkingDays
from tests.builders import a_task, an_event
from tests.domain.strategies import DATES, OFFSETS_AFTER, OFFSETS_BEFORE

EVENTS = st.builds(
    lambda starts_on, days, ahead: an_event(
        starts_on=starts_on, days=days, planning_from_on=starts_on - timedelta(days=ahead)
    ),
    DATES,
    st.integers(1, 4),
    st.integers(-5, 250),
)
DAYS_OFF = st.builds(lambda days_off: WorkingDays(days_off=days_off), st.frozensets(DATES, max_size=40))
OFFSETS = st.one_of(OFFSETS_BEFORE, OFFSETS_AFTER, st.sampled_from(["0", "E", "next"]))
PINS = st.one_of(st.none(), DATES)


@st.composite
def trees(draw: st.DrawFn, *, pinned: bool = False) -> tuple[Task, ...]:
    """Draw tasks that wait for some of those before them; what has a floor wants to end by it."""
    tasks: list[Task] = []
    for number in range(draw(st.integers(1, 8))):
        completion = draw(OFFSETS)
        dates = {"benchmark_on": draw(PINS), "completion_on": draw(PINS)} if pinned else {}
        task = a_task(
            id=f"T{number}",
            benchmark=draw(OFFSETS),
            completion=completion,
            completion_floor=draw(st.sampled_from(["", completion])) if completion.startswith("-") else "",
            after=tuple(draw(st.sets(st.sampled_from([each.id for each in tasks]), max_size=3))) if tasks else (),
            **dates,
        )
        tasks.append(task)
    return tuple(draw(st.permutations(tasks)))


def edges(dated: tuple[DatedTask, ...]) -> list[tuple[DatedTask, DatedTask]]:
    """Pair each task with each one that it waits for, the earlier first; those without a date are left out."""
    by_id = {each.task.id: each for each in dated}
    pairs = [(by_id[code], each) for each in dated for code in each.task.after]
    return [(earlier, later) for earlier, later in pairs if earlier.completion_on and later.completion_on]


@given(trees(), EVENTS, DAYS_OFF)
def test_nothing_ends_after_what_waits_for_it(tasks: tuple[Task, ...], event: Event, days: WorkingDays) -> None:
    found = edges(date_tasks(tasks, event, days))
    assert [pair for pair in found if (pair[0].completion_on or date.min) > (pair[1].completion_on or date.max)] == []


@given(trees(pinned=True), EVENTS, DAYS_OFF)
def test_an_open_task_ends_by_the_pin_of_what_waits_for_it(
    tasks: tuple[Task, ...], event: Event, days: WorkingDays
) -> None:
    for earlier, later in edges(date_tasks(tasks, event, days)):
        if not earlier.task.completion_on and not earlier.task.benchmark_on:
            assert (earlier.completion_on or date.min) <= (later.completion_on or date.max)


@given(trees(pinned=True), EVENTS, DAYS_OFF)
def test_fixed_dates_stay_and_elsewhere_the_benchmark_never_follows_the_completion(
    tasks: tuple[Task, ...], event: Event, days: WorkingDays
) -> None:
    for each in date_tasks(tasks, event, days):
        task = each.task
        assert each.benchmark_on == (task.benchmark_on or each.benchmark_on)
        assert each.completion_on == (task.completion_on or each.completion_on)
        if each.benchmark_on and each.completion_on and not (task.benchmark_on and task.completion_on):
            assert each.benchmark_on <= each.completion_on


@given(trees(), EVENTS, DAYS_OFF)
def test_no_date_before_the_event_lies_before_the_day_planning_began(
    tasks: tuple[Task, ...], event: Event, days: WorkingDays
) -> None:
    first = min(event.planning_from_on, event.starts_on)
    found = date_tasks(tasks, event, days)
    assert [on for each in found for on in (each.benchmark_on, each.completion_on) if on and on < first] == []


@given(trees(), EVENTS, DAYS_OFF)
def test_every_floor_that_can_still_be_kept_is_kept(tasks: tuple[Task, ...], event: Event, days: WorkingDays) -> None:
    found = date_tasks(tasks, event, days)
    keepable = [each for each in found if each.floor_on and each.floor_on >= event.planning_from_on]
    assert [each for each in keepable if each.misses_floor] == []


@given(trees(), EVENTS, DAYS_OFF)
def test_dates_off_the_event_fall_on_working_days(tasks: tuple[Task, ...], event: Event, days: WorkingDays) -> None:
    kept = {event.planning_from_on, *(event.starts_on + timedelta(days=day) for day in range(event.days))}
    found = date_tasks(tasks, event, days)
    dates = {on for each in found for on in (each.benchmark_on, each.completion_on) if on} - kept
    assert {on for on in dates if not days.includes(on)} == set()


@given(trees(), EVENTS, st.integers(1, 20))
def test_moving_the_event_by_weeks_moves_every_date_where_nobody_has_a_holiday(
    tasks: tuple[Task, ...], event: Event, weeks: int
) -> None:
    counted = tuple(task for task in tasks if "mo" not in task.benchmark + task.completion)
    moved = an_event(
        starts_on=event.starts_on + timedelta(weeks=weeks),
        days=event.days,
        planning_from_on=event.planning_from_on + timedelta(weeks=weeks),
    )
    before = [each.completion_on for each in date_tasks(counted, event, WorkingDays())]
    after = [each.completion_on for each in date_tasks(counted, moved, WorkingDays())]
    assert after == [on and on + timedelta(weeks=weeks) for on in before]


@given(trees(), EVENTS, DAYS_OFF)
def test_tasks_keep_their_order_and_the_same_tasks_get_the_same_dates(
    tasks: tuple[Task, ...], event: Event, days: WorkingDays
) -> None:
    found = date_tasks(tasks, event, days)
    assert [each.task for each in found] == list(tasks)
    assert date_tasks(tasks, event, days) == found
