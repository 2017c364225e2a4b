"""Single records of a recording: added under a new id, changed and removed against the version that was shown.

How far a form was checked, and which photos may be printed, is for those who review to say; a proposal that a choice
was made of stays.
"""

from collections.abc import Mapping
from typing import Any

from planner.domain.editing import find_record
from planner.domain.recording.actions import ChosenAction, Commitment, ProposedAction
from planner.domain.recording.choosing import merge_proposals
from planner.domain.recording.forms import Form, Note, Present, Remark
from planner.domain.recording.photos import Photo
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.recording import Recording
from planner.domain.recording.report import Deletion, Recipient, ReportControl
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.kept_records import Keeping
from planner.operations.permission import asks_itself, changes, require_change
from planner.operations.records import ShownRecord
from planner.operations.workplace import Workplace
from planner.storage.photos import erase_photo
from planner.storage.recordings import load_recording, save_recording
from planner.storage.writing import Deed, Direction

FIELDS: Mapping[type, str] = {
    Form: "forms",
    Present: "present",
    Presentation: "presentations",
    Note: "notes",
    Photo: "photos",
    Remark: "remarks",
    ProposedAction: "proposed_actions",
    ChosenAction: "chosen_actions",
    Commitment: "commitments",
    ReportControl: "report_controls",
    Recipient: "recipients",
    Deletion: "deletions",
}
"""Where a recording holds records of each kind."""

NEEDED: Mapping[type, tuple[str, ...]] = {
    Presentation: ("title",),
    Note: ("text",),
    Remark: ("text",),
    ProposedAction: ("text",),
    ChosenAction: ("text",),
    ReportControl: ("title",),
    Recipient: ("document",),
    Deletion: ("what",),
}
"""The texts without which a record says nothing."""

REVIEWED = {"forms": "state", "photos": "may_print"}
"""What is for those to say who review."""

RECORDED_RECORDS = Keeping(
    area=Area.RECORDING,
    fields=FIELDS,
    needed=NEEDED,
    named=frozenset({"forms"}),
    load=load_recording,
    save=save_recording,
)


class ProposalChosenError(PlannerError):
    """The removal of a proposal that a chosen action was made of."""

    template = sentence("This proposal is part of a chosen action. Take it out of that action first.")


@changes(Area.RECORDING)
def add_recorded(place: Workplace, actor: Actor, event_id: str, record: Any) -> Recording:  # noqa: ANN401 any of FIELDS
    """Add a record of a recording under a new id, a form under the one it has; raises what `Keeping.add` does."""
    return RECORDED_RECORDS.add(place, actor, event_id, record)


@asks_itself
def edit_recorded(place: Workplace, actor: Actor, shown: ShownRecord, changes: dict[str, Any]) -> Recording:
    """Change fields of one record; the state of a form, and whether a photo may be printed, only as a reviewer.

    Raises ForeignProposalError where an action were made of what its group never proposed, or what `Keeping.edit` does.
    """
    if REVIEWED.get(shown.kind) in changes:
        require_change(place, actor, shown.event_id, Area.REVIEW)
    if shown.kind == "chosen_actions" and "merges" in changes:
        require_change(place, actor, shown.event_id, Area.RECORDING)
        merge_proposals(load_recording(place.store, shown.event_id), shown.record_id, changes["merges"])
    return RECORDED_RECORDS.edit(place, actor, shown, changes)


@asks_itself
def remove_recorded(place: Workplace, actor: Actor, shown: ShownRecord) -> Recording:
    """Remove one record, a photo for good; raises ProposalChosenError, or what `Keeping.remove` does."""
    require_change(place, actor, shown.event_id, Area.RECORDING)
    if shown.kind == "photos":
        return _remove_photo(place, actor, shown)
    chosen = load_recording(place.store, shown.event_id).chosen_actions
    if shown.kind == "proposed_actions" and any(shown.record_id in each.merges for each in chosen):
        raise ProposalChosenError
    return RECORDED_RECORDS.remove(place, actor, shown)


def _remove_photo(place: Workplace, actor: Actor, shown: ShownRecord) -> Recording:
    """Remove a photo for good, whatever was changed of it meanwhile: it may show names and faces."""
    deed = Deed(actor=actor.name, what="remove_photos", at=place.clock(), direction=Direction.ERASED)
    find_record(load_recording(place.store, shown.event_id).photos, shown.record_id)
    erase_photo(place.store, shown.event_id, deed, shown.record_id)
    return load_recording(place.store, shown.event_id)
