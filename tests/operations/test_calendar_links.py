"""Links to calendars: of the event, the team, or somebody on the list."""

import pytest

from planner.domain.links import CalendarFeed
from planner.operations.calendar_links import NobodyNamedError, make_calendar_link
from planner.operations.links import list_links
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from tests.operations.builders import HOST, a_bare_event, a_row, take_in


def test_the_link_of_a_personal_calendar_says_whose_it_is(place: Workplace) -> None:
    event_id = a_bare_event(place)
    take_in(place, event_id, a_row())
    (attendance,) = load_plan(place.store, event_id).attendances

    made = make_calendar_link(place, HOST, event_id, CalendarFeed.PERSON, attendance.id)

    assert (made.link.subject, made.link.person_id) == ("person", attendance.person_id)
    assert list_links(place, HOST, event_id) == (made.link,)


def test_the_calendars_of_event_and_team_are_nobodys(place: Workplace) -> None:
    event_id = a_bare_event(place)
    links = [make_calendar_link(place, HOST, event_id, feed).link for feed in (CalendarFeed.EVENT, CalendarFeed.TEAM)]
    assert [(link.subject, link.person_id) for link in links] == [("event", ""), ("team", "")]


@pytest.mark.parametrize("attendance_id", ["", "nobody"])
def test_a_personal_calendar_needs_somebody_on_the_list(place: Workplace, attendance_id: str) -> None:
    event_id = a_bare_event(place)
    with pytest.raises(NobodyNamedError):
        make_calendar_link(place, HOST, event_id, CalendarFeed.PERSON, attendance_id)
    assert list_links(place, HOST, event_id) == ()
