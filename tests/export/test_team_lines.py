"""Who runs the event, in the order that people look for them."""

from dataclasses import replace

from planner.domain.people import AttendanceStatus, Role
from planner.export.team_lines import TeamMember, team_members
from planner.wording.wording import Wording
from tests.export.programmes import a_programme, team_of


def test_the_lead_comes_first_and_each_role_keeps_the_order_of_the_list() -> None:
    team = team_of(
        (Role.RECORDER, "A", ""),
        (Role.FACILITATOR, "B", ""),
        (Role.LEAD_FACILITATOR, "C", ""),
        (Role.FACILITATOR, "D", ""),
    )
    assert [member.name for member in team_members(a_programme(**team), Wording())] == ["C", "B", "D", "A"]


def test_participants_and_observers_are_not_of_the_team() -> None:
    team = team_of((Role.PARTICIPANT, "A", ""), (Role.OBSERVER, "B", ""), (Role.STAFF, "C", "+355 4"))
    assert team_members(a_programme(**team), Wording()) == (TeamMember(role="Staff", name="C", telephone="+355 4"),)


def test_who_declined_is_not_named() -> None:
    plan = a_programme(**team_of((Role.STAFF, "A", "")))
    declined = tuple(replace(each, status=AttendanceStatus.DECLINED) for each in plan.attendances)
    assert team_members(replace(plan, attendances=declined), Wording()) == ()
