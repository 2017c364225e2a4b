"""The sections of a Word document: their paper, and what stands at the head and the foot of their pages.

A head or a foot is written once for all sections in a row that say the same on the same paper; Word and LibreOffice let
a section without one of its own go on as the one before.
"""

from enum import StrEnum
from typing import NamedTuple

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap

from planner.export.brand.parts import CONTENT_TYPES, DOCUMENT, Parts, links_of
from planner.export.page_setup import PageSetup
from planner.export.word_xml import Element, as_part, as_text, millimetres

DECLARED_LINKS = f' xmlns:r="{nsmap["r"]}"'
MARGINS = ("left", "right", "top", "bottom")


class Place(StrEnum):
    """Where on a page a line stands, as Word names it."""

    HEAD = "header"
    FOOT = "footer"


class Kind(NamedTuple):
    """How the file speaks of heads, or of feet."""

    root: str
    content_type: str
    link_type: str


KINDS = {
    Place.HEAD: Kind("hdr", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    Place.FOOT: Kind("ftr", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


class Sections:
    """The sections of one document, in their order."""

    def __init__(self) -> None:
        self._written: dict[str, tuple[Place, str]] = {}
        self._latest: dict[Place, tuple[str, PageSetup]] = {}

    def begin(self, setup: PageSetup, lines: dict[Place, Element], *, counts_anew: bool, is_right: bool) -> str:
        """Return what the next section is, as text; its pages count from 1 on where it `counts_anew`."""
        references = "".join(self._reference(place, as_text(line), setup) for place, line in lines.items())
        count = '<w:pgNumType w:start="1"/>' if counts_anew else ""
        turned = "<w:bidi/>" if is_right else ""
        return f"<w:sectPr>{references}{_paper(setup)}{count}{turned}</w:sectPr>"

    def put_into(self, parts: Parts) -> None:
        """Add the heads and the feet to the parts of a document, and tell the package of them."""
        types, links = [], []
        for name, (place, line) in self._written.items():
            root, content_type, link_type = KINDS[place]
            parts[f"word/{name}"] = as_part(root, line)
            types.append(f'<Override PartName="/word/{name}" ContentType="{content_type}"/>')
            links.append(f'<Relationship Id="{name}" Type="{link_type}" Target="{name}"/>')
        _append(parts, CONTENT_TYPES, types)
        _append(parts, links_of(DOCUMENT), links)

    def _reference(self, place: Place, line: str, setup: PageSetup) -> str:
        """Return how a section refers to its head or foot; nothing where it goes on as before."""
        if self._latest.get(place) == (line, setup):
            return ""
        self._latest[place] = (line, setup)
        number = 1 + sum(before is place for before, _ in self._written.values())
        name = f"{place}{number}.xml"
        self._written[name] = (place, line)
        return f'<w:{place}Reference{DECLARED_LINKS} w:type="default" r:id="{name}"/>'


def _paper(setup: PageSetup) -> str:
    width, height = (millimetres(side) for side in setup.sheet_mm)
    turned = ' w:orient="landscape"' if setup.is_landscape else ""
    margins = "".join(f' w:{side}="{millimetres(setup.margin_mm)}"' for side in MARGINS)
    ends = f' w:header="{millimetres(setup.head_mm)}" w:footer="{millimetres(setup.foot_mm)}"'
    return f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar{margins}{ends}/>'


def _append(parts: Parts, name: str, entries: list[str]) -> None:
    """Write entries of ours at the end of a part."""
    before, close, after = parts[name].rpartition(b"</")
    parts[name] = before + "".join(entries).encode() + close + after
