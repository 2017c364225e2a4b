"""A logo is a picture that can be printed: everything else is refused in one sentence, and nothing hidden gets in."""

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from planner.errors import PlannerError
from planner.intake.logo import (
    MOST_BYTES,
    LogoTooBigError,
    LogoTooLargeError,
    LogoTooSmallError,
    NotALogoError,
    SvgLogoError,
    WhiteLogoError,
    read_logo,
    read_picture,
)
from tests.intake.pictures import a_header_of
from tests.letterheads import a_picture

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_keeps_its_shape_and_becomes_a_png(kind: str) -> None:
    with Image.open(io.BytesIO(read_logo(a_picture(3200, 800, kind=kind)))) as logo:
        assert (logo.format, logo.size) == ("PNG", (1600, 400))


def test_nothing_but_pixels_stays_in_a_logo() -> None:
    notes, target = PngInfo(), io.BytesIO()
    notes.add_text("Comment", "where it was taken")
    Image.new("RGB", (80, 80), "black").save(target, "PNG", pnginfo=notes)

    assert b"where it was taken" not in read_logo(target.getvalue() + b"<script>")
    assert b"<script>" not in read_logo(target.getvalue() + b"<script>")


def test_a_photograph_taken_upright_stands_upright() -> None:
    turned, target = Image.Exif(), io.BytesIO()
    turned[0x0112] = 6
    Image.new("RGB", (200, 100), "black").save(target, "JPEG", exif=turned)
    with Image.open(io.BytesIO(read_logo(target.getvalue()))) as logo:
        assert logo.size == (100, 200)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (SVG, SvgLogoError),
        (SVG.decode().encode("utf-16"), SvgLogoError),
        (a_header_of(10_000, 6_000), LogoTooLargeError),
        (a_header_of(100_000, 100_000), LogoTooLargeError),
        (a_header_of(200, 200), NotALogoError),
        (a_picture(20, 20), LogoTooSmallError),
        (a_picture(colour="white"), WhiteLogoError),
        (a_picture(kind="GIF"), NotALogoError),
        (b"%PDF-1.7", NotALogoError),
        (b"", NotALogoError),
        (b"\x00" * (MOST_BYTES + 1), LogoTooBigError),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_what_cannot_be_a_logo_is_refused(content: bytes, error: type[PlannerError]) -> None:
    with pytest.raises(error):
        read_logo(content)


@given(st.sampled_from(["PNG", "JPEG"]), st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_a_damaged_picture_is_read_or_refused_and_never_more(kind: str, at: int, damage: bytes) -> None:
    sound = a_picture(60, 40, kind=kind)
    at %= len(sound)
    with suppress(PlannerError):
        read_logo(sound[:at] + damage + sound[at + len(damage) :])


def test_what_was_read_once_is_read_as_the_same() -> None:
    once = read_logo(a_picture())
    assert read_picture(once) == once
