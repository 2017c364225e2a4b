"""What stakeholders are asked before and during the event."""

import re
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.origin import Origin

PLACES = re.compile(r"\{theme\}|\{event\}")


class QuestionUse(StrEnum):
    """What an event uses a question for."""

    CONSULTATION = "consultation"
    DESIGN = "design"
    INTERVIEW = "interview"
    CAFE = "cafe"
    ASSESSMENT = "assessment"
    FOCUS_GROUP = "focus_group"
    WORKSHOP = "workshop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of one event. `bank` names the bank it came from, `section` its part of it (a phase, a round).

    `use` is the bank's purpose; a question written for the event itself has no bank.
    `text` may hold the places {theme} and {event}, which `fill_places` fills. A question that has been answered stays
    as it was asked: new wording is a new question, and `replaces` names the old one.
    """

    id: str
    version: int = 1
    position: int
    bank: str = ""
    use: QuestionUse = QuestionUse.CONSULTATION
    section: str = ""
    text: str
    origin: Origin
    replaces: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """A shipped set of questions; `purpose` says what an event uses it for, one of QuestionUse."""

    id: str
    title: str
    purpose: str
    source: str = ""
    questions: tuple[Question, ...]


def fill_places(text: str, *, theme: str, event_title: str) -> str:
    """Put the event's theme and title in the places of a question; any other brace stays as it was typed."""
    values = {"{theme}": theme, "{event}": event_title}
    return PLACES.sub(lambda place: values[place[0]], text)
