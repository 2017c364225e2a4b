"""Somebody cannot come: stand-ins are free and fit, groups join others, and nobody is ever put in two places."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.absence import OPEN, Choice, apply_absence, plan_absence
from planner.domain.editing import RecordNotFoundError
from planner.domain.group_edits import groups_of
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Assignment, Duty
from planner.domain.staffing_rules import review_staffing
from tests.builders import OPENS_AT_NINE, a_group, a_person, a_plan, a_session, an_assignment, an_attendance

ROLES = (Role.FACILITATOR, Role.FACILITATOR, Role.FACILITATOR, Role.RECORDER, Role.RECORDER, Role.PRESENTER)


def a_busy_plan(*assignments: Assignment) -> Plan:
    """Make three facilitators, two recorders, a presenter; two sessions after another, and a third beside the first.

    The first has three groups.
    """
    return a_plan(
        sessions=(
            a_session(id="one", title="One"),
            a_session(id="two", title="Two", position=1),
            a_session(id="beside", title="Beside", position=2, starts_minute=OPENS_AT_NINE),
        ),
        groups=tuple(a_group(number=number, session_id="one") for number in (1, 2, 3)),
        assignments=assignments,
        persons=tuple(a_person(id=f"p{number}", name=f"Office {number}") for number in range(1, 7)),
        attendances=tuple(
            an_attendance(id=f"a{number}", position=number, person_id=f"p{number}", role=role)
            for number, role in enumerate(ROLES, start=1)
        ),
    )


def named(person: int, duty: Duty = Duty.FACILITATOR, session_id: str = "one", group: int = 0) -> Assignment:
    return an_assignment(
        id=f"{session_id}-{group}-{duty}-{person}",
        session_id=session_id,
        group_number=group,
        duty=duty,
        person_id=f"p{person}",
    )


def proposals(plan: Plan, person_id: str = "p1") -> dict[str, Choice]:
    touched = plan_absence(plan, time_event(plan), person_id).touched
    return {each.assignment.id: each.proposed for each in touched}


def proposed(plan: Plan) -> list[Choice]:
    return list(proposals(plan).values())


def test_the_least_busy_of_the_fitting_role_stands_in() -> None:
    plan = a_busy_plan(named(1), named(2, session_id="two"))
    assert proposed(plan) == [Choice(person_id="p3")]


def test_who_was_trained_goes_before_who_was_not() -> None:
    plan = a_busy_plan(named(1), named(2, session_id="two"))
    second = replace(plan.attendances[1], trained_on=date(2027, 3, 12))
    plan = replace(plan, attendances=(plan.attendances[0], second, *plan.attendances[2:]))
    assert proposed(plan) == [Choice(person_id="p2")]


def test_who_is_busy_beside_it_or_will_not_come_does_not_stand_in() -> None:
    plan = a_busy_plan(named(1), named(2, Duty.LEAD, "beside"))
    third = replace(plan.attendances[2], status=AttendanceStatus.DECLINED)
    plan = replace(plan, attendances=(*plan.attendances[:2], third, *plan.attendances[3:]))
    (touched,) = plan_absence(plan, time_event(plan), "p1").touched
    assert (touched.choices, touched.proposed) == ((OPEN,), OPEN)


def test_nobody_is_proposed_twice_at_once_and_yet_may_be_chosen() -> None:
    plan = a_busy_plan(named(4, Duty.RECORDER, group=1), named(4, Duty.RECORDER, "beside"))
    first, second = plan_absence(plan, time_event(plan), "p4").touched
    assert (first.proposed, second.proposed) == (Choice(person_id="p5"), OPEN)
    assert second.choices == (Choice(person_id="p5"), OPEN)


def test_a_group_joins_the_nearest_with_a_facilitator_where_nobody_is_free() -> None:
    plan = a_busy_plan(named(1, group=2), named(2, group=3), named(3, session_id="beside"))
    assert proposed(plan) == [Choice(group_id="group-3")]


def test_a_group_that_has_another_facilitator_joins_none() -> None:
    plan = a_busy_plan(named(1, group=2), named(2, group=2), named(3, group=3))
    assert proposed(plan) == [OPEN]


def test_a_speaker_without_a_stand_in_leaves_the_place_open() -> None:
    assert proposals(a_busy_plan(named(6, Duty.PRESENTER)), "p6") == {"one-0-presenter-6": OPEN}


def test_sessions_are_told_in_order_of_the_clock() -> None:
    plan = a_busy_plan(named(1, session_id="two"), named(1))
    touched = plan_absence(plan, time_event(plan), "p1").touched
    assert [each.timed.session.title for each in touched] == ["One", "Two"]


def test_a_stranger_cannot_stay_away() -> None:
    with pytest.raises(RecordNotFoundError):
        plan_absence(a_busy_plan(), time_event(a_busy_plan()), "gone")


def test_what_was_chosen_is_done_and_the_person_is_absent() -> None:
    plan = a_busy_plan(named(1, group=2), named(1, session_id="two"), named(1, session_id="beside"), named(2, group=1))
    choices = {
        plan.assignments[0].id: Choice(group_id="group-1"),
        plan.assignments[1].id: Choice(person_id="p3"),
    }
    after = apply_absence(plan, "p1", choices)
    assert after.attendances[0].status is AttendanceStatus.ABSENT
    assert [(each.session_id, each.group_number, each.person_id) for each in after.assignments] == [
        ("two", 0, "p3"),
        ("one", 1, "p2"),
    ]
    assert [group.id for group in groups_of(after, "one")] == ["group-1", "group-3"]
    assert [group.number for group in groups_of(after, "one")] == [1, 2]


@pytest.mark.parametrize("chosen", [Choice(person_id="gone"), Choice(group_id="gone")])
def test_what_is_gone_cannot_be_chosen(chosen: Choice) -> None:
    plan = a_busy_plan(named(1, group=2))
    with pytest.raises(RecordNotFoundError):
        apply_absence(plan, "p1", {plan.assignments[0].id: chosen})


DUTIES = st.builds(
    named,
    person=st.integers(1, 6),
    duty=st.sampled_from(Duty),
    session_id=st.just("one"),
    group=st.integers(0, 3),
) | st.builds(
    named, person=st.integers(1, 6), duty=st.sampled_from(Duty), session_id=st.sampled_from(["two", "beside"])
)
"""Duties in groups and in sessions beside one another."""


def places(plan: Plan) -> set[tuple[str, str]]:
    """Return who is in two places, and in which session."""
    found = review_staffing(plan, time_event(plan))
    rules = {"in_two_sessions", "in_two_groups", "lead_also_presents"}
    return {(str(each.values["name"]), each.record_id) for each in found if each.rule in rules}


@given(duties=st.lists(DUTIES, max_size=14, unique_by=lambda each: each.id), absent=st.sampled_from(["p1", "p4", "p6"]))
def test_no_proposal_puts_anybody_in_two_places(duties: list[Assignment], absent: str) -> None:
    plan = a_busy_plan(*duties)
    after = apply_absence(plan, absent, proposals(plan, absent))
    assert places(after) <= places(plan)
    assert all(each.person_id != absent for each in after.assignments)


@given(duties=st.lists(DUTIES, max_size=14, unique_by=lambda each: each.id), absent=st.sampled_from(["p1", "p4"]))
def test_whatever_is_chosen_groups_stay_numbered_and_duties_in_them(duties: list[Assignment], absent: str) -> None:
    plan = a_busy_plan(*duties)
    for each in plan_absence(plan, time_event(plan), absent).touched:
        for chosen in each.choices:
            after = apply_absence(plan, absent, {each.assignment.id: chosen})
            numbers = [group.number for group in groups_of(after, "one")]
            assert numbers == list(range(1, len(numbers) + 1))
            assert {one.group_number for one in after.assignments} <= {0, *numbers}
