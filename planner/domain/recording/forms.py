"""What recorders file: one form for every session, or for every group of it, and the notes on it (REC-01 to REC-09)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FormState(StrEnum):
    """How far a form has got."""

    DRAFT = "draft"
    CHECKED = "checked"
    FINAL = "final"


class NoteKind(StrEnum):
    """What a line of a form is (content B5.2)."""

    PRESENTATION_HIGHLIGHT = "presentation_highlight"
    DISCUSSION_HIGHLIGHT = "discussion_highlight"
    QUESTION = "question"
    ANSWER = "answer"
    PHRASE = "phrase"
    AGREEMENT = "agreement"
    DISAGREEMENT = "disagreement"
    CONCERN = "concern"
    PARKED = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What is recorded of a session, or of one group of it; its id follows from both (`form_id`).

    `session_id` and `group_id` refer to the plan, which may have lost them since: nothing that was filed goes with
    them, and `title` still says what it was. `regions` are those that a group's results belong to. `page` is where it
    stands in the final report, for a group where its chosen actions stand, and `actions_page` where all of them do;
    None where the page is pending.
    """

    id: str
    version: int = 1
    session_id: str
    group_id: str = ""
    title: str = ""
    state: FormState = FormState.DRAFT
    started_at: datetime | None = None
    ended_at: datetime | None = None
    materials_left: str = ""
    is_confidential: bool = False
    handed_in_at: datetime | None = None
    regions: tuple[str, ...] = ()
    page: int | None = None
    actions_page: int | None = None
    page_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """How many of a sector were in the room."""

    id: str
    version: int = 1
    form_id: str
    sector: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One line of a form, in the speaker's own words as far as possible (REC-02).

    `written_by` is the person who recorded it, empty for the team: two who record one session have notes of their own.
    `parent_id` is the note that it stands under, an answer's question; `presentation_id` the presentation it is about.
    What is quoted carries the `role` and the `sector` of whoever said it, never a name, and is printed only where it
    `may_quote`. `written_at` is what the writer's device said.
    """

    id: str
    version: int = 1
    form_id: str
    written_by: str = ""
    kind: NoteKind
    parent_id: str = ""
    presentation_id: str = ""
    position: int
    text: str
    may_quote: bool = False
    role: str = ""
    sector: str = ""
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a reviewer says about a form, or about one note of it."""

    id: str
    version: int = 1
    form_id: str
    note_id: str = ""
    text: str
    said_by: str = ""
    said_at: datetime
    is_settled: bool = False


def form_id(session_id: str, group_id: str = "") -> str:
    """Return the id of a session's form, or a group's: the same on every device, so that nobody makes a second one."""
    return f"form-{group_id}-of-{session_id}" if group_id else f"form-{session_id}"
