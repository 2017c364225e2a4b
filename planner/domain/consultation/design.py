"""What comes before and after asking: looking back, the state of things, go or no-go, and who could present what."""

from dataclasses import dataclass
from enum import StrEnum


class DesignNoteKind(StrEnum):
    """What a note of the design is about (DSN-01, DSN-06 to DSN-08, DSN-13)."""

    RESULT = "result"
    ACTION = "action"
    LESSON = "lesson"
    STATE = "state"
    START = "start"
    PREREQUISITE = "prerequisite"
    READINESS = "readiness"


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignNote:
    """A result, action or lesson of an earlier event, the state of things, or the answer to a pre-start question.

    `about` is the id of the question, or names the prerequisite or factor that it answers; `is_met` says of a
    prerequisite whether it is there.
    """

    id: str
    version: int = 1
    position: int
    kind: DesignNoteKind
    about: str = ""
    text: str = ""
    is_met: bool | None = None
    source: str = ""


class CandidateState(StrEnum):
    """How far a presentation has come."""

    IDEA = "idea"
    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A presentation that the answers suggest; `themes` are what it would speak to, `session_id` its place."""

    id: str
    version: int = 1
    position: int
    title: str
    presenters: str = ""
    stakeholder_id: str = ""
    themes: tuple[str, ...] = ()
    session_id: str = ""
    state: CandidateState = CandidateState.IDEA
    note: str = ""
