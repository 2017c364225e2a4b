"""What moving an event would change: tasks, findings, and the day by which needs are deleted."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.checklist import Task
from planner.domain.deadlines import DatedTask, date_tasks
from planner.domain.event import Event, Switch
from planner.domain.event_move import FindingsDifference, MoveDifference, compare_findings, compare_views
from planner.domain.finding import Finding, Place, Severity
from planner.domain.plan import Plan
from planner.domain.working_days import WorkingDays
from tests.builders import a_plan, a_task, an_attendance, an_event
from tests.domain.preparation import a_preparation

A_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A plan as it looks on one day."""

    plan: Plan
    dated: tuple[DatedTask, ...]
    findings: tuple[Finding, ...] = ()
    today: date = date(2026, 12, 1)


def a_view(event: Event, *tasks: Task) -> View:
    return View(plan=a_plan(event=event, tasks=tasks), dated=date_tasks(tasks, event, WorkingDays()))


def moved_to(starts_on: date, *tasks: Task) -> MoveDifference:
    """Compare the event in March with the same event on another day."""
    return compare_views(a_view(an_event(), *tasks), a_view(an_event(starts_on=starts_on), *tasks))


def switched(tasks: tuple[Task, ...], before: tuple[Switch, ...], after: tuple[Switch, ...]) -> MoveDifference:
    return compare_views(a_view(an_event(switches=before), *tasks), a_view(an_event(switches=after), *tasks))


def a_finding(**changes: object) -> Finding:
    usual = Finding(rule="floor_missed", severity=Severity.BROKEN, place=Place.CHECKLIST, record_id="PAR03")
    return replace(usual, **changes)  # type: ignore[arg-type]  # any field may be set


def ids(dated: tuple[DatedTask, ...]) -> list[str]:
    return [each.task.id for each in dated]


def test_open_tasks_move_with_the_event_and_both_dates_are_told() -> None:
    moved = moved_to(date(2027, 3, 23), a_task()).moved

    assert [(each.before.completion_on, each.after.completion_on) for each in moved] == [
        (date(2027, 2, 16), date(2027, 2, 23))
    ]
    assert [(each.before.benchmark_on, each.after.benchmark_on) for each in moved] == [
        (date(2027, 2, 9), date(2027, 2, 16))
    ]


def test_finished_tasks_and_fixed_dates_stay() -> None:
    finished = a_task(id="DONE", completed_on=date(2027, 1, 4))
    fixed = a_task(id="FIXED", benchmark_on=date(2027, 1, 4), completion_on=date(2027, 1, 11))

    found = moved_to(date(2027, 3, 23), finished, fixed, a_task(id="OPEN"))

    assert ([each.after.task.id for each in found.moved], ids(found.staying)) == (["OPEN"], ["DONE", "FIXED"])


def test_a_fixed_day_that_comes_to_lie_behind_the_event_is_named() -> None:
    fixed = a_task(id="FIXED", completion_on=date(2027, 3, 1))

    assert ids(moved_to(date(2027, 2, 16), fixed).odd) == ["FIXED"]
    assert ids(moved_to(date(2027, 3, 23), fixed).odd) == []
    assert ids(moved_to(date(2027, 2, 16), replace(fixed, completed_on=date(2027, 2, 1))).odd) == []


def test_an_event_that_would_have_begun_already_lies_in_the_past() -> None:
    assert moved_to(date(2026, 11, 30)).is_past
    assert not moved_to(date(2026, 12, 1)).is_past


def test_tasks_come_and_go_with_their_switch() -> None:
    tasks = (a_task(id="MEDIA", condition=Switch.MEDIA), a_task(id="NIGHT", condition=Switch.OVERNIGHT), a_task())

    found = switched(tasks, (Switch.MEDIA,), (Switch.OVERNIGHT,))

    assert (ids(found.going), ids(found.coming), found.moved, found.kept) == (["MEDIA"], ["NIGHT"], (), ())


def test_what_somebody_worked_on_stays_without_its_switch_and_is_named() -> None:
    finished = a_task(id="MEDIA", condition=Switch.MEDIA, completed_on=date(2027, 1, 4))

    found = switched((finished,), (Switch.MEDIA,), ())

    assert (ids(found.going), ids(found.kept)) == ([], ["MEDIA"])


def test_the_day_of_deleting_needs_is_told_once_for_everybody() -> None:
    before, after = (
        a_plan(attendances=tuple(an_attendance(id=f"a{number}", needs_delete_on=on) for number in range(3)))
        for on in (date(2027, 4, 14), date(2027, 4, 21))
    )

    found = compare_views(View(plan=before, dated=()), View(plan=after, dated=()))

    assert [(each.people, each.before_on, each.after_on) for each in found.deletions] == [
        (3, date(2027, 4, 14), date(2027, 4, 21))
    ]


def test_findings_are_new_gone_or_altered() -> None:
    worse, better = a_finding(values={"days_late": 9}), a_finding(values={"days_late": 2})
    other, third = a_finding(record_id="DES01"), a_finding(record_id="FAC05")

    assert compare_findings([better, other], [worse, third]) == FindingsDifference(
        new=(third,), gone=(other,), altered=(worse,)
    )
    assert compare_findings([better, other], [other, better]) == FindingsDifference(new=(), gone=(), altered=())


def test_a_floor_that_has_passed_by_now_is_the_same_finding_in_other_words() -> None:
    passed = a_finding(rule="floor_passed")

    assert compare_findings([a_finding()], [passed]) == FindingsDifference(new=(), gone=(), altered=(passed,))


@given(st.integers(-60, 200), st.sets(st.sampled_from([task.id for task in a_preparation()])))
def test_every_open_task_that_differs_is_told_and_no_other(days: int, finished: set[str]) -> None:
    tasks = tuple(
        replace(task, completed_on=date(2027, 1, 4)) if task.id in finished else task for task in a_preparation()
    )
    starts_on = an_event().starts_on + timedelta(days=days)
    before, after = (a_view(an_event(starts_on=on), *tasks) for on in (an_event().starts_on, starts_on))
    now = {each.task.id: each for each in after.dated}

    told = [each.after.task.id for each in compare_views(before, after).moved]

    assert told == [
        each.task.id
        for each in before.dated
        if (each.benchmark_on, each.completion_on) != (now[each.task.id].benchmark_on, now[each.task.id].completion_on)
        and each.task.id not in finished
    ]


@given(st.integers(-60, 200))
def test_staying_changes_nothing(days: int) -> None:
    event = an_event(starts_on=an_event().starts_on + timedelta(days=days))
    view = a_view(event, *a_preparation())

    assert compare_views(view, view).is_empty
