"""Every kind of record that is stored: its table, where it stands in a plan, and the order people see it in."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

from planner.domain.actual_times import ActualTimes
from planner.domain.agenda import Activity, Day, Material, Session
from planner.domain.agenda_version import AgendaVersion
from planner.domain.brand import Brand
from planner.domain.calendar_entry import CalendarEntry
from planner.domain.checklist import Task
from planner.domain.consultation.answers import Answer, Response
from planner.domain.consultation.asking import Approach, Distribution, Interview
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.design import Candidate, DesignNote
from planner.domain.consultation.instruments import Instrument, Translation
from planner.domain.consultation.questions import Question
from planner.domain.consultation.stakeholders import CoverageTarget, Stakeholder
from planner.domain.consultation.themes import Mention, StatedFigure, Tally, Theme
from planner.domain.dismissal import Dismissal
from planner.domain.event import Event, Series
from planner.domain.objectives import Objective
from planner.domain.people import Attendance, Organisation, Person
from planner.domain.plan import Plan
from planner.domain.recording.actions import ChosenAction, Commitment, ProposedAction
from planner.domain.recording.forms import Form, Note, Present, Remark
from planner.domain.recording.photos import Photo
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import Deletion, Recipient, ReportControl
from planner.domain.rotation.plan import RotationPlan
from planner.domain.staffing import Assignment, Group
from planner.storage import consultation_tables, recording_tables, schema
from planner.storage.mapping import Record

R = TypeVar("R", bound=Record)
Whole = Plan | Consultation | Recording
"""What is loaded and saved together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListField:
    """A tuple field kept as rows of its own table, found by `owner`; without a `column` its members are records."""

    name: str
    table: sa.Table
    owner: str
    column: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[R]):
    """One kind of record; `field` is the tuple that holds it, `order` what it is sorted by."""

    record: type[R]
    table: sa.Table
    field: str = ""
    order: tuple[str, ...] = ("position",)
    lists: tuple[ListField, ...] = ()

    @property
    def name(self) -> str:
        """The name it has in the change history."""
        return self.table.name

    @property
    def is_owned(self) -> bool:
        """Whether its records belong to one event; all others last beyond events."""
        return "event_id" in self.table.c

    def sort(self, records: Iterable[R]) -> tuple[R, ...]:
        """Put records in the order people see: the same on every database, whatever its collation."""
        return tuple(sorted(records, key=attrgetter(*self.order, "id")))

    def of(self, whole: Whole) -> tuple[R, ...]:
        """Return the records of this kind that `whole` holds."""
        held = getattr(whole, self.field)
        if isinstance(held, tuple):
            return held
        return () if held is None else (held,)


SERIES = Kind(record=Series, table=schema.series, order=("title",))
ORGANISATION = Kind(record=Organisation, table=schema.organisation, field="organisations", order=("name",))
PERSON = Kind(record=Person, table=schema.person, field="persons", order=("name",))
EVENT = Kind(
    record=Event,
    table=schema.event,
    field="event",
    order=("starts_on", "title"),
    lists=(ListField(name="builds_on", table=schema.event_builds_on, owner="event_id", column="predecessor_id"),),
)
DAY = Kind(record=Day, table=schema.day, field="days", order=("number",))
SESSION = Kind(record=Session, table=schema.session, field="sessions", order=("day_number", "position"))
ACTIVITY = Kind(record=Activity, table=schema.activity, field="activities")
MATERIAL = Kind(record=Material, table=schema.material, field="materials")
TASK = Kind(
    record=Task,
    table=schema.task,
    field="tasks",
    lists=(
        ListField(name="after", table=schema.task_after, owner="task_id", column="after_id"),
        ListField(name="owners", table=schema.task_owner, owner="task_id", column="person_id"),
    ),
)
QUESTION = Kind(record=Question, table=schema.question, field="questions")
ATTENDANCE = Kind(record=Attendance, table=schema.attendance, field="attendances")
ROTATION = Kind(
    record=RotationPlan,
    table=schema.rotation,
    field="rotation",
    order=(),
    lists=(ListField(name="seats", table=schema.seat, owner="rotation_id"),),
)
OBJECTIVE = Kind(record=Objective, table=schema.objective, field="objectives")
GROUP = Kind(
    record=Group,
    table=schema.session_group,
    field="groups",
    order=("session_id", "number"),
    lists=(ListField(name="members", table=schema.group_member, owner="session_group_id", column="person_id"),),
)
ASSIGNMENT = Kind(
    record=Assignment, table=schema.assignment, field="assignments", order=("session_id", "group_number", "duty")
)
DISMISSAL = Kind(record=Dismissal, table=schema.dismissal, field="dismissals", order=("rule", "record_id"))
AGENDA_VERSION = Kind(record=AgendaVersion, table=schema.agenda_version, field="agenda_versions")
ACTUAL_TIMES = Kind(record=ActualTimes, table=schema.actual_times, field="actual_times", order=("session_id",))
BRAND = Kind(record=Brand, table=schema.brand, field="brand", order=())
CALENDAR_ENTRY = Kind(record=CalendarEntry, table=schema.calendar_entry, field="calendar_entries", order=())

