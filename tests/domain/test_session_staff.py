"""Who does what in a session, by name."""

from planner.domain.plan import Plan
from planner.domain.session_staff import NamedDuty, staff_of
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


def test_whoever_the_text_names_leads_beside_those_named_for_other_duties() -> None:
    plan = a_staffed_plan(an_assignment(Duty.RECORDER, "person-2"), lead="Education office, Berat; Coach & Host; ")

    assert staff_of(plan)["session-1"] == (
        NamedDuty(duty=Duty.RECORDER, name="Office 2"),
        NamedDuty(duty=Duty.LEAD, name="Education office, Berat"),
        NamedDuty(duty=Duty.LEAD, name="Coach"),
        NamedDuty(duty=Duty.LEAD, name="Host"),
    )


def test_the_text_counts_for_nothing_where_somebody_is_named_to_lead() -> None:
    plan = a_staffed_plan(an_assignment(Duty.LEAD, "person-1"), lead="Coach")

    assert staff_of(plan)["session-1"] == (NamedDuty(duty=Duty.LEAD, name="Office 1"),)


def test_one_duty_in_several_groups_is_named_once_and_nobody_unknown_is() -> None:
    plan = a_staffed_plan(
        an_assignment(Duty.FACILITATOR, "person-1", group_number=1),
        an_assignment(Duty.FACILITATOR, "person-1", group_number=2, version=2),
        an_assignment(Duty.FACILITATOR, "gone"),
    )

    assert staff_of(plan) == {"session-1": (NamedDuty(duty=Duty.FACILITATOR, name="Office 1"),)}
