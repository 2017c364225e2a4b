"""Links that are handed out: what each opens, for whom and until when. Whoever has the secret of one needs no account.

A revoked link stays closed whatever the clock says: that it was revoked counts, not when.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

HALF_A_YEAR = timedelta(days=182)
A_WEEK = timedelta(days=7)


class LinkPurpose(StrEnum):
    """What a link is for; none opens what another is for.

    An answer link opens the form of an instrument, its subject: for one person, or for everybody who has it. An
    invitation lets one person into the team, once; its subject is the right that they get. A recorder's link opens the
    forms of its person and has no subject.
    """

    CALENDAR = "calendar"
    INVITATION = "invitation"
    ANSWER = "answer"
    ANSWER_OPEN = "answer_open"
    RECORD = "record"


ANSWERING = frozenset({LinkPurpose.ANSWER, LinkPurpose.ANSWER_OPEN})
"""Links by which stakeholders answer; there are as many as stakeholders, so they are handed out by themselves."""


class CalendarFeed(StrEnum):
    """Which calendar is subscribed to: the participants' sessions, what the team does, or one person's tasks and parts.

    The first two share no entry, so that the team can have both.
    """

    EVENT = "event"
    TEAM = "team"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link without its secret. `subject` says what of the event it opens, such as which calendar.

    `person_id` is whose it is, empty where it is nobody's own.
    """

    id: str
    purpose: LinkPurpose
    subject: str
    event_id: str
    person_id: str = ""
    made_at: datetime
    made_by: str
    expires_at: datetime
    revoked_at: datetime | None = None
    last_used_at: datetime | None = None

    def is_open(self, moment: datetime) -> bool:
        """Whether it opens anything at an aware moment."""
        return self.revoked_at is None and moment < self.expires_at


def lasts_until(purpose: LinkPurpose, now: datetime, ends_at: datetime) -> datetime:
    """Return when a link made or renewed now is to expire: half a year after the event, or from now if that is later.

    Reports and follow-up fall due within it. An invitation is for somebody who awaits it, and lasts a week.
    """
    return now + A_WEEK if purpose is LinkPurpose.INVITATION else max(now, ends_at) + HALF_A_YEAR
