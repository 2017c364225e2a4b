"""Photos of charts: attached and removed by a recorder's link, shown to that link and to whoever may read notes.

What is removed is gone for good, for it may show names and faces: no undo brings it back.
"""

from hashlib import sha256

from planner.domain.attribution import AttributionMode
from planner.domain.recording.photos import LONGEST_CAPTION, Photo, PhotoRefusedError, Picture
from planner.domain.rights import Area
from planner.errors import PlannerError, sentence
from planner.operations.actor import Actor
from planner.operations.filing_written import OpenRecorderForm, open_recorder_form
from planner.operations.permission import reads
from planner.operations.recordings import SessionClosedError
from planner.operations.workplace import Workplace
from planner.storage.photos import PictureSize, add_photo, erase_photo, load_pixels
from planner.storage.writing import Deed, Direction

ADDED, REMOVED = "add_photos", "remove_photos"


class NoPhotoError(PlannerError):
    """A photo that is not there, or not any more."""

    template = sentence("This photo is no longer there. Reload the page to see what is.")


class NotYourPhotoError(PhotoRefusedError):
    """The removal of a photo that somebody else has attached."""

    template = sentence("This photo is not yours, so it stays. Ask the lead facilitator to remove it.")


class CaptionTooLongError(PhotoRefusedError):
    """More than a photo's caption says."""

    template = sentence("What a photo shows is said in {most} characters at most. Make it shorter.")


def attach_photo(place: Workplace, secret: str, form_id: str, content: bytes, caption: str) -> Photo:
    """Attach a photo to a form that a link opens; the same photo again changes nothing.

    Raises CaptionTooLongError, SessionClosedError, TooManyPhotosError, and what `read_photo` and `open_recorder_form`
    raise; then nothing was stored.
    """
    from planner.intake.photo import read_photo

    opened = open_recorder_form(place, secret, form_id)
    if opened.session and opened.session.attribution is AttributionMode.CLOSED:
        raise SessionClosedError(title=opened.session.title)
    if len(caption) > LONGEST_CAPTION:
        raise CaptionTooLongError(most=LONGEST_CAPTION)
    pixels = read_photo(content)
    photo = Photo(
        id=_id_of(opened, pixels),
        form_id=form_id,
        written_by=opened.person_id,
        position=0,
        caption=caption,
        width=pixels.width,
        height=pixels.height,
        sent_at=place.clock(),
    )
    add_photo(place.store, opened.event.id, _sent(place, opened, ADDED), (opened.form, photo), pixels)
    return photo


def remove_own_photo(place: Workplace, secret: str, form_id: str, photo_id: str) -> None:
    """Remove for good what the same link has attached; one that is gone already is gone.

    Raises NotYourPhotoError, or what `open_recorder_form` raises; then it is still there.
    """
    opened = open_recorder_form(place, secret, form_id)
    photo = next((each for each in opened.photos if each.id == photo_id), None)
    if photo is None:
        return
    if photo.written_by != opened.person_id:
        raise NotYourPhotoError
    erase_photo(place.store, opened.event.id, _sent(place, opened, REMOVED), photo_id)


def photo_by_link(place: Workplace, secret: str, form_id: str, photo_id: str, size: PictureSize) -> bytes:
    """Return one photo of a form that a link opens, as JPEG.

    Raises NoPhotoError, or what `open_recorder_form` raises.
    """
    opened = open_recorder_form(place, secret, form_id)
    if photo_id not in {each.id for each in opened.photos}:
        raise NoPhotoError
    return _pixels(place, opened.event.id, photo_id, size)


@reads(Area.RECORDING)
def show_photo(place: Workplace, actor: Actor, event_id: str, photo_id: str, size: PictureSize) -> bytes:
    """Return one photo of an event as JPEG; raises NoPhotoError."""
    return _pixels(place, event_id, photo_id, size)


def _pixels(place: Workplace, event_id: str, photo_id: str, size: PictureSize) -> bytes:
    found = load_pixels(place.store, event_id, [photo_id], size)
    if photo_id not in found:
        raise NoPhotoError
    return found[photo_id]


def _sent(place: Workplace, opened: OpenRecorderForm, what: str) -> Deed:
    """Return what a link does: nobody's to take back, and no version of the plan."""
    return Deed(actor=opened.name, what=what, at=place.clock(), direction=Direction.RECEIVED)


def _id_of(opened: OpenRecorderForm, pixels: Picture) -> str:
    """Return an id that follows from the picture, so that what is sent twice arrives once."""
    told = sha256(f"{opened.form.id} {opened.person_id} ".encode() + pixels.whole)
    return f"photo-{told.hexdigest()[:24]}"
