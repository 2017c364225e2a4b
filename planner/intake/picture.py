"""Opens a picture that somebody sent: how large it is is looked at before it is unpacked, and only its pixels stay."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from math import ceil

from PIL import Image, ImageOps

from planner.errors import PlannerError

JPEG = "JPEG"
MILLION = 1_000_000
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
"""What Pillow says of more pixels than it opens at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureLimits:
    """What is opened: `most` is how many millions of pixels a picture of each kind may have, by Pillow's names.

    A JPEG is unpacked at a part of its size, and so may have more than others, but not one that was saved in passes
    (`most_in_passes`), which is unpacked whole. `longest_side` is that of the picture that is returned, in pixels.
    """

    most: Mapping[str, int]
    most_in_passes: int
    longest_side: int

    def most_for(self, picture: Image.Image) -> int:
        """Return how many millions of pixels this picture may have; a phone's JPEG may hold further pictures (MPO)."""
        if picture.info.get("progressive"):
            return self.most_in_passes
        return self.most.get(picture.format or "", self.most[JPEG])


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureErrors:
    """What is raised for too many pixels, with how many millions there may be, and for what cannot be read."""

    too_large: Callable[[int], PlannerError]
    unreadable: Callable[[], PlannerError]


def draw_anew(content: bytes, limits: PictureLimits, errors: PictureErrors) -> Image.Image:
    """Return a picture upright, made smaller where it is too large, as pixels alone; raises what `errors` says."""
    try:
        with Image.open(BytesIO(content), formats=tuple(limits.most)) as picture:
            most = limits.most_for(picture)
            if picture.width * picture.height <= most * MILLION:
                return _as_pixels(picture, limits.longest_side)
    except BOMBS:
        most = max(limits.most.values())
    except Exception as wrong:  # a damaged picture makes Pillow raise almost anything
        raise errors.unreadable() from wrong
    raise errors.too_large(most)


def _as_pixels(picture: Image.Image, side: int) -> Image.Image:
    share = side / max(picture.size)
    picture.draft(None, (ceil(picture.width * share), ceil(picture.height * share)))
    picture.thumbnail((side, side))
    drawn = ImageOps.exif_transpose(picture).convert("RGBA")
    pixels = Image.new("RGBA", drawn.size)
    pixels.paste(drawn)
    return pixels
