"""Rules that a document must keep to be an event, where every value is of the right type already.

They hold for every event of this planner, so that whatever was dumped can be loaded again.
"""

import re
from collections.abc import Iterator
from datetime import date

from planner.domain.agenda import PARKED
from planner.domain.clock import MINUTES_A_DAY
from planner.domain.deadlines import date_tasks
from planner.domain.new_plan import MOST_PARTICIPANTS, check_size
from planner.domain.offset import parse_event_offset, parse_offset
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.working_days import WorkingDays
from planner.errors import PlannerError, sentence

LONGEST_QUOTED = 40
KEPT_BY_ID = (
    *("days", "sessions", "activities", "materials", "tasks", "questions"),
    *("organisations", "persons", "attendances", "objectives", "groups", "assignments", "dismissals"),
    *("agenda_versions", "actual_times"),
)
LANGUAGE = re.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")
"""A language tag (BCP 47) such as en or sq-AL."""
RECORD_ID = re.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
"""As we make them: ids go into calendar files, addresses of pages and names of files."""
FIRST_YEAR, LAST_YEAR = 1900, 2200
MOST_ROUNDS = 12


class EventFileError(PlannerError):
    """A document that holds no event, or one with a mistake in it."""

    template = sentence("This file cannot be loaded: at {place} {problem}. Dump the event again and load that file.")


def check_plan(plan: Plan) -> None:
    """Raise where values are of the right type and yet no event: sizes, offsets, times and references."""
    check_size(plan.event)
    if not LANGUAGE.fullmatch(plan.event.language):
        raise EventFileError(place="language", problem=f"{quoted(plan.event.language)} is no language")
    for task in plan.tasks:
        for text in (task.benchmark, task.completion):
            parse_offset(text)
        for limit in (task.completion_floor, task.benchmark_floor):
            parse_event_offset(limit or "0")
    _check_times(plan)
    _check_moments(plan)
    _check_days(plan)
    _check_rotation(plan)
    _check_references(plan)


def _check_times(plan: Plan) -> None:
    numbers = [minutes for session in plan.sessions for minutes in (session.minutes, session.rounds)]
    numbers += [activity.minutes for activity in plan.activities]
    numbers += [each.planned_minutes for each in plan.actual_times if each.planned_minutes is not None]
    days = [day.opens_minute for day in plan.days]
    fixed = [session.starts_minute for session in plan.sessions if session.starts_minute is not None]
    if (
        any(not 0 <= number <= MINUTES_A_DAY for number in numbers)
        or any(not 0 <= at < MINUTES_A_DAY for at in days)
        or any(not 0 <= at < 2 * MINUTES_A_DAY for at in fixed)
    ):
        raise EventFileError(place="days", problem="a time of day or a number of minutes or rounds cannot be")
    if not all(FIRST_YEAR <= on.year <= LAST_YEAR for on in _dates(plan)):
        raise EventFileError(place="tasks", problem="a date is too far away")
    try:
        time_event(plan)
        date_tasks(plan.tasks, plan.event, WorkingDays())
    except (LookupError, ValueError, OverflowError) as problem:
        raise EventFileError(place="event", problem="the first day or the time zone cannot be") from problem


def _dates(plan: Plan) -> Iterator[date]:
    for task in plan.tasks:
        yield from filter(None, (task.benchmark_on, task.completion_on, task.completed_on))
    yield from (each.made_on for each in plan.agenda_versions)
    yield from (each.trained_on for each in plan.attendances if each.trained_on)


def _check_moments(plan: Plan) -> None:
    moments = [at for each in plan.actual_times for at in (each.started_at, each.ended_at) if at]
    if not all(at.tzinfo and FIRST_YEAR <= at.year <= LAST_YEAR for at in moments):
        raise EventFileError(place="actual_times", problem="a moment lacks its zone or is too far away")


def _check_days(plan: Plan) -> None:
    numbers = range(1, plan.event.days + 1)
    if sorted(day.number for day in plan.days) != list(numbers):
        raise EventFileError(place="days", problem="they are not numbered from 1 to the number of days")
    if any(session.day_number not in {PARKED, *numbers} for session in plan.sessions):
        raise EventFileError(place="sessions", problem="a session is on a day that the event does not have")


def _check_rotation(plan: Plan) -> None:
    rotation = plan.rotation
    if rotation is None:
        return
    places = [(seat.round_number, seat.person_id) for seat in rotation.seats]
    is_sound = (
        1 <= rotation.tables <= MOST_PARTICIPANTS
        and 1 <= rotation.rounds <= MOST_ROUNDS
        and 0 <= rotation.played <= rotation.rounds
        and len(set(places)) == len(places)
        and all(
            1 <= seat.round_number <= rotation.rounds and 1 <= seat.table_number <= rotation.tables
            for seat in rotation.seats
        )
    )
    if not is_sound:
        raise EventFileError(place="rotation", problem="the tables, the rounds or who sits where cannot be")


def _check_references(plan: Plan) -> None:
    for kind in KEPT_BY_ID:
        ids = [record.id for record in getattr(plan, kind)]
        if len(set(ids)) < len(ids):
            raise EventFileError(place=kind, problem="two have the same id")
        odd = [each for each in ids if not RECORD_ID.fullmatch(each)]
        if odd:
            raise EventFileError(place=kind, problem=f"{quoted(odd[0])} is no id")
    sessions = {session.id for session in plan.sessions}
    parts = {each.session_id for each in plan.activities} | {each.session_id for each in plan.materials}
    parts |= {each.session_id for each in plan.groups} | {each.session_id for each in plan.assignments}
    parts |= {each.session_id for each in plan.actual_times}
    persons = {person.id for person in plan.persons}
    named = {attendance.person_id for attendance in plan.attendances}
    named |= {seat.person_id for seat in plan.rotation.seats} if plan.rotation else set()
    named |= {owner for task in plan.tasks for owner in task.owners}
    named |= {each.person_id for each in plan.assignments}
    named |= {member for each in plan.groups for member in each.members}
    for place, missing in (("sessions", parts - sessions), ("persons", named - persons)):
        if missing:
            raise EventFileError(place=place, problem=f"{quoted(min(missing))} is missing")


def quoted(value: object) -> str:
    """Return the beginning of whatever a file holds, on one line."""
    return f"“{' '.join(str(value).split())[:LONGEST_QUOTED]}”"
