"""Stores photos of charts with their pixels, and reads pixels one by one: nothing else ever loads them."""

from base64 import b64decode, b64encode
from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

import sqlalchemy as sa

from planner.domain.editing import next_position
from planner.domain.recording.forms import Form
from planner.domain.recording.photos import MOST_PHOTOS, Photo, PhotoRefusedError, Picture
from planner.errors import sentence
from planner.storage import schema
from planner.storage.changes import Change
from planner.storage.erasing import Erasure, erase
from planner.storage.recording_tables import photo, picture
from planner.storage.records import FORM, PHOTO
from planner.storage.rows import Shelf
from planner.storage.store import Store
from planner.storage.writing import Deed, hold, store_changes


class PictureSize(StrEnum):
    """Which of a photo's two pictures."""

    SMALL = "small"
    WHOLE = "whole"


class TooManyPhotosError(PhotoRefusedError):
    """More photos than a form takes."""

    template = sentence(
        "This form has {most} photos, and takes no more. Remove one, or put several charts in one photo."
    )


def add_photo(store: Store, event_id: str, deed: Deed, added: tuple[Form, Photo], pixels: Picture) -> None:
    """Store a photo after those of its form, and the form where nobody has begun it; one that is there stays as it is.

    Raises TooManyPhotosError, TextNotStorableError or a DatabaseError, and then nothing was stored.
    """
    form, new = added
    with store.writing() as connection:
        shelf = Shelf(connection, event_id)
        hold(shelf, schema.event, [event_id])
        there = shelf.load(PHOTO, sa.select(photo.c.id).where(photo.c.event_id == event_id, photo.c.form_id == form.id))
        if new.id in {each.id for each in there}:
            return
        if len(there) >= MOST_PHOTOS:
            raise TooManyPhotosError(most=MOST_PHOTOS)
        begun = [] if shelf.load(FORM, [form.id]) else [Change(kind=FORM, before=None, after=form)]
        last = replace(new, position=next_position(there))
        store_changes(shelf, deed, [*begun, Change(kind=PHOTO, before=None, after=last)])
        row = {size.value: b64encode(getattr(pixels, size)).decode() for size in PictureSize}
        shelf.insert(picture, [{"event_id": event_id, "photo_id": new.id, **row}])


def load_pixels(store: Store, event_id: str, ids: Collection[str], size: PictureSize) -> dict[str, bytes]:
    """Return these photos as JPEG, by their ids and in their order; those that are not there are left out."""
    mine = (picture.c.event_id == event_id, picture.c.photo_id.in_(ids))
    with store.reading() as connection:
        rows = connection.execute(sa.select(picture.c.photo_id, picture.c[size.value]).where(*mine))
        held = {row.photo_id: row[1] for row in rows}
    return {photo_id: b64decode(held[photo_id]) for photo_id in ids if photo_id in held}


def erase_photo(store: Store, event_id: str, deed: Deed, photo_id: str) -> None:
    """Remove a photo for good, from the history too; raises a DatabaseError, and then it is still there."""
    erase(store, event_id, deed, Erasure(records=((PHOTO.name, (photo_id,)),)))
