"""Saving only what changed, never over what somebody else changed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from planner.domain.checklist import Task
from planner.domain.event import Series
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.storage.changes import SameIdError
from planner.storage.conflict import ChangedElsewhereError
from planner.storage.failures import DoesNotFitError
from planner.storage.history import load_changes
from planner.storage.mapping import TextNotStorableError
from planner.storage.plans import load_plan, load_register, load_series
from planner.storage.saving import save_plan, save_series
from planner.storage.store import Store
from tests.storage.builders import NOON, a_full_plan, a_person, a_task, an_activity


@pytest.fixture
def plan(store: Store) -> Plan:
    return save_plan(store, actor="host", what="add_event", before=None, after=a_full_plan(), at=NOON)


def save(store: Store, before: Plan | None, after: Plan, what: str = "edit") -> Plan:
    return save_plan(store, actor="planner", what=what, before=before, after=after, at=NOON)


def with_task(plan: Plan, **changes: object) -> Plan:
    task = replace(plan.tasks[0], **changes)  # type: ignore[arg-type] # any field may be set
    return replace(plan, tasks=(task, *plan.tasks[1:]))


def test_an_edit_writes_that_record_alone(store: Store, plan: Plan) -> None:
    saved = save(store, plan, with_task(plan, note="Called"))

    changed = [(change.kind.name, change.key[1]) for change in load_changes(store, "conference")[0].changes]
    assert changed == [("task", "DES01")]
    assert saved.tasks[0].version > plan.tasks[0].version
    assert saved.tasks[1:] == plan.tasks[1:]
    assert load_plan(store, "conference") == saved


def test_every_kind_of_record_can_be_added_changed_and_deleted(store: Store, plan: Plan) -> None:
    bare = Plan(event=plan.event)

    emptied = save(store, plan, bare)
    assert load_plan(store, "conference") == emptied == replace(bare, revision=2)

    refilled = save(store, emptied, a_full_plan())
    assert load_plan(store, "conference") == refilled


def test_list_fields_keep_their_order(store: Store, plan: Plan) -> None:
    saved = save(store, plan, with_task(plan, owners=("kukes", "prefect"), after=("Z9", "A1", "M5")))

    task = load_plan(store, "conference").tasks[0]
    assert task == saved.tasks[0]
    assert (task.owners, task.after) == (("kukes", "prefect"), ("Z9", "A1", "M5"))


def test_saving_what_is_stored_already_writes_nothing(store: Store, plan: Plan) -> None:
    assert save(store, plan, plan) == plan
    assert len(load_changes(store, "conference")) == 1


def test_pressing_the_button_twice_saves_once(store: Store, plan: Plan) -> None:
    first = save(store, plan, with_task(plan, note="Called"))
    second = save(store, plan, with_task(plan, note="Called"))

    assert second == first
    assert len(load_changes(store, "conference")) == 2


def test_two_people_may_change_different_records(store: Store, plan: Plan) -> None:
    save(store, plan, with_task(plan, note="Called"))
    save(store, plan, replace(plan, event=replace(plan.event, place="Durrës")))

    loaded = load_plan(store, "conference")
    assert (loaded.tasks[0].note, loaded.event.place) == ("Called", "Durrës")


def test_a_second_change_of_the_same_record_is_refused_with_all_three_versions(store: Store, plan: Plan) -> None:
    theirs = save(store, plan, with_task(plan, note="Theirs")).tasks[0]
    mine = with_task(plan, note="Mine")

    with pytest.raises(ChangedElsewhereError) as problem:
        save(store, plan, mine)

    assert (problem.value.mine, problem.value.theirs, problem.value.base) == (mine.tasks[0], theirs, plan.tasks[0])
    assert str(problem.value) == (
        "Somebody else has changed “Write the goals” meanwhile. "
        "Nothing was saved: compare both versions and choose one."
    )


def test_nothing_of_a_refused_save_is_stored(store: Store, plan: Plan) -> None:
    save(store, plan, with_task(plan, note="Theirs"))
    stored = load_plan(store, "conference")

    mine = replace(with_task(plan, note="Mine"), event=replace(plan.event, place="Durrës"), questions=())
    with pytest.raises(ChangedElsewhereError):
        save(store, plan, mine)

    assert load_plan(store, "conference") == stored
    assert len(load_changes(store, "conference")) == 2


def test_a_record_carries_the_version_that_its_page_showed(store: Store, plan: Plan) -> None:
    fresh = save(store, plan, with_task(plan, note="Theirs"))
    shown_before = replace(plan.tasks[0], note="Mine")

    with pytest.raises(ChangedElsewhereError) as problem:
        save(store, fresh, replace(fresh, tasks=(shown_before, *fresh.tasks[1:])))

    assert problem.value.base == plan.tasks[0]


def test_a_record_made_anew_goes_by_what_it_replaces(store: Store, plan: Plan) -> None:
    again = replace(plan, rotation=RotationPlan(tables=3, rounds=1, seed=5))

    saved = save(store, plan, again)

    assert load_plan(store, "conference").rotation == saved.rotation
    with pytest.raises(ChangedElsewhereError):
        save(store, plan, replace(plan, rotation=RotationPlan(tables=9, rounds=1, seed=5)))


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        pytest.param(lambda plan: replace(plan, tasks=()), lambda plan: with_task(plan, note="x"), id="deleted there"),
        pytest.param(lambda plan: with_task(plan, note="x"), lambda plan: replace(plan, tasks=()), id="deleted here"),
        pytest.param(
            lambda plan: replace(plan, tasks=(*plan.tasks, a_task(id="X1", position=9, note="theirs"))),
            lambda plan: replace(plan, tasks=(*plan.tasks, a_task(id="X1", position=9, note="mine"))),
            id="added twice",
        ),
    ],
)
def test_no_save_overwrites_what_its_author_did_not_see(
    store: Store, plan: Plan, theirs: Callable[[Plan], Plan], mine: Callable[[Plan], Plan]
) -> None:
    stored = save(store, plan, theirs(plan))

    with pytest.raises(ChangedElsewhereError):
        save(store, plan, mine(plan))

    assert load_plan(store, "conference") == stored


def test_deleting_what_somebody_else_deleted_is_no_conflict(store: Store, plan: Plan) -> None:
    save(store, plan, replace(plan, tasks=()))

    assert save(store, plan, replace(plan, tasks=())).tasks == ()


def test_an_id_used_again_is_not_taken_for_the_old_record(store: Store, plan: Plan) -> None:
    without = save(store, plan, replace(plan, tasks=plan.tasks[1:]))
    save(store, without, replace(without, tasks=(a_task(note="Another"), *without.tasks)))

    with pytest.raises(ChangedElsewhereError):
        save(store, plan, with_task(plan, note="Mine"))


def test_an_event_cannot_be_added_over_another(store: Store, plan: Plan) -> None:
    with pytest.raises(ChangedElsewhereError):
        save(store, None, replace(a_full_plan(), event=replace(plan.event, version=1, title="Another")))

    assert load_plan(store, "conference") == plan


def test_a_copied_event_keeps_the_ids_of_its_records(store: Store, plan: Plan) -> None:
    copy = replace(plan, event=replace(plan.event, id="copy", builds_on=("conference",)))

    save(store, None, copy)

    assert [task.id for task in load_plan(store, "copy").tasks] == [task.id for task in plan.tasks]
    assert load_plan(store, "conference") == plan


def test_a_session_to_which_somebody_added_an_activity_is_not_deleted_with_it(store: Store, plan: Plan) -> None:
    added = replace(plan, activities=(*plan.activities, an_activity(id="extra", session_id="cafe", position=2)))
    stored = save(store, plan, added)
    without = replace(plan, sessions=plan.sessions[:1], activities=plan.activities[:2], materials=plan.materials[:1])

    with pytest.raises(DoesNotFitError):
        save(store, plan, without)

    assert load_plan(store, "conference") == stored


def test_people_who_leave_an_event_stay_in_the_register(store: Store, plan: Plan) -> None:
    bare = Plan(event=plan.event)
    save(store, plan, bare)

    persons, organisations = load_register(store)
    assert (persons, organisations) == (plan.persons, plan.organisations)


def test_somebody_from_the_register_comes_to_another_event_with_a_new_address(store: Store, plan: Plan) -> None:
    known = replace(plan.persons[0], email="new@example.org")
    attendance = replace(plan.attendances[1], version=1)
    other = Plan(event=replace(plan.event, id="other"), persons=(known,), attendances=(attendance,))

    saved = save(store, None, other)

    assert load_plan(store, "conference").persons[0] == saved.persons[0]
    assert saved.persons[0].email == "new@example.org"


def test_a_person_changed_at_another_event_meanwhile_is_not_overwritten(store: Store, plan: Plan) -> None:
    known = replace(plan.persons[0], email="new@example.org")
    save(store, plan, replace(plan, persons=(known, *plan.persons[1:])))
    stale = replace(plan.persons[0], email="old@example.org")

    with pytest.raises(ChangedElsewhereError) as problem:
        save(store, None, Plan(event=replace(plan.event, id="other"), persons=(stale,)))

    assert problem.value.theirs.email == "new@example.org"
    assert problem.value.base == plan.persons[0]


def test_two_records_of_one_id_are_refused(store: Store, plan: Plan) -> None:
    with pytest.raises(SameIdError) as problem:
        save(store, plan, replace(plan, tasks=(*plan.tasks, plan.tasks[0])))

    assert str(problem.value) == ("Two entries bear the id DES01. Nothing was saved: give one of them another id.")


def test_a_task_cannot_be_owned_by_nobody_we_know(store: Store, plan: Plan) -> None:
    with pytest.raises(DoesNotFitError):
        save(store, plan, with_task(plan, owners=("stranger",)))

    assert load_plan(store, "conference") == plan


@pytest.mark.parametrize("text", ["a\0b", "half \ud83d"])
def test_text_that_no_database_keeps_is_refused_before_anything_is_written(store: Store, plan: Plan, text: str) -> None:
    with pytest.raises(TextNotStorableError):
        save(store, plan, with_task(plan, note=text))

    assert load_plan(store, "conference") == plan


@pytest.mark.parametrize("participants", [-1, 10**30])
def test_a_number_beyond_every_event_is_refused(store: Store, plan: Plan, participants: int) -> None:
    with pytest.raises(DoesNotFitError) as problem:
        save(store, plan, replace(plan, event=replace(plan.event, expected_participants=participants)))

    assert str(problem.value) == (
        "This refers to something that is no longer there, or holds a number that cannot be. "
        "Nothing was saved: load the page again and repeat the change."
    )


def test_of_many_who_save_the_same_record_at_once_one_wins_and_all_others_are_told(store: Store, plan: Plan) -> None:
    def save_note(note: str) -> Task | None:
        try:
            return save(store, plan, with_task(plan, note=note)).tasks[0]
        except ChangedElsewhereError:
            return None

    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(save_note, [f"note {number}" for number in range(8)]))

    (winner,) = [result for result in results if result]
    assert load_plan(store, "conference").tasks[0] == winner


def test_many_save_different_people_in_any_order_at_once_without_waiting_in_a_ring(store: Store) -> None:
    people = tuple(a_person(id=f"p{number}", name=f"Office {number}") for number in range(6))
    plans = []
    for number in range(6):
        event = replace(a_full_plan().event, id=f"event{number}")
        plans.append(save(store, None, Plan(event=event, persons=people[number:] + people[:number])))

    def save_one(number: int) -> bool:
        mine = plans[number].persons[number % 3 :: 3]
        changed = tuple(replace(person, telephone=str(number)) for person in mine)
        try:
            save(store, plans[number], replace(plans[number], persons=changed))
        except ChangedElsewhereError:
            return False
        return True

    with ThreadPoolExecutor(6) as threads:
        assert any(list(threads.map(save_one, range(6))))


def test_a_series_is_renamed_but_not_over_somebody_elses_name(store: Store) -> None:
    series = save_series(store, actor="host", before=None, after=Series(id="s", title="Meetings"), at=NOON)
    renamed = save_series(store, actor="host", before=series, after=replace(series, title="Quarterly"), at=NOON)

    with pytest.raises(ChangedElsewhereError):
        save_series(store, actor="host", before=series, after=replace(series, title="Yearly"), at=NOON)

    assert load_series(store) == (renamed,)
