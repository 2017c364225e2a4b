"""What is derived of a plan on one day."""

from datetime import UTC, date, datetime

from planner.domain.deadlines import TaskState
from planner.operations.outlook import look_at, working_days_for
from planner.storage.store import Store
from tests.builders import a_plan, a_session, a_task, an_event
from tests.operations.builders import a_workplace


def test_a_plan_is_looked_at_on_the_day_it_is_at_the_place_of_the_event(sqlite_store: Store) -> None:
    place = a_workplace(sqlite_store, datetime(2027, 2, 15, 23, 30, tzinfo=UTC))
    plan = a_plan(event=an_event(), tasks=(a_task(completion="-4w"),), sessions=(a_session(),))

    outlook = look_at(place, plan)

    assert outlook.today == date(2027, 2, 16)
    assert [(each.completion_on, each.state(outlook.today)) for each in outlook.dated] == [
        (date(2027, 2, 16), TaskState.DUE)
    ]
    assert [timed.session.id for timed in outlook.run.sessions] == ["session-1"]


def test_findings_come_with_it_the_worst_first(sqlite_store: Store) -> None:
    place = a_workplace(sqlite_store)
    circle = (a_task(id="A", after=("B",)), a_task(id="B", after=("A",), benchmark="-1w", completion="-1w"))

    findings = look_at(place, a_plan(tasks=circle)).findings

    assert findings
    assert [finding.severity for finding in findings] == sorted(
        (finding.severity for finding in findings), key=["broken", "unfinished", "unwise"].index
    )


def test_nobody_works_on_a_public_holiday_of_the_events_country() -> None:
    independence_day, flag_day_elsewhere = date(2026, 11, 30), date(2026, 12, 8)

    assert not working_days_for(an_event(country="AL")).includes(flag_day_elsewhere)
    assert not working_days_for(an_event(country="AL")).includes(date(2026, 11, 28))
    assert working_days_for(an_event(country="IS")).includes(flag_day_elsewhere)
    assert working_days_for(an_event(country="IS")).includes(independence_day)


def test_a_country_whose_holidays_nobody_has_collected_has_its_weekends() -> None:
    days = working_days_for(an_event(country="AQ"))

    assert (days.includes(date(2027, 3, 16)), days.includes(date(2027, 3, 20))) == (True, False)


def test_nobody_works_on_the_weekend_of_the_events_country() -> None:
    days = working_days_for(an_event(country="EG"))
    thursday, friday, saturday, sunday = (date(2027, 4, day) for day in (1, 2, 3, 4))

    assert [days.includes(day) for day in (thursday, friday, saturday, sunday)] == [True, False, False, True]
