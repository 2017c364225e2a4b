"""An event as it was at every one of its revisions."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from planner.domain.plan import Plan
from planner.storage.earlier import load_plan_at, revision_at
from planner.storage.history import redo_last, undo_last
from planner.storage.plans import load_plan
from planner.storage.saving import save_plan
from planner.storage.store import Store
from tests.storage.builders import NOON, a_full_plan, a_session


def as_printed(plan: Plan) -> Plan:
    """Forget under which versions records are kept: the history tells what they said."""
    names = ("sessions", "activities", "materials", "days", "tasks", "attendances", "questions", "persons")
    plain: dict[str, Any] = {name: tuple(replace(each, version=1) for each in getattr(plan, name)) for name in names}
    return replace(plan, event=replace(plan.event, version=1), rotation=None, calendar_entries=(), **plain)


def save(store: Store, plan: Plan, **changes: object) -> Plan:
    stored = load_plan(store, plan.event.id)
    after = replace(stored, **changes)  # type: ignore[arg-type]  # any field may be set
    return save_plan(store, actor="host", what="edit", before=stored, after=after, at=NOON + timedelta(hours=1))


def test_every_revision_can_be_had_again(store: Store) -> None:
    first = save_plan(store, actor="host", what="create", before=None, after=a_full_plan(), at=NOON)
    states = [load_plan(store, first.event.id)]
    shorter = tuple(replace(each, minutes=each.minutes - 5) for each in first.sessions)
    for changes in (
        {"sessions": shorter},
        {"sessions": (*shorter, a_session(id="new", position=3))},
        {"activities": (), "event": replace(first.event, title="Other")},
    ):
        save(store, first, **changes)
        states.append(load_plan(store, first.event.id))
    undo_last(store, event_id=first.event.id, actor="host", at=NOON)
    states.append(load_plan(store, first.event.id))
    redo_last(store, event_id=first.event.id, actor="host", at=NOON)
    now = load_plan(store, first.event.id)
    states.append(now)

    for revision, state in enumerate(states, start=1):
        assert as_printed(load_plan_at(store, now, revision)) == as_printed(state)


def test_a_moment_tells_the_revision_that_an_event_had(store: Store) -> None:
    first = save_plan(store, actor="host", what="create", before=None, after=a_full_plan(), at=NOON)
    save(store, first, activities=())
    hours = (timedelta(hours=each) for each in (-1, 0, 0.5, 1, 9))

    assert [revision_at(store, first.event.id, NOON + each) for each in hours] == [0, 1, 1, 2, 2]
