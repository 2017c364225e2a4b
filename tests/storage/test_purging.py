"""What was deleted long ago goes for good, and takes along nobody whom another event still needs."""

from dataclasses import replace
from datetime import datetime, timedelta

from planner.domain.plan import Plan
from planner.storage.history import load_changes, undo_last
from planner.storage.plans import load_events, load_plan, load_register
from planner.storage.purging import purge_deleted
from planner.storage.saving import save_plan
from planner.storage.store import Store
from tests.storage.builders import NOON, a_full_plan

MONTH = timedelta(days=30)


def saved(store: Store, plan: Plan, deleted_at: datetime | None = None) -> Plan:
    made = save_plan(store, actor="host", what="add_event", before=None, after=plan, at=NOON)
    after = replace(made, event=replace(made.event, deleted_at=deleted_at))
    return save_plan(store, actor="host", what="delete_event", before=made, after=after, at=NOON)


def events_in(store: Store) -> list[str]:
    return [event.id for event in load_events(store, include_deleted=True)]


def test_an_event_goes_after_its_month_with_its_history_and_its_people(store: Store) -> None:
    plan = saved(store, a_full_plan(), NOON)
    assert purge_deleted(store, NOON) == 0
    assert events_in(store) == [plan.event.id]

    assert purge_deleted(store, NOON + MONTH) == 1

    assert (events_in(store), load_changes(store, plan.event.id)) == ([], ())
    assert load_register(store) == ((), ())


def test_people_of_other_events_stay(store: Store) -> None:
    plan = saved(store, a_full_plan())
    saved(store, a_full_plan("gone"), NOON)

    purge_deleted(store, NOON + MONTH)

    assert load_plan(store, plan.event.id) == plan
    assert len(load_register(store)[0]) == len(plan.persons)


def test_people_whom_another_event_can_bring_back_stay(store: Store) -> None:
    full = a_full_plan()
    saved(store, a_full_plan("gone"), NOON)
    plan = saved(store, full)
    alone = replace(plan, attendances=(), assignments=(), rotation=None, persons=(), organisations=(), groups=())
    without = replace(alone, tasks=tuple(replace(each, owners=()) for each in plan.tasks))
    save_plan(store, actor="host", what="remove", before=plan, after=without, at=NOON)

    purge_deleted(store, NOON + MONTH)
    undo_last(store, event_id=plan.event.id, actor="host", at=NOON)

    assert load_plan(store, plan.event.id).persons == plan.persons


def test_an_event_that_built_on_it_builds_on_it_no_more(store: Store) -> None:
    saved(store, a_full_plan("gone"), NOON)
    follower = a_full_plan()
    saved(store, replace(follower, event=replace(follower.event, builds_on=("gone",))))

    purge_deleted(store, NOON + MONTH)

    assert load_plan(store, follower.event.id).event.builds_on == ()
