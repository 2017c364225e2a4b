"""Who was asked when and by which channel, and how many forms went out and came back (INQ-01, INQ-09, INQ-11)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Channel(StrEnum):
    """How somebody was reached, or an answer came in."""

    LINK = "link"
    EMAIL = "email"
    PAPER = "paper"
    TELEPHONE = "telephone"
    MEETING = "meeting"


class Step(StrEnum):
    """What was done; that somebody has answered is seen from the answer itself."""

    SENT = "sent"
    REMINDED = "reminded"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach:
    """One line of the log: this stakeholder was sent this instrument, reminded of it, or declined it."""

    id: str
    version: int = 1
    instrument_id: str
    stakeholder_id: str
    step: Step = Step.SENT
    channel: Channel = Channel.EMAIL
    done_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """Forms that were sent out and came back by number alone, as a source says: 152 sent, 52 returned (INQ-01)."""

    id: str
    version: int = 1
    position: int
    title: str
    sent_on: date | None = None
    sent: int
    returned: int | None = None
    note: str = ""
    source: str = ""


class InterviewKind(StrEnum):
    """How an interview is held (INQ-09)."""

    DISCUSSION = "discussion"
    INDIVIDUAL = "individual"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One line of the interview list; `with_whom` is an office or role, `stakeholders` are those of the register.

    `starts_minute` counts from midnight; several on one day and in one `place` are one trip.
    """

    id: str
    version: int = 1
    position: int
    held_on: date | None = None
    starts_minute: int | None = None
    with_whom: str
    stakeholders: tuple[str, ...] = ()
    kind: InterviewKind = InterviewKind.INDIVIDUAL
    purpose: str = ""
    place: str = ""
    interviewer: str = ""
    note: str = ""
