"""What is done on the day itself: start, stop, give more time, shorten what is to come, forget a day's times.

At no moment are two sessions of one day running. The minutes with which a day began stay known, whatever it changes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from planner.domain.actual_times import ActualTimes
from planner.domain.clock import MINUTES_A_DAY
from planner.domain.day_progress import SessionProgress, follow_day
from planner.domain.editing import edit_record, find_record
from planner.domain.plan import Plan
from planner.errors import PlannerError, sentence


class AnotherIsRunningError(PlannerError):
    """A session is on that the screen did not show when the button was pressed."""

    template = sentence("“{session}” is on since {clock}; somebody has started it meanwhile. Stop it first.")


class HasBegunError(PlannerError):
    """A session that was started before."""

    template = sentence(
        "“{session}” was started at {clock} already. If that was a mistake, take it back or clear the actual times."
    )


class NotRunningError(PlannerError):
    """A session that is not on, or no longer."""

    template = sentence("“{session}” is not on any more; somebody has stopped it meanwhile.")


def start_session(plan: Plan, session_id: str, at: datetime, instead_of: str = "") -> Plan:
    """Begin a session at `at`; what is on, which must be `instead_of`, ends in the same moment.

    Raises AnotherIsRunningError, NotRunningError, HasBegunError or RecordNotFoundError.
    """
    session = find_record(plan.sessions, session_id)
    found = next((each for each in plan.actual_times if each.session_id == session_id and each.started_at), None)
    if found:
        raise HasBegunError(session=session.title, clock=_clock(found.started_at, plan))
    if running := _running(plan, session.day_number):
        if running.timed.session.id != instead_of:
            title = running.timed.session.title
            raise AnotherIsRunningError(session=title, clock=_clock(running.started_at, plan))
        plan = stop_session(plan, instead_of, at)
    return _with_times(plan, replace(_times(plan, session_id), started_at=at))


def stop_session(plan: Plan, session_id: str, at: datetime) -> Plan:
    """End a session that is on; raises NotRunningError or RecordNotFoundError."""
    _check_running(plan, session_id)
    return _with_times(plan, replace(_times(plan, session_id), ended_at=at))


def extend_session(plan: Plan, session_id: str, minutes: int) -> Plan:
    """Give a session that is on more minutes; raises NotRunningError or RecordNotFoundError."""
    _check_running(plan, session_id)
    had = find_record(plan.sessions, session_id).minutes
    return set_minutes(plan, {session_id: min(had + minutes, MINUTES_A_DAY)})


def set_minutes(plan: Plan, minutes: Mapping[str, int]) -> Plan:
    """Give sessions other minutes for the day, by id, and keep those that were planned; raises RecordNotFoundError."""
    for session_id, given in minutes.items():
        plan = _with_times(plan, _times(plan, session_id))
        plan = replace(plan, sessions=edit_record(plan.sessions, session_id, {"minutes": given}))
    return plan


def clear_day(plan: Plan, day_number: int) -> Plan:
    """Forget what a day really took, as after a rehearsal; its sessions get the minutes back that were planned."""
    of_day = {session.id for session in plan.sessions if session.day_number == day_number}
    planned = {each.session_id: each.planned_minutes for each in plan.actual_times if each.session_id in of_day}
    back = {session_id: minutes for session_id, minutes in planned.items() if minutes is not None}
    return replace(
        plan,
        sessions=tuple(replace(each, minutes=back.get(each.id, each.minutes)) for each in plan.sessions),
        actual_times=tuple(each for each in plan.actual_times if each.session_id not in of_day),
    )


def _running(plan: Plan, day_number: int) -> SessionProgress | None:
    if all(day.number != day_number for day in plan.days):
        return None
    moments = [each.started_at for each in plan.actual_times if each.started_at]
    return follow_day(plan, day_number, max(moments)).running if moments else None


def _check_running(plan: Plan, session_id: str) -> None:
    session = find_record(plan.sessions, session_id)
    running = _running(plan, session.day_number)
    if running is None or running.timed.session.id != session_id:
        raise NotRunningError(session=session.title)


def _times(plan: Plan, session_id: str) -> ActualTimes:
    """Return the times of a session, with the minutes that were planned for it."""
    known = next((each for each in plan.actual_times if each.session_id == session_id), None)
    times = known or ActualTimes(id=session_id, session_id=session_id)
    if times.planned_minutes is not None:
        return times
    return replace(times, planned_minutes=find_record(plan.sessions, session_id).minutes)


def _with_times(plan: Plan, times: ActualTimes) -> Plan:
    others: Iterable[ActualTimes] = (each for each in plan.actual_times if each.id != times.id)
    return replace(plan, actual_times=tuple(sorted((*others, times), key=lambda each: each.session_id)))


def _clock(at: datetime | None, plan: Plan) -> str:
    return f"{at.astimezone(ZoneInfo(plan.event.timezone)):%H:%M}" if at else ""
