"""What stakeholders are asked with: a questionnaire, interviews, a focus group, a workshop (DSN-14, INQ-02)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class InstrumentKind(StrEnum):
    """How people are asked."""

    QUESTIONNAIRE = "questionnaire"
    INTERVIEW = "interview"
    FOCUS_GROUP = "focus_group"
    WORKSHOP_ROUND = "workshop_round"
    PULSE = "pulse"
    EVALUATION = "evaluation"
    FOLLOW_UP = "follow_up"


EVALUATING = frozenset({InstrumentKind.PULSE, InstrumentKind.EVALUATION, InstrumentKind.FOLLOW_UP})
"""What asks how the event was: nothing said there answers the consultation, and nobody is asked who they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """Questions that are put to people together, in their order.

    `intro` is what respondents read first; `seen_by` tells them who reads their answers, `kept_until` for how long.
    `languages` are those beside the event's own. Tested and approved before use (INQ-12). A confidential instrument
    is read by the team alone: nothing said in it stands in a document (CNF-04).
    """

    id: str
    version: int = 1
    position: int
    kind: InstrumentKind = InstrumentKind.QUESTIONNAIRE
    title: str
    intro: str = ""
    questions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    opens_on: date | None = None
    closes_on: date | None = None
    seen_by: str = ""
    kept_until: date | None = None
    is_confidential: bool = False
    tested_on: date | None = None
    tested_with: str = ""
    approved_on: date | None = None
    approved_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The text of a question, or the title or intro of an instrument, in another language than the event's.

    `original` is the question's id, with the number of an answer that it offers after it (`.1`), or the instrument's id
    with `.title` or `.intro` after it.
    """

    id: str
    version: int = 1
    original: str
    language: str
    text: str


def in_language(instrument: Instrument, translations: Iterable[Translation], language: str) -> Instrument:
    """Return an instrument with its title and intro in a language; what nobody translated stays as it was written."""
    held = {each.original: each.text for each in translations if each.language == language}
    title = held.get(f"{instrument.id}.title", instrument.title)
    return replace(instrument, title=title, intro=held.get(f"{instrument.id}.intro", instrument.intro))
