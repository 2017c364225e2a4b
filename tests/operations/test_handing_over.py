"""Handing tasks over: every open one that is meant, in one step that one undo takes back."""

from datetime import date

import pytest

from planner.domain.owners import Holder
from planner.domain.people import AttendanceStatus
from planner.domain.plan import Plan
from planner.operations.events import open_plan, undo
from planner.operations.handing_over import Handover, NotExpectedError, hand_over
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in, many_people, take_in


def a_plan_with_people(place: Workplace) -> Plan:
    """Make an event with two people, the first of whom owns the first three tasks and has done one of them."""
    event_id = an_event_in(place).event.id
    plan = take_in(place, event_id, *many_people(2)).plan
    for number, task in enumerate(plan.tasks[:3]):
        changes = {
            "owners": (plan.attendances[0].person_id,),
            "completed_on": date(2026, 11, 20) if not number else None,
        }
        shown = ShownRecord(event_id=event_id, kind="tasks", record_id=task.id, version=task.version)
        plan = edit(place, HOST, shown, changes)
    return plan


def test_all_open_tasks_go_over_and_what_is_done_stays(place: Workplace) -> None:
    plan = a_plan_with_people(place)
    one, two = (each.person_id for each in plan.attendances)
    handed = hand_over(place, HOST, plan.event.id, Handover(holder=Holder(person_id=one), to=two))
    assert [task.owners for task in handed.tasks[:3]] == [(one,), (two,), (two,)]
    assert open_plan(place, HOST, plan.event.id) == handed


def test_one_undo_takes_all_of_it_back(place: Workplace) -> None:
    plan = a_plan_with_people(place)
    one, two = (each.person_id for each in plan.attendances)
    hand_over(place, HOST, plan.event.id, Handover(holder=Holder(person_id=one), to=two))
    assert undo(place, HOST, plan.event.id) == "hand_over"
    owners = [task.owners for task in open_plan(place, HOST, plan.event.id).tasks]
    assert owners == [task.owners for task in plan.tasks]


def test_only_the_tasks_that_were_shown_go_over(place: Workplace) -> None:
    plan = a_plan_with_people(place)
    one, two = (each.person_id for each in plan.attendances)
    handover = Handover(holder=Holder(person_id=one), to=two, task_ids=(plan.tasks[2].id,))
    handed = hand_over(place, HOST, plan.event.id, handover)
    assert [task.owners for task in handed.tasks[:3]] == [(one,), (one,), (two,)]


def test_a_role_is_given_a_person_without_calling_tasks_that_no_switch_calls(place: Workplace) -> None:
    plan = a_plan_with_people(place)
    off = next(task for task in plan.tasks if task.condition and task.condition not in plan.event.switches)
    two = plan.attendances[1].person_id
    handed = hand_over(place, HOST, plan.event.id, Handover(holder=Holder(role=off.role), to=two))
    given = {task.id for task in handed.tasks if two in task.owners}
    assert given
    assert off.id not in given


def test_nobody_who_declined_is_given_tasks(place: Workplace) -> None:
    plan = a_plan_with_people(place)
    one, two = plan.attendances
    shown = ShownRecord(event_id=plan.event.id, kind="attendances", record_id=two.id, version=two.version)
    before = edit(place, HOST, shown, {"status": AttendanceStatus.DECLINED})
    with pytest.raises(NotExpectedError):
        hand_over(place, HOST, plan.event.id, Handover(holder=Holder(person_id=one.person_id), to=two.person_id))
    assert open_plan(place, HOST, plan.event.id) == before
