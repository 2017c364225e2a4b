"""Makes this year's event out of last year's: what was planned comes along, what was said of people never does."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import reduce
from typing import Any

from planner.domain.agenda import Day, Session
from planner.domain.checklist import Task
from planner.domain.checklist_templates import offset_to
from planner.domain.consultation.consultation import Consultation
from planner.domain.consultation.freezing import questions_in_use
from planner.domain.day_progress import as_it_began
from planner.domain.event import Event
from planner.domain.new_plan import USUAL_OPENING
from planner.domain.origin import Origin
from planner.domain.owners import TEAM
from planner.domain.people import Attendance, is_expected
from planner.domain.plan import Plan
from planner.domain.session_edits import park_session
from planner.domain.working_days import WorkingDays

NEW = 1
"""The version of a record that is not stored yet."""

NOT_YET: dict[str, Any] = {
    "version": NEW,
    "tested_with": "",
    "approved_by": "",
    **dict.fromkeys(("opens_on", "closes_on", "kept_until", "tested_on", "approved_on")),
}
"""An instrument of which nothing has happened."""

WEEK = timedelta(weeks=1)
A_YEAR = 52 * WEEK
WEEKS_TRIED = 8


def copy_plan(plan: Plan, event: Event) -> Plan:
    """Return the plan of `event` with what `plan` holds for any year.

    Days, sessions, steps, materials, objectives, groups, questions, brand and tasks come along, the tasks open and
    dated anew; of the people the team alone, invited, with their duties in sessions. Sessions get the minutes that
    were planned, whatever the day made of them; those of days that the event does not have are kept aside.
    """
    team = tuple(_invite(each) for each in plan.attendances if each.role in TEAM and is_expected(each))
    known = {each.person_id for each in team}
    persons = tuple(each for each in plan.persons if each.id in known)
    offices = {each.organisation_id for each in persons}
    copied = Plan(
        event=event,
        days=_days(plan.days, event.days),
        sessions=tuple(replace(each, version=NEW) for each in as_it_began(plan).sessions),
        activities=tuple(replace(each, version=NEW) for each in plan.activities),
        materials=tuple(replace(each, version=NEW) for each in plan.materials),
        tasks=tuple(_open_again(each, plan.event, known) for each in plan.tasks),
        questions=tuple(replace(each, version=NEW, replaces="") for each in questions_in_use(plan.questions)),
        objectives=tuple(replace(each, version=NEW, themes=()) for each in plan.objectives),
        groups=tuple(replace(each, version=NEW, members=()) for each in plan.groups),
        assignments=tuple(replace(each, version=NEW) for each in plan.assignments if each.person_id in known),
        organisations=tuple(each for each in plan.organisations if each.id in offices),
        persons=persons,
        attendances=team,
        brand=plan.brand and replace(plan.brand, version=NEW),
    )
    return reduce(park_session, (each.id for each in sessions_without_day(plan, event.days)), copied)


def copy_consultation(consultation: Consultation, event_id: str) -> Consultation:
    """Return whom to ask and with what, for another event: stakeholders, targets, instruments and their translations.

    Nothing that anybody was sent or has answered comes along, and an instrument is dated, tested and approved anew.
    """
    return Consultation(
        event_id=event_id,
        persons=consultation.persons,
        organisations=consultation.organisations,
        stakeholders=tuple(replace(each, version=NEW) for each in consultation.stakeholders),
        coverage_targets=tuple(replace(each, version=NEW) for each in consultation.coverage_targets),
        instruments=tuple(replace(each, **NOT_YET) for each in consultation.instruments),
        translations=tuple(replace(each, version=NEW) for each in consultation.translations),
    )


def sessions_without_day(plan: Plan, days: int) -> tuple[Session, ...]:
    """Return the sessions that an event of so many days has no day for."""
    return tuple(each for each in plan.sessions if each.day_number > days)


def suggest_first_day(event: Event, working_days: WorkingDays, today: date) -> date:
    """Return the same weekday a year later, and years later where that has gone, off weekends and holidays.

    Where no week of the next two months is free, the day stays what it is.
    """
    starts_on = event.starts_on + A_YEAR
    while starts_on < today:
        starts_on += A_YEAR
    weeks = (starts_on + number * WEEK for number in range(WEEKS_TRIED))
    return next((day for day in weeks if _is_free(replace(event, starts_on=day), working_days)), starts_on)


def _is_free(event: Event, working_days: WorkingDays) -> bool:
    return all(working_days.includes(event.day(number)) for number in range(1, event.days + 1))


def _days(days: Iterable[Day], number: int) -> tuple[Day, ...]:
    opens = {day.number: day.opens_minute for day in days}
    return tuple(
        Day(id=f"day-{each}", number=each, opens_minute=opens.get(each, USUAL_OPENING)) for each in range(1, number + 1)
    )


def _invite(attendance: Attendance) -> Attendance:
    """Keep who it is and in which role; consents, needs and payer are asked anew."""
    return Attendance(
        id=attendance.id,
        position=attendance.position,
        person_id=attendance.person_id,
        role=attendance.role,
        office=attendance.office,
    )


def _open_again(task: Task, event: Event, people: set[str]) -> Task:
    """Return the task as nobody has worked on it yet; its dates are counted from its offsets again."""
    return replace(
        _with_offsets(task, event),
        version=NEW,
        benchmark_on=None,
        completion_on=None,
        completed_on=None,
        owners=tuple(each for each in task.owners if each in people),
        note="",
        is_kept=False,
    )


def _with_offsets(task: Task, event: Event) -> Task:
    """Give a task that somebody added with dates alone the distances that they have from the event."""
    if task.origin is not Origin.OWN or (task.benchmark, task.completion) != ("0", "0"):
        return task
    benchmark, completion = (offset_to(on, event) if on else "0" for on in (task.benchmark_on, task.completion_on))
    return replace(task, benchmark=benchmark, completion=completion)
