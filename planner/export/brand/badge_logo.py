"""Places the logo on name badges: at the end of the ribbon with the role, where either size has room for it."""

from collections.abc import Iterator

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml

from planner.export.badges import PADDING_MM, STRIP_MM
from planner.export.brand.logo import LINK, MEDIA, fit
from planner.export.brand.parts import DOCUMENT, Parts, add_link, declare
from planner.export.drawing import graphic, inline
from planner.export.word_xml import Element, in_order, millimetres, tag, w

TALLEST_MM, WIDEST_MM = 5.0, 26.0
"""What the ribbon leaves beside a role in one line; the line is no higher than before."""
FIRST_ID = 10001


def place_on_badges(parts: Parts, logo: bytes, text: str) -> None:
    """Place a PNG on the front of every badge; a document without badges stays as it is."""
    root = parse_xml(parts[DOCUMENT])
    roles = list(_roles(root))
    size_mm = fit(logo, TALLEST_MM, WIDEST_MM)
    for number, (role, width_mm) in enumerate(roles, FIRST_ID):
        stop = w("tabs", w("tab", val="right", pos=millimetres(width_mm)))
        role.replace(role.pPr, in_order("pPr", *role.pPr, stop))
        drawn = inline(graphic(number, size_mm, LINK, "Logo"), size_mm, text)
        role.append(w("r", w("tab"), w("drawing", drawn)))
    if roles:
        parts[DOCUMENT] = serialize_part_xml(root)
        add_link(parts, DOCUMENT, LINK, "image", "media/logo.png")
        parts[MEDIA] = logo
        declare(parts, extension="png", content_type="image/png")


def _roles(root: Element) -> Iterator[tuple[Element, float]]:
    """Yield the line of each badge's ribbon, and how wide it is: that of a table which begins with a region's strip."""
    for table in root.iter(tag("tbl")):
        widths = [int(column.get(tag("w"))) for column in table.find(tag("tblGrid"))]
        if len(widths) > 1 and widths[0] == millimetres(STRIP_MM):
            *_, role = table.iter(tag("p"))
            yield role, widths[1] * 25.4 / 1440 - 2 * PADDING_MM
