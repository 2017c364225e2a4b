"""One event with everything planned for it: what is loaded, changed by a domain function, and saved again."""

from dataclasses import dataclass

from planner.domain.agenda import Activity, Day, Material, Session
from planner.domain.calendar_entry import CalendarEntry
from planner.domain.checklist import Task
from planner.domain.consultation import Question
from planner.domain.event import Event
from planner.domain.people import Attendance, Organisation, Person
from planner.domain.rotation.plan import RotationPlan


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
    calendar_entries: tuple[CalendarEntry, ...] = ()
