"""A photo's pixels stand apart from what is loaded with its form; what is removed is in no byte of the database."""

from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.recording.photos import MOST_PHOTOS, Picture
from planner.storage.backup import back_up, restore
from planner.storage.history import load_changes
from planner.storage.photos import PictureSize, TooManyPhotosError, add_photo, erase_photo, load_pixels
from planner.storage.plans import load_plan, load_revision
from planner.storage.purging import purge_deleted
from planner.storage.recordings import load_recorded_form, load_recording
from planner.storage.saving import save_plan
from planner.storage.store import Store
from planner.storage.writing import Deed, Direction
from tests.builders import a_person, a_plan, an_attendance, an_organisation
from tests.recording_builders import a_form, a_photo
from tests.storage.builders import NOON

ATTACHED = Deed(actor="", what="add_photos", at=NOON, direction=Direction.RECEIVED)
REMOVED = Deed(actor="host", what="remove_photos", at=NOON, direction=Direction.ERASED)
WHOLE, SMALL = b"Whole-3d9e-" * 900, b"Small-77ab-" * 90
PIXELS = Picture(whole=WHOLE, small=SMALL, width=1500, height=2000)


@pytest.fixture
def planned(store: Store) -> Store:
    plan = a_plan(organisations=(an_organisation(),), persons=(a_person(),), attendances=(an_attendance(),))
    save_plan(store, actor="host", what="add_event", before=None, after=plan, at=NOON)
    return store


def attach(store: Store, *ids: str) -> None:
    for photo_id in ids:
        add_photo(store, "event-1", ATTACHED, (a_form(), a_photo(id=photo_id)), PIXELS)


def test_a_photo_begins_its_form_stands_last_and_changes_no_version_of_the_plan(planned: Store) -> None:
    before = load_revision(planned, "event-1")
    attach(planned, "photo-b", "photo-a")
    found = load_recorded_form(planned, "event-1", a_form().id)
    assert ([each.id for each in found.forms], [each.id for each in found.photos]) == (
        [a_form().id],
        ["photo-b", "photo-a"],
    )
    assert [each.name for each in found.persons] == [a_person().name]
    assert load_revision(planned, "event-1") == before


def test_pixels_come_only_when_they_are_asked_for(planned: Store) -> None:
    attach(planned, "photo-1", "photo-2")
    assert load_pixels(planned, "event-1", ["photo-1", "photo-9"], PictureSize.WHOLE) == {"photo-1": WHOLE}
    assert load_pixels(planned, "event-1", ["photo-2"], PictureSize.SMALL) == {"photo-2": SMALL}
    assert load_pixels(planned, "event-9", ["photo-1"], PictureSize.WHOLE) == {}


def test_the_same_photo_twice_is_kept_once(planned: Store) -> None:
    attach(planned, "photo-1", "photo-1")
    assert len(load_recording(planned, "event-1").photos) == 1
    assert [each.what for each in load_changes(planned, "event-1")] == ["add_photos", "add_event"]


def test_a_form_takes_so_many_photos_and_no_more(planned: Store) -> None:
    attach(planned, *(f"photo-{number}" for number in range(MOST_PHOTOS)))
    with pytest.raises(TooManyPhotosError):
        attach(planned, "one-more")
    attach(planned, "photo-0")
    assert len(load_recording(planned, "event-1").photos) == MOST_PHOTOS


def test_a_backup_brings_photos_back(planned: Store, tmp_path: Path) -> None:
    attach(planned, "photo-1")
    back_up(planned, tmp_path / "backup.zip", NOON)
    erase_photo(planned, "event-1", REMOVED, "photo-1")
    restore(planned, tmp_path / "backup.zip", NOON, tmp_path / "replaced.zip")
    assert load_pixels(planned, "event-1", ["photo-1"], PictureSize.WHOLE) == {"photo-1": WHOLE}


def test_an_event_that_goes_takes_its_photos_along(planned: Store) -> None:
    attach(planned, "photo-1")
    plan = load_plan(planned, "event-1")
    gone = replace(plan, event=replace(plan.event, deleted_at=NOON))
    save_plan(planned, actor="host", what="delete_event", before=plan, after=gone, at=NOON)
    assert purge_deleted(planned, NOON.replace(year=NOON.year + 1)) == 1
    assert load_pixels(planned, "event-1", ["photo-1"], PictureSize.WHOLE) == {}


def test_no_byte_is_left_of_a_photo_that_was_removed(sqlite_store: Store) -> None:
    store = sqlite_store
    save_plan(store, actor="host", what="add_event", before=None, after=a_plan(), at=NOON)
    attach(store, "photo-1")
    middle = b64encode(WHOLE)[3000:3200]
    assert middle in bytes_of(store)

    erase_photo(store, "event-1", REMOVED, "photo-1")
    assert load_recording(store, "event-1").photos == ()
    assert middle not in bytes_of(store)
    assert b"photo-1" not in bytes_of(store)


def bytes_of(store: Store) -> bytes:
    file = Path(store.place)
    return b"".join(each.read_bytes() for each in sorted(file.parent.glob(f"{file.name}*")) if each.is_file())
