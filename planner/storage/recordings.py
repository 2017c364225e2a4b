"""Loads and saves what was recorded of one event; it is kept beside the plan, which needs none of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from planner.domain.recording.actions import ProposedAction
from planner.domain.recording.forms import Form, FormState, Note, Present
from planner.domain.recording.recording import Recording, named_people
from planner.errors import PlannerError, sentence
from planner.storage import schema
from planner.storage.changes import Change, by_key, compare, compare_records
from planner.storage.mapping import Record
from planner.storage.records import (
    CHOSEN,
    COMMITMENT,
    FORM,
    NOTE,
    ORGANISATION,
    PERSON,
    PHOTO,
    PRESENT,
    PROPOSED,
    RECORDED,
    Kind,
)
from planner.storage.rows import Shelf
from planner.storage.saving import renew
from planner.storage.store import Store
from planner.storage.writing import Deed, hold, store_changes


class NotYourNoteError(PlannerError):
    """A recorder's device sent what somebody else has written."""

    template = sentence("“{start}” belongs to somebody else's notes, so it was not changed. Write a note of your own.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What one recorder's device sends of one form, under ids that the device made.

    `written_by` is the recorder; `notes` and `proposed_actions` stand in place of those of the same ids, `removed` are
    ids of the recorder's own notes that are to go; a proposal never goes. Of the `form` only what it says counts: what
    it leaves empty stays. It `is_taken_back` once it was handed in, as long as nobody has checked it.
    """

    form: Form
    written_by: str
    notes: tuple[Note, ...] = ()
    proposed_actions: tuple[ProposedAction, ...] = ()
    present: tuple[Present, ...] = ()
    removed: tuple[str, ...] = ()
    is_taken_back: bool = False


ON_FORM = (NOTE, PHOTO, PRESENT, PROPOSED)
SAID_BY_DEVICES = ("title", "started_at", "ended_at", "materials_left", "is_confidential", "handed_in_at")
"""What a recorder says of a form; how far it was checked, its regions and its page are the team's."""


def load_recording(store: Store, event_id: str) -> Recording:
    """Return everything that was recorded of an event, in 14 queries whatever its size; an empty one of no event."""
    with store.reading() as connection:
        shelf = Shelf(connection, event_id)
        found: dict[str, Any] = {kind.field: shelf.load(kind) for kind in RECORDED}
        recording = Recording(event_id=event_id, **found)
        return _with_people(shelf, recording)


def load_recorded_form(store: Store, event_id: str, form_id: str) -> Recording:
    """Return of a recording one form with what stands on it and who wrote it, however much else was recorded.

    An empty recording of a form that nobody has begun.
    """
    with store.reading() as connection:
        shelf = Shelf(connection, event_id)
        on_form: dict[str, Any] = {kind.field: shelf.load(kind, _on_form(kind, shelf, form_id)) for kind in ON_FORM}
        return _with_people(shelf, Recording(event_id=event_id, forms=shelf.load(FORM, [form_id]), **on_form))


def _on_form(kind: Kind[Any], shelf: Shelf, form_id: str) -> sa.Select[tuple[str]]:
    columns = kind.table.c
    return sa.select(columns.id).where(columns.event_id == shelf.event_id, columns.form_id == form_id)


def load_committed(store: Store, event_id: str) -> Recording:
    """Return of a recording what was committed to, with the actions and forms that it is for, and nothing else.

    One query where nothing was committed to, else five: calendars and checklists ask every time they are shown.
    """
    with store.reading() as connection:
        shelf = Shelf(connection, event_id)
        recording = Recording(event_id=event_id, commitments=shelf.load(COMMITMENT))
        if not recording.commitments:
            return recording
        recording = replace(recording, chosen_actions=shelf.load(CHOSEN), forms=shelf.load(FORM))
        return _with_people(shelf, recording)


def save_recording(store: Store, deed: Deed, *, before: Recording, after: Recording) -> Recording:
    """Write what differs in one transaction, and return `after` with its new versions.

    Persons and offices are the register's and are left alone. Raises ChangedElsewhereError, SameIdError,
    TextNotStorableError or a DatabaseError, and then nothing was stored.
    """
    changes = compare(RECORDED, before, after)
    seen = by_key(RECORDED, before)
    if not changes:
        return replace(after, **renew(RECORDED, after, seen))
    with store.writing() as connection:
        stored = store_changes(Shelf(connection, after.event_id), deed, changes)
    return replace(after, **renew(RECORDED, after, seen | stored))


def save_notes(store: Store, event_id: str, deed: Deed, filing: Filing) -> None:
    """Store what a recorder's device sent; nothing else of the event is read or compared.

    The same filing again changes nothing, and a note that is sent again takes the place of the one before, which the
    history keeps. Raises NotYourNoteError where something of it is somebody else's, TextNotStorableError or a
    DatabaseError, and then nothing was stored.
    """
    with store.writing() as connection:
        shelf = Shelf(connection, event_id)
        hold(shelf, schema.event, [event_id])
        store_changes(shelf, deed, list(_filed(shelf, filing)))


def _filed(shelf: Shelf, filing: Filing) -> Iterator[Change]:
    """Yield what a filing changes of what is stored."""
    found = shelf.load(FORM, [filing.form.id])
    yield from compare_records(FORM, found, [_with_said(found, filing)])
    counts = shelf.load(PRESENT, [each.id for each in filing.present])
    yield from compare_records(PRESENT, counts, [_renewed(counts, each) for each in filing.present])
    yield from _own(shelf, NOTE, filing.notes, filing)
    yield from _own(shelf, PROPOSED, filing.proposed_actions, replace(filing, removed=()))


def _own(shelf: Shelf, kind: Kind[Any], sent: Iterable[Any], filing: Filing) -> Iterator[Change]:
    """Yield the changes of what the recorder wrote, as long as all of it is the recorder's own."""
    sent = tuple(sent)
    stored = shelf.load(kind, {*(each.id for each in sent), *filing.removed})
    strange = [each for each in (*sent, *stored) if _is_strange(each, filing)]
    if strange:
        raise NotYourNoteError(start=strange[0].text[:40])
    yield from compare_records(kind, stored, [_renewed(stored, each) for each in sent if each.id not in filing.removed])


def _is_strange(record: Any, filing: Filing) -> bool:  # noqa: ANN401 a note or a proposed action
    return (record.written_by, record.form_id) != (filing.written_by, filing.form.id)


def _renewed(stored: Iterable[Record], sent: Any) -> Any:  # noqa: ANN401 a record of any kind
    """Return what was sent in the version that is stored: devices know of no versions."""
    version = next((each.version for each in stored if each.id == sent.id), 1)
    return replace(sent, version=version)


def _with_said(stored: Iterable[Form], filing: Filing) -> Form:
    """Return the stored form, or an empty one, with what a device says of it."""
    sent = filing.form
    known = next(iter(stored), Form(id=sent.id, session_id=sent.session_id, group_id=sent.group_id))
    said = {name: value for name in SAID_BY_DEVICES if (value := getattr(sent, name))}
    if filing.is_taken_back and known.state is FormState.DRAFT:
        said["handed_in_at"] = None
    return replace(known, **said)


def _with_people(shelf: Shelf, recording: Recording) -> Recording:
    """Return a recording with those whom it names, and their offices."""
    persons = shelf.load(PERSON, named_people(recording))
    offices = {each.organisation_id for each in persons if each.organisation_id}
    return replace(recording, persons=persons, organisations=shelf.load(ORGANISATION, offices))
