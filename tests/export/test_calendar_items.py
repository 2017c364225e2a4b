"""What must hold of what stands in calendars: both dates of every open task, every session, and nothing personal."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from planner.domain.agenda import Audience, SessionKind
from planner.domain.calendar_ledger import CalendarItem, CalendarKind
from planner.domain.consultation.asking import Interview
from planner.domain.run_of_show import time_event
from planner.export.calendar_items import asking_items, preparation_items, session_items
from planner.wording.wording import Wording
from tests.builders import a_plan, a_session, a_task, an_event
from tests.consultation_builders import an_instrument
from tests.export.readers import a_dated_task

TIRANA = ZoneInfo("Europe/Tirane")


def items_of(*sessions: object, **event: object) -> tuple[CalendarItem, ...]:
    plan = a_plan(event=an_event(**event), sessions=sessions)
    return session_items(time_event(plan).sessions, plan.event, Wording())


def test_a_task_gives_a_day_for_its_benchmark_and_a_day_for_its_completion() -> None:
    benchmark, completion = preparation_items([a_dated_task()], Wording())

    assert benchmark == CalendarItem(
        kind=CalendarKind.BENCHMARK,
        record_id="VEN01",
        summary="Benchmark: Ask for government or donated premises first",
        starts=date(2027, 2, 9),
        ends=date(2027, 2, 10),
        description="Area: Venue\nFalls to: Logistics",
        category="Venue",
        alarm_before=timedelta(hours=15),
    )
    assert (completion.id, completion.summary, completion.starts) == (
        "completion-VEN01",
        "Finish: Ask for government or donated premises first",
        date(2027, 2, 16),
    )


def test_a_finished_task_gives_no_days() -> None:
    done = a_dated_task(task=a_task(completed_on=date(2027, 1, 4)))

    assert preparation_items([done], Wording()) == ()


def test_a_task_that_waits_for_the_next_event_gives_no_days() -> None:
    assert preparation_items([a_dated_task(benchmark_on=None, completion_on=None)], Wording()) == ()


def test_neither_owners_nor_notes_get_into_a_calendar() -> None:
    task = a_task(owners=("p1",), note="Telephone +355 69 123")

    assert preparation_items([a_dated_task(task=task)], Wording()) == preparation_items([a_dated_task()], Wording())


def test_a_session_lasts_from_its_start_to_its_end_in_its_room() -> None:
    (item,) = items_of(a_session(room="Hall A", aim="Learn what works", lead="Head of office, Kukës"))

    assert item == CalendarItem(
        kind=CalendarKind.SESSION,
        record_id="session-1",
        summary="What works in our region",
        starts=datetime(2027, 3, 16, 9, tzinfo=TIRANA),
        ends=datetime(2027, 3, 16, 10, tzinfo=TIRANA),
        description="Learn what works",
        place="Hall A, Tirana",
        category="Small groups",
        alarm_before=timedelta(minutes=10),
    )


def test_a_session_of_the_team_is_marked_as_such() -> None:
    (item,) = items_of(a_session(title="Huddle", audience=Audience.TEAM))

    assert (item.id, item.summary) == ("team-session-1", "Team: Huddle")


def test_nobody_is_alarmed_by_a_break() -> None:
    (item,) = items_of(a_session(kind=SessionKind.BREAK))

    assert item.alarm_before is None


def test_a_closing_day_and_an_interview_stand_in_the_calendar_and_with_whom_does_not() -> None:
    timed = Interview(
        id="i1",
        position=0,
        held_on=date(2027, 1, 12),
        starts_minute=600,
        with_whom="Officer Ana, Kukës",
        purpose="Training needs",
        place="Kukës",
        note="She is ill.",
    )
    whole_day = Interview(id="i2", position=1, held_on=date(2027, 1, 13), with_whom="Police unit")
    nowhere = Interview(id="i3", position=2, with_whom="Somebody later")
    form = an_instrument(closes_on=date(2027, 1, 31))

    closing, first, second = asking_items(
        [form, an_instrument(closes_on=None)], [timed, whole_day, nowhere], an_event(), Wording()
    )

    assert (closing.summary, closing.starts, closing.ends) == (
        "Answers close: Before the conference",
        date(2027, 1, 31),
        date(2027, 2, 1),
    )
    ten = datetime(2027, 1, 12, 10, tzinfo=TIRANA)
    assert (first.summary, first.place, first.starts, first.ends) == (
        "Interview: Training needs",
        "Kukës",
        ten,
        ten + timedelta(hours=1),
    )
    assert (second.summary, second.starts, second.ends) == ("Interview", date(2027, 1, 13), date(2027, 1, 14))
    assert "Ana" not in repr((closing, first, second))
    assert "ill" not in repr((closing, first, second))
