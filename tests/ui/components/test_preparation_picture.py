"""The overview's small picture: every task with a date counts in the week in which it is to be finished."""

from datetime import date, timedelta

from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.outlook import look_at
from planner.operations.workplace import Workplace
from tests.builders import a_task
from tests.ui.builders import a_cluster_event, today
from tests.ui.components.views import Picture, an_event_with, show


def totals(picture: Picture) -> list[int]:
    """Return the numbers above the columns."""
    return [int(number) for number in picture.text_of("total")]


def test_every_task_with_a_date_counts_in_one_week(place: Workplace) -> None:
    plan = a_cluster_event(place)
    dated = look_at(place, open_plan(place, LOCAL, plan.event.id)).dated
    assert sum(totals(Picture(show("preparation")))) == sum(each.completion_on is not None for each in dated)


def test_states_stand_in_one_column_where_they_end_in_one_week(place: Workplace) -> None:
    ends_on = today() + timedelta(weeks=6)
    an_event_with(
        place,
        a_task(id="A1", completion_on=ends_on, completed_on=today()),
        a_task(id="A2", position=1, benchmark_on=ends_on, completion_on=ends_on),
    )
    picture = Picture(show("preparation"))
    assert totals(picture) == [2]
    assert [kind for kind in picture.classes if kind.startswith("row part")] == ["row part done", "row part ahead"]


def test_a_slip_of_the_pen_in_a_year_still_counts(place: Workplace) -> None:
    an_event_with(place, a_task(completion_on=date(2207, 3, 1)))
    assert totals(Picture(show("preparation"))) == [1]


def test_without_any_date_nothing_is_drawn(place: Workplace) -> None:
    an_event_with(place, a_task(benchmark="next", completion="next"))
    assert not show("preparation").get("html")
