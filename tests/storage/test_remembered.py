"""A plan that is remembered is never older than the database, whoever changed it and in whichever process."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.plan import Plan
from planner.storage.history import undo_last
from planner.storage.plans import EventNotFoundError, load_plan
from planner.storage.purging import purge_deleted
from planner.storage.remembered import Remembered
from planner.storage.saving import save_calendar_entries, save_plan
from planner.storage.store import Store
from tests.builders import a_plan, an_event
from tests.storage.builders import NOON, a_full_plan, an_entry

MONTH = timedelta(days=30)


def add(store: Store, plan: Plan) -> Plan:
    return save_plan(store, actor="host", what="add_event", before=None, after=plan, at=NOON)


def change(store: Store, before: Plan, **fields: object) -> Plan:
    after = replace(before, **fields)  # type: ignore[arg-type]  # any field may be changed
    return save_plan(store, actor="host", what="edit", before=before, after=after, at=NOON)


def edit_task(store: Store, plan: Plan) -> None:
    change(store, plan, tasks=(replace(plan.tasks[0], note="changed"), *plan.tasks[1:]))


def edit_and_undo(store: Store, plan: Plan) -> None:
    edit_task(store, plan)
    undo_last(store, event_id=plan.event.id, actor="host", at=NOON)


def edit_person_at_another_event(store: Store, plan: Plan) -> None:
    other = add(store, replace(a_full_plan("other"), persons=plan.persons, organisations=plan.organisations))
    change(store, other, persons=(replace(other.persons[0], telephone="+355 4 222 3333"), *other.persons[1:]))


def edit_office_at_another_event(store: Store, plan: Plan) -> None:
    other = add(store, replace(a_full_plan("other"), persons=plan.persons, organisations=plan.organisations))
    change(store, other, organisations=(replace(other.organisations[0], name="Renamed"), *other.organisations[1:]))


def hand_out_a_calendar(store: Store, plan: Plan) -> None:
    save_calendar_entries(store, plan.event.id, [an_entry()])


def hand_out_a_calendar_again(store: Store, plan: Plan) -> None:
    hand_out_a_calendar(store, plan)
    load_plan(store, plan.event.id)
    save_calendar_entries(store, plan.event.id, [replace(an_entry(), sequence=7, fingerprint="other")])


DEEDS = [
    edit_task,
    edit_and_undo,
    edit_person_at_another_event,
    edit_office_at_another_event,
    hand_out_a_calendar,
    hand_out_a_calendar_again,
]


@pytest.mark.parametrize("deed", DEEDS)
def test_what_somebody_else_changed_is_there_at_the_next_look(
    store: Store, deed: Callable[[Store, Plan], None]
) -> None:
    another_process = Store(store.engine)
    plan = add(store, a_full_plan())
    load_plan(store, plan.event.id)

    deed(another_process, plan)

    assert load_plan(store, plan.event.id) == load_plan(Store(store.engine), plan.event.id) != plan


def test_an_event_whose_predecessor_went_for_good_builds_on_it_no_more(store: Store) -> None:
    add(store, a_plan(event=an_event(id="gone", deleted_at=NOON)))
    plan = add(store, a_plan(event=an_event(id="later", builds_on=("gone",))))
    assert load_plan(store, "later") == plan

    purge_deleted(Store(store.engine), NOON + MONTH)

    assert load_plan(store, "later").event.builds_on == ()


def test_an_event_that_went_for_good_is_not_found(store: Store) -> None:
    add(store, a_plan(event=an_event(id="gone", deleted_at=NOON)))
    load_plan(store, "gone")

    purge_deleted(Store(store.engine), NOON + MONTH)

    with pytest.raises(EventNotFoundError):
        load_plan(store, "gone")


def test_only_the_latest_plans_are_remembered() -> None:
    remembered = Remembered(most=2)
    plans = [a_plan(event=an_event(id=each)) for each in ("a", "b", "c")]

    for plan in plans[:2]:
        remembered.keep(plan, "mark")
    remembered.find("a", "mark")
    remembered.keep(plans[2], "mark")

    assert [remembered.find(each, "mark") for each in ("a", "b", "c")] == [plans[0], None, plans[2]]


def test_a_plan_with_another_mark_is_not_taken_from_memory() -> None:
    remembered = Remembered()
    remembered.keep(a_plan(), "mark")

    assert remembered.find(a_plan().event.id, "other mark") is None
