"""The elements of a Word document; values go in as attributes and text nodes, so they never become markup.

What there are thousands of is written as text and parsed at once, which is several times as quick; what people wrote is
escaped in it (`paragraph.run_xml`).
"""

from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement


W = f"{{{nsmap['w']}}}"
DECLARED = {"w": nsmap["w"]}
DECLARATION = f' xmlns:w="{nsmap["w"]}"'
PART_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

CHILD_ORDER = (
    *("pStyle", "rStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "tabs", "bidi"),
    *("rFonts", "b", "bCs", "i", "iCs", "caps", "color"),
    *("spacing", "sz", "szCs", "u", "vertAlign", "rtl", "ind", "contextualSpacing", "jc", "outlineLvl", "sectPr"),
)
"""The order that the schema wants inside `w:pPr` and `w:rPr`, as far as we use them (ECMA-376 part 1, 17.3)."""
PLACES = {W + name: place for place, name in enumerate(CHILD_ORDER)}


def w(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """Return `<w:name>` with attributes of the same namespace and `children`: `w("jc", val="right")`."""
    made: Element = oxml_parser.makeelement(W + name, nsmap=DECLARED)
    for key, value in attributes.items():
        made.set(W + key, str(value))
    made.extend(children)
    return made


def parse(xml: str) -> list[Element]:
    """Return the elements of a text of our own."""
    return list(parse_xml(f"<w:body{DECLARATION}>{xml}</w:body>"))


def as_text(element: Element) -> str:
    """Return an element as text for `parse` and for `Paper.add`."""
    return serialize_part_xml(element).decode().partition("?>\n")[2].replace(DECLARATION, "", 1)


def as_part(root: str, content: str) -> bytes:
    """Return a part of a file: `content` as all of its root element."""
    return f"{PART_HEAD}<w:{root}{DECLARATION}>{content}</w:{root}>".encode()


def tag(name: str) -> str:
    """Return the name of an element or attribute as lxml wants it, to look one up."""
    return W + name


def in_order(name: str, /, *children: Element | None) -> Element:
    """Return `<w:name>` (`pPr` or `rPr`) with `children` in the order of the schema; None is left out."""
    present = [child for child in children if child is not None]
    return w(name, *sorted(present, key=lambda child: PLACES[child.tag]))


def millimetres(length: float) -> int:
    """Return a length in twentieths of a point, the unit of Word's measures."""
    return round(length * 1440 / 25.4)


def points(length: float) -> int:
    """Return a length in points in twentieths of a point."""
    return round(length * 20)
