"""Recorders file, groups choose, and what was left open comes along to the next event."""

from dataclasses import replace
from typing import Any

import pytest

from planner.domain.attribution import AttributionMode
from planner.domain.plan import Plan
from planner.domain.recording.forms import Note, form_id
from planner.operations.actor import LOCAL
from planner.operations.events import undo
from planner.operations.record_checks import EmptyTextError
from planner.operations.recorded_records import add_recorded
from planner.operations.recordings import (
    SessionClosedError,
    StrangeFilingError,
    carried_over,
    choose,
    file_notes,
    forms_of,
    merge_into_chosen,
    open_recording,
    rank_chosen,
)
from planner.operations.workplace import Workplace, change_plan
from planner.storage.recordings import Filing
from tests.operations.builders import HOST, an_event_in
from tests.recording_builders import a_chosen_action, a_commitment, a_form, a_note, a_proposed_action


@pytest.fixture
def plan(place: Workplace) -> Plan:
    return an_event_in(place)


def a_filing(place: Workplace, plan: Plan, **changes: Any) -> Filing:  # noqa: ANN401  # fields of the one note
    form = forms_of(place, HOST, plan.event.id)[0].due
    note = a_note(form_id=form.id, **changes)
    return Filing(form=a_form(id=form.id, session_id=form.session.id), written_by=note.written_by, notes=(note,))


def with_mode(place: Workplace, plan: Plan, mode: AttributionMode) -> None:
    def change(found: Plan) -> Plan:
        return replace(found, sessions=tuple(replace(each, attribution=mode) for each in found.sessions))

    change_plan(place, HOST, plan.event.id, "edit_sessions", change)


def notes(place: Workplace, plan: Plan) -> tuple[Note, ...]:
    return open_recording(place, HOST, plan.event.id).notes


def test_the_forms_of_an_event_are_known_before_anything_is_filed(place: Workplace, plan: Plan) -> None:
    standings = forms_of(place, LOCAL, plan.event.id)
    assert standings
    assert all(each.is_missing and each.notes == 0 for each in standings)


def test_what_a_recorder_files_arrives_once_and_no_undo_takes_it_back(place: Workplace, plan: Plan) -> None:
    filing = a_filing(place, plan)
    file_notes(place, plan.event.id, filing, "Recorder")
    file_notes(place, plan.event.id, filing, "Recorder")
    undo(place, HOST, plan.event.id)

    assert [note.text for note in notes(place, plan)] == [a_note().text]
    assert forms_of(place, HOST, plan.event.id)[0].notes == 1


def test_a_role_is_not_kept_where_the_mode_has_no_field_for_it(place: Workplace, plan: Plan) -> None:
    filing = a_filing(place, plan, role="Head of office", sector="government")
    with_mode(place, plan, AttributionMode.SECTOR)
    file_notes(place, plan.event.id, filing, "Recorder")

    assert [(note.role, note.sector) for note in notes(place, plan)] == [("", "government")]


def test_a_closed_session_takes_no_notes(place: Workplace, plan: Plan) -> None:
    filing = a_filing(place, plan)
    with_mode(place, plan, AttributionMode.CLOSED)

    with pytest.raises(SessionClosedError):
        file_notes(place, plan.event.id, filing, "Recorder")
    assert notes(place, plan) == ()


def test_notes_of_a_session_that_was_cancelled_meanwhile_are_kept(place: Workplace, plan: Plan) -> None:
    filing = a_filing(place, plan)
    change_plan(
        place,
        HOST,
        plan.event.id,
        "edit_sessions",
        lambda found: replace(found, sessions=(), activities=(), materials=()),
    )
    file_notes(place, plan.event.id, filing, "Recorder")

    assert len(notes(place, plan)) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"form": a_form(id="form-other")},
        {"notes": (a_note(id="no id"),)},
        {"notes": (a_note(), a_note())},
        {"notes": (a_note(text="x" * 200_001),)},
    ],
    ids=["other form", "no id", "one id twice", "too long"],
)
def test_what_no_form_sends_is_refused(place: Workplace, plan: Plan, change: dict[str, Any]) -> None:
    form = a_form(id=form_id("session-1"))
    filing = replace(Filing(form=form, written_by="person-1"), **change)
    with pytest.raises(StrangeFilingError):
        file_notes(place, plan.event.id, filing, "Recorder")


def test_a_group_chooses_merges_and_ranks(place: Workplace, plan: Plan) -> None:
    event_id = plan.event.id
    add_recorded(place, HOST, event_id, a_form())
    proposal = add_recorded(place, HOST, event_id, a_proposed_action()).proposed_actions[0]
    first, second = (
        choose(place, HOST, event_id, a_chosen_action(text=text, merges=())).chosen_actions[-1]
        for text in ("First", "Second")
    )
    merge_into_chosen(place, HOST, event_id, first.id, [proposal.id])
    ranked = rank_chosen(place, HOST, event_id, a_form().id, [second.id])

    assert [(each.text, each.rank) for each in ranked.chosen_actions] == [("Second", 1), ("First", 2)]
    assert ranked.chosen_actions[1].merges == (proposal.id,)


def test_a_choice_says_something(place: Workplace, plan: Plan) -> None:
    with pytest.raises(EmptyTextError):
        choose(place, HOST, plan.event.id, a_chosen_action(text=" "))


def test_open_commitments_come_along_to_the_event_that_builds_on_this_one(place: Workplace, plan: Plan) -> None:
    add_recorded(place, HOST, plan.event.id, a_commitment(chosen_action_id="", text="Meet monthly"))
    following = an_event_in(place)
    change_plan(
        place,
        HOST,
        following.event.id,
        "describe_event",
        lambda found: replace(found, event=replace(found.event, builds_on=(plan.event.id,))),
    )

    assert [each.text for each in carried_over(place, HOST, following.event.id)] == ["Meet monthly"]
    assert carried_over(place, HOST, plan.event.id) == ()
