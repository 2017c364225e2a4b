"""Who is here: ticked one by one, or all who are still awaited at once."""

from dataclasses import replace

from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.domain.presence import asked_for, note_all_awaited, note_presence
from tests.builders import a_plan, people_of_plan


def a_plan_of_four() -> Plan:
    """Make a plan of two participants, somebody who declined, and an observer."""
    plan = a_plan(**people_of_plan(4))
    declined = replace(plan.attendances[2], status=AttendanceStatus.DECLINED)
    observer = replace(plan.attendances[3], role=Role.OBSERVER)
    return replace(plan, attendances=(*plan.attendances[:2], declined, observer))


def statuses(plan: Plan) -> list[AttendanceStatus]:
    return [each.status for each in plan.attendances]


def test_observers_and_those_who_declined_are_not_asked_for() -> None:
    plan = a_plan_of_four()
    assert asked_for(plan) == plan.attendances[:2]


def test_one_is_here_and_the_others_are_what_they_were() -> None:
    plan = a_plan_of_four()
    was = statuses(plan)
    now = statuses(note_presence(plan, {each.person_id for each in plan.attendances[1:]}, AttendanceStatus.PRESENT))
    assert now == [was[0], AttendanceStatus.PRESENT, *was[2:]]


def test_who_is_awaited_is_missing_at_once_and_who_is_here_stays() -> None:
    plan = note_presence(a_plan_of_four(), {"person-1"}, AttendanceStatus.PRESENT)
    now = statuses(note_all_awaited(plan, AttendanceStatus.ABSENT))
    assert now == [AttendanceStatus.PRESENT, AttendanceStatus.ABSENT, *statuses(plan)[2:]]
