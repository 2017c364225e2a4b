"""An event in which everybody is named for the wrong thing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from planner.domain.facilitator_rules import review_facilitators
from planner.domain.finding import Finding
from planner.domain.people import AttendanceStatus, Criterion
from planner.domain.room_rules import review_rooms
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Duty
from planner.domain.staffing_rules import review_staffing
from tests.builders import OPENS_AT_NINE, a_group, a_person, a_plan, a_session, an_assignment, an_attendance


def every_staffing_finding() -> Iterator[Finding]:
    """Yield the findings of an event in which everybody is in the wrong place."""
    plan = a_plan(
        sessions=(
            a_session(group_size=60, room="Hall"),
            a_session(id="guest", position=1, starts_minute=OPENS_AT_NINE, room="hall"),
            a_session(id="elsewhere", position=2, room="Cellar"),
        ),
        groups=tuple(a_group(number=number, room="Attic") for number in (1, 2, 3)),
        assignments=(
            an_assignment(group_number=1, duty=Duty.FACILITATOR, person_id="person-1"),
            an_assignment(id="b", group_number=1, duty=Duty.RECORDER, person_id="person-1"),
            an_assignment(id="c", group_number=2, duty=Duty.RECORDER, person_id="person-1"),
            an_assignment(id="d", session_id="guest", duty=Duty.PRESENTER, person_id="person-1"),
            an_assignment(id="e", session_id="guest", duty=Duty.LEAD, person_id="person-1"),
            an_assignment(id="f", session_id="guest", duty=Duty.LEAD, person_id="person-2"),
            an_assignment(id="g", session_id="guest", duty=Duty.LEAD, person_id="person-3"),
            an_assignment(id="h", session_id="later", duty=Duty.LEAD, person_id="person-3"),
        ),
        persons=tuple(a_person(id=f"person-{number}", name=f"Office {number}") for number in (1, 2, 3)),
        attendances=(
            an_attendance(criteria=(Criterion.NO_STAKE,), is_convener=True),
            an_attendance(id="attendance-2", person_id="person-2"),
            an_attendance(id="attendance-3", person_id="person-3", status=AttendanceStatus.ABSENT),
        ),
    )
    later = a_session(id="later", day_number=2, title="Reports")
    run = time_event(replace(plan, sessions=(*plan.sessions, later)))
    yield from review_rooms(plan, run)
    yield from review_staffing(plan, run)
    yield from review_facilitators(plan, run, date(2027, 3, 1))
