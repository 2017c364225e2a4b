"""Places the logo at the end of every head, inside the margin: it never moves the text of a page."""

import struct
from collections.abc import Iterator

from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from planner.export.brand.parts import DOCUMENT, Parts, add_link, declare, linked_parts
from planner.export.drawing import EMU_A_MM, NAMESPACES, Size, extent, graphic, picture
from planner.export.paragraph import paragraph
from planner.export.styles import Style
from planner.export.word_xml import Element, in_order, points, tag, w

MEDIA, LINK = "word/media/logo.png", "rIdLogo"
TALLEST_MM, WIDEST_MM, GAP_MM, ABOVE_MM, BELOW_MM = 10.0, 45.0, 4.0, 1.0, 2.0
"""The logo begins a little above the text beside it, and ends well before the text of the page begins."""

TWIPS_A_MM = 1440 / 25.4
SIZE_IN_PNG = 16
"""The byte at which a PNG tells its width and height (PNG specification, 11.2.1)."""

FIRST_ID = 9001
"""Number of the first picture; whatever else is drawn on a page has a lower one."""


def place_logo(parts: Parts, logo: bytes, text: str) -> None:
    """Place a PNG in every head that says something; a base may bring its own logo. Sheets of cards have no head.

    `text` says what the picture is to whoever cannot see it.
    """
    for number, (name, top_mm, room_mm) in enumerate(_heads(parts), FIRST_ID):
        head = parse_xml(parts[name])
        line = next((each for each in head.iter(tag("p")) if each.style == Style.HEADER.id), None)
        if line is None or next(head.iter(tag("drawing")), None) is not None:
            continue
        size_mm = fit(logo, room_mm)
        line.append(w("r", w("drawing", _anchor(number, size_mm, top_mm, text))))
        _make_room(line, size_mm[0])
        parts[name] = serialize_part_xml(head)
        add_link(parts, name, LINK, "image", "media/logo.png")
        parts[MEDIA] = logo
    if MEDIA in parts:
        declare(parts, extension="png", content_type="image/png")


def fit(logo: bytes, height_mm: float, width_mm: float = WIDEST_MM) -> Size:
    """Return width and height in millimetres that keep the picture's shape and stay within the room there is."""
    width, height = struct.unpack(">II", logo[SIZE_IN_PNG : SIZE_IN_PNG + 8])
    scale = min(width_mm / width, height_mm / height)
    return width * scale, height * scale


def _heads(parts: Parts) -> Iterator[tuple[str, float, float]]:
    """Yield the part of each section's head, where a logo begins in it, and how tall it may be."""
    names = dict(linked_parts(parts, "header"))
    for section in parse_xml(parts[DOCUMENT]).iter(tag("sectPr")):
        margins = section.find(tag("pgMar"))
        head_mm, text_mm = (int(margins.get(tag(side))) / TWIPS_A_MM for side in ("header", "top"))
        top_mm = max(0, head_mm - ABOVE_MM)
        for reference in section.findall(tag("headerReference")):
            yield names[reference.get(qn("r:id"))], top_mm, min(TALLEST_MM, text_mm - BELOW_MM - top_mm)


def _make_room(line: Element, width_mm: float) -> None:
    """End the lines of the head before the logo, and draw the rule below both."""
    room = w("ind", right=round((width_mm + GAP_MM) * TWIPS_A_MM))
    unruled = w("pBdr", w("bottom", val="nil"))
    line.replace(line.pPr, in_order("pPr", *line.pPr, unruled, room))
    rule = paragraph(Style.HEADER)
    spacing = w("spacing", line=points(1), lineRule="exact")
    rule.replace(rule.pPr, in_order("pPr", *rule.pPr, spacing))
    line.addnext(rule)


def _anchor(number: int, size_mm: Size, top_mm: float, text: str) -> Element:
    """Draw a picture at the end of the line, at a fixed height of the page (ECMA-376 part 1, 20.4.2.3)."""
    return picture(
        f"""<wp:anchor {NAMESPACES}
 distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="1" layoutInCell="1"
 allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>{round(top_mm * EMU_A_MM)}</wp:posOffset></wp:positionV>
{extent(size_mm)}<wp:wrapNone/>{graphic(number, size_mm, LINK, "Logo")}</wp:anchor>""",
        text,
    )
