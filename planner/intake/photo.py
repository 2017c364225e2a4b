"""Reads a photo from any phone: made smaller, upright, as JPEG, with nothing in it but what is seen."""

from io import BytesIO

from PIL import Image

from planner.domain.recording.photos import MOST_BYTES, PhotoRefusedError, PhotoTooBigError, Picture
from planner.errors import sentence
from planner.intake.picture import PictureErrors, PictureLimits, draw_anew

SIDES, MOST_KEPT_BYTES = (2000, 1600, 1200), 1_000_000
"""The longest side that a photo is kept with: the largest at which it is small enough to be printed a hundred times."""
SMALL_SIDE = 480
QUALITY = 80
LIMITS = PictureLimits(most={"JPEG": 89, "HEIF": 50, "PNG": 40, "WEBP": 24}, most_in_passes=50, longest_side=SIDES[0])
"""Pillow warns of more than 89; by the others at most 400 MB of memory are taken, as measured."""


class PhotoTooLargeError(PhotoRefusedError):
    """More pixels than can be unpacked here."""

    template = sentence(
        "The photo has more than {limit} million pixels. Take it again with the camera's usual setting, or attach a "
        "screenshot of it."
    )


class NotAPhotoError(PhotoRefusedError):
    """Bytes that are no photo, whatever the file is called, or a damaged one."""

    template = sentence(
        "This file is no photo that can be read: JPEG, PNG, WebP and HEIC are. Take a photo or a screenshot of it, "
        "and attach that."
    )


ERRORS = PictureErrors(too_large=lambda most: PhotoTooLargeError(limit=most), unreadable=NotAPhotoError)


def read_photo(content: bytes) -> Picture:
    """Return a photo as it is kept; raises PhotoTooBigError, PhotoTooLargeError or NotAPhotoError.

    Whoever calls lets one at a time in, for the memory that it takes.
    """
    from pillow_heif import register_heif_opener

    register_heif_opener(thumbnails=False, decode_threads=1)
    if len(content) > MOST_BYTES:
        raise PhotoTooBigError(limit=MOST_BYTES // 1024**2)
    drawn = draw_anew(content, LIMITS, ERRORS)
    photo = Image.new("RGB", drawn.size, "white")
    photo.paste(drawn, mask=drawn)
    whole = _small_enough(photo)
    width, height = photo.size
    photo.thumbnail((SMALL_SIDE, SMALL_SIDE))
    return Picture(whole=whole, small=_to_jpeg(photo), width=width, height=height)


def _small_enough(photo: Image.Image) -> bytes:
    packed = b""
    for side in SIDES:
        photo.thumbnail((side, side))
        packed = _to_jpeg(photo)
        if len(packed) <= MOST_KEPT_BYTES:
            break
    return packed


def _to_jpeg(photo: Image.Image) -> bytes:
    target = BytesIO()
    photo.save(target, "JPEG", quality=QUALITY, optimize=True)
    return target.getvalue()
