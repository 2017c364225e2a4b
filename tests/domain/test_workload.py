"""How much falls to whom in which week."""

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.deadlines import DatedTask
from planner.domain.owners import Holder
from planner.domain.workload import MANY_A_WEEK, MOST_WEEKS, WEEK, holders, open_weeks, tasks_by_week, workload
from tests.builders import a_task
from tests.domain.strategies import DATES

TODAY = date(2027, 2, 10)
THIS_WEEK = date(2027, 2, 8)
LOGISTICS, HEAD = Holder(role="logistics"), Holder(person_id="person-1")


def a_dated_task(begins_on: date | None, ends_on: date | None, **changes: object) -> DatedTask:
    task = a_task(**changes)
    return DatedTask(task=task, benchmark_on=begins_on, completion_on=ends_on, wanted_on=None)


def counted(*tasks: DatedTask) -> dict[Holder, tuple[int, ...]]:
    return {row.holder: tuple(row.by_week.values()) for row in workload(tasks, TODAY)}


DATED_TASKS = st.lists(
    st.builds(
        a_dated_task,
        st.none() | DATES,
        st.none() | DATES,
        completed_on=st.none() | DATES,
        role=st.sampled_from(["logistics", "coordinator"]),
        owners=st.lists(st.sampled_from(["person-1", "person-2"]), max_size=3).map(tuple),
    ),
    max_size=6,
).map(lambda tasks: [numbered(task, number) for number, task in enumerate(tasks)])


def numbered(dated: DatedTask, number: int) -> DatedTask:
    task = a_task(
        id=f"VEN{number}", role=dated.task.role, owners=dated.task.owners, completed_on=dated.task.completed_on
    )
    return DatedTask(task=task, benchmark_on=dated.benchmark_on, completion_on=dated.completion_on, wanted_on=None)


def open_with_a_date(tasks: Iterable[DatedTask]) -> list[DatedTask]:
    return [each for each in tasks if each.completion_on and not each.task.completed_on]


@given(DATED_TASKS, DATES)
def test_every_open_task_with_a_date_counts_once_for_each_who_does_it_in_each_of_its_weeks(
    tasks: list[DatedTask], today: date
) -> None:
    rows = {row.holder: row for row in workload(tasks, today)}
    expected = [(holder, week) for task in tasks for holder in holders(task.task) for week in open_weeks(task, today)]
    assert sum(sum(row.by_week.values()) for row in rows.values()) == len(expected)
    for holder, week in set(expected):
        assert rows[holder].by_week[week] == expected.count((holder, week))


@given(DATED_TASKS, DATES)
def test_every_open_task_with_a_date_is_among_the_tasks_of_each_who_does_it(
    tasks: list[DatedTask], today: date
) -> None:
    expected = [holder for task in open_with_a_date(tasks) for holder in holders(task.task)]
    assert {row.holder: row.tasks for row in workload(tasks, today)} == {
        holder: expected.count(holder) for holder in expected
    }


@given(DATED_TASKS, DATES)
def test_every_row_has_the_same_weeks_one_after_the_other_from_todays_on(tasks: list[DatedTask], today: date) -> None:
    weeks = list(tasks_by_week(tasks, today))
    assert weeks[0] <= today < weeks[0] + WEEK
    assert weeks == [weeks[0] + number * WEEK for number in range(len(weeks))]
    assert all(list(row.by_week) == weeks for row in workload(tasks, today))


@given(DATED_TASKS, DATES)
def test_together_every_task_counts_once_however_many_do_it(tasks: list[DatedTask], today: date) -> None:
    weeks = [week for task in tasks for week in open_weeks(task, today)]
    assert sum(tasks_by_week(tasks, today).values()) == len(weeks)


def test_a_task_counts_from_the_week_it_begins_in_to_the_one_it_ends_in() -> None:
    task = a_dated_task(TODAY + timedelta(weeks=1), TODAY + timedelta(weeks=2))
    assert counted(task) == {LOGISTICS: (0, 1, 1)}


def test_a_task_that_began_earlier_counts_from_this_week_on() -> None:
    assert counted(a_dated_task(TODAY - timedelta(weeks=5), TODAY + WEEK)) == {LOGISTICS: (1, 1)}


def test_a_late_task_counts_in_this_week_alone() -> None:
    assert open_weeks(a_dated_task(date(2026, 12, 1), date(2026, 12, 8)), TODAY) == (THIS_WEEK,)


def test_what_is_done_and_what_has_no_date_counts_nowhere() -> None:
    done = a_dated_task(TODAY, TODAY, completed_on=TODAY)
    assert counted(done, a_dated_task(None, None)) == {}


def test_a_task_of_two_people_counts_with_both_and_not_with_its_role() -> None:
    task = a_dated_task(TODAY, TODAY, owners=("person-1", "person-2", "person-1"))
    assert counted(task) == {HEAD: (1,), Holder(person_id="person-2"): (1,)}


def test_whoever_has_most_to_do_comes_first() -> None:
    tasks = [a_dated_task(TODAY, TODAY, id=f"VEN{number}") for number in range(2)]
    assert list(counted(a_dated_task(TODAY, TODAY, owners=("person-1",)), *tasks)) == [LOGISTICS, HEAD]


def test_more_tasks_than_working_days_make_a_full_week() -> None:
    tasks = [a_dated_task(TODAY, TODAY, id=f"VEN{number}") for number in range(MANY_A_WEEK + 1)]
    assert workload(tasks, TODAY)[0].full_weeks == (THIS_WEEK,)
    assert workload(tasks[1:], TODAY)[0].full_weeks == ()


def test_a_day_far_away_makes_no_thousands_of_weeks_and_counts_in_the_last_one() -> None:
    (row,) = workload([a_dated_task(date(2900, 1, 1), date(2950, 1, 1))], TODAY)

    assert (len(row.by_week), list(row.by_week.values())[-1]) == (MOST_WEEKS, 1)
