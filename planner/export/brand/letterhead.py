"""Puts a finished paper on a host's base: its styles, margins, head and foot hold, and ours fill what it lacks."""

from collections.abc import Iterable, Mapping

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml

from planner.export.brand.parts import (
    DOCUMENT,
    NUMBERING,
    STYLES,
    Parts,
    add_link,
    change_part,
    declare,
    linked_parts,
    links_of,
)
from planner.export.brand.styles import merge_numbering, merge_styles, rename_styles, renamed
from planner.export.word_xml import Element, tag

THEME, THEME_TYPE = "word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"
PICTURES = "word/media/"
HEAD, FOOT = "word/header.xml", "word/footer.xml"
MARGINS = ("top", "right", "bottom", "left", "header", "footer")


def put_on_base(parts: Parts, base: Mapping[str, bytes]) -> None:
    """Give a document the styles, margins, theme, head and foot of a base that intake has read."""
    names = renamed(base[STYLES], parts[STYLES])
    parts[STYLES] = merge_styles(base[STYLES], parts[STYLES], names)
    if NUMBERING in base:
        parts[NUMBERING] = merge_numbering(base[NUMBERING], parts[NUMBERING], names)
    if THEME in base:
        parts[THEME] = base[THEME]
        add_link(parts, DOCUMENT, "rIdTheme", "theme", "theme/theme1.xml")
        declare(parts, part=THEME, content_type=THEME_TYPE)
    for kind, name in (("header", HEAD), ("footer", FOOT)):
        if name in base:
            _take_over(parts, base, name, [part for _, part in linked_parts(parts, kind)], names)
    _bring_pictures(parts, base)
    margins = next(parse_xml(base[DOCUMENT]).iter(tag("pgMar")), None)
    if margins is not None:
        change_part(parts, DOCUMENT, lambda root: _set_margins(root, margins))


def _take_over(
    parts: Parts, base: Mapping[str, bytes], name: str, ours: Iterable[str], names: Mapping[str, str]
) -> None:
    """Write what the base says above our own head, or below our own foot; its pictures come along."""
    for part in ours:
        root, own = parse_xml(base[name]), list(parse_xml(parts[part]))
        rename_styles(root, names)
        root[len(root) if name == HEAD else 0 : 0] = own
        parts[part] = serialize_part_xml(root)
        if links_of(name) in base:
            parts[links_of(part)] = base[links_of(name)]


def _bring_pictures(parts: Parts, base: Mapping[str, bytes]) -> None:
    """Take the pictures of the head and the foot along."""
    for picture in base:
        if picture.startswith(PICTURES):
            parts[picture] = base[picture]
            declare(parts, extension="png", content_type="image/png")


def _set_margins(root: Element, margins: Element) -> None:
    """Give every section the margins, and its tables and lines the width that is left between them."""
    body = root[0]
    blocks: list[Element] = []
    for block in body:
        section = next(block.iter(tag("sectPr")), None)
        blocks.append(block)
        if section is not None:
            before = _text_width(section)
            for side in MARGINS:
                section.find(tag("pgMar")).set(tag(side), margins.get(tag(side)))
            _stretch(blocks, _text_width(section) / before)
            blocks = []


def _text_width(section: Element) -> int:
    sheet, margins = section.find(tag("pgSz")), section.find(tag("pgMar"))
    return int(sheet.get(tag("w"))) - int(margins.get(tag("left"))) - int(margins.get(tag("right")))


def _stretch(blocks: Iterable[Element], share: float) -> None:
    """Widen or narrow tables and stops; a row's cells add up to its table as before, for columns are rounded once."""
    for block in blocks:
        for table in block.iter(tag("tbl")):
            _stretch_table(table, share)
        for stop in block.iter(tag("tab")):
            if stop.get(tag("pos")):
                stop.set(tag("pos"), str(round(int(stop.get(tag("pos"))) * share)))


def _stretch_table(table: Element, share: float) -> None:
    columns = list(table.find(tag("tblGrid")))
    for column in columns:
        column.set(tag("w"), str(round(int(column.get(tag("w"))) * share)))
    widths = [int(column.get(tag("w"))) for column in columns]
    table.find(f"{tag('tblPr')}/{tag('tblW')}").set(tag("w"), str(sum(widths)))
    for row in table.findall(tag("tr")):
        first = 0
        for cell in row.findall(tag("tc")):
            look = cell.find(tag("tcPr"))
            span = look.find(tag("gridSpan"))
            last = first + (1 if span is None else int(span.get(tag("val"))))
            look.find(tag("tcW")).set(tag("w"), str(sum(widths[first:last])))
            first = last
