"""How long diet and access needs are kept: until a day that is set with them and follows the event (SAF06)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from planner.domain.event import Event
from planner.domain.people import Attendance

NEEDS_KEPT = timedelta(weeks=4)
"""How long after the event they are kept where nobody says otherwise."""


def usual_deletion_day(event: Event) -> date:
    """Return the day on which needs are to be deleted where nobody says otherwise."""
    return event.ends_on + NEEDS_KEPT


def with_deletion_day(attendance: Attendance, event: Event) -> Attendance:
    """Return the attendance with a day of deletion where it has needs and no day yet."""
    has_needs = attendance.access_needs or attendance.diet_needs
    if not has_needs or attendance.needs_delete_on:
        return attendance
    return replace(attendance, needs_delete_on=usual_deletion_day(event))


def follow_event(attendances: Iterable[Attendance], before: Event, after: Event) -> tuple[Attendance, ...]:
    """Return the attendances after the event moved: the usual day moves along, one that somebody chose stays."""
    usual, moved = usual_deletion_day(before), usual_deletion_day(after)
    return tuple(_moved(each, moved) if each.needs_delete_on == usual else each for each in attendances)


def _moved(attendance: Attendance, day: date) -> Attendance:
    return replace(attendance, needs_delete_on=day)
