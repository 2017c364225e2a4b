"""The history of an event, undo and redo."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from planner.domain.plan import Plan
from planner.storage.conflict import ChangedSinceError
from planner.storage.history import forget, load_changes, redo_last, undo_last
from planner.storage.plans import load_plan, load_register
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Direction
from tests.storage.builders import NOON, a_full_plan, a_person


@pytest.fixture
def plan(store: Store) -> Plan:
    return save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)


def save(store: Store, before: Plan, after: Plan, what: str = "edit") -> Plan:
    return save_plan(store, actor="planner", what=what, before=before, after=after, at=NOON)


def with_note(plan: Plan, note: str) -> Plan:
    return replace(plan, tasks=(replace(plan.tasks[0], note=note), *plan.tasks[1:]))


def undo(store: Store) -> str | None:
    return undo_last(store, event_id="conference", actor="planner", at=NOON)


def redo(store: Store) -> str | None:
    return redo_last(store, event_id="conference", actor="planner", at=NOON)


def note(store: Store) -> str:
    return load_plan(store, "conference").tasks[0].note


def values(plan: Plan) -> Plan:
    """Leave aside what every save changes."""
    changed: dict[str, Any] = {
        field: tuple(replace(record, version=1) for record in getattr(plan, field))
        for field in ("days", "sessions", "activities", "materials", "tasks", "questions", "attendances")
    }
    for field in ("event", "rotation", "brand"):
        record = getattr(plan, field)
        changed[field] = record and replace(record, version=1)
    return replace(plan, revision=0, **changed)


def test_the_history_says_who_did_what_when_newest_first(store: Store, plan: Plan) -> None:
    later = NOON + timedelta(hours=1)
    after = with_note(plan, "Called")
    saved = save_plan(store, actor="Regional office", what="edit_task", before=plan, after=after, at=later)

    newest, oldest = load_changes(store, "conference")

    assert (newest.actor, newest.what, newest.at, newest.direction) == (
        "Regional office",
        "edit_task",
        later,
        Direction.DONE,
    )
    (change,) = newest.changes
    assert (change.kind.name, change.before, change.after) == ("task", plan.tasks[0], saved.tasks[0])
    assert (oldest.what, {change.before for change in oldest.changes}) == ("add_event", {None})


def test_the_history_of_one_event_leaves_out_the_others_and_ends_where_asked(store: Store, plan: Plan) -> None:
    save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan("other"), at=NOON)
    save(store, plan, with_note(plan, "Called"), "edit_task")

    assert [batch.what for batch in load_changes(store, "conference")] == ["edit_task", "add_event"]
    assert [batch.what for batch in load_changes(store, "conference", limit=1)] == ["edit_task"]


def test_undo_goes_back_step_by_step_and_redo_comes_forward_again(store: Store, plan: Plan) -> None:
    first = save(store, plan, with_note(plan, "first"), "edit_first")
    save(store, first, with_note(first, "second"), "edit_second")

    assert (undo(store), note(store)) == ("edit_second", "first")
    assert (undo(store), note(store)) == ("edit_first", "Ask the host")
    assert (redo(store), note(store)) == ("edit_first", "first")
    assert (redo(store), note(store)) == ("edit_second", "second")
    assert (undo(store), note(store)) == ("edit_second", "first")


def test_undo_and_redo_stand_in_the_history(store: Store, plan: Plan) -> None:
    save(store, plan, with_note(plan, "Called"), "edit_task")
    undo(store)
    redo(store)

    directions = [(batch.what, batch.direction) for batch in load_changes(store, "conference")]
    assert directions[:2] == [("edit_task", Direction.REDONE), ("edit_task", Direction.UNDONE)]


def test_the_beginning_of_an_event_is_not_undone(store: Store, plan: Plan) -> None:
    assert undo(store) is None
    assert redo(store) is None
    assert load_plan(store, "conference") == plan


def test_an_unknown_event_has_nothing_to_undo(store: Store) -> None:
    assert undo(store) is None


def test_whatever_is_new_ends_redo(store: Store, plan: Plan) -> None:
    save(store, plan, with_note(plan, "first"))
    undo(store)
    now = load_plan(store, "conference")
    save(store, now, with_note(now, "instead"))

    assert redo(store) is None
    assert note(store) == "instead"


def test_a_deleted_event_comes_back(store: Store, plan: Plan) -> None:
    save(store, plan, replace(plan, event=replace(plan.event, deleted_at=NOON)), "delete_event")

    assert undo(store) == "delete_event"
    assert load_plan(store, "conference").event.deleted_at is None


def test_everything_that_was_emptied_comes_back_at_once(store: Store, plan: Plan) -> None:
    save(store, plan, Plan(event=plan.event), "empty")

    undo(store)
    assert values(load_plan(store, "conference")) == values(plan)

    redo(store)
    assert load_plan(store, "conference").tasks == ()


def test_a_save_over_what_undo_restored_is_refused_only_by_version(store: Store, plan: Plan) -> None:
    save(store, plan, with_note(plan, "first"))
    undo(store)
    now = load_plan(store, "conference")

    assert save(store, now, with_note(now, "again")).tasks[0].note == "again"


def test_people_whom_an_import_brought_stay_in_the_register_when_it_is_undone(store: Store, plan: Plan) -> None:
    person = a_person(id="port", name="Border police, Durrës")
    attendance = replace(plan.attendances[0], id="a3", position=3, person_id="port")
    imported = replace(plan, persons=(*plan.persons, person), attendances=(*plan.attendances, attendance))
    save(store, plan, imported, "import_people")

    undo(store)
    assert [each.id for each in load_plan(store, "conference").attendances] == ["a1", "a2"]
    assert "port" in {each.id for each in load_register(store)[0]}

    redo(store)
    assert [each.id for each in load_plan(store, "conference").attendances] == ["a1", "a2", "a3"]


def test_undo_is_refused_when_another_event_has_changed_the_person_since(store: Store, plan: Plan) -> None:
    here = replace(plan.persons[0], telephone="1")
    saved = save(store, plan, replace(plan, persons=(here, *plan.persons[1:])), "edit_person")
    there = replace(saved.persons[0], telephone="2")
    other = Plan(event=replace(plan.event, id="other"), persons=(there,))
    save_plan(store, actor="host", what="add_event", before=None, after=other, at=NOON)

    with pytest.raises(ChangedSinceError) as problem:
        undo(store)

    assert problem.value.theirs.telephone == "2"
    assert str(problem.value) == (
        "“Prefect's office” has been changed since, so this cannot be taken back. "
        "Nothing was changed: edit it by hand instead."
    )
    assert load_changes(store, "conference")[0].what == "edit_person"


def test_undo_works_again_once_the_later_change_is_taken_back(store: Store, plan: Plan) -> None:
    here = replace(plan.persons[0], telephone="1")
    saved = save(store, plan, replace(plan, persons=(here, *plan.persons[1:])), "edit_person")
    other = Plan(event=replace(plan.event, id="other"))
    other = save_plan(store, actor="host", what="add_event", before=None, after=other, at=NOON)
    there = replace(saved.persons[0], telephone="2")
    save_plan(store, actor="host", what="edit", before=other, after=replace(other, persons=(there,)), at=NOON)
    undo_last(store, event_id="other", actor="host", at=NOON)

    assert undo(store) == "edit_person"
    assert load_plan(store, "conference").persons[0].telephone == ""


def test_what_is_forgotten_is_in_no_change_of_the_history(store: Store, plan: Plan) -> None:
    first, *others = plan.attendances
    save(store, plan, replace(plan, attendances=(replace(first, diet_needs="no nuts at all"), *others)))
    forget(store, "conference", "attendance", {"diet_needs": ""})
    batches = load_changes(store, "conference")
    sides = [
        side
        for each in batches
        for one in each.changes
        for side in (one.before, one.after)
        if one.kind.name == "attendance"
    ]
    assert sides
    assert "no nuts at all" not in repr(sides)
