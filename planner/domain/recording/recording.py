"""Everything that was recorded of one event: what is loaded, changed and saved together."""

from dataclasses import dataclass

from planner.domain.people import Organisation, Person
from planner.domain.recording.actions import ChosenAction, Commitment, ProposedAction
from planner.domain.recording.forms import Form, Note, Present, Remark
from planner.domain.recording.photos import Photo
from planner.domain.recording.presentations import Presentation
from planner.domain.recording.report import Deletion, Recipient, ReportControl


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """The records of one event's recording; it is kept beside the `Plan`, for pages of the plan need none of it.

    `persons` are those whom it names, and `organisations` their offices; both belong to the register.
    """

    event_id: str
    organisations: tuple[Organisation, ...] = ()
    persons: tuple[Person, ...] = ()
    forms: tuple[Form, ...] = ()
    present: tuple[Present, ...] = ()
    presentations: tuple[Presentation, ...] = ()
    notes: tuple[Note, ...] = ()
    photos: tuple[Photo, ...] = ()
    remarks: tuple[Remark, ...] = ()
    proposed_actions: tuple[ProposedAction, ...] = ()
    chosen_actions: tuple[ChosenAction, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    report_controls: tuple[ReportControl, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    deletions: tuple[Deletion, ...] = ()


def named_people(recording: Recording) -> frozenset[str]:
    """Return the ids of the persons whom a recording names."""
    written = (recording.notes, recording.photos, recording.proposed_actions)
    named = {each.written_by for records in written for each in records}
    named |= {person for each in recording.presentations for person in each.team}
    named |= {person for each in recording.commitments for person in (each.owner_id, each.focal_id)}
    named |= {each.person_id for each in recording.recipients}
    return frozenset(named - {""})
