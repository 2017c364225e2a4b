"""A planning problem shown to a person: it never stops anybody from saving the plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: broken is against a rule, unwise is against experience, note is good to know."""

    BROKEN = "broken"
    UNWISE = "unwise"
    NOTE = "note"


class Place(StrEnum):
    """The page a finding belongs to."""

    EVENT = "event"
    CHECKLIST = "checklist"
    CONSULTATION = "consultation"
    AGENDA = "agenda"
    CAFE = "cafe"
    PEOPLE = "people"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong and where; `planner.wording.findings` says it, with the reason and the cure, in any language.

    `rule` states what is wrong (`guide_after_training`), `record_id` names the task, session or person,
    `source` the requirement the rule comes from, and `values` fill the sentences.
    """

    rule: str
    severity: Severity
    place: Place
    record_id: str = ""
    source: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