REGISTER: tuple[Kind[Any], ...] = (ORGANISATION, PERSON)
OWNED: tuple[Kind[Any], ...] = (
    *(DAY, OBJECTIVE, SESSION, ACTIVITY, MATERIAL, GROUP, TASK, QUESTION, ATTENDANCE, ASSIGNMENT, ROTATION),
    *(DISMISSAL, AGENDA_VERSION, ACTUAL_TIMES, BRAND),
)
PLANNED: tuple[Kind[Any], ...] = (*REGISTER, EVENT, *OWNED)
"""What save_plan compares, each kind after those that it refers to."""

INSTRUMENT: Kind[Any] = Kind(record=Instrument, table=consultation_tables.instrument, field="instruments")
INTERVIEW: Kind[Any] = Kind(record=Interview, table=consultation_tables.interview, field="interviews")
RESPONSE: Kind[Any] = Kind(record=Response, table=consultation_tables.response, field="responses", order=())
ANSWER: Kind[Any] = Kind(
    record=Answer, table=consultation_tables.answer, field="answers", order=("response_id", "question_id")
)
MENTION: Kind[Any] = Kind(
    record=Mention, table=consultation_tables.mention, field="mentions", order=("answer_id", "from_character")
)
STAKEHOLDER: Kind[Any] = Kind(record=Stakeholder, table=consultation_tables.stakeholder, field="stakeholders")
TRANSLATION: Kind[Any] = Kind(
    record=Translation, table=consultation_tables.translation, field="translations", order=("original", "language")
)
THEME: Kind[Any] = Kind(record=Theme, table=consultation_tables.theme, field="themes")
ASKED: tuple[Kind[Any], ...] = (
    STAKEHOLDER,
    Kind(
        record=CoverageTarget,
        table=consultation_tables.coverage_target,
        field="coverage_targets",
        order=("sector", "region"),
    ),
    INSTRUMENT,
    TRANSLATION,
    Kind(record=Approach, table=consultation_tables.approach, field="approaches", order=("done_on",)),
    Kind(record=Distribution, table=consultation_tables.distribution, field="distributions"),
    INTERVIEW,
    RESPONSE,
    ANSWER,
    THEME,
    MENTION,
    Kind(record=Tally, table=consultation_tables.tally, field="tallies", order=("theme_id", "sector")),
    Kind(record=StatedFigure, table=consultation_tables.stated_figure, field="stated_figures"),
    Kind(record=DesignNote, table=consultation_tables.design_note, field="design_notes"),
    Kind(record=Candidate, table=consultation_tables.candidate, field="candidates"),
)
CONSULTED: tuple[Kind[Any], ...] = (*REGISTER, *ASKED)
"""What save_consultation compares."""

FORM: Kind[Any] = Kind(record=Form, table=recording_tables.form, field="forms", order=("session_id", "group_id"))
NOTE: Kind[Any] = Kind(record=Note, table=recording_tables.note, field="notes", order=("form_id", "position"))
PHOTO: Kind[Any] = Kind(record=Photo, table=recording_tables.photo, field="photos", order=("form_id", "position"))
PRESENT: Kind[Any] = Kind(record=Present, table=recording_tables.present, field="present", order=("form_id", "sector"))
PROPOSED: Kind[Any] = Kind(
    record=ProposedAction,
    table=recording_tables.proposed_action,
    field="proposed_actions",
    order=("form_id", "position"),
)
CHOSEN: Kind[Any] = Kind(
    record=ChosenAction, table=recording_tables.chosen_action, field="chosen_actions", order=("form_id", "rank")
)
COMMITMENT: Kind[Any] = Kind(record=Commitment, table=recording_tables.commitment, field="commitments")
RECORDED: tuple[Kind[Any], ...] = (
    FORM,
    PRESENT,
    Kind(record=Presentation, table=recording_tables.presentation, field="presentations"),
    NOTE,
    PHOTO,
    Kind(record=Remark, table=recording_tables.remark, field="remarks", order=("said_at",)),
    PROPOSED,
    CHOSEN,
    COMMITMENT,
    Kind(record=ReportControl, table=recording_tables.report_control, field="report_controls"),
    Kind(record=Recipient, table=recording_tables.recipient, field="recipients"),
    Kind(record=Deletion, table=recording_tables.deletion, field="deletions"),
)
"""What save_recording compares; the people whom it names are the register's to change."""

KINDS = {kind.name: kind for kind in (SERIES, *PLANNED, *ASKED, *RECORDED, CALENDAR_ENTRY)}
