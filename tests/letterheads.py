"""Logos and letterheads as hosts have them."""

import io
from collections.abc import Mapping
from zipfile import ZipFile

from docx import Document
from docx.shared import Mm
from PIL import Image, ImageDraw

from planner.export.archive import pack, unpack

LETTER = "Dear colleague"


def a_picture(width: int = 300, height: int = 100, *, kind: str = "PNG", colour: str = "#8A1C1C") -> bytes:
    """Draw a picture in one colour with a white disc."""
    picture = Image.new("RGB", (width, height), colour)
    ImageDraw.Draw(picture).ellipse((5, 5, height - 5, height - 5), fill="white")
    target = io.BytesIO()
    picture.save(target, kind)
    return target.getvalue()


def a_letterhead() -> bytes:
    """Write a Word document with a picture and a name at the head, an address at the foot, and a letter."""
    document = Document()
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(30)
    line = section.header.paragraphs[0]
    line.add_run().add_picture(io.BytesIO(a_picture()), height=Mm(10))
    line.add_run("Prefecture of the North")
    section.footer.paragraphs[0].text = "Kukës"
    document.styles["Heading 1"].font.name = "Georgia"
    document.add_paragraph(LETTER, style="List Number")
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_parts(
    content: bytes, changes: Mapping[str, tuple[str, str]], added: Mapping[str, bytes] | None = None
) -> bytes:
    """Return a file with one text replaced by another in some of its parts, and with more parts."""
    parts = unpack(content)
    for name, (before, after) in changes.items():
        parts[name] = parts[name].replace(before.encode(), after.encode())
    return pack({**parts, **(added or {})})


def header_of(content: bytes) -> str:
    """Return the name of the part at the head of a letterhead."""
    with ZipFile(io.BytesIO(content)) as archive:
        return next(name for name in archive.namelist() if name.startswith("word/header"))
