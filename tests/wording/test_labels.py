"""The names of kinds: every member of every kind that people read has one."""

from enum import StrEnum

import pytest

from planner.domain.agenda import Audience, Purpose, SessionKind
from planner.domain.consultation.questions import QuestionUse
from planner.domain.deadlines import MovedBecause, TaskState
from planner.domain.event import Switch
from planner.domain.finding import Severity
from planner.domain.origin import Origin
from planner.domain.people import AttendanceStatus, Criterion, Gender, Payer, Role
from planner.domain.staffing import Duty
from planner.wording import labels

KINDS: tuple[tuple[type[StrEnum], dict[str, str]], ...] = (
    (SessionKind, labels.SESSION_KINDS),
    (AttendanceStatus, labels.STATUSES),
    (Gender, labels.GENDERS),
    (Payer, labels.PAYERS),
    (Duty, labels.DUTIES),
    (Criterion, labels.CRITERIA),
    (Switch, labels.SWITCHES),
    (Origin, labels.ORIGINS),
    (Purpose, labels.PURPOSES),
    (Severity, labels.SEVERITIES),
    (TaskState, labels.TASK_STATES),
    (MovedBecause, labels.MOVED_BECAUSE),
    (QuestionUse, labels.QUESTION_USES),
    (Audience, labels.AUDIENCES),
)
ALL = {name: value for name, value in vars(labels).items() if name.isupper()}


@pytest.mark.parametrize(("kind", "names"), KINDS)
def test_every_member_of_a_kind_has_a_name_and_no_name_lacks_its_member(
    kind: type[StrEnum], names: dict[str, str]
) -> None:
    assert set(names) == set(kind)


def test_every_role_of_a_person_is_among_the_roles_of_the_team() -> None:
    assert set(Role) <= set(labels.TEAM_ROLES)


@pytest.mark.parametrize("names", ALL.values(), ids=ALL)
def test_names_are_written_out_and_told_apart(names: dict[str, str]) -> None:
    assert all(name.strip() == name and name for name in names.values())
    assert all("{" not in name for name in names.values())
    assert len(set(names.values())) == len(names)
