"""Photos of charts on a form: what is known of each; its pixels are loaded only when they are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from planner.errors import PlannerError, sentence

MOST_PHOTOS = 12
"""How many photos a form takes, whoever adds them."""
LONGEST_CAPTION = 500
MOST_BYTES = 48 * 1024 * 1024
"""What a photo may take as it comes; it is kept much smaller."""


class PhotoRefusedError(PlannerError):
    """A photo that is not taken, or not removed, whose kind says why; what came along with it is stored."""


class PhotoTooBigError(PhotoRefusedError):
    """More bytes than any phone's photo has."""

    template = sentence("The photo is larger than {limit} MB. Attach a smaller copy of it, such as a screenshot.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """One photo on a form; `written_by` is the person who took it, `width` and `height` are in pixels.

    It may show names and faces, so that it is printed only where a reviewer has said that it `may_print`.
    """

    id: str
    version: int = 1
    form_id: str
    written_by: str = ""
    position: int
    caption: str = ""
    may_print: bool = False
    width: int
    height: int
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The pixels of a photo: two JPEG files without anything else in them, `small` to be shown in a row."""

    whole: bytes
    small: bytes
    width: int
    height: int


def photos_of(photos: Iterable[Photo], form_id: str) -> tuple[tuple[int, Photo], ...]:
    """Return the photos of a form, each with the number by which it is called where it has no caption."""
    return tuple(enumerate((each for each in photos if each.form_id == form_id), start=1))
