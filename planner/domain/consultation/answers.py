"""What stakeholders answered; an answer keeps to the question as it was worded when it was asked (DSN-03)."""

from dataclasses import dataclass
from datetime import datetime

from planner.domain.consultation.asking import Channel

LONGEST_ANSWER = 10_000
"""Characters: some four pages, which nobody has to write and a reader can still mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One form that was filled in, by a stakeholder of the register or by somebody whom an open link reached.

    Sector and region are the respondent's as they were then. `key` is what an import or a form knows it by, so that
    the same one is never stored twice. `entered_by` names who typed in what came on paper or by telephone.
    """

    id: str
    version: int = 1
    instrument_id: str
    stakeholder_id: str = ""
    organisation: str = ""
    sector: str = ""
    region: str = ""
    language: str = ""
    channel: Channel = Channel.LINK
    received_at: datetime | None = None
    is_confidential: bool = False
    entered_by: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one response says to one question."""

    id: str
    version: int = 1
    response_id: str
    question_id: str
    text: str
