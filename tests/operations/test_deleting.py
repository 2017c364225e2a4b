"""Deleted on its day: needs, answers past their promise, confidential notes; before it nothing, and never by undo."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from planner.domain.deleting import Sensitive
from planner.domain.recording.report import Deletion, DeletionKind
from planner.operations.consultations import change_consultation
from planner.operations.deleting import delete_due, keep_promises, view_deletions
from planner.operations.events import open_plan, undo
from planner.operations.recordings import change_recording
from planner.operations.upkeep import tend
from planner.operations.workplace import Workplace
from planner.storage.conflict import ChangedSinceError
from planner.storage.consultations import load_consultation
from planner.storage.history import load_changes
from planner.storage.recordings import load_recording
from tests.operations.builders import HOST, a_row, an_event_in, five_answered, recorded, take_in

LATER = timedelta(days=400)


@pytest.fixture
def event_id(place: Workplace) -> str:
    """Make an event with needs, answers that are kept until a day, and a confidential form."""
    plan = an_event_in(place)
    take_in(place, plan.event.id, a_row(name="Guest", diet_needs="No nuts"))
    plan = recorded(place, open_plan(place, HOST, plan.event.id))
    five_answered(place, plan)
    until = plan.event.ends_on
    change_consultation(
        place,
        HOST,
        plan.event.id,
        "edit_instruments",
        lambda found: replace(found, instruments=tuple(replace(each, kept_until=until) for each in found.instruments)),
    )
    notes = Deletion(id="confided", position=9, kind=DeletionKind.NOTES, what="Confided", due_on=until)
    change_recording(
        place,
        HOST,
        plan.event.id,
        "edit_forms",
        lambda found: replace(
            found,
            forms=tuple(replace(each, is_confidential=True) for each in found.forms),
            deletions=(*found.deletions, notes),
        ),
    )
    return plan.event.id


def wait(place: Workplace, by: timedelta) -> date:
    now = place.clock() + by
    place.clock = lambda: now
    return now.date()


def test_nothing_goes_before_its_day(place: Workplace, event_id: str) -> None:
    before = load_consultation(place.store, event_id)
    assert delete_due(place, HOST, event_id) == ()
    assert load_consultation(place.store, event_id) == before
    assert {each.what for each in view_deletions(place, HOST, event_id)} >= {Sensitive.NEEDS, Sensitive.ANSWERS}


def test_what_is_due_goes_and_undo_brings_none_of_it_back(place: Workplace, event_id: str) -> None:
    today = wait(place, LATER)
    done = delete_due(place, HOST, event_id)
    assert {each.what for each in done} == {Sensitive.NEEDS, Sensitive.ANSWERS, Sensitive.NOTES}
    with pytest.raises(ChangedSinceError):
        undo(place, HOST, event_id)
    consultation, recording = load_consultation(place.store, event_id), load_recording(place.store, event_id)
    assert (consultation.responses, consultation.answers, consultation.mentions) == ((), (), ())
    assert recording.notes == ()
    assert next(each.done_on for each in recording.deletions if each.id == "confided") == today
    assert not any(each.diet_needs for each in open_plan(place, HOST, event_id).attendances)
    assert not [each for each in view_deletions(place, HOST, event_id) if each.is_due(today)]


def test_the_daily_upkeep_keeps_the_promise_and_says_so_in_the_history(place: Workplace, event_id: str) -> None:
    wait(place, LATER)
    tend(place)
    last = load_changes(place.store, event_id)[0]
    assert (last.what, last.actor, last.changes) == ("delete_due", "planner", ())
    assert keep_promises(place) == {}
