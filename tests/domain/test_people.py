"""Who counts as a participant (ROL-11)."""

import pytest

from planner.domain.people import AttendanceStatus, Role, counts_as_participant, is_expected
from tests.builders import an_attendance


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.PRESENTER, Role.HOST])
def test_whoever_takes_part_is_counted(role: Role) -> None:
    assert counts_as_participant(an_attendance(role=role))


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.PARTICIPANT, Role.PRESENTER, Role.HOST}))
def test_observers_and_the_team_are_never_counted(role: Role) -> None:
    assert not counts_as_participant(an_attendance(role=role, status=AttendanceStatus.PRESENT))


@pytest.mark.parametrize("status", [AttendanceStatus.DECLINED, AttendanceStatus.ABSENT])
def test_whoever_does_not_come_is_neither_expected_nor_counted(status: AttendanceStatus) -> None:
    assert not is_expected(an_attendance(status=status))
    assert not counts_as_participant(an_attendance(status=status))


@pytest.mark.parametrize("status", [AttendanceStatus.INVITED, AttendanceStatus.CONFIRMED, AttendanceStatus.PRESENT])
def test_whoever_may_come_is_expected_and_counted(status: AttendanceStatus) -> None:
    assert is_expected(an_attendance(status=status, role=Role.OBSERVER))
    assert counts_as_participant(an_attendance(status=status))
