"""Who does what in a session, by name."""

from planner.domain.agenda import Audience
from planner.domain.duties import duties_of_all
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.session_staff import NamedDuty, sessions_of, staff_of
from planner.domain.staffing import Assignment, Duty
from tests.builders import a_plan, a_session, people_of_plan


def an_assignment(duty: Duty, person_id: str, **changes: object) -> Assignment:
    return Assignment(
        id=f"{duty}-{person_id}-{len(changes)}",
        session_id="session-1",
        duty=duty,
        person_id=person_id,
        **changes,  # type: ignore[arg-type]  # any field may be set
    )


def a_staffed_plan(*assignments: Assignment, lead: str = "") -> Plan:
    return a_plan(sessions=(a_session(lead=lead),), assignments=assignments, **people_of_plan(3))


def test_assignments_come_first_then_whoever_the_lead_names_besides() -> None:
    plan = a_staffed_plan(
        an_assignment(Duty.LEAD, "person-1"),
        an_assignment(Duty.RECORDER, "person-2"),
        lead="OFFICE 1; Coach & Host",
    )

    assert staff_of(plan)["session-1"] == (
        NamedDuty(duty=Duty.LEAD, name="Office 1"),
        NamedDuty(duty=Duty.RECORDER, name="Office 2"),
        NamedDuty(duty=Duty.LEAD, name="Coach"),
        NamedDuty(duty=Duty.LEAD, name="Host"),
    )


def test_one_duty_in_several_groups_is_named_once_and_nobody_unknown_is() -> None:
    plan = a_staffed_plan(
        an_assignment(Duty.FACILITATOR, "person-1", group_number=1),
        an_assignment(Duty.FACILITATOR, "person-1", group_number=2, version=2),
        an_assignment(Duty.FACILITATOR, "gone"),
    )

    assert staff_of(plan) == {"session-1": (NamedDuty(duty=Duty.FACILITATOR, name="Office 1"),)}


def test_a_session_is_somebodys_by_its_lead_or_by_an_assignment() -> None:
    plan = a_staffed_plan(an_assignment(Duty.RECORDER, "person-2"), lead="Office 1")
    first, second, third = duties_of_all(plan, (), time_event(plan))

    assert [sessions_of(plan, each) for each in (first, second, third)] == [{"session-1"}, {"session-1"}, frozenset()]


def test_a_team_meeting_is_everybodys_of_the_team() -> None:
    plan = a_plan(sessions=(a_session(audience=Audience.TEAM),), **people_of_plan(1, role=Role.RECORDER))

    assert sessions_of(plan, duties_of_all(plan, (), time_event(plan))[0]) == {"session-1"}
