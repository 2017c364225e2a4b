"""Merges a host's styles and lists with ours: of two of the same name the host's holds, and ids never meet."""

from collections.abc import Mapping

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml

from planner.export.word_xml import Element, tag

REFERENCES = ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle", "styleLink", "numStyleLink")
FIRST_NUMBER = 1000
"""The host's lists are counted from here on, ours from 1."""

NO_LIST = ("numId", "0")
COUNTED = (("abstractNum", "abstractNumId"), ("num", "numId"), ("abstractNumId", "val"), ("numId", "val"))


def renamed(host: bytes, ours: bytes) -> dict[str, str]:
    """Return the new id of every style of the host: ours where the name is ours, whatever the language of its id."""
    known = {_name(style): style.get(tag("styleId")) for style in _styles(ours)}
    taken = set(known.values())
    return {
        old: known.get(_name(style)) or (f"Host{old}" if old in taken else old)
        for style in _styles(host)
        if (old := style.get(tag("styleId")))
    }


def rename_styles(root: Element, names: Mapping[str, str]) -> None:
    """Give every reference to a style of the host its new id, and every list of the host its new number."""
    for reference in REFERENCES:
        for element in root.iter(tag(reference)):
            old = element.get(tag("val"))
            element.set(tag("val"), names.get(old, old))
    for name, attribute in COUNTED:
        for element in root.iter(tag(name)):
            number = element.get(tag(attribute))
            if (name, number) != NO_LIST:
                element.set(tag(attribute), str(int(number) + FIRST_NUMBER))


def merge_styles(host: bytes, ours: bytes, names: Mapping[str, str]) -> bytes:
    """Return the host's styles under their new ids, with ours behind that it lacks."""
    root = parse_xml(host)
    rename_styles(root, names)
    for style in root.iter(tag("style")):
        style.set(tag("styleId"), names[style.get(tag("styleId"))])
    there = set(names.values())
    own = parse_xml(ours)
    _take_language(root, own)
    usual = {_kind_of_default(style) for style in root.iter(tag("style"))}
    for style in own.findall(tag("style")):
        if style.get(tag("styleId")) not in there:
            if _kind_of_default(style) in usual:
                style.attrib.pop(tag("default"), None)
            root.append(style)
    return serialize_part_xml(root)


def _kind_of_default(style: Element) -> str:
    """Return of which kind of style this one is the usual, if it is; there is one of each."""
    return str(style.get(tag("type"))) if style.get(tag("default")) else ""


def merge_numbering(host: bytes, ours: bytes, names: Mapping[str, str]) -> bytes:
    """Return the host's lists with ours; the schema wants all kinds of list before all lists."""
    root, own = parse_xml(host), parse_xml(ours)
    rename_styles(root, names)
    for place, kind in enumerate(own.findall(tag("abstractNum"))):
        root.insert(place, kind)
    last = max((place for place, each in enumerate(root) if each.tag in (tag("abstractNum"), tag("num"))), default=0)
    for number in reversed(own.findall(tag("num"))):
        root.insert(last + 1, number)
    return serialize_part_xml(root)


def _take_language(root: Element, own: Element) -> None:
    """Let documents be spelled in the event's language, not in that of the base."""
    defaults = next(own.iter(tag("docDefaults")))
    theirs = root.find(f"{tag('docDefaults')}/{tag('rPrDefault')}/{tag('rPr')}")
    if theirs is None:
        for old in root.findall(tag("docDefaults")):
            root.remove(old)
        root.insert(0, defaults)
        return
    for old in theirs.findall(tag("lang")):
        theirs.remove(old)
    theirs.append(next(defaults.iter(tag("lang"))))


def _styles(part: bytes) -> list[Element]:
    return list(parse_xml(part).findall(tag("style")))


def _name(style: Element) -> str:
    found = style.find(tag("name"))
    return "" if found is None else str(found.get(tag("val"))).lower()
