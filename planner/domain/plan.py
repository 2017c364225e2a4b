"""One event with everything planned for it: what is loaded, changed by a domain function, and saved again."""

from dataclasses import dataclass

from planner.domain.actual_times import ActualTimes
from planner.domain.agenda import Activity, Day, Material, Session
from planner.domain.agenda_version import AgendaVersion
from planner.domain.brand import Brand
from planner.domain.calendar_entry import CalendarEntry
from planner.domain.checklist import Task
from planner.domain.consultation.questions import Question
from planner.domain.dismissal import Dismissal
from planner.domain.event import Event
from planner.domain.objectives import Objective
from planner.domain.people import Attendance, Organisation, Person
from planner.domain.rotation.plan import RotationPlan
from planner.domain.staffing import Assignment, Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The event and its records. Every tuple is in the order people see: by position, days and sessions by clock.

    `revision` counts the changes made to the event so far; papers bear it as their version. `persons` and
    `organisations` are those of the attendances; they belong to the register, not to this event.
    """

    event: Event
    revision: int = 0
    days: tuple[Day, ...] = ()
    sessions: tuple[Session, ...] = ()
    activities: tuple[Activity, ...] = ()
    materials: tuple[Material, ...] = ()
    tasks: tuple[Task, ...] = ()
    questions: tuple[Question, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    persons: tuple[Person, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    rotation: RotationPlan | None = None
    objectives: tuple[Objective, ...] = ()
    groups: tuple[Group, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    dismissals: tuple[Dismissal, ...] = ()
    agenda_versions: tuple[AgendaVersion, ...] = ()
    actual_times: tuple[ActualTimes, ...] = ()
    calendar_entries: tuple[CalendarEntry, ...] = ()
    brand: Brand | None = None
