"""What is derived of a plan on one day."""

from dataclasses import replace
from datetime import UTC, date, datetime

from planner.domain.consultation.consultation import Consultation
from planner.domain.deadlines import TaskState
from planner.domain.event import Event, Series
from planner.domain.plan import Plan
from planner.operations.consultations import change_consultation
from planner.operations.outlook import look_at, working_days_for
from planner.operations.workplace import Workplace
from planner.storage.saving import save_plan, save_series
from planner.storage.store import Store
from tests.builders import a_plan, a_session, a_task, an_event
from tests.consultation_builders import a_mention, a_response, a_theme, an_answer, an_instrument
from tests.operations.builders import HOST, NOW, a_workplace, an_event_in


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


def test_an_own_weekend_takes_the_place_of_the_countrys() -> None:
    days = working_days_for(an_event(country="AL", weekend=(4,)))
    friday, saturday, sunday = (date(2027, 4, day) for day in (2, 3, 4))

    assert [days.includes(day) for day in (friday, saturday, sunday)] == [False, True, True]


def test_own_days_off_and_the_holidays_of_the_region_are_taken_out_too() -> None:
    epiphany, own = date(2027, 1, 6), date(2027, 2, 17)
    bavaria = working_days_for(an_event(country="DE", holiday_region="BY", days_off=(own,)))
    elsewhere = working_days_for(an_event(country="DE"))

    assert [bavaria.includes(day) for day in (epiphany, own)] == [False, False]
    assert [elsewhere.includes(day) for day in (epiphany, own)] == [True, True]


def test_a_country_whose_holidays_nobody_has_collected_is_spoken_of_until_days_off_are_given(
    place: Workplace,
) -> None:
    def rules(**changes: object) -> set[str]:
        return {each.rule for each in look_at(place, a_plan(event=an_event(**changes))).findings}

    assert "holidays_unknown" in rules(country="BV")
    assert "holidays_unknown" not in rules(country="BV", days_off=(date(2027, 5, 17),))
    assert "holidays_unknown" not in rules(country="AL")


def save(place: Workplace, event: Event) -> None:
    save_plan(place.store, actor="host", what="add", before=None, after=a_plan(event=event), at=NOW)


def report_on(place: Workplace, event: Event) -> date | None:
    """Return the day of a task that belongs to the next event."""
    task = a_task(benchmark="next", completion="next")
    (dated,) = look_at(place, a_plan(event=event, tasks=(task,))).dated
    return dated.completion_on


def test_the_next_event_is_the_first_later_one_that_builds_on_this_one(place: Workplace) -> None:
    event = an_event()
    save(place, event)
    assert report_on(place, event) is None

    save(place, an_event(id="unrelated", starts_on=date(2027, 6, 1)))
    save(place, an_event(id="gone", starts_on=date(2027, 7, 1), builds_on=("event-1",), deleted_at=NOW))
    save(place, an_event(id="earlier", starts_on=date(2027, 3, 17), builds_on=("event-1",)))
    assert report_on(place, event) is None

    save(place, an_event(id="second", starts_on=date(2029, 3, 13), builds_on=("earlier", "event-1")))
    save(place, an_event(id="first", starts_on=date(2028, 3, 14), builds_on=("event-1",)))
    assert report_on(place, event) == date(2028, 3, 14)


def test_the_next_event_of_a_series_is_found_too(place: Workplace) -> None:
    series = save_series(
        place.store, actor="host", before=None, after=Series(id="north", title="Northern cluster"), at=NOW
    )
    event = an_event(series_id=series.id)
    save(place, event)
    save(place, an_event(id="last", starts_on=date(2026, 12, 15), series_id=series.id))
    save(place, an_event(id="next", starts_on=date(2027, 6, 15), series_id=series.id))

    assert report_on(place, event) == date(2027, 6, 15)
    assert report_on(place, an_event(id="alone")) is None


def test_what_stakeholders_said_and_no_objective_answers_is_found(place: Workplace) -> None:
    plan = an_event_in(place)
    change_consultation(place, HOST, plan.event.id, "code", lambda found: a_coded_answer(found, plan))

    found = [each for each in look_at(place, plan).findings if each.rule == "theme_without_objective"]

    assert [each.record_id for each in found] == ["theme-1"]


def a_coded_answer(found: Consultation, plan: Plan) -> Consultation:
    """Give an event's consultation one answer to its first question, and a theme."""
    return replace(
        found,
        instruments=(an_instrument(questions=(plan.questions[0].id,)),),
        responses=(a_response(stakeholder_id=""),),
        answers=(an_answer(question_id=plan.questions[0].id),),
        themes=(a_theme(),),
        mentions=(a_mention(),),
    )
