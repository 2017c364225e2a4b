"""Sheets typed back: all but those who did not sign; whoever came on no day is missing, and nobody is said twice."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.attendance_sheet import came_by_sector, came_on, on_sheet, type_sheet
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from tests.builders import a_person, a_plan, an_attendance, an_event, an_organisation, people_of_plan

DAYS = 3
sheets = st.lists(
    st.tuples(st.integers(1, DAYS), st.sets(st.sampled_from(["attendance-1", "attendance-2", "attendance-3"]))),
    max_size=6,
)


def a_plan_of_three(status: AttendanceStatus = AttendanceStatus.INVITED) -> Plan:
    return a_plan(event=an_event(days=DAYS), **people_of_plan(3, status=status))


def days_of(plan: Plan) -> list[tuple[int, ...]]:
    return [came_on(each, plan.event.days) for each in plan.attendances]


def test_all_others_came_on_every_day_until_another_sheet_says_something_else() -> None:
    plan = type_sheet(a_plan_of_three(), 1, {"attendance-2"})
    assert days_of(plan) == [(1, 2, 3), (), (1, 2, 3)]
    plan = type_sheet(plan, 3, {"attendance-1"})
    assert days_of(plan) == [(1, 2), (2, 3), (1, 2, 3)]


def test_who_signed_no_sheet_is_missing_and_who_was_missing_came_on_the_day_they_signed() -> None:
    plan = a_plan_of_three()
    for day in range(1, DAYS + 1):
        plan = type_sheet(plan, day, {"attendance-2"})
    assert [each.status for each in plan.attendances] == ["present", "absent", "present"]
    assert days_of(type_sheet(plan, 2, ()))[1] == (2,)


@given(sheets)
def test_the_last_sheet_of_a_day_says_who_came_on_it(typed: list[tuple[int, set[str]]]) -> None:
    plan = a_plan_of_three()
    for day, unsigned in typed:
        plan = type_sheet(plan, day, unsigned)
    for day, unsigned in dict(typed).items():
        came = {each.id for each in plan.attendances if day in came_on(each, DAYS)}
        assert came == {each.id for each in plan.attendances} - unsigned


@given(sheets)
def test_the_same_sheet_typed_again_changes_nothing(typed: list[tuple[int, set[str]]]) -> None:
    plan = a_plan_of_three()
    for day, unsigned in typed:
        plan = type_sheet(plan, day, unsigned)
        assert type_sheet(plan, day, unsigned) == plan


def test_who_declined_stands_on_no_sheet_and_stays_as_they_are() -> None:
    plan = a_plan_of_three(AttendanceStatus.DECLINED)
    assert (on_sheet(plan), type_sheet(plan, 1, ())) == ((), plan)


def test_participants_are_counted_by_sector_and_day_and_no_observer() -> None:
    offices = (an_organisation(id="police", sector="government"), an_organisation(id="shelter", sector="npo"))
    plan = a_plan_of_three(AttendanceStatus.PRESENT)
    employers = ("police", "police", "shelter")
    persons = tuple(replace(each, organisation_id=one) for each, one in zip(plan.persons, employers, strict=True))
    observer = an_attendance(id="four", person_id="person-4", role=Role.OBSERVER, status=AttendanceStatus.PRESENT)
    plan = replace(
        plan,
        organisations=offices,
        persons=(*persons, a_person(id="person-4", organisation_id="police")),
        attendances=(*plan.attendances, observer),
    )
    plan = type_sheet(plan, 2, {"attendance-1", "attendance-3"})
    assert came_by_sector(plan) == (("government", 2), ("npo", 1))
    assert came_by_sector(plan, 2) == (("government", 1),)
