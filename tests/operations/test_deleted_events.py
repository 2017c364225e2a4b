"""Deleted events can be brought back for a month by whoever may delete them."""

from datetime import timedelta

import pytest

from planner.domain.rights import NotAllowedError, Right
from planner.operations.deleted_events import list_deleted, restore_event
from planner.operations.events import delete_event, list_events
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, NOW, an_event_in
from tests.operations.team import somebody


def test_a_deleted_event_is_listed_with_the_days_left_and_comes_back_whole(place: Workplace) -> None:
    plan = an_event_in(place)
    an_event_in(place, title="Another one")
    delete_event(place, HOST, plan.event.id)
    place.clock = lambda: NOW + timedelta(days=4, hours=1)

    assert [(each.event.id, each.days_left) for each in list_deleted(place, HOST)] == [(plan.event.id, 25)]
    back = restore_event(place, HOST, plan.event.id)

    assert (back.event.deleted_at, back.tasks) == (None, plan.tasks)
    assert list_deleted(place, HOST) == ()
    assert len(list_events(place, HOST)) == 2


@pytest.mark.parametrize(("days", "left"), [(-40, 30), (40, 0)])
def test_a_clock_that_was_set_gives_no_strange_number_of_days(place: Workplace, days: int, left: int) -> None:
    plan = an_event_in(place)
    delete_event(place, HOST, plan.event.id)
    place.clock = lambda: NOW + timedelta(days=days)
    assert [each.days_left for each in list_deleted(place, HOST)] == [left]


def test_an_organiser_sees_it_and_an_owner_alone_brings_it_back(place: Workplace) -> None:
    plan = an_event_in(place)
    somebody(place, "owner")
    organiser = somebody(place, "organiser", plan.event.id, Right.ORGANISER)
    stranger = somebody(place, "stranger")
    delete_event(place, HOST, plan.event.id)
    assert len(list_deleted(place, organiser)) == 1
    assert list_deleted(place, stranger) == ()
    with pytest.raises(NotAllowedError):
        restore_event(place, organiser, plan.event.id)
