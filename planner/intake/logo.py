"""Reads a logo: PNG or JPEG alone, looked at before it is unpacked, and drawn anew so that nothing hidden stays."""

from io import BytesIO

from PIL import Image

from planner.errors import PlannerError, sentence
from planner.intake.picture import PictureErrors, PictureLimits, draw_anew

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40
"""Millions; unpacked, they would fill the memory."""
LEAST_SIDE = 40
"""Pixels; a smaller picture is a blur on paper."""
WHITEST = 225
"""The darkest grey of a picture that white paper swallows."""

SIDES, MOST_KEPT_BYTES = (1600, 800, 400), 700_000
"""The longest side that a picture is kept with: the largest at which it is small enough for every paper."""
LIMITS = PictureLimits(
    most=dict.fromkeys(("PNG", "JPEG"), MOST_PIXELS), most_in_passes=MOST_PIXELS, longest_side=SIDES[0]
)


class LogoTooBigError(PlannerError):
    """More bytes than any logo has."""

    template = sentence("The picture is larger than {limit} MB. Save it smaller, as PNG, and upload that.")


class LogoTooLargeError(PlannerError):
    """More pixels than any printer shows; unpacked it would fill the memory."""

    template = sentence(
        "The picture has more than {limit} million pixels. Make it at most 4,000 pixels wide and tall, and upload that."
    )


class LogoTooSmallError(PlannerError):
    """A few pixels alone."""

    template = sentence(
        "The picture is only {width} by {height} pixels and would be a blur on paper. Upload one of 400 pixels or more."
    )


class SvgLogoError(PlannerError):
    """A drawing, which is a program's text and may hold scripts."""

    template = sentence(
        "The picture is an SVG drawing, which may hold scripts and looks different in every program. "
        "Export it as PNG, 1,000 pixels wide or more, and upload that."
    )


class NotALogoError(PlannerError):
    """Bytes that are no picture, a damaged one, or one of another kind."""

    template = sentence("The file is no PNG or JPEG picture that can be read. Save the logo as PNG, and upload that.")


class WhiteLogoError(PlannerError):
    """A picture of which nothing shows on white paper."""

    template = sentence(
        "Nothing of the picture shows on white paper: it is white or transparent. Upload the dark version of the logo."
    )


ERRORS = PictureErrors(too_large=lambda most: LogoTooLargeError(limit=most), unreadable=NotALogoError)


def read_logo(content: bytes) -> bytes:
    """Return a logo as a PNG of its own, with nothing but its pixels, its longest side at most 1,600.

    Raises LogoTooSmallError, WhiteLogoError, and the errors of `read_picture`.
    """
    picture = _read(content)
    if max(picture.size) < LEAST_SIDE:
        raise LogoTooSmallError(width=picture.width, height=picture.height)
    _check_that_it_shows(picture)
    return _to_png(picture)


def read_picture(content: bytes) -> bytes:
    """Return any picture so. Raises LogoTooBigError, LogoTooLargeError, SvgLogoError or NotALogoError."""
    return _to_png(_read(content))


def _read(content: bytes) -> Image.Image:
    if len(content) > MOST_BYTES:
        raise LogoTooBigError(limit=MOST_BYTES // 1024**2)
    if b"<svg" in content[:4096].replace(b"\x00", b"").lower():
        raise SvgLogoError
    return draw_anew(content, LIMITS, ERRORS)


def _check_that_it_shows(picture: Image.Image) -> None:
    paper = Image.new("RGBA", picture.size, "white")
    darkest, _ = Image.alpha_composite(paper, picture).convert("L").getextrema()
    if not isinstance(darkest, int | float) or darkest > WHITEST:
        raise WhiteLogoError


def _to_png(picture: Image.Image) -> bytes:
    packed = b""
    for side in SIDES:
        picture.thumbnail((side, side))
        target = BytesIO()
        picture.save(target, "PNG", optimize=True)
        packed = target.getvalue()
        if len(packed) <= MOST_KEPT_BYTES:
            break
    return packed
