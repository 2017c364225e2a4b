"""The sessions of a sample event are led and recorded by its own people."""

from dataclasses import replace

from planner.domain.people import Role
from planner.domain.staffing import Duty
from planner.operations.sample_staff import with_staff
from tests.builders import a_person, a_plan, a_session, an_attendance

TEAM = (Role.FACILITATOR, Role.FACILITATOR, Role.RECORDER)


def test_facilitators_and_recorders_take_turns() -> None:
    sessions = tuple(a_session(id=f"session-{number}", position=number) for number in range(3))
    persons = tuple(a_person(id=f"person-{number}", name=f"Office {number}") for number in range(3))
    attendances = tuple(
        an_attendance(id=f"attendance-{number}", person_id=f"person-{number}", role=role)
        for number, role in enumerate(TEAM)
    )
    plan = with_staff(replace(a_plan(), sessions=sessions, persons=persons, attendances=attendances))
    assert [(each.session_id, each.person_id) for each in plan.assignments if each.duty is Duty.LEAD] == [
        ("session-0", "person-0"),
        ("session-1", "person-1"),
        ("session-2", "person-0"),
    ]
    assert {each.person_id for each in plan.assignments if each.duty is Duty.RECORDER} == {"person-2"}


def test_nobody_leads_where_nobody_can() -> None:
    assert with_staff(replace(a_plan(), sessions=(a_session(),))).assignments == ()
