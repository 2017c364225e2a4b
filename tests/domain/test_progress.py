"""How far the preparation has got, area by area."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.deadlines import DatedTask
from planner.domain.progress import AreaProgress, open_by_date, progress_by_area
from tests.builders import a_task
from tests.domain.strategies import DATES

TODAY = date(2027, 2, 10)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def a_dated_task(on: date | None, **changes: object) -> DatedTask:
    return DatedTask(task=a_task(**changes), benchmark_on=on, completion_on=on, wanted_on=on)


def test_an_area_says_what_is_done_what_is_late_and_what_comes_next() -> None:
    done, late = a_dated_task(YESTERDAY, completed_on=YESTERDAY), a_dated_task(YESTERDAY)
    tasks = (a_dated_task(TOMORROW), done, late, a_dated_task(None))
    assert progress_by_area(tasks, TODAY) == (AreaProgress(area="venue", done=1, late=1, all=4, next=late),)


def test_an_area_in_which_all_is_done_has_nothing_next() -> None:
    (progress,) = progress_by_area([a_dated_task(YESTERDAY, completed_on=TODAY)], TODAY)
    assert (progress.share, progress.next) == (1, None)


def test_a_task_without_a_date_is_neither_late_nor_next() -> None:
    assert progress_by_area([a_dated_task(None)], TODAY) == (AreaProgress(area="venue", done=0, late=0, all=1),)


def test_areas_stand_in_the_order_of_the_checklist() -> None:
    tasks = [a_dated_task(TODAY, area=area) for area in ("venue", "design", "venue")]
    assert [progress.area for progress in progress_by_area(tasks, TODAY)] == ["venue", "design"]


def test_of_two_tasks_of_one_day_the_first_of_the_checklist_comes_first() -> None:
    second, first = a_dated_task(TODAY, position=2), a_dated_task(TODAY, position=1)
    assert open_by_date([second, first]) == [first, second]


@given(
    st.lists(
        st.builds(
            a_dated_task,
            st.none() | DATES,
            area=st.sampled_from(["venue", "design", "media"]),
            completed_on=st.none() | DATES,
        )
    ),
    DATES,
)
def test_every_task_counts_in_one_area(tasks: list[DatedTask], today: date) -> None:
    areas = progress_by_area(tasks, today)
    assert sum(progress.all for progress in areas) == len(tasks)
    assert sum(progress.done for progress in areas) == sum(each.task.completed_on is not None for each in tasks)
    assert all(0 <= progress.done + progress.late <= progress.all for progress in areas)
