"""Creating, describing, deleting and bringing back events."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from planner.domain.agenda import Day
from planner.domain.event import PaperSize, Switch
from planner.domain.finding import Place
from planner.errors import PlannerError
from planner.library.library import read_library
from planner.operations.events import (
    create_event,
    delete_event,
    describe_event,
    draft_plan,
    list_events,
    open_plan,
    redo,
    undo,
)
from planner.operations.outlook import look_at
from planner.operations.papers import PaperName
from planner.operations.readiness import ready_papers
from planner.operations.records import ShownRecord, edit, remove
from planner.operations.workplace import Workplace
from planner.storage.conflict import ChangedElsewhereError
from planner.storage.history import load_changes
from planner.storage.plans import EventNotFoundError
from planner.storage.store import Store
from tests.operations.builders import (
    FIRST_DAY,
    HOST,
    NOW,
    a_request,
    a_row,
    a_workplace,
    an_event_in,
    rows_stored,
    take_in,
)


def sentence_of(operation: Callable[[], object]) -> str:
    """Return the one sentence of what goes wrong."""
    with pytest.raises(PlannerError) as problem:
        operation()
    return str(problem.value)


def test_a_new_event_is_stored_with_everything_its_kind_brings(place: Workplace) -> None:
    created = an_event_in(place)

    kind = place.library.event_kinds["regional_cluster_group"]
    assert open_plan(place, HOST, created.event.id) == created
    assert [task.id for task in created.tasks] == [item.id for item in kind.tasks]
    assert {question.bank for question in created.questions} == set(kind.question_banks)
    assert (len(created.days), bool(created.sessions), bool(created.activities)) == (kind.days, True, True)
    assert created.event.switches == kind.switches


def test_a_new_event_takes_what_its_kind_and_country_say(place: Workplace) -> None:
    event = an_event_in(place).event

    kind = place.library.event_kinds["regional_cluster_group"]
    assert (event.days, event.expected_participants) == (kind.days, kind.participants)
    assert (event.country, event.timezone, event.paper_size) == ("AL", "Europe/Tirane", PaperSize.A4)
    assert event.region_scheme in {each.id for each in place.library.region_schemes.values()}


@pytest.mark.parametrize("kind", read_library().event_kinds)
def test_an_event_of_every_kind_can_be_made_and_looked_at(place: Workplace, kind: str) -> None:
    created = an_event_in(place, kind=kind, starts_on=date(2027, 10, 12))

    tasks = place.library.event_kinds[kind].tasks
    assert [task.id for task in created.tasks] == [item.id for item in tasks]
    assert len(created.days) == place.library.event_kinds[kind].days
    found = {finding.rule for finding in look_at(place, created).findings if finding.place is Place.CHECKLIST}
    assert found == set()


@pytest.mark.parametrize(
    "kind",
    [
        *("coalition_meeting", "facilitator_training", "focus_group", "half_day_meeting", "national_conference"),
        *("regional_cluster_group", "validation_workshop", "workshop"),
    ],
)
def test_a_new_event_has_a_checklist_a_timetable_and_a_question_sheet(place: Workplace, kind: str) -> None:
    ready = ready_papers(an_event_in(place, kind=kind))

    assert {PaperName.QUESTIONS, PaperName.AGENDA, PaperName.GUIDE, PaperName.CHECKLIST_BY_AREA} <= set(ready)


def test_a_new_event_takes_the_timetable_that_is_wanted_with_its_size(place: Workplace) -> None:
    plan = an_event_in(place, timetable="cluster_group_half_day")

    half_day = place.library.timetables["cluster_group_half_day"]
    assert [each.title for each in plan.sessions] == [each.title for each in half_day.days[0].sessions]
    assert (plan.event.days, plan.event.expected_participants) == (1, half_day.participants)


def test_a_timetable_of_another_kind_is_refused_with_those_there_are(place: Workplace) -> None:
    assert sentence_of(lambda: an_event_in(place, timetable="workshop_one_day")) == (
        "“regional_cluster_group” has no timetable “workshop_one_day”; choose one of cluster_group_one_day, "
        "cluster_group_half_day, or leave it out."
    )


def test_what_is_said_comes_before_what_the_kind_says(place: Workplace) -> None:
    event = an_event_in(place, days=3, participants=60, country="us", timezone="America/Denver").event

    assert (event.days, event.expected_participants) == (3, 60)
    assert (event.country, event.timezone) == ("US", "America/Denver")
    assert (event.paper_size, event.region_scheme) == (PaperSize.LETTER, "")


def test_planning_begins_on_the_day_it_is_at_the_place_of_the_event(sqlite_store: Store) -> None:
    place = a_workplace(sqlite_store, datetime(2026, 11, 22, 23, 30, tzinfo=UTC))

    assert an_event_in(place).event.planning_from_on == date(2026, 11, 23)
    assert an_event_in(place, timezone="America/New_York").event.planning_from_on == date(2026, 11, 22)


def test_a_draft_is_not_stored(place: Workplace) -> None:
    before = rows_stored(place.store)

    draft_plan(place, a_request())

    assert rows_stored(place.store) == before


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            {"kind": "wedding"},
            (
                "There is no kind of event “wedding”; choose one of national_conference, regional_cluster_group, "
                "assessment_study, validation_workshop, workshop, half_day_meeting, facilitator_training, focus_group, "
                "recorder_training, coalition_meeting."
            ),
        ),
        (
            {"starts_on": date(2026, 11, 21)},
            "The first day, 2026-11-21, lies in the past; choose a day from 2026-11-22 on.",
        ),
        (
            {"starts_on": date.max},
            "The first day, 9999-12-31, is too far away; choose a day from 1990-01-01 to 2100-12-31.",
        ),
        ({"days": 0}, "An event lasts 1 to 14 days, and this one has 0; correct the number of days."),
        ({"days": 15}, "An event lasts 1 to 14 days, and this one has 15; correct the number of days."),
        (
            {"participants": 0},
            "0 participants cannot be planned for; give a number from 1 to 2000, or split the event.",
        ),
        (
            {"participants": 5000},
            "5000 participants cannot be planned for; give a number from 1 to 2000, or split the event.",
        ),
        (
            {"country": "Albania"},
            "“ALBANIA” is not the code of a country; write its two letters, such as AL for Albania.",
        ),
        ({"timezone": "Tirana"}, "There is no time zone “Tirana”; write it like Europe/Tirane."),
        ({"timezone": "../../etc/passwd"}, "There is no time zone “../../etc/passwd”; write it like Europe/Tirane."),
        ({"language": "English!"}, "“English!” is not the tag of a language; write it like en, sq or pt-BR."),
        ({"title": ""}, "Give the event a title of 1 to 300 characters."),
        ({"title": " \n "}, "Give the event a title of 1 to 300 characters."),
        ({"title": "\0\x01\x1b"}, "Give the event a title of 1 to 300 characters."),
        ({"title": "a" * 301}, "Give the event a title of 1 to 300 characters."),
        ({"place": "a" * 301}, f"“{'a' * 40}…” has 301 characters; shorten it to 300."),
        ({"theme": "b" * 301}, f"“{'b' * 40}…” has 301 characters; shorten it to 300."),
    ],
)
def test_what_cannot_be_planned_is_refused_and_nothing_is_stored(
    place: Workplace, wrong: dict[str, object], sentence: str
) -> None:
    before = rows_stored(place.store)

    assert sentence_of(lambda: an_event_in(place, **wrong)) == sentence
    assert rows_stored(place.store) == before


def test_an_event_may_begin_today_and_be_as_large_as_can_be(place: Workplace) -> None:
    event = an_event_in(place, starts_on=NOW.date(), days=14, participants=2000, title="a" * 300).event

    assert (event.starts_on, event.days, len(event.title)) == (NOW.date(), 14, 300)


def test_control_characters_never_reach_the_database(place: Workplace) -> None:
    event = an_event_in(place, title="A\0B\x1b[31m\nC", place="Tir\x00ana", theme="\u202eno\ud800 more").event

    assert (event.title, event.place, event.theme) == ("AB[31m C", "Tirana", "no more")


def test_titles_from_right_to_left_stay_as_they_are(place: Workplace) -> None:
    title = "مؤتمر التنسيق الوطني"

    assert open_plan(place, HOST, an_event_in(place, title=title).event.id).event.title == title


def test_events_are_listed_the_next_one_first_and_deleted_ones_not(place: Workplace) -> None:
    later = an_event_in(place, starts_on=FIRST_DAY + timedelta(days=1)).event
    sooner = an_event_in(place).event
    gone = an_event_in(place).event
    delete_event(place, HOST, gone.id)

    assert [event.id for event in list_events(place, HOST)] == [sooner.id, later.id]


def test_a_deleted_event_comes_back_whole(place: Workplace) -> None:
    created = an_event_in(place)
    delete_event(place, HOST, created.event.id)

    assert undo(place, HOST, created.event.id) == "delete_event"

    back = open_plan(place, HOST, created.event.id)
    assert list_events(place, HOST) == (back.event,)
    assert replace(back.event, version=0) == replace(created.event, version=0)
    assert back.tasks == created.tasks


def test_an_unknown_event_is_named(place: Workplace) -> None:
    with pytest.raises(EventNotFoundError):
        open_plan(place, HOST, "nowhere")
    with pytest.raises(EventNotFoundError):
        delete_event(place, HOST, "nowhere")
    assert undo(place, HOST, "nowhere") is None


def test_moving_the_event_moves_every_open_task(place: Workplace) -> None:
    event_id = an_event_in(place, starts_on=date(2027, 10, 5)).event.id
    before = look_at(place, open_plan(place, HOST, event_id))

    moved = describe_event(place, HOST, event_id, {"starts_on": date(2027, 10, 26)})

    after = look_at(place, moved)
    three_weeks = timedelta(weeks=3)
    session = before.run.sessions[0].starts_at
    assert after.run.sessions[0].starts_at.date() == session.date() + three_weeks
    by_week = [each for each in before.dated if each.task.completion.endswith("w") and each.completion_on]
    now_on = {each.task.id: each.completion_on for each in after.dated}
    assert by_week
    assert all(
        abs((now_on[each.task.id] or date.max) - (each.completion_on or date.min) - three_weeks) <= timedelta(days=4)
        for each in by_week
    )


def test_a_finished_task_stays_on_the_day_it_was_finished(place: Workplace) -> None:
    plan = an_event_in(place)
    task = plan.tasks[0]
    shown = ShownRecord(event_id=plan.event.id, kind="tasks", record_id=task.id, version=task.version)
    edit(place, HOST, shown, {"completed_on": date(2026, 11, 20)})

    moved = describe_event(place, HOST, plan.event.id, {"starts_on": date(2027, 5, 11)})

    assert moved.tasks[0].completed_on == date(2026, 11, 20)


def test_an_event_that_was_held_may_be_described_anew(place: Workplace) -> None:
    plan = an_event_in(place)

    moved = describe_event(place, HOST, plan.event.id, {"starts_on": date(2025, 3, 18), "title": " Held\n"})

    assert (moved.event.starts_on, moved.event.title) == (date(2025, 3, 18), "Held")
    assert look_at(place, moved).run.sessions[0].starts_at.date() == date(2025, 3, 18)


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "\0"},
        {"title": "a" * 301},
        {"starts_on": date(1, 1, 1)},
        {"starts_on": date.max},
        {"days": 0},
        {"days": 15},
        {"expected_participants": 0},
        {"expected_participants": 5000},
        {"country": "XX"},
        {"country": ""},
        {"timezone": "Nowhere/City"},
        {"language": ""},
        {"theme": "a" * 301},
        {"weekend": tuple(range(7))},
        {"weekend": (7,)},
        {"holiday_region": "BY"},
        {"country": "DE", "holiday_region": "AK"},
    ],
)
def test_a_description_that_cannot_be_is_refused_and_nothing_is_stored(
    place: Workplace, wrong: dict[str, object]
) -> None:
    plan = an_event_in(place)
    before = rows_stored(place.store)

    with pytest.raises(PlannerError):
        describe_event(place, HOST, plan.event.id, wrong)

    assert (rows_stored(place.store), open_plan(place, HOST, plan.event.id)) == (before, plan)


def test_a_description_against_an_old_version_stores_nothing(place: Workplace) -> None:
    event = an_event_in(place).event
    describe_event(place, HOST, event.id, {"place": "Kukës"}, event.version)
    before = rows_stored(place.store)

    with pytest.raises(ChangedElsewhereError) as conflict:
        describe_event(place, HOST, event.id, {"place": "Lezhë"}, event.version)

    assert (conflict.value.mine.place, conflict.value.theirs.place) == ("Lezhë", "Kukës")
    assert rows_stored(place.store) == before


def test_saying_what_is_stored_already_is_no_conflict_and_no_change(place: Workplace) -> None:
    event = an_event_in(place).event
    changed = describe_event(place, HOST, event.id, {"place": "Kukës"}, event.version)

    assert describe_event(place, HOST, event.id, {"place": "Kukës "}, event.version) == changed
    assert len(load_changes(place.store, event.id)) == 2


def test_a_longer_event_gets_days_that_open_at_nine(place: Workplace) -> None:
    plan = an_event_in(place)

    longer = describe_event(place, HOST, plan.event.id, {"days": 2})

    assert longer.days == (plan.days[0], Day(id="day-2", version=longer.days[1].version, number=2, opens_minute=540))
    assert len(look_at(place, longer).run.days) == 2


def test_a_shorter_event_loses_its_empty_days(place: Workplace) -> None:
    plan = an_event_in(place, days=3)

    shorter = describe_event(place, HOST, plan.event.id, {"days": 1})

    assert shorter.days == plan.days[:1]


def test_a_day_with_sessions_is_not_lost(place: Workplace) -> None:
    plan = an_event_in(place, kind="national_conference")

    assert sentence_of(lambda: describe_event(place, HOST, plan.event.id, {"days": 1})) == (
        "Day 2 still has sessions; remove them or move them to another day first."
    )
    for session in (session for session in plan.sessions if session.day_number == 2):
        shown = ShownRecord(event_id=plan.event.id, kind="sessions", record_id=session.id, version=session.version)
        remove(place, HOST, shown)
    assert len(describe_event(place, HOST, plan.event.id, {"days": 1}).days) == 1


def test_the_usual_day_of_deleting_needs_moves_with_the_event_and_a_chosen_one_stays(place: Workplace) -> None:
    plan = an_event_in(place, days=1)
    chosen = date(2027, 6, 1)
    take_in(
        place,
        plan.event.id,
        a_row(name="Officer, Kukës", diet_needs="vegetarian"),
        a_row(name="Officer, Lezhë", diet_needs="vegan", needs_delete_on=chosen),
        a_row(name="Officer, Dibra"),
    )

    moved = describe_event(place, HOST, plan.event.id, {"starts_on": date(2027, 4, 6)})

    assert [each.needs_delete_on for each in moved.attendances] == [date(2027, 5, 4), chosen, None]


def test_switches_bring_tasks_and_take_them_away(place: Workplace) -> None:
    plan = an_event_in(place, kind="national_conference")
    conditions = {task.condition for task in plan.tasks if task.condition}
    assert Switch.OVERNIGHT in conditions

    without = describe_event(place, HOST, plan.event.id, {"switches": ()})
    with_all = describe_event(place, HOST, plan.event.id, {"switches": tuple(Switch)})

    assert {each.task.condition for each in look_at(place, without).dated} == {None}
    assert len(look_at(place, with_all).dated) == len(plan.tasks)


def test_an_event_may_have_working_days_of_its_own(place: Workplace) -> None:
    plan = an_event_in(place)
    own = {"country": "DE", "holiday_region": "BY", "weekend": (4, 5), "days_off": (date(2026, 12, 28),)}

    described = describe_event(place, HOST, plan.event.id, own)

    assert open_plan(place, HOST, plan.event.id) == described
    event = described.event
    assert (event.holiday_region, event.weekend, event.days_off) == ("BY", (4, 5), (date(2026, 12, 28),))
    assert (event.timezone, plan.event.timezone) == ("Europe/Berlin", "Europe/Tirane")


def test_another_country_leaves_the_regions_of_the_one_before_behind(place: Workplace) -> None:
    event_id = an_event_in(place, country="DE").event.id
    describe_event(place, HOST, event_id, {"holiday_region": "BY"})

    moved = describe_event(place, HOST, event_id, {"country": "AT"}).event

    assert (moved.country, moved.holiday_region, moved.timezone) == ("AT", "", "Europe/Vienna")


def test_undo_and_redo_say_what_they_did(place: Workplace) -> None:
    event = an_event_in(place).event
    describe_event(place, HOST, event.id, {"place": "Kukës"})

    assert [undo(place, HOST, event.id), undo(place, HOST, event.id)] == ["describe_event", None]
    assert open_plan(place, HOST, event.id).event.place == ""
    assert [redo(place, HOST, event.id), redo(place, HOST, event.id)] == ["describe_event", None]
    assert open_plan(place, HOST, event.id).event.place == "Kukës"


def test_the_history_says_who_did_what_when(place: Workplace) -> None:
    event = create_event(place, HOST, a_request()).event

    assert [(each.actor, each.what, each.at) for each in load_changes(place.store, event.id)] == [
        ("host", "create_event", NOW)
    ]
