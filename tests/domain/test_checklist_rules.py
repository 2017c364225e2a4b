"""What a person is told about the checklist: floors, a late start, the final week, tasks that wait in a circle."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from planner.domain.checklist import Task
from planner.domain.checklist_rules import review_checklist
from planner.domain.event import Event
from planner.domain.finding import Finding, Place, Severity
from tests.builders import a_task, an_event
from tests.domain.preparation import MONTH_REASON, a_preparation, dated

MONDAY, TUESDAY = date(2027, 3, 15), date(2027, 3, 16)
EVENT = an_event(starts_on=TUESDAY)


def findings(tasks: tuple[Task, ...], event: Event = EVENT, days_off: Iterable[date] = ()) -> list[Finding]:
    return list(review_checklist(tuple(dated(tasks, event, *days_off).values()), event))


def days_before(event: Event, *numbers: int) -> list[date]:
    return [event.starts_on - timedelta(days=number) for number in numbers]


def test_an_invitation_planned_too_late_says_by_how_much_and_why() -> None:
    task = a_task(
        id="PAR03",
        title="Formal invitation",
        completion="-3w",
        completion_floor="-1mo",
        floor_reason=MONTH_REASON,
        floor_source="NUM-02",
    )
    assert findings((task,)) == [
        Finding(
            rule="floor_missed",
            severity=Severity.BROKEN,
            place=Place.CHECKLIST,
            record_id="PAR03",
            source="NUM-02",
            values={
                "task": "Formal invitation",
                "code": "PAR03",
                "floor_on": date(2027, 2, 16),
                "completion_on": date(2027, 2, 23),
                "days_past": (EVENT.planning_from_on - date(2027, 2, 16)).days,
                "days_late": 7,
                "days_before": 21,
                "reason": MONTH_REASON,
            },
        )
    ]


def test_a_floor_that_had_passed_when_planning_began_says_by_how_many_days() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=date(2027, 2, 28))
    task = a_task(completion="-1mo", completion_floor="-1mo")
    found = [each for each in findings((task,), event) if each.rule == "floor_passed"]
    assert [each.values["days_past"] for each in found] == [12]


def test_a_floor_on_the_very_day_planning_began_has_not_passed() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=date(2027, 2, 16))
    pinned = a_task(completion_floor="-1mo", completion_on=date(2027, 2, 17))
    assert [each.rule for each in findings((pinned,), event)] == ["floor_missed"]


def test_a_floor_of_the_day_before_planning_began_has_passed() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=date(2027, 2, 17))
    found = findings((a_task(benchmark="-6w", completion="-1mo", completion_floor="-1mo"),), event)
    assert [each.values["days_past"] for each in found if each.rule == "floor_passed"] == [1]


def test_an_invitation_in_time_is_not_spoken_of() -> None:
    assert findings((a_task(completion="-1mo", completion_floor="-1mo"),)) == []


def test_an_invitation_that_was_sent_is_not_spoken_of_any_more() -> None:
    assert findings((a_task(completion="-3w", completion_floor="-1mo", completed_on=date(2027, 2, 20)),)) == []


def test_a_pin_beyond_the_floor_is_spoken_of() -> None:
    pinned = a_task(completion="-2mo", completion_floor="-1mo", completion_on=date(2027, 2, 17))
    assert [(each.rule, each.values["days_late"]) for each in findings((pinned,))] == [("floor_missed", 1)]


def test_a_late_start_says_when_planning_began_and_how_many_tasks_were_drawn_together() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=date(2027, 1, 12))
    found = [each for each in findings(a_preparation(), event) if each.rule == "began_late"]
    assert found == [
        Finding(
            rule="began_late",
            severity=Severity.NOTE,
            place=Place.CHECKLIST,
            values={"days_late": 27, "tasks": 5, "planning_from_on": date(2027, 1, 12)},
        )
    ]


def test_a_start_in_time_is_not_spoken_of() -> None:
    assert findings(a_preparation(), an_event(starts_on=TUESDAY, planning_from_on=date(2026, 12, 8))) == []


def test_the_week_before_a_tuesday_after_a_monday_holiday_has_a_day_for_each() -> None:
    tasks = dated(a_preparation(), EVENT, MONDAY)
    days = {code: tasks[code].completion_on for code in ("FAC07", "FAC04", "FAC05", "FAC06", "MAT02")}
    assert days == {
        "FAC07": date(2027, 3, 10),
        "FAC04": date(2027, 3, 10),
        "FAC05": date(2027, 3, 11),
        "FAC06": date(2027, 3, 12),
        "MAT02": date(2027, 3, 12),
    }
    assert tasks["FAC04"].benchmark_on == date(2027, 3, 9)
    assert findings(a_preparation(), EVENT, [MONDAY]) == []


@pytest.mark.parametrize("starts_on", [MONDAY + timedelta(days=day) for day in range(7)])
def test_an_ordinary_final_week_is_not_spoken_of_whatever_the_weekday(starts_on: date) -> None:
    assert findings(a_preparation(), an_event(starts_on=starts_on)) == []


def test_a_long_holiday_that_pushes_the_guide_out_of_the_final_week_is_spoken_of() -> None:
    found = findings(a_preparation(), EVENT, days_before(EVENT, 1, 4, 5, 6, 7))
    assert [(each.rule, each.record_id, each.source) for each in found] == [
        ("begins_before_its_floor", "FAC04", "NUM-03")
    ]
    assert found[0].values["completion_on"] == date(2027, 3, 4)
    assert found[0].values["earliest_on"] == date(2027, 3, 9)


def test_a_guide_that_ends_on_the_first_day_of_the_final_week_is_not_spoken_of() -> None:
    assert findings((a_task(benchmark="-7d", completion="-7d", benchmark_floor="-7d"),)) == []


def test_a_guide_that_was_written_is_not_spoken_of_any_more() -> None:
    done = a_task(
        benchmark="-7d",
        completion="-3wd",
        benchmark_floor="-7d",
        benchmark_on=date(2027, 3, 4),
        completion_on=date(2027, 3, 4),
        completed_on=date(2027, 3, 4),
    )
    assert findings((done,)) == []


def test_a_long_holiday_that_puts_print_and_rotation_on_one_day_is_spoken_of() -> None:
    tasks = (
        a_task(id="FAC07", title="Rotation", benchmark="-4d", completion="-3d"),
        a_task(id="MAT02", title="Print", benchmark="-3d", completion="-2d", after=("FAC07",)),
    )
    found = findings(tasks, EVENT, days_before(EVENT, 1))
    assert [(each.rule, each.record_id, dict(each.values)) for each in found] == [
        (
            "final_week_piles_up",
            "MAT02",
            {"task": "Print", "code": "MAT02", "on": date(2027, 3, 12), "earlier": "Rotation"},
        )
    ]


def test_two_tasks_of_one_day_in_the_final_week_may_go_side_by_side() -> None:
    tasks = (a_task(id="ONE", completion="-3d"), a_task(id="TWO", completion="-2d"))
    assert findings(tasks) == []


@pytest.mark.parametrize(("number", "piles_up"), [(8, False), (7, True), (1, True), (0, False)])
def test_the_final_week_is_the_seven_days_before_the_event(number: int, *, piles_up: bool) -> None:
    on = TUESDAY - timedelta(days=number)
    tasks = (a_task(id="ONE", completion_on=on), a_task(id="TWO", completion_on=on, after=("ONE",)))
    assert bool(findings(tasks)) is piles_up


def test_a_day_for_two_tasks_long_before_the_event_is_no_trouble() -> None:
    tasks = (a_task(id="ONE", completion="-4w"), a_task(id="TWO", completion="-4w", after=("ONE",)))
    assert findings(tasks) == []


def test_a_final_week_that_is_done_already_does_not_pile_up() -> None:
    done = {"benchmark_on": MONDAY, "completion_on": MONDAY, "completed_on": MONDAY}
    tasks = (a_task(id="ONE", **done), a_task(id="TWO", completion="-1d", after=("ONE",)))
    assert findings(tasks) == []


def test_three_days_ahead_the_pile_of_the_final_week_is_spoken_of() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=date(2027, 3, 13))
    assert "final_week_piles_up" in {each.rule for each in findings(a_preparation(), event)}


def test_a_guide_that_is_pinned_after_the_training_is_spoken_of() -> None:
    tasks = (
        a_task(id="FAC04", title="Guide", completion_on=MONDAY),
        a_task(id="FAC05", title="Training", completion_on=date(2027, 3, 12), after=("FAC04",)),
    )
    assert [(each.rule, each.severity, each.record_id, dict(each.values)) for each in findings(tasks)] == [
        (
            "ends_after_what_waits",
            Severity.BROKEN,
            "FAC04",
            {"task": "Guide", "code": "FAC04", "on": MONDAY, "waiting": "Training", "waiting_on": date(2027, 3, 12)},
        )
    ]


def test_a_pin_by_the_day_of_what_waits_for_it_is_not_spoken_of() -> None:
    tasks = (
        a_task(id="ONE", completion_on=date(2027, 2, 16)),
        a_task(id="TWO", completion_on=date(2027, 2, 16), after=("ONE",)),
    )
    assert findings(tasks) == []


def test_a_task_that_is_done_does_not_end_after_anything() -> None:
    done = {"benchmark_on": MONDAY, "completion_on": MONDAY, "completed_on": MONDAY}
    tasks = (a_task(id="ONE", **done), a_task(id="TWO", completion="-4w", after=("ONE",)))
    assert findings(tasks) == []


def test_tasks_that_wait_in_a_circle_are_named_once_each() -> None:
    tasks = (a_task(id="ONE", after=("THREE",)), a_task(id="TWO", after=("ONE",)), a_task(id="THREE", after=("TWO",)))
    (found,) = findings(tasks)
    assert (found.rule, found.severity) == ("waits_in_a_circle", Severity.BROKEN)
    circle = found.values["tasks"]
    assert isinstance(circle, tuple)
    assert sorted(circle) == ["ONE", "THREE", "TWO"]
    assert found.record_id == circle[0]
