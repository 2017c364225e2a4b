"""A photo from any phone becomes a JPEG with nothing in it but what is seen; everything else is refused."""

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pillow_heif import register_heif_opener

from planner.domain.recording.photos import MOST_BYTES, PhotoTooBigError, Picture
from planner.errors import PlannerError
from planner.intake.photo import (
    SMALL_SIDE,
    NotAPhotoError,
    PhotoTooLargeError,
    read_photo,
)
from tests.intake.pictures import a_header_of
from tests.letterheads import a_picture

register_heif_opener(thumbnails=False)
HIDDEN = "Seen-5e1b-at-the-office"
UPRIGHT_BY, TAKEN_BY = 0x0112, 0x010E
"""Numbers of two of a photo's notes (EXIF 2.3, table 4): how the camera was held, and what the picture shows."""


def a_photo_file(kind: str, size: tuple[int, int] = (400, 300), *, turned: int = 1, mode: str = "RGB") -> bytes:
    notes, target = Image.Exif(), io.BytesIO()
    notes[UPRIGHT_BY], notes[TAKEN_BY] = turned, HIDDEN
    Image.new(mode, size, "white").save(target, kind, exif=notes.tobytes())
    return target.getvalue()


def size_of(content: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.format == "JPEG"
        return picture.size


@pytest.mark.parametrize("kind", ["HEIF", "JPEG", "PNG", "WEBP"])
def test_a_photo_of_any_phone_becomes_a_small_jpeg_without_its_notes(kind: str) -> None:
    content = a_photo_file(kind, (2400, 600))
    assert HIDDEN.encode() in content

    photo = read_photo(content)
    assert (photo.width, photo.height) == size_of(photo.whole) == (2000, 500)
    assert size_of(photo.small) == (SMALL_SIDE, SMALL_SIDE // 4)
    assert HIDDEN.encode() not in photo.whole + photo.small


@pytest.mark.parametrize("kind", ["HEIF", "JPEG", "PNG", "WEBP"])
def test_a_photo_taken_upright_stands_upright(kind: str) -> None:
    photo = read_photo(a_photo_file(kind, (200, 100), turned=6))
    assert (photo.width, photo.height) == (100, 200)


def test_a_picture_of_sixty_million_pixels_is_taken_as_jpeg() -> None:
    target = io.BytesIO()
    Image.new("L", (8000, 7500)).save(target, "JPEG")
    assert read_photo(target.getvalue()).width == 2000


def test_what_is_seen_through_is_white() -> None:
    photo = read_photo(a_photo_file("PNG", mode="RGBA"))
    with Image.open(io.BytesIO(photo.whole)) as picture:
        assert picture.getpixel((5, 5)) == (255, 255, 255)


def test_the_same_photo_is_kept_with_the_same_bytes() -> None:
    content = a_photo_file("JPEG")
    assert read_photo(content) == read_photo(content)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"%PDF-1.7 called chart.jpg", NotAPhotoError),
        (b"", NotAPhotoError),
        (a_picture(kind="GIF"), NotAPhotoError),
        (a_photo_file("JPEG")[:-200], NotAPhotoError),
        (a_photo_file("HEIF")[:-200], NotAPhotoError),
        (a_header_of(200, 200), NotAPhotoError),
        (a_header_of(10_000, 6_000), PhotoTooLargeError),
        (a_header_of(100_000, 100_000), PhotoTooLargeError),
        (b"\x00" * (MOST_BYTES + 1), PhotoTooBigError),
    ],
    ids=["pdf", "empty", "gif", "cut jpeg", "cut heic", "cut png", "large", "bomb", "big"],
)
def test_what_is_no_photo_is_refused_in_one_sentence(content: bytes, error: type[PlannerError]) -> None:
    with pytest.raises(error):
        read_photo(content)


@given(st.binary(max_size=200), st.sampled_from(["HEIF", "JPEG", "PNG", "WEBP"]), st.integers(0, 600))
def test_damaged_photos_break_nothing(noise: bytes, kind: str, at: int) -> None:
    whole = a_photo_file(kind, (16, 16))
    with suppress(PlannerError):
        assert isinstance(read_photo(whole[:at] + noise + whole[at + len(noise) :]), Picture)
