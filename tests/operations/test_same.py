"""What is derived of a plan is derived once, and anew as soon as the plan is another one or the day is."""

from dataclasses import replace
from datetime import timedelta

from planner.operations.actor import LOCAL
from planner.operations.events import describe_event, open_plan
from planner.operations.outlook import look_at
from planner.operations.same import Same
from planner.operations.workplace import Workplace
from tests.operations.builders import an_event_in


def test_a_value_equals_itself_alone() -> None:
    one, other = [1], [1]
    assert Same(one) == Same(one)
    assert Same(one) != Same(other)
    assert len({Same(one), Same(one), Same(other)}) == 2


def test_a_plan_that_nobody_has_changed_is_looked_at_once(place: Workplace) -> None:
    event_id = an_event_in(place).event.id
    assert look_at(place, open_plan(place, LOCAL, event_id)) is look_at(place, open_plan(place, LOCAL, event_id))


def test_a_change_and_another_day_are_looked_at_anew(place: Workplace) -> None:
    plan = an_event_in(place)
    before = look_at(place, open_plan(place, LOCAL, plan.event.id))
    describe_event(place, LOCAL, plan.event.id, {"title": "Another title"})

    after = look_at(place, open_plan(place, LOCAL, plan.event.id))
    tomorrow = replace(place, clock=lambda: place.clock() + timedelta(days=1))

    assert (before.plan.event.title, after.plan.event.title) == (plan.event.title, "Another title")
    assert look_at(tomorrow, after.plan).today == after.today + timedelta(days=1)
