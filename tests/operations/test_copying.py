"""Copying last year's event into a new one of its own."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from planner.domain.deadlines import TaskState
from planner.domain.new_plan import EventValueError
from planner.domain.people import AttendanceStatus, Role
from planner.domain.plan import Plan
from planner.operations.cafe import SeatingWish, seat
from planner.operations.copying import CopyRequest, copy_event, suggest_copy_day
from planner.operations.events import describe_event, list_events, open_plan, undo
from planner.operations.outlook import look_at
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.storage.consultations import load_consultation, save_consultation
from planner.storage.plans import EventNotFoundError, load_register
from planner.storage.writing import Deed
from tests.consultation_builders import a_full_consultation, an_answer, an_instrument
from tests.operations.builders import (
    FIRST_DAY,
    HOST,
    NOW,
    a_row,
    a_workplace,
    an_event_in,
    many_people,
    rows_stored,
    take_in,
)

AFTERWARDS = datetime(2027, 6, 1, 12, 0, tzinfo=UTC)
AGAIN_ON = date(2028, 3, 14)
AGAIN = CopyRequest(title="Meeting of the Northern cluster, 2028", starts_on=AGAIN_ON)


def held_event(place: Workplace) -> Plan:
    """Prepare and hold a meeting with twelve people and a recorder."""
    plan = an_event_in(place, place="Kukës")
    team = a_row(name="Recorder 1", role=Role.RECORDER, diet_needs="vegetarian", photo_consent=True)
    take_in(place, plan.event.id, team, *many_people(12))
    seat(place, HOST, plan.event.id, SeatingWish(tables=3))
    plan = open_plan(place, HOST, plan.event.id)
    recorder = next(each.person_id for each in plan.attendances if each.role is Role.RECORDER)
    task = plan.tasks[0]
    shown = ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task.id, version=task.version)
    done = {"completed_on": date(2026, 12, 1), "note": "They asked for quiet.", "owners": (recorder,)}
    return edit(place, HOST, shown, done)


def later(place: Workplace) -> Workplace:
    """Return the same database when the event is over."""
    return a_workplace(place.store, AFTERWARDS)


def test_last_years_plan_becomes_this_years(place: Workplace) -> None:
    old = held_event(place)

    new = copy_event(later(place), HOST, old.event.id, AGAIN)

    assert open_plan(place, HOST, new.event.id) == new
    assert open_plan(place, HOST, old.event.id) == old
    assert [each.id for each in new.tasks] == [each.id for each in old.tasks]
    assert [(each.title, each.minutes) for each in new.sessions] == [
        (each.title, each.minutes) for each in old.sessions
    ]
    assert [each.text for each in new.questions] == [each.text for each in old.questions]
    assert (len(new.activities), len(new.materials)) == (len(old.activities), len(old.materials))
    assert {each.state(date(2027, 6, 1)) for each in look_at(later(place), new).dated} <= {
        TaskState.AHEAD,
        TaskState.UNDATED,
    }


def test_the_new_event_builds_on_the_old_one_and_its_planning_begins_today(place: Workplace) -> None:
    old = held_event(place).event
    described = describe_event(place, HOST, old.id, {"weekend": (4, 5), "days_off": (date(2027, 3, 1),)}).event

    new = copy_event(later(place), HOST, old.id, AGAIN).event

    assert new == replace(
        described,
        id=new.id,
        version=new.version,
        title=AGAIN.title,
        theme="",
        starts_on=AGAIN_ON,
        planning_from_on=AFTERWARDS.date(),
        builds_on=(old.id,),
        days_off=(),
    )


def test_of_the_people_the_team_alone_comes_along_and_is_not_doubled(place: Workplace) -> None:
    old = held_event(place)
    register = load_register(place.store)

    new = copy_event(later(place), HOST, old.event.id, AGAIN)

    (recorder,) = new.attendances
    said = (recorder.role, recorder.status, recorder.diet_needs, recorder.needs_delete_on, recorder.photo_consent)
    assert said == (Role.RECORDER, AttendanceStatus.INVITED, "", None, None)
    assert new.tasks[0].owners == (recorder.person_id,)
    assert (new.tasks[0].note, new.rotation) == ("", None)
    assert load_register(place.store) == register


def test_whom_to_ask_comes_along_and_what_they_answered_does_not(place: Workplace) -> None:
    old = an_event_in(place)
    question = old.questions[0].id
    asked = a_full_consultation(
        event_id=old.event.id,
        instruments=(an_instrument(questions=(question,), tested_on=date(2026, 12, 1)),),
        answers=(an_answer(question_id=question),),
    )
    empty = load_consultation(place.store, old.event.id)
    save_consultation(place.store, Deed(actor="host", what="ask", at=NOW), before=empty, after=asked)
    people = load_register(place.store)

    new = copy_event(later(place), HOST, old.event.id, AGAIN)

    copied = load_consultation(place.store, new.event.id)
    assert open_plan(place, HOST, new.event.id) == new
    assert [each.person_id for each in copied.stakeholders] == [each.person_id for each in asked.stakeholders]
    assert [(each.questions, each.closes_on, each.tested_on) for each in copied.instruments] == [
        ((question,), None, None)
    ]
    assert [each.text for each in copied.translations] == [each.text for each in asked.translations]
    assert len(copied.coverage_targets) == 1
    kept = {"stakeholders", "instruments", "translations", "coverage_targets", "persons", "organisations", "event_id"}
    assert {field: getattr(copied, field) for field in copied.__slots__ if field not in kept} == dict.fromkeys(
        set(copied.__slots__) - kept, ()
    )
    assert load_register(place.store) == people


def test_what_is_asked_for_comes_before_what_was(place: Workplace) -> None:
    old = held_event(place).event

    new = copy_event(later(place), HOST, old.id, replace(AGAIN, title=" Next\n", days=2, place="Lezhë"))

    assert (new.event.title, new.event.days, new.event.place) == ("Next", 2, "Lezhë")
    assert "day_without_sessions" in {each.rule for each in look_at(place, new).findings}


@pytest.mark.parametrize(
    "wrong", [{"title": " "}, {"starts_on": date(2027, 5, 31)}, {"starts_on": date.max}, {"days": 0}, {"days": 15}]
)
def test_an_edition_that_cannot_be_is_refused_and_nothing_is_stored(place: Workplace, wrong: dict[str, object]) -> None:
    old = an_event_in(place)
    before = rows_stored(place.store)

    with pytest.raises(EventValueError):
        copy_event(later(place), HOST, old.event.id, replace(AGAIN, **wrong))  # type: ignore[arg-type]  # any field

    assert rows_stored(place.store) == before


def test_an_unknown_event_is_named(place: Workplace) -> None:
    with pytest.raises(EventNotFoundError):
        copy_event(place, HOST, "nowhere", AGAIN)


def test_an_event_may_be_copied_twice_and_a_copy_copied(place: Workplace) -> None:
    old = held_event(place).event
    after = later(place)

    first, second = (copy_event(after, HOST, old.id, AGAIN).event for _ in range(2))
    third = copy_event(after, HOST, first.id, replace(AGAIN, starts_on=date(2029, 3, 13))).event

    assert third.builds_on == (first.id,)
    assert len({old.id, first.id, second.id, third.id, *(each.id for each in list_events(after, HOST))}) == 4
    assert undo(after, HOST, first.id) is None


def test_the_day_that_is_suggested_is_the_same_weekday_off_weekends_and_holidays(place: Workplace) -> None:
    event = an_event_in(place).event
    may_day_eve = an_event_in(place, starts_on=date(2027, 5, 3), days=1).event

    assert suggest_copy_day(place, event) == date(2028, 3, 21), "14 March is Summer Day"
    assert suggest_copy_day(place, may_day_eve) == date(2028, 5, 8)
    assert suggest_copy_day(a_workplace(place.store, datetime(2031, 1, 7, tzinfo=UTC)), event) == date(2031, 3, 11)
    assert (event.starts_on, NOW.date()) == (FIRST_DAY, date(2026, 11, 22))
