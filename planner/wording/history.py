"""Says what became of a record: its kind and name, and each field before and after, without an id in it."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from planner.domain.agenda import Audience, Per, SessionKind
from planner.domain.attribution import AttributionMode, Level
from planner.domain.clock import clock_text
from planner.domain.consultation.questions import AnswerKind, QuestionUse
from planner.domain.event import Switch
from planner.domain.people import AttendanceStatus, Criterion, Gender, Payer, Role
from planner.domain.record_change import FieldChange, RecordChange
from planner.domain.recording.actions import CommitmentState
from planner.domain.recording.forms import FormState, NoteKind
from planner.domain.recording.report import DeletionKind
from planner.domain.staffing import Duty
from planner.errors import sentence
from planner.wording.consultation_labels import ANSWER_KINDS
from planner.wording.labels import (
    AREAS,
    AUDIENCES,
    COUNTED_BY,
    CRITERIA,
    DUTIES,
    GENDERS,
    PAYERS,
    QUESTION_USES,
    SESSION_KINDS,
    STATUSES,
    SWITCHES,
    TEAM_ROLES,
)
from planner.wording.record_names import FIELDS, KINDS
from planner.wording.recording_labels import (
    ATTRIBUTION_MODES,
    COMMITMENT_STATES,
    DELETION_KINDS,
    FORM_STATES,
    LEVELS,
    NOTE_KINDS,
)
from planner.wording.wording import Wording

LABELS: Mapping[type[StrEnum], Mapping[str, str]] = {
    AnswerKind: ANSWER_KINDS,
    AttendanceStatus: STATUSES,
    AttributionMode: ATTRIBUTION_MODES,
    Audience: AUDIENCES,
    CommitmentState: COMMITMENT_STATES,
    Criterion: CRITERIA,
    DeletionKind: DELETION_KINDS,
    Duty: DUTIES,
    FormState: FORM_STATES,
    Gender: GENDERS,
    Level: LEVELS,
    NoteKind: NOTE_KINDS,
    Payer: PAYERS,
    Per: COUNTED_BY,
    QuestionUse: QUESTION_USES,
    Role: TEAM_ROLES,
    SessionKind: SESSION_KINDS,
    Switch: SWITCHES,
}
REFERENCES = {
    "after": "task",
    "answer_id": "answer",
    "apart": "person",
    "choices": "session_group",
    "chosen_action_id": "chosen_action",
    "focal_id": "person",
    "form_id": "form",
    "group_id": "session_group",
    "instrument_id": "instrument",
    "members": "person",
    "merged_into": "theme",
    "merges": "proposed_action",
    "note_id": "note",
    "objectives": "objective",
    "organisation_id": "organisation",
    "owner_id": "person",
    "owners": "person",
    "parent_id": "note",
    "person_id": "person",
    "presentation_id": "presentation",
    "question_id": "question",
    "questions": "question",
    "replaces": "question",
    "response_id": "response",
    "session_id": "session",
    "split_from": "theme",
    "stakeholder_id": "stakeholder",
    "stakeholders": "stakeholder",
    "team": "person",
    "theme_id": "theme",
    "together": "person",
    "coded_as": "theme",
    "written_by": "person",
}
"""Fields that name other records by their ids, and of which kind those are."""
NAMING = (
    "title",
    "name",
    "text",
    "caption",
    "with_whom",
    "subject",
    "reason",
    "organisation",
    "note",
    "document",
    "what",
)
"""What a record is called by, the first that it has."""
BELONGING = ("person_id", "stakeholder_id", "session_id", "theme_id", "question_id", "instrument_id", "form_id")
"""What a record without a name of its own is called by."""
NOT_IN_WORDS = frozenset({"base", "builds_on", "logo", "record_id", "seats", "series_id"})
"""Fields of which it is said only that they differ: pictures, long lists, and ids of what is elsewhere."""
OTHER = sentence("something that is no longer there")
LONGEST = 300

Names = MutableMapping[tuple[str, str], str]
"""What records are called, by kind and id."""


AT_THIS_COMPUTER = "local"
"""What the history calls whoever needs no account."""


def say_actor(words: Wording, name: str) -> str:
    """Return who saved something."""
    return words.say("at this computer") if name == AT_THIS_COMPUTER else name


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field in words: what it is called, what it said, what it says; `is_untold` where words cannot say that."""

    label: str
    before: str = ""
    after: str = ""
    is_untold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryWording:
    """The words of one language with the names of one event's records; moments are told in its time zone."""

    words: Wording
    zone: ZoneInfo
    names: Names = field(default_factory=dict)

    def say_record(self, change: RecordChange) -> str:
        """Return `Task: Write the goals`."""
        kind, name = self.words.name(KINDS, change.kind), self.name(change.kind, change.record)
        return f"{kind}: {name}" if name else kind

    def name(self, kind: str, record: Any) -> str:  # noqa: ANN401  # a record of any kind
        """Return what a record is called, nothing where it needs no name."""
        if kind == "attendance":
            return self._named("person", record.person_id)
        if kind == "day":
            return str(record.number)
        own = next((text for each in NAMING if (text := getattr(record, each, ""))), "")
        of_others = (self._named(REFERENCES[each], key) for each in BELONGING if (key := getattr(record, each, "")))
        return str(own)[:LONGEST] or self.words.join(of_others)

    def say_fields(self, change: RecordChange) -> Iterator[FieldLine]:
        """Yield every field that differs; what is no text, such as a picture, is only said to have changed."""
        for each in change.fields:
            label = self.label(each.field)
            if each.field in NOT_IN_WORDS:
                yield FieldLine(label, is_untold=True)
            else:
                yield FieldLine(label, *self._sides(each))

    def _sides(self, change: FieldChange) -> tuple[str, str]:
        before, after = (self.say_value(change.field, side) for side in (change.before, change.after))
        return before, after

    def label(self, name: str) -> str:
        """Return what a field is called."""
        return self.words.say(FIELDS[name])

    def say_value(self, name: str, value: Any) -> str:  # noqa: ANN401  # the value of any field
        """Return the value of a field in words, names instead of ids, and nothing where there is none."""
        if value is None or value == "":
            return ""
        if isinstance(value, tuple):
            return self.words.join(self.say_value(name, each) for each in value)
        if name in REFERENCES:
            return self._named(REFERENCES[name], value)
        return SPOKEN.get(name, _plain)(self, value)

    def _named(self, kind: str, record_id: str) -> str:
        return self.names.get((kind, record_id)) or self.words.say(OTHER)


def _plain(spoken: HistoryWording, value: Any) -> str:  # noqa: ANN401  # the value of any field
    words = spoken.words
    match value:
        case bool():
            return words.say("Yes") if value else words.say("No")
        case StrEnum():
            return words.name(LABELS.get(type(value), {}), value)
        case datetime():
            return words.stamp(value.astimezone(spoken.zone))
        case date():
            return words.long_day(value)
    return str(value)


def _place(_spoken: HistoryWording, value: int) -> str:
    return str(value + 1)


def _clock(_spoken: HistoryWording, value: int) -> str:
    return clock_text(value)


def _weekday(spoken: HistoryWording, value: int) -> str:
    return str(spoken.words.locale.days["format"]["wide"][value])


def _area(spoken: HistoryWording, value: str) -> str:
    return spoken.words.name(AREAS, value)


def _role(spoken: HistoryWording, value: str) -> str:
    return spoken.words.name(TEAM_ROLES, value)


SPOKEN: Mapping[str, Callable[[HistoryWording, Any], str]] = {
    "area": _area,
    "opens_minute": _clock,
    "position": _place,
    "role": _role,
    "starts_minute": _clock,
    "weekend": _weekday,
}
"""Fields whose values mean more than they look like."""
