"""The saves that somebody asks for, and one taken back whatever came after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.plan import Plan
from planner.storage.conflict import ChangedSinceError
from planner.storage.history import Batch, load_changes, undo_last
from planner.storage.past import (
    BuiltUponError,
    NotTakenBackError,
    SaveNotFoundError,
    Wanted,
    load_actors,
    load_batches,
    undo_batch,
)
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Deed
from tests.storage.builders import NOON, a_full_plan, a_session, a_task, an_activity

HOUR = timedelta(hours=1)
UNDO = Deed(actor="host", what="undo_save", at=NOON)


@pytest.fixture
def plan(store: Store) -> Plan:
    return save_plan(store, actor="host", what="create_event", before=None, after=a_full_plan(), at=NOON)


def edit(store: Store, plan: Plan, actor: str = "host", hours: int = 1, /, **fields: object) -> Plan:
    after = replace(plan, **fields)  # type: ignore[arg-type]  # any field may be set
    return save_plan(store, actor=actor, what="edit", before=plan, after=after, at=NOON + hours * HOUR)


def with_task(plan: Plan, **fields: object) -> tuple[object, ...]:
    return (replace(plan.tasks[0], **fields), *plan.tasks[1:])  # type: ignore[arg-type]  # any field may be set


def take_back(store: Store, plan: Plan, place: int) -> None:
    """Take a save back, counted from the newest."""
    undo_batch(store, plan.event.id, load_changes(store, plan.event.id)[place].id, UNDO, lambda _batch: None)


def numbers(batches: tuple[Batch, ...], store: Store, plan: Plan) -> list[int]:
    """Return which saves those are, counted from the oldest."""
    order = [batch.id for batch in reversed(load_changes(store, plan.event.id))]
    return [order.index(batch.id) for batch in batches]


def test_saves_are_found_by_person_record_kind_and_time_and_come_in_pages(store: Store, plan: Plan) -> None:
    one = edit(store, plan, "Office A", 1, tasks=with_task(plan, note="Called"))
    two = edit(store, one, "Office B", 2, days=(replace(one.days[0], opens_minute=600), *one.days[1:]))
    edit(store, two, "Office A", 3, tasks=(*two.tasks, a_task(id="OWN", position=9)))

    def found(limit: int = 9, **wanted: object) -> list[int]:
        given = Wanted(**wanted)  # type: ignore[arg-type]  # any field may be set
        return numbers(load_batches(store, plan.event.id, given, limit=limit), store, plan)

    assert found() == [3, 2, 1, 0]
    assert found(actor="Office A") == [3, 1]
    assert found(kind="day") == [2, 0]
    assert found(kind="task", record_id="OWN") == [3]
    assert found(since=NOON + HOUR, until=NOON + 3 * HOUR) == [2, 1]
    second = load_batches(store, plan.event.id, Wanted(), limit=2)[-1]
    assert found(limit=2, before=second.id) == [1, 0]
    assert load_actors(store, plan.event.id) == ("Office A", "Office B", "host")


def test_one_save_is_taken_back_and_what_came_later_stays(store: Store, plan: Plan) -> None:
    one = edit(store, plan, tasks=with_task(plan, note="Called"))
    two = edit(store, one, days=(replace(one.days[0], opens_minute=600), *one.days[1:]))

    take_back(store, plan, 1)

    now = load_plan(store, plan.event.id)
    assert (now.tasks[0].note, now.days[0].opens_minute) == (plan.tasks[0].note, two.days[0].opens_minute)
    undo_last(store, event_id=plan.event.id, actor="host", at=NOON)
    assert load_plan(store, plan.event.id).tasks[0].note == "Called"


def test_what_was_changed_since_is_not_taken_back(store: Store, plan: Plan) -> None:
    one = edit(store, plan, tasks=with_task(plan, note="Called"))
    edit(store, one, tasks=with_task(one, note="Written"))
    with pytest.raises(ChangedSinceError) as refused:
        take_back(store, plan, 1)
    assert str(refused.value).startswith(f"“{plan.tasks[0].title}” has been changed since")
    assert load_plan(store, plan.event.id).tasks[0].note == "Written"


def test_what_later_records_need_is_not_taken_back(store: Store, plan: Plan) -> None:
    one = edit(store, plan, sessions=(*plan.sessions, a_session(id="late", title="Closing", position=9)))
    edit(store, one, activities=(*one.activities, an_activity(id="say", session_id="late")))
    with pytest.raises(BuiltUponError) as refused:
        take_back(store, plan, 1)
    assert str(refused.value).startswith("What came later builds on “Closing”")


def test_the_beginning_and_what_is_not_there_are_refused(store: Store, plan: Plan) -> None:
    with pytest.raises(NotTakenBackError):
        take_back(store, plan, 0)
    with pytest.raises(SaveNotFoundError):
        undo_batch(store, plan.event.id, 10_000, UNDO, lambda _batch: None)
