"""What the links are called that are handed out, and what each opens."""

from collections.abc import Mapping

from planner.domain.links import CalendarFeed
from planner.errors import sentence

FEEDS: Mapping[str, str] = {
    CalendarFeed.EVENT: sentence("Calendar of the event"),
    CalendarFeed.TEAM: sentence("Calendar of the team"),
    CalendarFeed.PERSON: sentence("Calendar of one person"),
}
FEED_USES: Mapping[str, str] = {
    CalendarFeed.EVENT: sentence("The sessions that participants see."),
    CalendarFeed.TEAM: sentence("Team meetings and both dates of every open task, without the participants' sessions."),
    CalendarFeed.PERSON: sentence("Their open tasks and the sessions that they have a part in."),
}
