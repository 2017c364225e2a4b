"""The timeline: every task with its dates in words, and no markup that is not ours."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.operations.actor import LOCAL
from planner.operations.events import open_plan
from planner.operations.outlook import look_at
from planner.operations.workplace import Workplace
from planner.ui.components.names import role_name
from planner.ui.components.timeline_picture import by_area, by_holder
from tests.builders import a_task
from tests.operations.builders import many_people, take_in
from tests.ui.builders import HOSTILE, a_cluster_event, today
from tests.ui.components.views import Picture, an_event_with, show

OURS = {"style", "figure", "ul", "li", "div", "span", "i", "details", "summary", "h2", "bdi", "small"}


def test_every_task_stands_once_with_both_dates_in_words(place: Workplace) -> None:
    plan = a_cluster_event(place)
    picture = Picture(show("timeline"))
    outlook = look_at(place, open_plan(place, LOCAL, plan.event.id))
    for each in outlook.dated:
        assert picture.pieces.count(each.task.title) == 1
        assert picture.pieces.count(each.task.id) == 1
    with_date = sum(each.completion_on is not None for each in outlook.dated)
    assert picture.text.count("Finished by") == picture.classes.count("bar") - 5 == with_date


def test_what_people_write_makes_no_markup(place: Workplace) -> None:
    an_event_with(
        place, a_task(title=HOSTILE, area=HOSTILE, role=HOSTILE, floor_reason=HOSTILE, completion_floor="-1w")
    )
    for grouped_by in ("area", "who"):
        app = show("timeline")
        picture = Picture(app.radio("timeline_group").set_value(grouped_by).run())
        assert picture.elements <= OURS
        assert picture.pieces.count(HOSTILE) == 2
        assert any(HOSTILE in piece for piece in picture.pieces if piece.startswith("Not later than"))


@pytest.mark.parametrize(
    ("changes", "kind", "said"),
    [
        ({}, "row ahead", "Ahead."),
        ({"completed_on": today()}, "row done", "Done."),
        ({"completion_on": today() - timedelta(days=1)}, "row late", "1 day late."),
        ({"completion_on": today() + timedelta(days=2)}, "row due", "in 2 days"),
        ({"benchmark_on": today() - timedelta(days=2)}, "row under_way", "Under way."),
    ],
)
def test_a_state_is_told_by_its_bar_and_in_words(
    place: Workplace, changes: dict[str, object], kind: str, said: str
) -> None:
    an_event_with(place, a_task(**changes))
    picture = Picture(show("timeline"))
    assert kind in picture.classes
    assert said in picture.text


def test_a_date_that_people_fixed_is_marked_and_said(place: Workplace) -> None:
    an_event_with(place, a_task(completion_on=today() + timedelta(weeks=9)))
    picture = Picture(show("timeline"))
    assert picture.classes.count("pin") == 2
    assert "Fixed by hand." in picture.text


def test_a_limit_is_marked_and_stands_with_its_reason_and_number(place: Workplace) -> None:
    reason = "People need a full calendar month."
    an_event_with(place, a_task(completion_floor="-1mo", floor_reason=reason, floor_source="NUM-02"))
    picture = Picture(show("timeline"))
    assert picture.classes.count("floor") == 2
    assert picture.text.endswith(f"{reason} (NUM-02)")


def test_a_limit_that_is_missed_is_told_apart(place: Workplace) -> None:
    an_event_with(place, a_task(completion="-1w", completion_floor="-1mo"))
    assert "row ahead missed" in Picture(show("timeline")).classes


def test_a_task_without_a_date_stands_there_without_a_bar(place: Workplace) -> None:
    an_event_with(place, a_task(benchmark="next", completion="next"))
    picture = Picture(show("timeline"))
    assert picture.classes.count("bar") == 5
    assert "Without a date." in picture.text


def test_no_task_at_all_is_a_picture_still(place: Workplace) -> None:
    an_event_with(place)
    assert "row" not in Picture(show("timeline")).text


def test_areas_stand_in_the_order_of_the_checklist(place: Workplace) -> None:
    plan = an_event_with(place, a_task(id="A1", area="venue"), a_task(id="A2", position=1, area="design"))
    assert [name for name, _ in by_area(look_at(place, plan).dated[::-1])] == ["Venue", "Design"]


def test_a_task_of_two_people_stands_with_both_and_people_come_before_roles(place: Workplace) -> None:
    plan = a_cluster_event(place)
    take_in(place, plan.event.id, *many_people(2))
    outlook = look_at(place, open_plan(place, LOCAL, plan.event.id))
    people = outlook.plan.persons
    first, second = outlook.dated[:2]
    shared = replace(second, task=replace(second.task, owners=tuple(person.id for person in people)))
    groups = by_holder(outlook, (first, shared))
    assert [(name, [each.task.id for each in theirs]) for name, theirs in groups] == [
        *((person.name, [second.task.id]) for person in people),
        (role_name(first.task.role), [first.task.id]),
    ]
