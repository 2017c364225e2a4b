"""Who is named for what, whom to choose from, and when duties are at the same time."""

import pytest

from planner.domain.editing import RecordNotFoundError
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.staff import Staff, are_at_once, assign, candidates, engagements
from planner.domain.staffing import Assignment, Duty, Slot
from tests.builders import (
    OPENS_AT_NINE,
    a_group,
    a_person,
    a_plan,
    a_session,
    an_assignment,
    an_attendance,
    people_of_plan,
)

LEAD = Slot(session_id="session-1", duty=Duty.LEAD)


def a_staffed_plan(**changes: object) -> Plan:
    usual = {"sessions": (a_session(),), "groups": (a_group(),), **people_of_plan(3)}
    return a_plan(**usual | changes)


def test_exactly_the_people_chosen_are_named_and_who_stays_keeps_the_record() -> None:
    plan = a_staffed_plan(assignments=(an_assignment(id="a"), an_assignment(id="b", person_id="person-2")))
    after = assign(plan, LEAD, ["person-2", "person-3", "person-3"], lambda: "new")
    assert [(each.id, each.person_id) for each in after.assignments] == [("b", "person-2"), ("new", "person-3")]


def test_other_duties_and_groups_are_left_alone() -> None:
    others = (
        an_assignment(id="a", duty=Duty.RECORDER),
        an_assignment(id="b", group_number=1),
        an_assignment(id="c", session_id="other"),
    )
    assert assign(a_staffed_plan(assignments=others), LEAD, [], lambda: "new").assignments == others


@pytest.mark.parametrize(
    ("slot", "person_id"),
    [
        (Slot(session_id="gone", duty=Duty.LEAD), "person-1"),
        (Slot(session_id="session-1", duty=Duty.RECORDER, group_number=2), "person-1"),
        (LEAD, "gone"),
    ],
)
def test_what_is_gone_cannot_be_named(slot: Slot, person_id: str) -> None:
    with pytest.raises(RecordNotFoundError):
        assign(a_staffed_plan(), slot, [person_id], lambda: "new")


def test_those_named_lead_a_session_and_its_text_where_nobody_is() -> None:
    session = a_session(lead="The prefect")
    assert Staff(a_staffed_plan()).leads(session) == ("The prefect",)
    assert Staff(a_staffed_plan(assignments=(an_assignment(),))).leads(session) == ("Office 1",)
    assert Staff(a_staffed_plan()).leads(a_session()) == ()


def test_people_who_share_a_name_are_told_apart() -> None:
    persons = (a_person(), a_person(id="person-2"))
    named = (an_assignment(id="a"), an_assignment(id="b", person_id="person-2"))
    plan = a_staffed_plan(persons=persons, assignments=named)
    assert Staff(plan).names("session-1", Duty.LEAD) == ("Head of office, Kukës", "Head of office, Kukës (2)")


def test_fitting_roles_come_first_then_the_team_then_everybody_expected() -> None:
    roles = (Role.PARTICIPANT, Role.STAFF, Role.LEAD_FACILITATOR, Role.RECORDER, Role.FACILITATOR)
    attendances = tuple(
        an_attendance(id=f"a-{number}", person_id=f"person-{number}", role=role)
        for number, role in enumerate(roles, start=1)
    )
    gone = an_attendance(id="gone", person_id="person-6", status=AttendanceStatus.DECLINED)
    plan = a_staffed_plan(persons=people_of_plan(6)["persons"], attendances=(*attendances, gone))
    chosen = [person.id for person in candidates(plan, Duty.FACILITATOR)]
    assert chosen == ["person-5", "person-3", "person-2", "person-4", "person-1"]


def test_duties_come_in_order_of_the_clock_without_what_is_kept_aside() -> None:
    sessions = (
        a_session(id="parked", day_number=0),
        a_session(id="first"),
        a_session(id="second", position=1),
        a_session(id="at-nine", position=2, starts_minute=OPENS_AT_NINE),
    )
    named = tuple(an_assignment(id=each, session_id=each) for each in ("second", "parked", "at-nine", "first"))
    held = engagements(named, time_event(a_plan(sessions=sessions)))
    assert [each.assignment.id for each in held] == ["first", "second", "at-nine"]
    first, second, at_nine = (each.timed for each in held)
    assert [are_at_once(first, first), are_at_once(first, second), are_at_once(first, at_nine)] == [True, False, True]


def a_led_plan(*assignments: Assignment, lead: str = "") -> Plan:
    return a_plan(sessions=(a_session(lead=lead),), assignments=assignments, **people_of_plan(3))


def duties_in(plan: Plan) -> list[tuple[Duty, str]]:
    return [(each.duty, each.name) for each in Staff(plan).duties(plan.sessions[0])]


def test_whoever_the_text_names_leads_beside_those_named_for_other_duties() -> None:
    recorder = an_assignment(duty=Duty.RECORDER, person_id="person-2")
    plan = a_led_plan(recorder, lead="Education office, Berat; Coach & Host; ")
    assert duties_in(plan) == [
        (Duty.LEAD, "Education office, Berat"),
        (Duty.LEAD, "Coach"),
        (Duty.LEAD, "Host"),
        (Duty.RECORDER, "Office 2"),
    ]


def test_the_text_counts_for_nothing_where_somebody_is_named_to_lead() -> None:
    assert duties_in(a_led_plan(an_assignment(), lead="Coach")) == [(Duty.LEAD, "Office 1")]


def test_one_duty_in_several_groups_is_named_once_and_nobody_unknown_is() -> None:
    twice = (an_assignment(id=f"a{number}", duty=Duty.FACILITATOR, group_number=number) for number in (1, 2))
    unknown = an_assignment(id="gone", duty=Duty.FACILITATOR, person_id="gone")
    assert duties_in(a_led_plan(*twice, unknown)) == [(Duty.FACILITATOR, "Office 1")]
