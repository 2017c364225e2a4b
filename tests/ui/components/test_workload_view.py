"""Who has how much under way: numbers for everybody and every week, full weeks in words."""

from datetime import timedelta

from planner.domain.checklist import Task
from planner.domain.workload import MANY_A_WEEK, WEEK, week_of
from planner.operations.workplace import Workplace
from planner.wording.wording import Wording
from tests.builders import a_task
from tests.ui.builders import HOSTILE, a_cluster_event, today, words_on
from tests.ui.components.views import Picture, an_event_with, show

OURS = {"style", "div", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "span", "bdi", "ul", "li", "i"}


def test_a_whole_checklist_is_shown_by_role_and_week(place: Workplace) -> None:
    a_cluster_event(place)
    picture = Picture(show("workload"))
    assert picture.elements == OURS
    assert {"Coordinator", "Lead facilitator", "All, each task once"} <= set(picture.pieces)
    assert picture.classes.count("event") == 1


def tasks_in_one_week(number: int) -> list[Task]:
    """Return tasks that all begin and end in a week's time."""
    day = today() + timedelta(weeks=1)
    return [a_task(id=f"A{each}", position=each, benchmark_on=day, completion_on=day) for each in range(number)]


def test_more_tasks_than_working_days_are_marked_and_said_in_words(place: Workplace) -> None:
    an_event_with(place, *tasks_in_one_week(MANY_A_WEEK + 1))
    app = show("workload")
    week = Wording().brief_day(week_of(today()) + WEEK)
    assert "6!" in Picture(app).pieces
    assert f"Logistics: weeks of {week} (6)" in words_on(app)


def test_a_task_for_every_working_day_is_not_too_many(place: Workplace) -> None:
    an_event_with(place, *tasks_in_one_week(MANY_A_WEEK))
    app = show("workload")
    assert "5" in Picture(app).text_of("level-5")
    assert "weeks of" not in words_on(app)


def test_nothing_left_to_do_is_said(place: Workplace) -> None:
    an_event_with(place, a_task(completed_on=today()), a_task(id="A2", benchmark="next", completion="next"))
    app = show("workload")
    assert "No open task has a date." in words_on(app)
    assert not app.get("html")


def test_what_people_write_makes_no_markup(place: Workplace) -> None:
    an_event_with(place, a_task(title=HOSTILE, area=HOSTILE, role=HOSTILE))
    picture = Picture(show("workload"))
    assert picture.elements <= OURS
    assert picture.pieces.count(HOSTILE) == 2
