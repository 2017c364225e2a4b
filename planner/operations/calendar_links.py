"""Links to calendars that follow the plan: of the event, of its team, or of one person."""

from planner.domain.links import CalendarFeed, LinkPurpose
from planner.domain.people import Attendance
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.links import LinkWish, NewLink, make_link
from planner.operations.permission import changes
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan


class NobodyNamedError(PlannerError):
    """A personal calendar of nobody on the list."""

    template = sentence("A personal calendar needs somebody on this event's list; say whose it is.")


@changes(Area.SHARING)
def make_calendar_link(
    place: Workplace, actor: Actor, event_id: str, feed: CalendarFeed, attendance_id: str = ""
) -> NewLink:
    """Make the link of a calendar; `attendance_id` says whose it is where it is one person's, else it is left out.

    Raises EventNotFoundError, and NobodyNamedError where nobody on the list has that id.
    """
    person_id = ""
    if feed is CalendarFeed.PERSON:
        person_id = _attendance(place, event_id, attendance_id).person_id
    wish = LinkWish(purpose=LinkPurpose.CALENDAR, subject=feed, person_id=person_id)
    return make_link(place, actor, event_id, wish)


def _attendance(place: Workplace, event_id: str, attendance_id: str) -> Attendance:
    found = [each for each in load_plan(place.store, event_id).attendances if each.id == attendance_id]
    if not found:
        raise NobodyNamedError
    return found[0]
