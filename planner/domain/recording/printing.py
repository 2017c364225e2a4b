"""What of a recording any document may show, and whom it may name: every document asks here, and nowhere else."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from planner.domain.agenda import Session
from planner.domain.attribution import AttributionMode, Level
from planner.domain.recording.actions import ChosenAction, ProposedAction
from planner.domain.recording.forms import Form, Note, NoteKind, Present
from planner.domain.recording.photos import Photo
from planner.domain.recording.presentations import Presentation

Item = Note | Presentation | ProposedAction | ChosenAction | Present | Photo


class FormField(StrEnum):
    """What a form asks for, by what it says of people."""

    PRESENTER = "presenter"
    OFFICE = "office"
    SECTOR = "sector"
    NOTES = "notes"


FORM_FIELDS: Mapping[AttributionMode, frozenset[FormField]] = {
    AttributionMode.NAMED: frozenset(FormField),
    AttributionMode.OFFICE: frozenset({FormField.OFFICE, FormField.SECTOR, FormField.NOTES}),
    AttributionMode.SECTOR: frozenset({FormField.SECTOR, FormField.NOTES}),
    AttributionMode.UNATTRIBUTED: frozenset({FormField.NOTES}),
    AttributionMode.CLOSED: frozenset(),
}
"""Which fields exist on the form of a session; what a form lacks cannot leak (content B5.3)."""


def may_print(item: Item, form: Form | None, session: Session | None, level: Level) -> bool:
    """Whether a document for that circle may show `item`, which stands on `form`, or on none that was filed.

    Never anything of a closed session, or of one that is not in the agenda any more, for nobody can say then how it
    was held. What was not attributed stays within the event, what is confidential within the team, and a phrase that
    nobody may quote too. A photo may show names and faces, and is shown where a reviewer has said that it may be.
    """
    if session is None or session.attribution is AttributionMode.CLOSED or _is_unreleased(item):
        return False
    if level is Level.PUBLIC and session.attribution is AttributionMode.UNATTRIBUTED:
        return False
    return level is Level.INTERNAL or not (_is_unquotable(item) or (form is not None and form.is_confidential))


def _is_unreleased(item: Item) -> bool:
    return isinstance(item, Photo) and not item.may_print


def _is_unquotable(item: Item) -> bool:
    return isinstance(item, Note) and item.kind is NoteKind.PHRASE and not item.may_quote


def presentation_as_printed(presentation: Presentation, session: Session) -> Presentation:
    """Return a presentation without what the session's mode does not name."""
    fields = FORM_FIELDS[session.attribution]
    if FormField.PRESENTER not in fields:
        presentation = replace(presentation, presenter="", team=(), others="")
    if FormField.OFFICE not in fields:
        presentation = replace(presentation, office="", role="", organisation="")
    return presentation


def note_in_mode(note: Note, session: Session) -> Note:
    """Return a note without the fields that the session's mode does not have."""
    fields = FORM_FIELDS[session.attribution]
    return replace(
        note,
        role=note.role if FormField.OFFICE in fields else "",
        sector=note.sector if FormField.SECTOR in fields else "",
    )


def note_as_printed(note: Note, session: Session) -> Note:
    """Return a note as its mode has it, and without who wrote it."""
    return replace(note_in_mode(note, session), written_by="")
