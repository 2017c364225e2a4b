"""Photos in the text of a document: JPEG files of its own, each in a line with words for whoever cannot see it."""

from collections.abc import Sequence

from planner.export.brand.parts import DOCUMENT, Parts, add_link, declare
from planner.export.drawing import Size, graphic, inline
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.text import clean
from planner.export.word_xml import Element, w

TALLEST_MM = 110.0
"""Two of them stand on a page, each with its words."""


def put_photos(parts: Parts, photos: Sequence[bytes]) -> None:
    """Put JPEG files into a document, numbered from 1."""
    for number, content in enumerate(photos, start=1):
        parts[f"word/media/photo{number}.jpg"] = content
        add_link(parts, DOCUMENT, _link(number), "image", f"media/photo{number}.jpg")
    if photos:
        declare(parts, extension="jpg", content_type="image/jpeg")


def photo_line(number: int, shape: Size, width_mm: float, text: str) -> Element:
    """Return a line with the photo of that number, of this shape, as large as there is room; its words stay with it."""
    width, height = shape
    scale = min(width_mm / width, TALLEST_MM / height)
    size_mm = (width * scale, height * scale)
    line = paragraph(Style.NORMAL, keep_with_next=True)
    drawn = inline(graphic(number, size_mm, _link(number), f"Photo {number}"), size_mm, clean(text))
    line.append(w("r", w("drawing", drawn)))
    return line


def _link(number: int) -> str:
    return f"rIdPhoto{number}"
