"""A recording is saved record by record like a plan; what a recorder's device sends is its own and stays."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from planner.domain.recording.forms import FormState, Present
from planner.domain.recording.recording import Recording
from planner.storage.conflict import ChangedElsewhereError
from planner.storage.earlier import load_plan_at
from planner.storage.history import load_changes, undo_last
from planner.storage.plans import load_arrivals, load_plan, load_revision
from planner.storage.purging import purge_deleted
from planner.storage.recordings import (
    Filing,
    NotYourNoteError,
    load_recorded_form,
    load_recording,
    save_notes,
    save_recording,
)
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Deed, Direction
from tests.builders import a_person, a_plan, an_attendance, an_organisation
from tests.recording_builders import a_form, a_full_recording, a_note, a_proposed_action
from tests.storage.builders import NOON

REVIEWED = Deed(actor="reviewer", what="edit_recorded", at=NOON)
SENT = Deed(actor="", what="file_notes", at=NOON, direction=Direction.RECEIVED)


@pytest.fixture
def recorded(store: Store) -> Recording:
    plan = a_plan(organisations=(an_organisation(),), persons=(a_person(),), attendances=(an_attendance(),))
    save_plan(store, actor="host", what="add_event", before=None, after=plan, at=NOON)
    empty = load_recording(store, "event-1")
    save_recording(store, REVIEWED, before=empty, after=a_full_recording())
    return load_recording(store, "event-1")


def a_filing(*texts: str, by: str = "person-2") -> Filing:
    notes = tuple(
        a_note(id=f"{by}-{number}", written_by=by, position=number, text=text) for number, text in enumerate(texts)
    )
    return Filing(form=a_form(title=""), written_by=by, notes=notes)


def texts_of(store: Store) -> list[str]:
    return [each.text for each in load_recording(store, "event-1").notes]


def test_what_was_saved_is_loaded_with_the_people_it_names(store: Store, recorded: Recording) -> None:
    assert [each.name for each in recorded.persons] == [a_person().name]
    assert [each.name for each in recorded.organisations] == [an_organisation().name]
    assert replace(recorded, persons=(), organisations=()) == save_recording(
        store, REVIEWED, before=recorded, after=replace(recorded, persons=(), organisations=())
    )


def test_an_event_of_which_nothing_was_recorded_has_an_empty_recording(store: Store) -> None:
    assert load_recording(store, "event-1") == Recording(event_id="event-1")


def test_a_second_change_of_the_same_record_is_refused(store: Store, recorded: Recording) -> None:
    save_recording(store, REVIEWED, before=recorded, after=replace(recorded, forms=(a_form(title="A"),)))

    with pytest.raises(ChangedElsewhereError):
        save_recording(store, REVIEWED, before=recorded, after=replace(recorded, forms=(a_form(title="B"),)))


@pytest.mark.usefixtures("recorded")
def test_notes_of_a_session_that_nobody_filed_yet_make_its_form(store: Store) -> None:
    other = a_form(id="form-session-2", session_id="session-2", state=FormState.FINAL)
    save_notes(store, "event-1", SENT, Filing(form=other, written_by="person-2"))

    assert [form.state for form in load_recording(store, "event-1").forms] == [FormState.DRAFT, FormState.DRAFT]


@pytest.mark.usefixtures("recorded")
def test_what_is_sent_twice_arrives_once(store: Store) -> None:
    filing = a_filing("First", "Second")
    save_notes(store, "event-1", SENT, filing)
    save_notes(store, "event-1", SENT, filing)

    assert texts_of(store) == ["Schools are told late", "First", "Second"]
    assert [batch.what for batch in load_changes(store, "event-1")] == ["file_notes", "edit_recorded", "add_event"]


@pytest.mark.usefixtures("recorded")
def test_a_note_sent_again_replaces_itself_and_the_history_keeps_both(store: Store) -> None:
    save_notes(store, "event-1", SENT, a_filing("First"))
    save_notes(store, "event-1", SENT, a_filing("Better"))

    assert texts_of(store) == ["Schools are told late", "Better"]
    (change,) = load_changes(store, "event-1")[0].changes
    assert [getattr(side, "text", "") for side in (change.before, change.after)] == ["First", "Better"]


@pytest.mark.usefixtures("recorded")
def test_two_recorders_of_one_form_keep_their_own_notes(store: Store) -> None:
    save_notes(store, "event-1", SENT, a_filing("Mine", by="person-2"))
    save_notes(store, "event-1", SENT, a_filing("Theirs", by="person-3"))

    assert texts_of(store) == ["Schools are told late", "Mine", "Theirs"]


@pytest.mark.parametrize(
    "stolen",
    [
        {"notes": (a_note(written_by="person-2"),)},
        {"notes": (a_note(),)},
        {"notes": (a_note(id="new", written_by="person-2", form_id="form-session-9"),)},
        {"removed": ("note-1",)},
        {"proposed_actions": (a_proposed_action(written_by="person-2"),)},
    ],
)
def test_what_is_somebody_elses_is_refused_and_nothing_is_stored(
    store: Store, recorded: Recording, stolen: dict[str, Any]
) -> None:
    with pytest.raises(NotYourNoteError):
        save_notes(store, "event-1", SENT, replace(a_filing(), **stolen))

    assert load_recording(store, "event-1") == recorded


@pytest.mark.usefixtures("recorded")
def test_a_recorder_removes_a_note_of_their_own(store: Store) -> None:
    save_notes(store, "event-1", SENT, a_filing("First", "Second"))
    save_notes(store, "event-1", SENT, replace(a_filing(), removed=("person-2-0", "never-sent")))

    assert texts_of(store) == ["Schools are told late", "Second"]


@pytest.mark.usefixtures("recorded")
def test_what_a_device_leaves_empty_of_a_form_stays(store: Store) -> None:
    present = (Present(id="present-1", form_id="form-session-1", sector="government", number=14),)
    form = a_form(title="", materials_left="Two charts", regions=("Elsewhere",))
    save_notes(store, "event-1", SENT, replace(a_filing(), form=form, present=present))
    save_notes(store, "event-1", SENT, a_filing("First"))

    found = load_recording(store, "event-1")
    assert [(each.title, each.materials_left, each.regions) for each in found.forms] == [("Opening", "Two charts", ())]
    assert [each.number for each in found.present] == [14]


def test_undo_takes_back_what_the_team_did_and_not_what_was_filed(store: Store, recorded: Recording) -> None:
    checked = replace(recorded, forms=tuple(replace(form, state=FormState.CHECKED) for form in recorded.forms))
    save_recording(store, REVIEWED, before=recorded, after=checked)
    save_notes(store, "event-1", SENT, a_filing("First"))

    assert undo_last(store, event_id="event-1", actor="reviewer", at=NOON) == "edit_recorded"

    assert [form.state for form in load_recording(store, "event-1").forms] == [FormState.DRAFT]
    assert texts_of(store) == ["Schools are told late", "First"]


def test_what_was_recorded_goes_for_good_with_its_event(store: Store, recorded: Recording) -> None:
    plan = load_plan(store, "event-1")
    gone = replace(plan, event=replace(plan.event, deleted_at=NOON))
    save_plan(store, actor="host", what="delete_event", before=plan, after=gone, at=NOON)

    assert purge_deleted(store, NOON + timedelta(days=1)) == 1
    assert recorded.persons
    assert load_recording(store, "event-1") == Recording(event_id="event-1")


@pytest.mark.usefixtures("recorded")
def test_notes_that_arrive_leave_the_plan_as_it_is_remembered(store: Store) -> None:
    before, revision = load_plan(store, "event-1"), load_revision(store, "event-1")
    save_notes(store, "event-1", SENT, a_filing("First"))

    assert load_plan(store, "event-1") is before
    assert (load_revision(store, "event-1"), load_arrivals(store, "event-1")) == (revision, revision + 1)


@pytest.mark.usefixtures("recorded")
def test_an_earlier_plan_is_found_again_whatever_arrived_since(store: Store) -> None:
    first = load_plan(store, "event-1")
    save_notes(store, "event-1", SENT, a_filing("First"))
    after = replace(first, event=replace(first.event, title="Later"))
    later = save_plan(store, actor="host", what="edit_event", before=first, after=after, at=NOON)

    earlier = load_plan_at(store, later, first.revision)
    assert (earlier.event.title, earlier.revision) == (first.event.title, first.revision)


@pytest.mark.usefixtures("recorded")
def test_one_form_is_loaded_with_what_stands_on_it_alone(store: Store) -> None:
    beside = replace(a_filing("Elsewhere"), form=a_form(id="form-session-2", session_id="session-2"))
    there = tuple(replace(each, form_id="form-session-2") for each in beside.notes)
    save_notes(store, "event-1", SENT, replace(beside, notes=there))
    whole, found = load_recording(store, "event-1"), load_recorded_form(store, "event-1", "form-session-2")

    assert (found.forms, found.notes) == (whole.forms[1:], whole.notes[1:])
    assert load_recorded_form(store, "event-1", "form-nobody") == Recording(event_id="event-1")
