"""The parts of a Word file by name: read, changed and written back, with what the package says of them."""

import posixpath
from collections.abc import Callable, Iterator

from docx.opc.constants import NAMESPACE
from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml

from planner.export.word_xml import Element

Parts = dict[str, bytes]

DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
FONTS, CONTENT_TYPES = "word/fontTable.xml", "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NO_LINKS = f'<Relationships xmlns="{NAMESPACE.OPC_RELATIONSHIPS}"/>'.encode()


def change_part(parts: Parts, name: str, change: Callable[[Element], object]) -> None:
    """Read a part, let `change` work on its root, and write it back."""
    root = parse_xml(parts[name])
    change(root)
    parts[name] = serialize_part_xml(root)


def links_of(name: str) -> str:
    """Return the name of the part that tells what a part refers to."""
    folder, file = posixpath.split(name)
    return f"{folder}/_rels/{file}.rels"


def add_link(parts: Parts, name: str, link_id: str, kind: str, target: str) -> None:
    """Let the part `name` refer to another as `link_id`; `kind` is the last word of the relationship's type."""
    links = parse_xml(parts.get(links_of(name), NO_LINKS))
    link = links.makeelement(f"{{{NAMESPACE.OPC_RELATIONSHIPS}}}Relationship", nsmap=links.nsmap)
    for key, value in (("Id", link_id), ("Type", f"{OFFICE}/{kind}"), ("Target", target)):
        link.set(key, value)
    links.append(link)
    parts[links_of(name)] = serialize_part_xml(links)


def declare(parts: Parts, *, extension: str = "", part: str = "", content_type: str) -> None:
    """Say of which type a part is, or all parts of an extension, unless it was said before."""
    types = parse_xml(parts[CONTENT_TYPES])
    kind, key, value = ("Override", "PartName", f"/{part}") if part else ("Default", "Extension", extension)
    if value in {each.get(key) for each in types}:
        return
    entry = types.makeelement(f"{{{NAMESPACE.OPC_CONTENT_TYPES}}}{kind}", nsmap=types.nsmap)
    entry.set(key, value)
    entry.set("ContentType", content_type)
    types.insert(0 if extension else len(types), entry)
    parts[CONTENT_TYPES] = serialize_part_xml(types)


def linked_parts(parts: Parts, kind: str) -> Iterator[tuple[str, str]]:
    """Yield the id and the name of every part that the document refers to as `kind`, in order."""
    for link in parse_xml(parts[links_of(DOCUMENT)]):
        if link.get("Type", "") == f"{OFFICE}/{kind}":
            yield link.get("Id", ""), posixpath.normpath(posixpath.join("word", link.get("Target", "")))
