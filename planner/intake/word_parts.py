"""Takes out of a Word document what papers take over: styles, lists, theme, margins, and one head and foot."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from planner.errors import PlannerError, sentence
from planner.intake.logo import read_picture
from planner.intake.word_safety import EmbeddedError, check_content

TWIPS_A_MM = 1440 / 25.4
LEAST_MM, MOST_MM = 8, 60
"""What a margin may be: less is cut off by printers, and more leaves no room for tables."""

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
HEAD, FOOT, THEME = "word/header.xml", "word/footer.xml", "word/theme/theme1.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TYPES = {
    DOCUMENT: f"{WORD}.document.main+xml",
    STYLES: f"{WORD}.styles+xml",
    NUMBERING: f"{WORD}.numbering+xml",
    HEAD: f"{WORD}.header+xml",
    FOOT: f"{WORD}.footer+xml",
    THEME: "application/vnd.openxmlformats-officedocument.theme+xml",
}
KINDS = ("header", "footer")
PAGES = ("default", "first", "even")
PICTURE_BULLETS = ("w:numPicBullet", "w:lvlPicBulletId")
"""They would need parts of their own."""
BOOKMARKS = ("w:bookmarkStart", "w:bookmarkEnd")
"""Two of one name cannot stand in one document."""

Parts = dict[str, bytes]
Link = tuple[str, str, str]
"""A reference: its id, the last word of its type, and its target."""


class MarginError(PlannerError):
    """Margins with which nothing can be printed, or nothing has room."""

    template = sentence(
        "The page margin of {size} mm cannot be used; set margins of {least} to {most} mm in Word under "
        "Layout > Margins, save, and upload it again."
    )


def keep_parts(parts: Mapping[str, bytes]) -> Parts:
    """Return what papers take over, under names of our own.

    Raises MarginError, the errors of `check_content` and `read_picture`, and LookupError or ValueError where something
    is not as Word writes it.
    """
    section = list(parse_xml(parts[DOCUMENT]).iter(qn("w:sectPr")))[-1]
    kept = {STYLES: _styles(parse_xml(parts[STYLES]))}
    if NUMBERING in parts:
        kept[NUMBERING] = _without(parse_xml(parts[NUMBERING]), *map(qn, PICTURE_BULLETS))
    if THEME in parts and _links_name(THEME) not in parts:
        kept[THEME] = serialize_part_xml(parse_xml(parts[THEME]))
    for kind in KINDS:
        if name := _part_of(section, kind, parts):
            kept |= _keep_head(parts, name, f"word/{kind}.xml")
    heads = [(f"rId{kind}", kind, f"{kind}.xml") for kind in KINDS if f"word/{kind}.xml" in kept]
    kept[DOCUMENT] = _empty_document(section, heads)
    kept[_links_name(DOCUMENT)] = _write_links([*heads, *_own_links(kept)])
    return kept


def pack_parts(parts: Parts) -> bytes:
    """Return a Word document of the parts that were kept; the same parts give the same bytes."""
    types = parse_xml(f'<Types xmlns="{PACKAGE}/content-types"/>')
    _add(types, "Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml")
    _add(types, "Default", Extension="png", ContentType="image/png")
    for name in sorted(TYPES.keys() & parts.keys()):
        _add(types, "Override", PartName=f"/{name}", ContentType=TYPES[name])
    package = {
        "[Content_Types].xml": serialize_part_xml(types),
        "_rels/.rels": _write_links([("rId1", "officeDocument", DOCUMENT)]),
    }
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, part in {**package, **dict(sorted(parts.items()))}.items():
            archive.writestr(ZipInfo(name), part, ZIP_DEFLATED)
    return target.getvalue()


def names_of_styles(styles: bytes) -> Iterator[str]:
    """Yield the names of all styles."""
    for name in parse_xml(styles).iterfind(f"{qn('w:style')}/{qn('w:name')}"):
        yield name.get(qn("w:val"), "")


def _styles(root: Element) -> bytes:
    """Keep the first style of each name and id; one without either is none."""
    seen: set[str] = {"id ", "name "}
    for style in root.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        said = "" if name is None else name.get(qn("w:val"), "")
        keys = {f"id {style.get(qn('w:styleId'), '')}", f"name {said.lower()}"}
        if keys & seen:
            root.remove(style)
        seen |= keys
    return serialize_part_xml(root)


def _part_of(section: Element, kind: str, parts: Mapping[str, bytes]) -> str:
    """Return the name of the part that stands at the head or foot of usual pages, or else of the first one."""
    found = {each.get(qn("w:type")): each.get(qn("r:id")) for each in section.findall(qn(f"w:{kind}Reference"))}
    targets = {link_id: target for link_id, _, target in _links(parts, DOCUMENT)}
    return next((targets[found[page]] for page in PAGES if page in found), "")


def _keep_head(parts: Mapping[str, bytes], name: str, kept_as: str) -> Parts:
    """Return a head or foot with its pictures, which are drawn anew, and its links to web pages."""
    root = parse_xml(_without(parse_xml(parts[name]), FALLBACK, *map(qn, BOOKMARKS)))
    check_content(root, is_kept=True)
    if not "".join(root.itertext()).strip() and next(root.iter(qn("w:drawing")), None) is None:
        return {}
    kept, links = {kept_as: serialize_part_xml(root)}, list[Link]()
    for link_id, kind, target in _links(parts, name):
        if kind == "image":
            picture = f"media/{posixpath.basename(kept_as)[:-4]}{len(links)}.png"
            kept[f"word/{picture}"] = read_picture(parts[target])
            links.append((link_id, kind, picture))
        elif kind == "hyperlink":
            links.append((link_id, kind, target))
        else:
            raise EmbeddedError(what=kind)
    return {**kept, _links_name(kept_as): _write_links(links)} if links else kept


def _empty_document(section: Element, heads: Iterable[Link]) -> bytes:
    spaces = f'xmlns:w="{nsmap["w"]}" xmlns:r="{nsmap["r"]}"'
    root = parse_xml(f"<w:document {spaces}><w:body><w:sectPr/></w:body></w:document>")
    setup, margins = root[0][0], section.find(qn("w:pgMar"))
    for link_id, kind, _ in heads:
        _add(setup, qn(f"w:{kind}Reference"), **{qn("w:type"): "default", qn("r:id"): link_id})
    if margins is not None:
        sizes = {qn(f"w:{side}"): _margin(margins, side) for side in ("top", "right", "bottom", "left", *KINDS)}
        _add(setup, qn("w:pgMar"), **sizes, **{qn("w:gutter"): "0"})
    return serialize_part_xml(root)


def _margin(margins: Element, side: str) -> str:
    twips = abs(int(margins.get(qn(f"w:{side}"), "720")))
    millimetres = twips / TWIPS_A_MM
    if not (0 if side in KINDS else LEAST_MM) <= round(millimetres) <= MOST_MM:
        raise MarginError(size=round(millimetres), least=LEAST_MM, most=MOST_MM)
    return str(twips)


def _links(parts: Mapping[str, bytes], name: str) -> list[Link]:
    """Return what a part refers to, in the order of the ids; targets inside the document are names of parts."""
    if _links_name(name) not in parts:
        return []
    found = []
    for each in parse_xml(parts[_links_name(name)]):
        target = each.get("Target", "")
        if each.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target)).lstrip("/")
        found.append((each.get("Id", ""), posixpath.basename(each.get("Type", "")), target))
    return sorted(found)


def _own_links(kept: Parts) -> Iterator[Link]:
    for kind, name in (("styles", STYLES), ("numbering", NUMBERING), ("theme", THEME)):
        if name in kept:
            yield f"rId{kind}", kind, name.removeprefix("word/")


def _write_links(links: Iterable[Link]) -> bytes:
    root = parse_xml(f'<Relationships xmlns="{PACKAGE}/relationships"/>')
    for link_id, kind, target in links:
        mode = {"TargetMode": "External"} if kind == "hyperlink" else {}
        _add(root, "Relationship", Id=link_id, Type=f"{OFFICE}/{kind}", Target=target, **mode)
    return serialize_part_xml(root)


def _links_name(name: str) -> str:
    folder, file = posixpath.split(name)
    return f"{folder}/_rels/{file}.rels"


def _without(root: Element, *names: str) -> bytes:
    for element in list(root.iter(*names)):
        element.getparent().remove(element)
    return serialize_part_xml(root)


def _add(parent: Element, name: str, **attributes: str) -> None:
    space = parent.tag.rpartition("}")[0]
    child = parent.makeelement(name if name.startswith("{") else f"{space}}}{name}")
    for key, value in attributes.items():
        child.set(key, value)
    parent.append(child)
