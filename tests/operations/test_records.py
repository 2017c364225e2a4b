"""Changing single records: against the version that was shown, or not at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.agenda import Session, SessionKind
from planner.domain.checklist import Task
from planner.domain.clock import MissingHourError
from planner.domain.deadlines import applies
from planner.domain.editing import RecordNotFoundError
from planner.domain.event import Switch
from planner.domain.offset import OffsetError
from planner.domain.origin import Origin
from planner.domain.plan import Plan
from planner.errors import PlannerError
from planner.operations.events import open_plan, undo
from planner.operations.record_checks import EmptyTextError
from planner.operations.records import (
    ShownRecord,
    add_question,
    add_session,
    add_task,
    duplicate_task,
    edit,
    move_session,
    move_task,
    remove,
)
from planner.operations.workplace import Workplace
from planner.storage.conflict import ChangedElsewhereError
from planner.storage.history import load_changes
from tests.builders import a_session, a_task
from tests.operations.builders import HOST, a_row, an_event_in, rows_stored, take_in


def shown(plan: Plan, kind: str, place: int = 0) -> ShownRecord:
    """Return a record as a page shows it."""
    record = getattr(plan, kind)[place]
    return ShownRecord(event_id=plan.event.id, kind=kind, record_id=record.id, version=record.version)


def a_peopled_plan(place: Workplace) -> Plan:
    """Make an event with two people."""
    event_id = an_event_in(place).event.id
    return take_in(place, event_id, a_row(name="Officer, Kukës"), a_row(name="Officer, Lezhë")).plan


CHANGES: dict[str, dict[str, Any]] = {
    "tasks": {"title": "Find a hall", "completed_on": date(2026, 11, 22), "note": "two\nlines"},
    "questions": {"text": "What of {theme} works where you are?"},
    "sessions": {"minutes": 45, "room": "Hall A"},
    "days": {"opens_minute": 8 * 60 + 30},
    "attendances": {"office": "Director"},
}
OTHERS: dict[str, tuple[str, Any]] = {
    "tasks": ("title", "Mine"),
    "questions": ("text", "Mine"),
    "sessions": ("minutes", 7),
    "days": ("opens_minute", 7),
    "attendances": ("office", "Mine"),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_one_record_changes_and_nothing_else(place: Workplace, kind: str) -> None:
    plan = a_peopled_plan(place)

    edited = edit(place, HOST, shown(plan, kind), CHANGES[kind])

    first, *others = getattr(edited, kind)
    before, *unchanged = getattr(plan, kind)
    assert (replace(before, version=first.version, **CHANGES[kind]), others) == (first, unchanged)
    assert open_plan(place, HOST, plan.event.id) == edited


@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_against_an_old_version_stores_nothing(place: Workplace, kind: str) -> None:
    plan = a_peopled_plan(place)
    old = shown(plan, kind)
    theirs = edit(place, HOST, old, CHANGES[kind])
    before = rows_stored(place.store)
    name, value = OTHERS[kind]

    with pytest.raises(ChangedElsewhereError) as conflict:
        edit(place, HOST, old, {name: value})

    said = (conflict.value.mine, conflict.value.theirs, conflict.value.base)
    assert [getattr(each, name) for each in said] == [
        value,
        getattr(getattr(theirs, kind)[0], name),
        getattr(getattr(plan, kind)[0], name),
    ]
    assert (rows_stored(place.store), open_plan(place, HOST, plan.event.id)) == (before, theirs)


def test_the_same_change_by_two_people_is_one(place: Workplace) -> None:
    plan = an_event_in(place)
    first = edit(place, HOST, shown(plan, "tasks"), {"title": "Find a hall"})

    assert edit(place, HOST, shown(plan, "tasks"), {"title": "Find a hall"}) == first
    assert len(load_changes(place.store, plan.event.id)) == 2


def test_two_people_change_two_records_of_one_event(place: Workplace) -> None:
    plan = an_event_in(place)
    edit(place, HOST, shown(plan, "tasks", 0), {"note": "first"})
    edit(place, HOST, shown(plan, "tasks", 1), {"note": "second"})

    assert [task.note for task in open_plan(place, HOST, plan.event.id).tasks[:2]] == ["first", "second"]


@pytest.mark.parametrize(
    ("kind", "wrong", "sentence"),
    [
        (
            "tasks",
            {"title": " \n"},
            "This cannot be without any text. Nothing was saved: write what it is, or remove it.",
        ),
        (
            "tasks",
            {"benchmark": "soon"},
            (
                "“soon” is no offset; write for example -3mo, -10w, -3d, -3wd for working days, 0, E+2w, next, "
                "after FAC04 or after FAC04 +2w."
            ),
        ),
        (
            "questions",
            {"text": ""},
            "This cannot be without any text. Nothing was saved: write what it is, or remove it.",
        ),
        (
            "sessions",
            {"title": ""},
            "This cannot be without any text. Nothing was saved: write what it is, or remove it.",
        ),
        ("sessions", {"minutes": -1}, "-1 minutes do not fit into a day; give a number from 0 to 1440."),
        ("sessions", {"minutes": 10**12}, f"{10**12} minutes do not fit into a day; give a number from 0 to 1440."),
        ("sessions", {"rounds": 0}, "0 cannot be; give a number from 1 to 100."),
        ("sessions", {"group_size": -5}, "-5 cannot be; give a number from 0 to 2000."),
        ("sessions", {"day_number": 3}, "3 cannot be; give a number from 0 to 1."),
        (
            "tasks",
            {"completed_on": date.min},
            "0001-01-01 is too far away; choose a day from 1990-01-01 to 2100-12-31.",
        ),
        ("days", {"number": 2}, "2 cannot be; give a number from 1 to 1."),
        ("days", {"opens_minute": 1440}, "1440 minutes do not fit into a day; give a number from 0 to 1439."),
        (
            "tasks",
            {"title": "a\0b"},
            "The text “a?b” holds a character that cannot be stored. Type that text anew.",
        ),
        (
            "tasks",
            {"completion_on": date(9999, 12, 31)},
            "9999-12-31 is too far away; choose a day from 1990-01-01 to 2100-12-31.",
        ),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_nothing_is_stored(
    place: Workplace, kind: str, wrong: dict[str, Any], sentence: str
) -> None:
    plan = an_event_in(place)
    before = rows_stored(place.store)

    with pytest.raises(PlannerError) as problem:
        edit(place, HOST, shown(plan, kind), wrong)

    assert str(problem.value) == sentence
    assert (rows_stored(place.store), open_plan(place, HOST, plan.event.id)) == (before, plan)


def test_a_session_cannot_be_fixed_for_an_hour_that_the_clocks_skip(place: Workplace) -> None:
    plan = an_event_in(place, starts_on=date(2027, 3, 28))
    with pytest.raises(MissingHourError, match="the clocks skip 02:30"):
        edit(place, HOST, shown(plan, "sessions"), {"starts_minute": 150})
    assert edit(place, HOST, shown(plan, "sessions"), {"starts_minute": 24 * 60 + 150}).revision > plan.revision


def test_a_day_cannot_open_in_an_hour_that_the_clocks_skip(place: Workplace) -> None:
    plan = an_event_in(place, starts_on=date(2027, 3, 28))

    with pytest.raises(MissingHourError):
        edit(place, HOST, shown(plan, "days"), {"opens_minute": 2 * 60 + 30})


def test_a_record_that_is_gone_is_named(place: Workplace) -> None:
    plan = an_event_in(place)
    remove(place, HOST, shown(plan, "questions"))

    with pytest.raises(RecordNotFoundError):
        edit(place, HOST, shown(plan, "questions"), {"text": "Mine"})
    with pytest.raises(RecordNotFoundError):
        remove(place, HOST, shown(plan, "questions"))


@pytest.mark.parametrize("kind", ["tasks", "questions", "sessions", "attendances"])
def test_what_was_removed_comes_back_where_it_was(place: Workplace, kind: str) -> None:
    plan = a_peopled_plan(place)

    removed = remove(place, HOST, shown(plan, kind))
    undo(place, HOST, plan.event.id)

    back = open_plan(place, HOST, plan.event.id)
    assert getattr(removed, kind) == getattr(plan, kind)[1:]
    assert [each.id for each in getattr(back, kind)] == [each.id for each in getattr(plan, kind)]


def test_a_session_goes_with_its_steps_and_materials(place: Workplace) -> None:
    plan = an_event_in(place)
    session = next(each for each in plan.sessions if each.method == "world_cafe")
    number = plan.sessions.index(session)

    removed = remove(place, HOST, shown(plan, "sessions", number))

    assert session.id not in {each.session_id for each in removed.activities}
    assert session.id not in {each.session_id for each in removed.materials}
    assert open_plan(place, HOST, plan.event.id) == removed


def test_days_are_not_removed_one_by_one(place: Workplace) -> None:
    plan = an_event_in(place)

    with pytest.raises(ValueError, match="days"):
        remove(place, HOST, shown(plan, "days"))


@pytest.mark.parametrize("kind", ["tasks", "questions", "sessions", "attendances"])
def test_what_somebody_has_changed_meanwhile_is_not_removed(place: Workplace, kind: str) -> None:
    plan = a_peopled_plan(place)
    theirs = edit(place, HOST, shown(plan, kind), CHANGES[kind])

    with pytest.raises(ChangedElsewhereError):
        remove(place, HOST, shown(plan, kind))

    assert open_plan(place, HOST, plan.event.id) == theirs


def test_what_is_added_stands_last_under_an_id_of_its_own(place: Workplace) -> None:
    plan = an_event_in(place)

    with_task = add_task(place, HOST, plan.event.id, a_task(id="", position=0, origin=Origin.OWN))
    with_question = add_question(place, HOST, plan.event.id, "Who is missing?")
    with_both = add_session(place, HOST, plan.event.id, a_session(id="", title="Late talk"))

    assert with_task.tasks[-1].position == plan.tasks[-1].position + 1
    assert (with_question.questions[-1].text, with_question.questions[-1].origin) == ("Who is missing?", Origin.OWN)
    assert with_both.sessions[-1].title == "Late talk"
    assert all(records[-1].id for records in (with_both.tasks, with_both.questions, with_both.sessions))
    assert open_plan(place, HOST, plan.event.id) == with_both


@pytest.mark.parametrize("wrong", [a_task(title=""), a_task(benchmark="yesterday")])
def test_no_task_is_added_that_could_not_be_edited_so(place: Workplace, wrong: Task) -> None:
    assert_refused(place, lambda event_id: add_task(place, HOST, event_id, wrong))


@pytest.mark.parametrize("wrong", [a_session(title="\t"), a_session(day_number=2), a_session(minutes=1441)])
def test_no_session_is_added_that_could_not_be_edited_so(place: Workplace, wrong: Session) -> None:
    assert_refused(place, lambda event_id: add_session(place, HOST, event_id, wrong))


def test_no_question_is_added_that_asks_nothing(place: Workplace) -> None:
    assert_refused(place, lambda event_id: add_question(place, HOST, event_id, "  "))


def assert_refused(place: Workplace, add: Callable[[str], Plan]) -> None:
    """Check that nothing is stored."""
    event_id = an_event_in(place).event.id
    before = rows_stored(place.store)
    with pytest.raises(PlannerError):
        add(event_id)
    assert rows_stored(place.store) == before


def test_a_session_moves_within_its_day(place: Workplace) -> None:
    plan = an_event_in(place)
    first, second = (session.id for session in plan.sessions[:2])

    moved = move_session(place, HOST, plan.event.id, first, 1)

    assert [session.id for session in moved.sessions[:2]] == [second, first]
    assert [session.id for session in move_session(place, HOST, plan.event.id, first, -99).sessions[:2]] == [
        first,
        second,
    ]


def test_needs_that_are_typed_in_get_a_day_of_deletion(place: Workplace) -> None:
    plan = a_peopled_plan(place)

    edited = edit(place, HOST, shown(plan, "attendances"), {"access_needs": "ramp"})

    assert [each.needs_delete_on for each in edited.attendances] == [date(2027, 4, 13), None]


def test_only_what_a_page_shows_can_be_edited() -> None:
    with pytest.raises(ValueError, match="persons"):
        ShownRecord(event_id="event-1", kind="persons", record_id="person-1", version=1)


def test_a_kind_of_session_is_kept(place: Workplace) -> None:
    plan = an_event_in(place)

    edited = edit(place, HOST, shown(plan, "sessions"), {"kind": SessionKind.BREAK})

    assert edited.sessions[0].kind is SessionKind.BREAK


def test_a_copy_of_a_task_is_open_stands_last_and_has_its_own_title(place: Workplace) -> None:
    plan = an_event_in(place)
    found = plan.tasks[2]
    edit(place, HOST, shown(plan, "tasks", 2), {"completed_on": date(2026, 11, 22), "note": "Ask twice."})
    copy = duplicate_task(place, HOST, plan.event.id, found.id, "Find a second hall").tasks[-1]
    said = (copy.title, copy.area, copy.role, copy.benchmark, copy.completion, copy.note, copy.completed_on)
    wanted = (found.area, found.role, found.benchmark, found.completion, "Ask twice.", None)
    assert said == ("Find a second hall", *wanted)


def test_a_copy_without_a_title_is_refused(place: Workplace) -> None:
    plan = an_event_in(place)
    with pytest.raises(EmptyTextError):
        duplicate_task(place, HOST, plan.event.id, plan.tasks[0].id, " ")
    assert open_plan(place, HOST, plan.event.id) == plan


def test_a_task_moves_to_a_place_and_undo_moves_it_back(place: Workplace) -> None:
    plan = an_event_in(place)
    order = [task.id for task in plan.tasks]
    moved = move_task(place, HOST, plan.event.id, order[4], 1)
    assert [task.id for task in moved.tasks] == [order[0], order[4], *order[1:4], *order[5:]]
    assert [task.version for task in moved.tasks[5:]] == [task.version for task in plan.tasks[5:]]
    assert undo(place, HOST, plan.event.id) == "move_task"
    assert [task.id for task in open_plan(place, HOST, plan.event.id).tasks] == order


def a_conditional_task(place: Workplace) -> tuple[Plan, int]:
    """Make an event whose café is on, and return it with the place of a task that comes with the café."""
    plan = an_event_in(place)
    return plan, next(number for number, task in enumerate(plan.tasks) if task.condition is Switch.CAFE)


@pytest.mark.parametrize("changes", [{"title": "Seat people"}, {"role": "host"}, {"completion": "-1wd"}])
def test_a_task_that_somebody_altered_stays_when_its_switch_goes(place: Workplace, changes: dict[str, Any]) -> None:
    plan, number = a_conditional_task(place)

    task = edit(place, HOST, shown(plan, "tasks", number), changes).tasks[number]

    assert replace(plan.tasks[number], is_kept=True, version=task.version, **changes) == task
    assert applies(task, replace(plan.event, switches=()))


def test_a_task_that_is_saved_as_it_was_goes_with_its_switch(place: Workplace) -> None:
    plan, number = a_conditional_task(place)

    same = edit(place, HOST, shown(plan, "tasks", number), {"title": plan.tasks[number].title})

    assert same.tasks[number].is_kept is False
    assert not applies(same.tasks[number], replace(plan.event, switches=()))


def test_a_task_that_every_event_has_needs_no_such_mark(place: Workplace) -> None:
    plan = an_event_in(place)
    number = next(number for number, task in enumerate(plan.tasks) if task.condition is None)

    assert edit(place, HOST, shown(plan, "tasks", number), {"title": "Mine"}).tasks[number].is_kept is False


def test_a_task_may_be_counted_from_another_one_but_its_limit_may_not(place: Workplace) -> None:
    plan = an_event_in(place)

    edited = edit(place, HOST, shown(plan, "tasks"), {"completion": "after FAC04 +2w"})
    assert edited.tasks[0].completion == "after FAC04 +2w"
    with pytest.raises(OffsetError):
        edit(place, HOST, shown(edited, "tasks"), {"completion_floor": "after FAC04"})
