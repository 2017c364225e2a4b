"""What a person is told about the facilitators: whether there are enough, trained and neutral."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.facilitator_rules import review_facilitators
from planner.domain.finding import Severity
from planner.domain.people import Criterion, Role
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.domain.staffing import Duty
from tests.builders import a_group, a_plan, a_session, a_task, an_assignment, an_attendance, an_event, people_of_plan

EARLY, STARTS_ON = date(2027, 1, 1), date(2027, 3, 16)
FIT = tuple(Criterion)


def findings(plan: Plan, today: date = EARLY) -> dict[str, tuple[Severity, dict[str, object]]]:
    found = list(review_facilitators(plan, time_event(plan), today))
    return {each.rule: (each.severity, dict(each.values)) for each in found}


def one_facilitator(**changes: object) -> Plan:
    """Make a plan whose one session is led by its one facilitator, trained and fit where nothing else is said."""
    fit = {"role": Role.FACILITATOR, "trained_on": date(2027, 3, 12), "criteria": FIT}
    return a_plan(
        event=an_event(expected_participants=15),
        sessions=(a_session(),),
        assignments=(an_assignment(),),
        persons=people_of_plan(1)["persons"],
        attendances=(an_attendance(**fit | changes),),
    )


def test_a_trained_and_neutral_facilitator_is_not_spoken_of() -> None:
    assert findings(one_facilitator(), STARTS_ON) == {}


@pytest.mark.parametrize(
    ("participants", "groups", "needed"), [(15, 0, 1), (16, 0, 2), (36, 3, 3), (39, 3, 6), (10, 2, 2)]
)
def test_one_facilitator_serves_a_group_of_twelve_or_fifteen_at_tables(
    participants: int, groups: int, needed: int
) -> None:
    plan = replace(
        one_facilitator(),
        event=an_event(expected_participants=participants),
        groups=tuple(a_group(number=number) for number in range(1, groups + 1)),
    )
    found = findings(plan).get("too_few_facilitators")
    assert (found[1]["needed"] if found else 1) == needed


def test_a_plan_without_anybody_on_the_list_is_not_spoken_of() -> None:
    assert findings(replace(one_facilitator(), attendances=()), STARTS_ON) == {}


@pytest.mark.parametrize("trained_on", [None, date(2027, 3, 17)])
def test_no_training_before_the_event_is_a_note_until_the_final_week(trained_on: date | None) -> None:
    plan = one_facilitator(trained_on=trained_on)
    told = {"names": ("Office 1",)}
    assert findings(plan) == {"untrained_facilitators": (Severity.NOTE, told)}
    week_before = STARTS_ON - timedelta(days=7)
    assert findings(plan, week_before) == {"untrained_facilitators": (Severity.UNWISE, told)}


def test_once_the_training_was_held_those_who_missed_it_are_found() -> None:
    held = (a_task(id="FAC05", completed_on=EARLY),)
    plan = replace(one_facilitator(trained_on=None), tasks=held)
    assert findings(plan)["untrained_facilitators"][0] is Severity.UNWISE


def test_the_lead_facilitator_gives_the_training_and_those_without_a_duty_need_none() -> None:
    assert findings(one_facilitator(role=Role.LEAD_FACILITATOR, trained_on=None), STARTS_ON) == {}
    recorder = replace(one_facilitator(trained_on=None, criteria=()), assignments=(an_assignment(duty=Duty.RECORDER),))
    assert findings(recorder, STARTS_ON) == {}


def test_a_facilitator_of_whom_nothing_is_said_is_a_note_and_one_who_lacks_something_is_found() -> None:
    assert findings(one_facilitator(criteria=())) == {
        "facilitators_not_looked_at": (Severity.NOTE, {"names": ("Office 1",)})
    }
    lacking = {"name": "Office 1", "criteria": (Criterion.NO_STAKE,)}
    fit = tuple(each for each in FIT if each is not Criterion.NO_STAKE)
    assert findings(one_facilitator(criteria=fit)) == {"facilitator_lacks_criteria": (Severity.UNWISE, lacking)}


def test_a_convener_facilitates_and_presents_nothing() -> None:
    plan = one_facilitator(is_convener=True)
    assert findings(plan) == {}
    presents = an_assignment(id="p", session_id="other", duty=Duty.PRESENTER)
    both = replace(plan, sessions=(*plan.sessions, a_session(id="other", position=1)))
    both = replace(both, assignments=(*both.assignments, presents))
    assert findings(both) == {"convener_supplies_content": (Severity.BROKEN, {"name": "Office 1"})}
