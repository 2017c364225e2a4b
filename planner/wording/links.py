"""What the links are called that are handed out, and what each opens."""

from collections.abc import Mapping

from planner.domain.links import CalendarFeed, Link, LinkPurpose
from planner.domain.rights import Right
from planner.errors import sentence
from planner.wording.rights import RIGHTS
from planner.wording.wording import Wording

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

FORMS: Mapping[LinkPurpose, str] = {
    LinkPurpose.ANSWER: sentence("Form to answer"),
    LinkPurpose.ANSWER_OPEN: sentence("Form to answer, for everybody who has the link"),
    LinkPurpose.RECORD: sentence("Forms of one recorder"),
}


def say_opened(words: Wording, link: Link) -> str:
    """Say what a link opens."""
    if link.purpose is LinkPurpose.INVITATION:
        return words.say("Invitation to the team: {right}", right=words.say(RIGHTS[Right(link.subject)]))
    return words.say(FORMS[link.purpose]) if link.purpose in FORMS else words.name(FEEDS, link.subject)
