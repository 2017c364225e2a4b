"""A late start: open tasks are drawn together in order, and floors that are gone are stated plainly (content B10)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.checklist_rules import review_checklist
from planner.domain.deadlines import DatedTask
from planner.domain.event import Event
from planner.domain.offset import add_months
from tests.builders import a_task, an_event
from tests.domain.preparation import a_preparation, dated

TUESDAY = date(2027, 3, 16)


def started(planning_from_on: date, **changes: object) -> tuple[Event, dict[str, DatedTask]]:
    event = an_event(starts_on=TUESDAY, planning_from_on=planning_from_on, **changes)
    return event, dated(a_preparation(), event)


def missed(event: Event, tasks: dict[str, DatedTask]) -> dict[str, object]:
    found = review_checklist(tuple(tasks.values()), event)
    return {each.record_id: each.values["days_late"] for each in found if each.rule in {"floor_missed", "floor_passed"}}


def test_with_time_enough_every_task_keeps_the_date_that_the_checklist_wants() -> None:
    event, tasks = started(TUESDAY - timedelta(weeks=15))
    assert {code for code, each in tasks.items() if each.completion_on != each.wanted_on} == set()
    assert list(review_checklist(tuple(tasks.values()), event)) == []


def test_five_weeks_ahead_the_invitation_keeps_its_month() -> None:
    _, tasks = started(date(2027, 2, 9))
    assert tasks["PAR03"].floor_on == tasks["PAR03"].completion_on == date(2027, 2, 16)


def test_five_weeks_ahead_whatever_the_invitation_waits_for_is_done_by_then() -> None:
    _, tasks = started(date(2027, 2, 9))
    for code in ("CON01", "CON02", "CON03", "CON05", "DES06", "DES07", "DES09", "PAR01"):
        completion_on = tasks[code].completion_on
        assert completion_on
        assert date(2027, 2, 9) <= completion_on <= date(2027, 2, 16)


def test_five_weeks_ahead_the_design_is_said_to_have_begun_too_late() -> None:
    event, tasks = started(date(2027, 2, 9))
    late = tasks["DES01"]
    assert (late.floor_on, late.misses_floor) == (date(2026, 12, 16), True)
    assert late.completion_on
    assert missed(event, tasks) == {"DES01": (late.completion_on - date(2026, 12, 16)).days}


def test_five_weeks_ahead_the_final_week_stays_as_it_is() -> None:
    _, in_time = started(TUESDAY - timedelta(weeks=15))
    _, late = started(date(2027, 2, 9))
    assert {code: late[code] for code in ("FAC04", "FAC05", "FAC06", "FAC07", "MAT02", "REP04")} == {
        code: in_time[code] for code in ("FAC04", "FAC05", "FAC06", "FAC07", "MAT02", "REP04")
    }


def test_three_weeks_ahead_both_floors_are_gone_and_each_says_by_how_many_days() -> None:
    event, tasks = started(date(2027, 2, 23))
    lateness = {code: (tasks[code].completion_on, tasks[code].floor_on) for code in ("DES01", "PAR03")}
    assert missed(event, tasks) == {code: (on - floor).days for code, (on, floor) in lateness.items() if on and floor}


@pytest.mark.parametrize("starts_on", [TUESDAY + timedelta(days=day) for day in range(14)])
def test_three_calendar_months_ahead_no_floor_is_missed_whatever_the_weekday(starts_on: date) -> None:
    event = an_event(starts_on=starts_on, planning_from_on=add_months(starts_on, -3))
    assert missed(event, dated(a_preparation(), event)) == {}


def test_three_calendar_months_ahead_on_a_sunday_design_is_to_be_done_that_sunday() -> None:
    event = an_event(starts_on=date(2027, 3, 20), planning_from_on=date(2026, 12, 20))
    assert event.planning_from_on.isoweekday() == 7
    assert dated(a_preparation(), event)["DES01"].completion_on == date(2026, 12, 20)


def test_an_event_today_puts_all_that_is_left_on_today_and_keeps_what_follows() -> None:
    _, in_time = started(TUESDAY - timedelta(weeks=15))
    _, tasks = started(TUESDAY)
    before = {code for code, each in in_time.items() if each.completion_on and each.completion_on < TUESDAY}
    assert {tasks[code].completion_on for code in before} == {TUESDAY}
    assert {code: tasks[code] for code in ("DAY01", "REP01", "REP04")} == {
        code: in_time[code] for code in ("DAY01", "REP01", "REP04")
    }


def test_planning_that_began_after_the_event_puts_nothing_behind_its_first_day() -> None:
    _, tasks = started(TUESDAY + timedelta(days=10))
    assert tasks["DES01"].completion_on == TUESDAY


def test_days_are_drawn_together_in_proportion() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=date(2027, 1, 19))
    tasks = tuple(
        a_task(id=offset, benchmark=offset, completion=offset) for offset in ("-15w", "-11w", "-8w", "-1w", "-2d")
    )
    assert [each.completion_on for each in dated(tasks, event).values()] == [
        date(2027, 1, 19),
        date(2027, 2, 2),
        date(2027, 2, 12),
        date(2027, 3, 9),
        date(2027, 3, 12),
    ]


def test_with_less_than_two_weeks_left_the_second_half_of_them_stays_as_it_is() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=date(2027, 3, 6))
    tasks = tuple(a_task(id=offset, benchmark=offset, completion=offset) for offset in ("-10w", "-1w", "-5d", "-1d"))
    assert [each.completion_on for each in dated(tasks, event).values()] == [
        date(2027, 3, 6),
        date(2027, 3, 11),
        date(2027, 3, 11),
        date(2027, 3, 15),
    ]


def test_what_people_fixed_is_not_drawn_together() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=date(2027, 2, 9))
    pinned = a_task(benchmark_on=date(2027, 1, 4), completion_on=date(2027, 1, 5))
    only = dated((pinned,), event)["VEN01"]
    assert (only.benchmark_on, only.completion_on) == (date(2027, 1, 4), date(2027, 1, 5))


def test_a_later_event_gives_the_days_back() -> None:
    event, tasks = started(date(2027, 2, 9))
    later = dated(a_preparation(), replace(event, starts_on=date(2027, 6, 15)))
    assert tasks["CON05"].completion_on != tasks["CON05"].wanted_on
    assert later["CON05"].completion_on == later["CON05"].wanted_on == date(2027, 4, 13)


def test_dates_do_not_creep_along_with_today() -> None:
    _, tasks = started(date(2027, 2, 9))
    par01 = tasks["PAR01"]
    assert par01.completion_on
    assert par01.state(par01.completion_on + timedelta(days=1)).value == "late"


def test_a_task_with_a_date_on_one_side_alone_does_not_disturb_the_drawing_together() -> None:
    event = an_event(starts_on=TUESDAY, planning_from_on=TUESDAY + timedelta(days=3))
    only = dated((a_task(benchmark="next", completion="-1w"),), event)["VEN01"]
    assert (only.benchmark_on, only.completion_on) == (None, TUESDAY)
