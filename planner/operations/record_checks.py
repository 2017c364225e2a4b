"""What single records must hold to be stored: a text to read, offsets and numbers that a date or a clock can take."""

from collections.abc import Callable, Mapping
from typing import Any

from planner.domain.agenda import PARKED, Activity, Day, Material, Session
from planner.domain.checklist import Task
from planner.domain.clock import MINUTES_A_DAY, check_exists
from planner.domain.consultation.questions import Question
from planner.domain.event import Event
from planner.domain.objectives import Objective
from planner.domain.offset import parse_event_offset, parse_offset
from planner.domain.people import Attendance
from planner.domain.staffing import Group
from planner.errors import PlannerError, sentence
from planner.operations.description import FIRST_DAY, LAST_DAY


class EmptyTextError(PlannerError):
    """A task, session or question that says nothing."""

    template = sentence("This cannot be without any text. Nothing was saved: write what it is, or remove it.")


class MinutesError(PlannerError):
    """A number of minutes that no day has."""

    template = sentence("{minutes} minutes do not fit into a day; give a number from 0 to {most}.")


class SessionNumberError(PlannerError):
    """Groups, rounds or a day that cannot be."""

    template = sentence("{number} cannot be; give a number from {least} to {most}.")


class QuantityError(PlannerError):
    """A number of things that nobody carries."""

    template = sentence("{quantity} of a material cannot be; give a number from 0 to {most}.")


class FarDateError(PlannerError):
    """A date that no calendar program could show."""

    template = sentence("{on} is too far away; choose a day from {first} to {last}.")


MOST_ROUNDS, MOST_IN_A_GROUP, MOST_OF_A_MATERIAL = 100, 2000, 1000


def check_record(record: object, event: Event) -> None:
    """Raise EmptyTextError, OffsetError or the like where a record cannot be; what passes can be loaded from a file."""
    CHECKS[type(record)](record, event)


def _check_task(task: Task, _event: Event) -> None:
    _check_text(task.title)
    parse_offset(task.benchmark)
    parse_offset(task.completion)
    for limit in (task.completion_floor, task.benchmark_floor):
        parse_event_offset(limit or "0")
    for on in (task.benchmark_on, task.completion_on, task.completed_on):
        if on and not FIRST_DAY <= on <= LAST_DAY:
            raise FarDateError(on=on, first=FIRST_DAY, last=LAST_DAY)


def _check_question(question: Question, _event: Event) -> None:
    _check_text(question.text)


def _check_session(session: Session, event: Event) -> None:
    _check_text(session.title)
    _check_minutes(session.minutes)
    _check_number(session.rounds, 1, MOST_ROUNDS)
    _check_number(session.group_size, 0, MOST_IN_A_GROUP)
    _check_number(session.day_number, PARKED, event.days)
    if session.starts_minute is not None:
        _check_number(session.starts_minute, 0, 2 * MINUTES_A_DAY - 1)
        check_exists(event.day(session.day_number), session.starts_minute, event.timezone)


def _check_activity(activity: Activity, _event: Event) -> None:
    _check_text(activity.title)
    _check_minutes(activity.minutes)


def _check_material(material: Material, _event: Event) -> None:
    _check_text(material.name)
    if not 0 <= material.quantity <= MOST_OF_A_MATERIAL:
        raise QuantityError(quantity=material.quantity, most=MOST_OF_A_MATERIAL)


def _check_day(day: Day, event: Event) -> None:
    _check_number(day.number, 1, event.days)
    _check_minutes(day.opens_minute, MINUTES_A_DAY - 1)
    check_exists(event.day(day.number), day.opens_minute, event.timezone)


def _check_attendance(attendance: Attendance, _event: Event) -> None:
    on = attendance.trained_on
    if on and not FIRST_DAY <= on <= LAST_DAY:
        raise FarDateError(on=on, first=FIRST_DAY, last=LAST_DAY)


def _check_objective(objective: Objective, _event: Event) -> None:
    _check_text(objective.text)


def _check_group(group: Group, _event: Event) -> None:
    """Let a group be without a title, and without a room of its own."""
    _check_number(group.places, 0, MOST_IN_A_GROUP)


def _check_text(text: str) -> None:
    if not text.strip():
        raise EmptyTextError


def _check_minutes(minutes: int, most: int = MINUTES_A_DAY) -> None:
    if not 0 <= minutes <= most:
        raise MinutesError(minutes=minutes, most=most)


def _check_number(number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise SessionNumberError(number=number, least=least, most=most)


CHECKS: Mapping[type, Callable[[Any, Event], None]] = {
    Task: _check_task,
    Question: _check_question,
    Session: _check_session,
    Activity: _check_activity,
    Material: _check_material,
    Day: _check_day,
    Attendance: _check_attendance,
    Group: _check_group,
    Objective: _check_objective,
}
