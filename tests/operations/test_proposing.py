"""What a group proposed comes in one save, with its form."""

import pytest

from planner.domain.recording.choosing import ForeignProposalError
from planner.domain.recording.due_forms import begin_form, forms_due, forms_with_actions
from planner.domain.recording.recording import Recording
from planner.operations.events import undo
from planner.operations.proposing import propose
from planner.operations.record_checks import EmptyTextError
from planner.operations.recorded_records import edit_recorded
from planner.operations.recordings import choose, open_recording
from planner.operations.records import ShownRecord
from planner.operations.workplace import Workplace
from tests.operations.builders import HOST, an_event_in
from tests.recording_builders import a_chosen_action


def test_proposals_follow_those_that_stand_and_one_undo_takes_them_back(place: Workplace) -> None:
    plan = an_event_in(place)
    form = forms_with_actions(plan, Recording(event_id=plan.event.id))[0]
    propose(place, HOST, plan.event.id, form, ["First"])
    propose(place, HOST, plan.event.id, form, ["Second ", "", "Third"])
    found = open_recording(place, HOST, plan.event.id)
    assert [(each.position, each.text) for each in found.proposed_actions] == [
        (0, "First"),
        (1, "Second"),
        (2, "Third"),
    ]
    assert [(each.id, each.title) for each in found.forms] == [(form.id, form.title)]

    undo(place, HOST, plan.event.id)
    assert [each.text for each in open_recording(place, HOST, plan.event.id).proposed_actions] == ["First"]


def test_nothing_is_proposed_by_empty_lines(place: Workplace) -> None:
    plan = an_event_in(place)
    form = forms_with_actions(plan, Recording(event_id=plan.event.id))[0]
    with pytest.raises(EmptyTextError):
        propose(place, HOST, plan.event.id, form, ["", " "])
    assert open_recording(place, HOST, plan.event.id).forms == ()


def test_a_chosen_action_is_never_changed_into_one_of_another_group(place: Workplace) -> None:
    plan = an_event_in(place)
    forms = [begin_form(due) for due in forms_due(plan)[:2]]
    own, other = (propose(place, HOST, plan.event.id, form, ["Meet"]).proposed_actions[-1] for form in forms)
    chosen = a_chosen_action(form_id=own.form_id, merges=(own.id,))
    (stored,) = choose(place, HOST, plan.event.id, chosen).chosen_actions
    shown = ShownRecord(event_id=plan.event.id, kind="chosen_actions", record_id=stored.id, version=stored.version)
    with pytest.raises(ForeignProposalError):
        edit_recorded(place, HOST, shown, {"merges": (other.id,)})
