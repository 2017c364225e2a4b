"""A photo is attached and removed by its recorder's link alone, seen by those with the right, and gone when removed."""

from datetime import timedelta

import pytest

from planner.domain.attribution import AttributionMode
from planner.domain.recording.photos import LONGEST_CAPTION
from planner.domain.recording.report import Deletion, DeletionKind
from planner.intake.photo import NotAPhotoError
from planner.operations.deleting import delete_due
from planner.operations.events import open_plan, undo
from planner.operations.filing import NotYourFormError, open_recorder_forms
from planner.operations.filing_written import open_recorder_form
from planner.operations.photos import (
    CaptionTooLongError,
    NoPhotoError,
    NotYourPhotoError,
    attach_photo,
    photo_by_link,
    remove_own_photo,
    show_photo,
)
from planner.operations.recorded_records import add_recorded, edit_recorded, remove_recorded
from planner.operations.recorder_links import make_recorder_links
from planner.operations.recordings import SessionClosedError, open_recording
from planner.operations.records import ShownRecord, edit
from planner.operations.workplace import Workplace
from planner.storage.history import load_changes
from planner.storage.photos import PictureSize
from tests.letterheads import a_picture
from tests.operations.builders import HOST
from tests.operations.recording_people import Recorded, name_recorder, two_recorders

CHART, OTHER = a_picture(kind="JPEG"), a_picture(kind="JPEG", colour="black")
SMALL = PictureSize.SMALL


@pytest.fixture
def recorded(place: Workplace) -> Recorded:
    return two_recorders(place)


@pytest.fixture
def secrets(place: Workplace, recorded: Recorded) -> tuple[str, str]:
    """Return the links of both recorders, who share the first form."""
    name_recorder(place, recorded.event_id, recorded.forms[0].session, *recorded.people)
    made = make_recorder_links(place, HOST, recorded.event_id)
    first, second = (made[person] for person in recorded.people)
    return first, second


def shown(place: Workplace, recorded: Recorded) -> ShownRecord:
    """Return the only photo as a page shows it."""
    (photo,) = open_recording(place, HOST, recorded.event_id).photos
    return ShownRecord(event_id=recorded.event_id, kind="photos", record_id=photo.id, version=photo.version)


def test_a_photo_is_its_recorders_and_may_not_be_printed_yet(
    place: Workplace, recorded: Recorded, secrets: tuple[str, str]
) -> None:
    form = recorded.forms[0].id
    photo = attach_photo(place, secrets[0], form, CHART, "What we agreed")
    (stored,) = open_recording(place, HOST, recorded.event_id).photos
    assert (stored.id, stored.written_by, stored.caption) == (photo.id, recorded.people[0], "What we agreed")
    assert (stored.may_print, stored.width, stored.height) == (False, 300, 100)
    own = photo_by_link(place, secrets[0], form, photo.id, SMALL)
    assert own == photo_by_link(place, secrets[1], form, photo.id, SMALL)
    assert own == show_photo(place, HOST, recorded.event_id, photo.id, SMALL)


def test_a_photo_that_is_sent_twice_arrives_once(
    place: Workplace, recorded: Recorded, secrets: tuple[str, str]
) -> None:
    for _ in range(2):
        attach_photo(place, secrets[0], recorded.forms[0].id, CHART, "")
    assert len(open_recording(place, HOST, recorded.event_id).photos) == 1
    attach_photo(place, secrets[0], recorded.forms[0].id, OTHER, "")
    assert len(open_recording(place, HOST, recorded.event_id).photos) == 2


def test_what_cannot_be_stores_nothing(place: Workplace, recorded: Recorded, secrets: tuple[str, str]) -> None:
    with pytest.raises(NotAPhotoError):
        attach_photo(place, secrets[0], recorded.forms[0].id, b"%PDF-1.7", "")
    with pytest.raises(CaptionTooLongError):
        attach_photo(place, secrets[0], recorded.forms[0].id, CHART, "x" * (LONGEST_CAPTION + 1))
    assert open_recording(place, HOST, recorded.event_id).photos == ()


