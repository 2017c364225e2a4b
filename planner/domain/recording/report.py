"""What is known of the report itself: its control, who gets it, and what has to be deleted when (REC-05, REC-14)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner.domain.attribution import Level
from planner.domain.consultation.asking import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportControl:
    """The control of one document: when it is due, whom it is for, who wrote and read it; `changes` line by line."""

    id: str
    version: int = 1
    position: int
    title: str
    due_on: date | None = None
    submitted_on: date | None = None
    revision: str = ""
    level: Level = Level.PARTICIPANTS
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who gets which document: a person of the register, or whoever `name` says."""

    id: str
    version: int = 1
    position: int
    person_id: str = ""
    name: str = ""
    document: str
    channel: Channel = Channel.EMAIL
    sent_on: date | None = None
    is_received: bool = False


class DeletionKind(StrEnum):
    """What is to be deleted: what somebody deletes by hand, such as a tape, or the notes of confidential forms."""

    BY_HAND = "by_hand"
    NOTES = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deletion:
    """Sensitive data that is to be deleted by a day; `done_on` is when it was. Notes are deleted by the planner."""

    id: str
    version: int = 1
    position: int
    kind: DeletionKind = DeletionKind.BY_HAND
    what: str
    due_on: date
    done_on: date | None = None
