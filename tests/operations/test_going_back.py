"""The way back to an earlier moment: what the preview says happens, and undo takes it back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from planner.domain.plan import Plan
from planner.domain.rights import NotAllowedError, Right
from planner.operations.events import undo
from planner.operations.going_back import ChangedSincePreviewError, NotThereYetError, go_back_to, look_back
from planner.operations.records import add_question
from planner.operations.workplace import Workplace
from planner.storage.plans import load_plan
from planner.storage.records import OWNED
from planner.wording.wording import wording_for
from tests.operations.builders import HOST, NOW, a_row, an_event_in, many_people, take_in
from tests.operations.team import somebody
from tests.operations.test_history import change

ENGLISH = wording_for("en")


def values(plan: Plan) -> dict[str, Any]:
    """Return what an event holds, whichever version it is in."""
    return {kind.name: [replace(record, version=1) for record in kind.of(plan)] for kind in OWNED} | {
        "event": replace(plan.event, version=1)
    }


def test_every_earlier_state_comes_back_and_undo_returns(place: Workplace) -> None:
    states = [an_event_in(place)]
    event_id = states[0].event.id
    take_in(place, event_id, *many_people(3))
    states.append(load_plan(place.store, event_id))
    states.append(change(place, states[-1], "tasks", note="Called"))
    states.append(change(place, states[-1], "sessions", minutes=5))
    states.append(add_question(place, HOST, event_id, "What is missing?"))

    for revision, state in enumerate(states[:-1], start=1):
        now = load_plan(place.store, event_id)
        back = go_back_to(place, HOST, event_id, revision, now.revision)
        assert values(load_plan(place.store, event_id)) == values(state), back.revision
        undo(place, HOST, event_id)
        assert values(load_plan(place.store, event_id)) == values(states[-1])


def test_the_preview_says_what_would_change(place: Workplace) -> None:
    plan = an_event_in(place)
    place.clock = lambda: NOW + timedelta(hours=1)
    change(place, plan, "tasks", note="Called")

    back = look_back(place, HOST, plan.event.id, NOW, ENGLISH)

    assert (back.revision, back.seen) == (1, 2)
    (only,) = back.changes
    assert back.spoken.say_record(only) == f"Task: {plan.tasks[0].title}"
    assert [(line.before, line.after) for line in back.spoken.say_fields(only)] == [("Called", "")]


def test_before_its_beginning_there_is_no_event(place: Workplace) -> None:
    plan = an_event_in(place)
    with pytest.raises(NotThereYetError):
        look_back(place, HOST, plan.event.id, NOW - timedelta(days=1), ENGLISH)


def test_a_save_after_the_preview_stops_the_way_back(place: Workplace) -> None:
    plan = an_event_in(place)
    seen = look_back(place, HOST, plan.event.id, 1, ENGLISH).seen
    take_in(place, plan.event.id, a_row())
    with pytest.raises(ChangedSincePreviewError):
        go_back_to(place, HOST, plan.event.id, 1, seen)


def test_whoever_may_not_change_what_differs_does_not_go_back(place: Workplace) -> None:
    plan = change(place, an_event_in(place), "tasks", note="Called")
    somebody(place, "owner")
    facilitator = somebody(place, "facilitator", plan.event.id, Right.FACILITATOR)
    with pytest.raises(NotAllowedError):
        go_back_to(place, facilitator, plan.event.id, 1, plan.revision)
