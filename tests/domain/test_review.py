"""All findings of a plan together, the worst first."""

from datetime import date

from planner.domain.deadlines import date_tasks
from planner.domain.dismissal import Dismissal
from planner.domain.finding import Finding, Place, Severity
from planner.domain.plan import Plan
from planner.domain.review import Derived, event_on_day_off, review_plan
from planner.domain.run_of_show import time_event
from planner.domain.working_days import WorkingDays
from tests.builders import a_plan, a_rotation, a_session, a_task, an_event, people_of_plan

TODAY = date(2027, 3, 1)


def review(plan: Plan) -> tuple[Finding, ...]:
    dated = date_tasks(plan.tasks, plan.event, WorkingDays())
    derived = Derived(working_days=WorkingDays(), dated=dated, run=time_event(plan))
    return review_plan(plan, derived, methods={}, today=TODAY)


def test_a_plan_that_has_only_just_begun_is_not_spoken_of() -> None:
    assert review(a_plan()) == ()


def test_findings_of_every_part_come_together_the_worst_first() -> None:
    plan = a_plan(
        event=an_event(planning_from_on=date(2027, 3, 1)),
        tasks=(a_task(completion="-4w", completion_floor="-1mo"),),
        sessions=(a_session(),),
        rotation=a_rotation("gone"),
        **people_of_plan(2),
    )
    found = review(plan)
    assert [each.severity for each in found] == sorted((each.severity for each in found), key=list(Severity).index)
    assert {each.place for each in found} == {Place.CHECKLIST, Place.AGENDA, Place.PEOPLE, Place.CAFE}


def test_findings_of_one_severity_keep_the_order_of_the_pages() -> None:
    plan = a_plan(sessions=(a_session(day_number=2),), rotation=a_rotation("gone"), **people_of_plan(2))
    unwise = [each.place for each in review(plan) if each.severity is Severity.UNWISE]
    assert unwise == sorted(unwise, key=[Place.CHECKLIST, Place.AGENDA, Place.PEOPLE, Place.CAFE].index)


def test_an_event_on_a_weekend_is_spoken_of() -> None:
    saturday = date(2027, 3, 13)
    assert [
        (each.rule, each.values["days"]) for each in review(a_plan(event=an_event(starts_on=saturday, days=1)))
    ] == [("event_on_day_off", (saturday,))]


def test_an_event_on_a_weekend_or_a_holiday_names_the_days() -> None:
    event = an_event(starts_on=date(2027, 3, 12), days=4)
    closed = WorkingDays(days_off=frozenset({date(2027, 3, 15)}))
    assert list(event_on_day_off(event, closed)) == [
        Finding(
            rule="event_on_day_off",
            severity=Severity.UNWISE,
            place=Place.EVENT,
            values={"days": (date(2027, 3, 13), date(2027, 3, 14), date(2027, 3, 15))},
        )
    ]


def test_an_event_on_working_days_is_not_spoken_of() -> None:
    assert list(event_on_day_off(an_event(), WorkingDays())) == []


def test_what_is_dismissed_is_told_among_the_notes() -> None:
    left = Dismissal(id="d", rule="no_evaluation", reason="Eight people say it aloud.")
    found = review(a_plan(sessions=(a_session(),), dismissals=(left,)))
    (note,) = [each for each in found if each.rule == "no_evaluation"]
    assert (note.severity, note.values) == (Severity.NOTE, {"dismissed": "Eight people say it aloud."})
    assert [each.severity for each in found] == sorted((each.severity for each in found), key=list(Severity).index)