def test_a_form_of_somebody_else_takes_and_shows_no_photo(place: Workplace, recorded: Recorded) -> None:
    made = make_recorder_links(place, HOST, recorded.event_id)
    mine, other = (made[person] for person in recorded.people)
    photo = attach_photo(place, mine, recorded.forms[0].id, CHART, "")
    with pytest.raises(NotYourFormError):
        attach_photo(place, other, recorded.forms[0].id, OTHER, "")
    with pytest.raises(NotYourFormError):
        photo_by_link(place, other, recorded.forms[0].id, photo.id, SMALL)
    with pytest.raises(NoPhotoError):
        photo_by_link(place, other, recorded.forms[1].id, photo.id, SMALL)


def test_a_session_held_without_notes_takes_no_photo(
    place: Workplace, recorded: Recorded, secrets: tuple[str, str]
) -> None:
    session = next(
        each for each in open_plan(place, HOST, recorded.event_id).sessions if each.id == recorded.forms[0].session.id
    )
    closed = ShownRecord(event_id=recorded.event_id, kind="sessions", record_id=session.id, version=session.version)
    attach_photo(place, secrets[0], recorded.forms[0].id, OTHER, "")
    edit(place, HOST, closed, {"attribution": AttributionMode.CLOSED})
    with pytest.raises(SessionClosedError):
        attach_photo(place, secrets[0], recorded.forms[0].id, CHART, "")


def test_only_who_attached_a_photo_removes_it_by_a_link_and_it_is_gone_for_good(
    place: Workplace, recorded: Recorded, secrets: tuple[str, str]
) -> None:
    form = recorded.forms[0].id
    photo = attach_photo(place, secrets[0], form, CHART, "")
    with pytest.raises(NotYourPhotoError):
        remove_own_photo(place, secrets[1], form, photo.id)
    for _ in range(2):
        remove_own_photo(place, secrets[0], form, photo.id)
    with pytest.raises(NoPhotoError):
        photo_by_link(place, secrets[0], form, photo.id, SMALL)
    assert open_recorder_form(place, secrets[0], form).photos == ()
    last = load_changes(place.store, recorded.event_id)[0]
    assert (last.what, last.changes) == ("remove_photos", ())


def test_the_team_captions_releases_and_removes_a_photo(
    place: Workplace, recorded: Recorded, secrets: tuple[str, str]
) -> None:
    attach_photo(place, secrets[0], recorded.forms[0].id, CHART, "")
    edit_recorded(place, HOST, shown(place, recorded), {"caption": "Causes", "may_print": True})
    (photo,) = open_recording(place, HOST, recorded.event_id).photos
    assert (photo.caption, photo.may_print) == ("Causes", True)
    assert remove_recorded(place, HOST, shown(place, recorded)).photos == ()
    with pytest.raises(NoPhotoError):
        show_photo(place, HOST, recorded.event_id, photo.id, SMALL)
    undo(place, HOST, recorded.event_id)
    assert open_recording(place, HOST, recorded.event_id).photos == ()


def test_a_recorder_who_was_replaced_keeps_the_form_with_their_photo(place: Workplace, recorded: Recorded) -> None:
    first, second = recorded.people
    secret = make_recorder_links(place, HOST, recorded.event_id)[first]
    attach_photo(place, secret, recorded.forms[0].id, CHART, "")
    name_recorder(place, recorded.event_id, recorded.forms[0].session, second)
    assert [each.id for each in open_recorder_forms(place, secret).left] == [recorded.forms[0].id]


def test_photos_of_confidential_forms_go_on_the_day_of_their_notes(
    place: Workplace, recorded: Recorded, secrets: tuple[str, str]
) -> None:
    photo = attach_photo(place, secrets[0], recorded.forms[0].id, CHART, "")
    recording = open_recording(place, HOST, recorded.event_id)
    form = ShownRecord(
        event_id=recorded.event_id, kind="forms", record_id=recording.forms[0].id, version=recording.forms[0].version
    )
    edit_recorded(place, HOST, form, {"is_confidential": True})
    yesterday = place.clock().date() - timedelta(days=1)
    planned = Deletion(id="", position=0, kind=DeletionKind.NOTES, what="Confided", due_on=yesterday)
    add_recorded(place, HOST, recorded.event_id, planned)
    assert [each.number for each in delete_due(place, HOST, recorded.event_id)] == [1]
    with pytest.raises(NoPhotoError):
        show_photo(place, HOST, recorded.event_id, photo.id, SMALL)
