"""Owners of tasks: whom to choose from, what is handed over, and who is missed when they leave."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask, date_tasks
from planner.domain.owners import (
    Holder,
    expected_people,
    hand_over,
    open_tasks_of,
    owners_who_left,
    people_with_tasks,
)
from planner.domain.people import AttendanceStatus, Person, Role
from planner.domain.plan import Plan
from planner.domain.working_days import WorkingDays
from tests.builders import a_person, a_plan, a_task, an_attendance

ONE, TWO, THREE = "person-1", "person-2", "person-3"


def a_plan_of(*tasks: Task, roles: tuple[Role, ...] = (), gone: AttendanceStatus | None = None) -> Plan:
    """Make a plan with three people, the third of them gone where `gone` says how."""
    roles = roles or (Role.PARTICIPANT,) * 3
    attendances = [
        an_attendance(id=f"a{number}", position=number, person_id=f"person-{number}", role=role)
        for number, role in enumerate(roles, start=1)
    ]
    if gone:
        attendances[2] = replace(attendances[2], status=gone)
    persons = tuple(a_person(id=f"person-{number}", name=f"Office {number}") for number in (1, 2, 3))
    return a_plan(tasks=tasks, persons=persons, attendances=tuple(attendances))


def dated(plan: Plan) -> tuple[DatedTask, ...]:
    return date_tasks(plan.tasks, plan.event, WorkingDays(days_off=frozenset()))


def ids(people: tuple[Person, ...]) -> list[str]:
    return [person.id for person in people]


def test_the_team_comes_first_and_the_others_in_the_order_of_the_list() -> None:
    assert ids(expected_people(a_plan_of(roles=(Role.PARTICIPANT, Role.OBSERVER, Role.STAFF)))) == [THREE, ONE, TWO]


@pytest.mark.parametrize("gone", [AttendanceStatus.DECLINED, AttendanceStatus.ABSENT])
def test_whoever_is_not_coming_is_not_chosen(gone: AttendanceStatus) -> None:
    assert ids(expected_people(a_plan_of(gone=gone))) == [ONE, TWO]


def test_whoever_left_with_tasks_stands_last_and_without_tasks_nowhere() -> None:
    declined = AttendanceStatus.DECLINED
    assert ids(people_with_tasks(a_plan_of(a_task(owners=(THREE,)), gone=declined))) == [ONE, TWO, THREE]
    assert ids(people_with_tasks(a_plan_of(a_task(owners=(ONE,)), gone=declined))) == [ONE, TWO]


def test_a_task_falls_to_its_role_only_until_somebody_is_named() -> None:
    role = Holder(role="logistics")
    assert role.holds(a_task(role="logistics"))
    assert not role.holds(a_task(role="logistics", owners=(ONE,)))
    assert not role.holds(a_task(role="finance"))


def test_what_is_done_is_not_open() -> None:
    plan = a_plan_of(a_task(id="A", owners=(ONE,)), a_task(id="B", owners=(ONE,), completed_on=date(2027, 1, 4)))
    assert [each.task.id for each in open_tasks_of(dated(plan), Holder(person_id=ONE))] == ["A"]


def test_a_task_changes_hands_and_its_other_owners_keep_it() -> None:
    tasks = (a_task(owners=(TWO, ONE)),)
    assert hand_over(tasks, {"VEN01"}, Holder(person_id=ONE), THREE)[0].owners == (TWO, THREE)


def test_nobody_owns_a_task_twice() -> None:
    tasks = (a_task(owners=(ONE, TWO)),)
    assert hand_over(tasks, {"VEN01"}, Holder(person_id=ONE), TWO)[0].owners == (TWO,)


def test_the_tasks_of_a_role_get_a_person() -> None:
    tasks = (a_task(id="A"), a_task(id="B", owners=(ONE,)), a_task(id="C", role="finance"))
    handed = hand_over(tasks, {"A", "B", "C"}, Holder(role="logistics"), TWO)
    assert [task.owners for task in handed] == [(TWO,), (ONE,), ()]


def test_only_the_tasks_that_are_meant_change_hands() -> None:
    tasks = (a_task(id="A", owners=(ONE,)), a_task(id="B", owners=(ONE,)))
    assert [task.owners for task in hand_over(tasks, {"B"}, Holder(person_id=ONE), TWO)] == [(ONE,), (TWO,)]


def test_open_tasks_of_somebody_who_declined_are_found_with_their_titles() -> None:
    plan = a_plan_of(a_task(title="Find a hall", owners=(THREE,)), gone=AttendanceStatus.DECLINED)
    (finding,) = owners_who_left(plan, dated(plan))
    assert (finding.rule, finding.values) == ("owner_left", {"name": "Office 3", "tasks": ("Find a hall",)})


def test_open_tasks_of_somebody_who_was_taken_off_the_list_are_found() -> None:
    plan = a_plan_of(a_task(owners=(THREE,)))
    assert len(list(owners_who_left(replace(plan, attendances=plan.attendances[:2]), dated(plan)))) == 1


def test_nothing_is_found_where_the_owner_comes_or_the_task_is_done() -> None:
    coming = a_plan_of(a_task(owners=(ONE,)))
    done = a_plan_of(a_task(owners=(THREE,), completed_on=date(2027, 1, 4)), gone=AttendanceStatus.ABSENT)
    assert [list(owners_who_left(plan, dated(plan))) for plan in (coming, done)] == [[], []]
