"""Every kind of record that is stored: its table, where it stands in a plan, and the order people see it in."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

from planner.domain.actual_times import ActualTimes
from planner.domain.agenda import Activity, Day, Material, Session
from planner.domain.agenda_version import AgendaVersion
from planner.domain.calendar_entry import CalendarEntry
from planner.domain.checklist import Task
from planner.domain.consultation import Question
from planner.domain.dismissal import Dismissal
from planner.domain.event import Event, Series
from planner.domain.objectives import Objective
from planner.domain.people import Attendance, Organisation, Person
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.staffing import Assignment, Group
from planner.storage import schema
from planner.storage.mapping import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListField:
    """A tuple field kept as rows of its own table, found by `owner`; without a `column` its members are records."""

    name: str
    table: sa.Table
    owner: str
    column: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[R]):
    """One kind of record; `in_plan` is the field of Plan that holds it, `order` the fields it is sorted by."""

    record: type[R]
    table: sa.Table
    in_plan: str = ""
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

    def of(self, plan: Plan) -> tuple[R, ...]:
        """Return the records of this kind that `plan` holds."""
        held = getattr(plan, self.in_plan)
        if isinstance(held, tuple):
            return held
        return () if held is None else (held,)


SERIES = Kind(record=Series, table=schema.series, order=("title",))
ORGANISATION = Kind(record=Organisation, table=schema.organisation, in_plan="organisations", order=("name",))
PERSON = Kind(record=Person, table=schema.person, in_plan="persons", order=("name",))
EVENT = Kind(
    record=Event,
    table=schema.event,
    in_plan="event",
    order=("starts_on", "title"),
    lists=(ListField(name="builds_on", table=schema.event_builds_on, owner="event_id", column="predecessor_id"),),
)
DAY = Kind(record=Day, table=schema.day, in_plan="days", order=("number",))
SESSION = Kind(record=Session, table=schema.session, in_plan="sessions", order=("day_number", "position"))
ACTIVITY = Kind(record=Activity, table=schema.activity, in_plan="activities")
MATERIAL = Kind(record=Material, table=schema.material, in_plan="materials")
TASK = Kind(
    record=Task,
    table=schema.task,
    in_plan="tasks",
    lists=(
        ListField(name="after", table=schema.task_after, owner="task_id", column="after_id"),
        ListField(name="owners", table=schema.task_owner, owner="task_id", column="person_id"),
    ),
)
QUESTION = Kind(record=Question, table=schema.question, in_plan="questions")
ATTENDANCE = Kind(record=Attendance, table=schema.attendance, in_plan="attendances")
ROTATION = Kind(
    record=RotationPlan,
    table=schema.rotation,
    in_plan="rotation",
    order=(),
    lists=(ListField(name="seats", table=schema.seat, owner="rotation_id"),),
)
OBJECTIVE = Kind(record=Objective, table=schema.objective, in_plan="objectives")
GROUP = Kind(record=Group, table=schema.session_group, in_plan="groups", order=("session_id", "number"))
ASSIGNMENT = Kind(
    record=Assignment, table=schema.assignment, in_plan="assignments", order=("session_id", "group_number", "duty")
)
DISMISSAL = Kind(record=Dismissal, table=schema.dismissal, in_plan="dismissals", order=("rule", "record_id"))
AGENDA_VERSION = Kind(record=AgendaVersion, table=schema.agenda_version, in_plan="agenda_versions")
ACTUAL_TIMES = Kind(record=ActualTimes, table=schema.actual_times, in_plan="actual_times", order=("session_id",))
CALENDAR_ENTRY = Kind(record=CalendarEntry, table=schema.calendar_entry, in_plan="calendar_entries", order=())

REGISTER: tuple[Kind[Any], ...] = (ORGANISATION, PERSON)
OWNED: tuple[Kind[Any], ...] = (
    *(DAY, OBJECTIVE, SESSION, ACTIVITY, MATERIAL, GROUP, TASK, QUESTION, ATTENDANCE, ASSIGNMENT, ROTATION),
    *(DISMISSAL, AGENDA_VERSION, ACTUAL_TIMES),
)
PLANNED: tuple[Kind[Any], ...] = (*REGISTER, EVENT, *OWNED)
"""What save_plan compares, each kind after those that it refers to."""

KINDS = {kind.name: kind for kind in (SERIES, *PLANNED, CALENDAR_ENTRY)}
