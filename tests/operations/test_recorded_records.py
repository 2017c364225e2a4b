"""Single records of a recording are added, changed and removed against the version that was on the page."""

import pytest

from planner.domain.recording.forms import FormState
from planner.domain.recording.recording import Recording
from planner.errors import PlannerError
from planner.operations.events import undo
from planner.operations.kept_records import CountError
from planner.operations.record_checks import EmptyTextError
from planner.operations.recorded_records import (
    FIELDS,
    ProposalChosenError,
    add_recorded,
    edit_recorded,
    remove_recorded,
)
from planner.operations.recordings import open_recording
from planner.operations.records import RECORDED, ShownRecord
from planner.operations.shown_records import edit_shown, remove_shown
from planner.operations.workplace import Workplace
from planner.storage.conflict import ChangedElsewhereError
from planner.wording.deeds import DEEDS
from tests.operations.builders import HOST, an_event_in
from tests.recording_builders import (
    a_chosen_action,
    a_form,
    a_full_recording,
    a_note,
    a_presentation,
    a_proposed_action,
)


@pytest.fixture
def event_id(place: Workplace) -> str:
    event_id = an_event_in(place).event.id
    add_recorded(place, HOST, event_id, a_form())
    return event_id


def shown(place: Workplace, event_id: str, kind: str) -> ShownRecord:
    record = getattr(open_recording(place, HOST, event_id), kind)[-1]
    return ShownRecord(event_id=event_id, kind=kind, record_id=record.id, version=record.version)


def test_every_kind_has_its_place_and_words_for_what_is_done_to_it() -> None:
    assert set(FIELDS.values()) == set(RECORDED)
    assert {f"{verb}_{kind}" for verb in ("add", "edit", "remove") for kind in RECORDED} <= set(DEEDS)


def test_a_record_of_every_kind_is_added(place: Workplace, event_id: str) -> None:
    full = a_full_recording()
    for kind in sorted(RECORDED - {"forms"}):
        add_recorded(place, HOST, event_id, getattr(full, kind)[0])

    found = open_recording(place, HOST, event_id)
    assert [len(getattr(found, kind)) for kind in sorted(RECORDED)] == [1] * len(RECORDED)


def test_a_form_keeps_the_id_that_every_device_knows_it_by(place: Workplace, event_id: str) -> None:
    assert [form.id for form in open_recording(place, HOST, event_id).forms] == [a_form().id]


def test_a_record_is_changed_removed_and_brought_back(place: Workplace, event_id: str) -> None:
    add_recorded(place, HOST, event_id, a_presentation())
    edited = edit_shown(place, HOST, shown(place, event_id, "presentations"), {"page": 38})
    remove_shown(place, HOST, edited)
    assert open_recording(place, HOST, event_id).presentations == ()

    undo(place, HOST, event_id)
    assert [each.page for each in open_recording(place, HOST, event_id).presentations] == [38]


def test_a_reviewer_says_how_far_a_form_was_checked(place: Workplace, event_id: str) -> None:
    checked = edit_recorded(place, HOST, shown(place, event_id, "forms"), {"state": FormState.CHECKED})
    assert [form.state for form in checked.forms] == [FormState.CHECKED]


def test_a_change_of_what_somebody_else_has_changed_is_refused(place: Workplace, event_id: str) -> None:
    seen = shown(place, event_id, "forms")
    edit_recorded(place, HOST, seen, {"materials_left": "Charts"})
    with pytest.raises(ChangedElsewhereError):
        edit_recorded(place, HOST, seen, {"materials_left": "Cards"})


@pytest.mark.parametrize(
    ("record", "error"),
    [(a_note(text=" "), EmptyTextError), (a_presentation(page=-1), CountError)],
    ids=["nothing said", "no page"],
)
def test_what_cannot_be_is_refused(place: Workplace, event_id: str, record: object, error: type[PlannerError]) -> None:
    with pytest.raises(error):
        add_recorded(place, HOST, event_id, record)


def test_a_proposal_that_a_choice_was_made_of_stays(place: Workplace, event_id: str) -> None:
    def added(record: object) -> Recording:
        return add_recorded(place, HOST, event_id, record)

    proposal = added(a_proposed_action()).proposed_actions[-1]
    seen = shown(place, event_id, "proposed_actions")
    added(a_chosen_action(merges=(proposal.id,)))
    with pytest.raises(ProposalChosenError):
        remove_recorded(place, HOST, seen)

    remove_recorded(place, HOST, shown(place, event_id, "chosen_actions"))
    assert remove_recorded(place, HOST, seen).proposed_actions == ()
