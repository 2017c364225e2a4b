"""What moving an event would change is shown first, and applying it does just that."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.event import Switch
from planner.domain.event_move import MoveDifference
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.operations.events import DayInUseError, describe_event, open_plan
from planner.operations.moving import preview_move
from planner.operations.outlook import look_at
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.storage.conflict import ChangedElsewhereError
from planner.storage.plans import EventNotFoundError
from tests.operations.builders import FIRST_DAY, HOST, a_row, an_event_in, own_workplace, rows_stored, take_in

IN_TIME = date(2027, 10, 5)
A_WEEK = timedelta(weeks=1)


def changed(place: Workplace, plan: Plan, task_id: str, **changes: object) -> None:
    task = next(task for task in plan.tasks if task.id == task_id)
    edit(
        place, HOST, ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task_id, version=task.version), changes
    )


def preview(place: Workplace, plan: Plan, **changes: object) -> MoveDifference:
    return preview_move(place, HOST, plan.event.id, changes)


def without_versions(plan: Plan) -> Plan:
    """Return a plan as a person sees it."""
    return replace(
        plan,
        revision=0,
        event=replace(plan.event, version=1),
        days=tuple(replace(day, version=1) for day in plan.days),
        attendances=tuple(replace(each, version=1) for each in plan.attendances),
    )


def test_what_is_shown_is_what_then_happens_and_showing_stores_nothing(place: Workplace) -> None:
    plan = an_event_in(place, starts_on=IN_TIME)
    stored = rows_stored(place.store)

    shown = preview(place, plan, starts_on=IN_TIME + A_WEEK)

    assert rows_stored(place.store) == stored
    after = describe_event(place, HOST, plan.event.id, {"starts_on": IN_TIME + A_WEEK}, shown.before.version)
    dates = {each.task.id: (each.benchmark_on, each.completion_on) for each in look_at(place, after).dated}
    assert len(shown.moved) > 80
    assert all(dates[each.after.task.id] == (each.after.benchmark_on, each.after.completion_on) for each in shown.moved)


def test_what_is_finished_stays_and_everything_else_moves(place: Workplace) -> None:
    plan = an_event_in(place, starts_on=IN_TIME)
    changed(place, plan, "DES06", completed_on=date(2026, 11, 20))

    shown = preview(place, plan, starts_on=IN_TIME + A_WEEK)

    assert [each.task.id for each in shown.staying] == ["DES06"]
    assert "DES06" not in {each.after.task.id for each in shown.moved}


def test_a_move_that_a_floor_does_not_allow_says_so_and_can_still_be_made(place: Workplace) -> None:
    plan = an_event_in(place, starts_on=IN_TIME)

    shown = preview(place, plan, starts_on=date(2026, 12, 8))

    assert [each.record_id for each in shown.findings.new if each.rule == "floor_passed"] == ["DES01", "PAR03"]
    assert describe_event(place, HOST, plan.event.id, {"starts_on": date(2026, 12, 8)})
    back = preview(place, plan, starts_on=IN_TIME)
    assert {"floor_passed", "began_late"} <= {each.rule for each in back.findings.gone}


def test_moving_to_a_day_off_is_a_finding_and_no_refusal(place: Workplace) -> None:
    plan = an_event_in(place, starts_on=IN_TIME)

    saturday, new_year = (
        preview(place, plan, starts_on=on).findings.new for on in (date(2027, 10, 9), date(2027, 12, 31))
    )

    assert [each.values["days"] for each in saturday if each.rule == "event_on_day_off"] == [(date(2027, 10, 9),)]
    assert [each.rule for each in new_year if each.rule == "event_on_day_off"] == []


@pytest.mark.parametrize("starts_on", [date(2027, 12, 31), date(2028, 2, 29), date(2028, 1, 1), date(2025, 3, 18)])
def test_new_year_a_leap_day_and_days_gone_by_can_be_looked_at(place: Workplace, starts_on: date) -> None:
    plan = an_event_in(place, starts_on=IN_TIME, days=3)

    shown = preview(place, plan, starts_on=starts_on)

    assert (shown.after.starts_on, shown.after.ends_on) == (starts_on, starts_on + timedelta(days=2))
    assert shown.moved


def test_the_day_of_deleting_needs_is_shown(place: Workplace) -> None:
    plan = an_event_in(place, days=1)
    take_in(place, plan.event.id, a_row(diet_needs="vegetarian"))

    (deletion,) = preview(place, plan, starts_on=FIRST_DAY + A_WEEK).deletions

    assert (deletion.people, deletion.before_on, deletion.after_on) == (1, date(2027, 4, 13), date(2027, 4, 20))


def test_switches_show_the_tasks_that_come_and_go(place: Workplace) -> None:
    plan = an_event_in(place, kind="national_conference", starts_on=IN_TIME)
    without = tuple(each for each in plan.event.switches if each is not Switch.OVERNIGHT)

    shown = preview(place, plan, switches=without)

    assert ([each.task.id for each in shown.going], shown.coming, shown.moved) == (["LOG01"], (), ())


def test_another_country_brings_its_own_clock_and_holidays(place: Workplace) -> None:
    plan = an_event_in(place, starts_on=date(2027, 12, 7))

    shown = preview(place, plan, country="EG")

    assert (shown.after.timezone, shown.after.holiday_region) == ("Africa/Cairo", "")
    assert shown.moved
    assert preview(place, plan, country="EG", timezone="Europe/Tirane").after.timezone == "Europe/Tirane"


def test_what_cannot_be_is_refused_in_the_preview_already(place: Workplace) -> None:
    plan = an_event_in(place, kind="national_conference", starts_on=IN_TIME)

    for wrong in ({"starts_on": date.max}, {"days": 15}, {"country": "XX"}):
        with pytest.raises(PlannerError, match=r"too far away|1 to 14 days|not the code"):
            preview(place, plan, **wrong)
    with pytest.raises(DayInUseError):
        preview(place, plan, days=1)
    with pytest.raises(EventNotFoundError):
        preview_move(place, HOST, "nowhere", {"starts_on": IN_TIME})


def test_a_move_while_somebody_else_changed_the_event_is_not_made(place: Workplace) -> None:
    plan = an_event_in(place, starts_on=IN_TIME)
    shown = preview(place, plan, starts_on=IN_TIME + A_WEEK)
    describe_event(place, HOST, plan.event.id, {"days": 3})

    with pytest.raises(ChangedElsewhereError):
        describe_event(place, HOST, plan.event.id, {"starts_on": IN_TIME + A_WEEK}, shown.before.version)

    assert open_plan(place, HOST, plan.event.id).event.starts_on == IN_TIME


@settings(max_examples=15)
@given(st.integers(-300, 600), st.integers(1, 5))
def test_moving_there_and_back_changes_nothing(migrated_file: Path, days: int, length: int) -> None:
    there = {"starts_on": IN_TIME + timedelta(days=days), "days": length}
    with own_workplace(migrated_file) as place:
        plan = an_event_in(place, starts_on=IN_TIME, days=1)
        take_in(place, plan.event.id, a_row(diet_needs="vegetarian"))
        before = open_plan(place, HOST, plan.event.id)

        describe_event(place, HOST, plan.event.id, there)
        back = describe_event(place, HOST, plan.event.id, {"starts_on": IN_TIME, "days": 1})

        assert without_versions(back) == without_versions(before)
        assert look_at(place, back).dated == look_at(place, before).dated
