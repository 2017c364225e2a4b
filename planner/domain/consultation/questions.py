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
    PULSE = "pulse"
    EVALUATION = "evaluation"
    FOLLOW_UP = "follow_up"
    PROMPTS = "prompts"


class AnswerKind(StrEnum):
    """How a question is answered: in words, by how far one agrees, or by one of the answers that it offers."""

    OPEN = "open"
    SCALE = "scale"
    CHOICE = "choice"


SCALE = ("1", "2", "3", "4", "5")
"""What an answer on the scale holds, from not agreeing at all to agreeing fully (content B9.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of one event. `bank` names the bank it came from, `section` its part of it (a phase, a round).

    `use` is the bank's purpose; a question written for the event itself has no bank.
    `text` may hold the places {theme} and {event}, which `fill_places` fills. A question that has been answered stays
    as it was asked: new wording is a new question, and `replaces` names the old one. `options` are the answers that a
    choice offers, as they are stored; a question on the scale stores one of `SCALE`.
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
    answer_kind: AnswerKind = AnswerKind.OPEN
    options: tuple[str, ...] = ()

    @property
    def offered(self) -> tuple[str, ...]:
        """The answers that are understood; empty where anything is."""
        return {AnswerKind.SCALE: SCALE, AnswerKind.CHOICE: self.options}.get(self.answer_kind, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """A shipped set of questions; `purpose` says what an event uses it for, one of QuestionUse."""

    id: str
    title: str
    purpose: str
    source: str = ""
    questions: tuple[Question, ...]


def option_original(question_id: str, number: int) -> str:
    """Return under which name an answer that a question offers is translated; the first has the number 1."""
    return f"{question_id}.{number}"


def fill_places(text: str, *, theme: str, event_title: str) -> str:
    """Put the event's theme and title in the places of a question; any other brace stays as it was typed."""
    values = {"{theme}": theme, "{event}": event_title}
    return PLACES.sub(lambda place: values[place[0]], text)
