"""Puts a host's fonts in place of ours, which stand in for them wherever they are not installed."""

from planner.domain.brand import Brand
from planner.export.brand.parts import FONTS, STYLES, Parts, change_part
from planner.export.styles import BODY_FONT, Style
from planner.export.word_xml import Element, tag, w

HEADED = frozenset(style.id for style in (Style.TITLE, Style.HEADING_1, Style.HEADING_2, Style.HEADING_3))
FACES = ("ascii", "hAnsi", "eastAsia")


def set_fonts(parts: Parts, brand: Brand) -> None:
    """Write headings in one font and everything else that is in ours in the other; what is said aloud keeps its own."""
    fonts = list(dict.fromkeys(filter(None, (brand.heading_font, brand.body_font))))
    if fonts:
        change_part(parts, STYLES, lambda styles: _set(styles, brand))
        change_part(parts, FONTS, lambda table: table.extend(map(_with_substitute, fonts)))


def _set(styles: Element, brand: Brand) -> None:
    for fonts in styles.iter(tag("rFonts")) if brand.body_font else ():
        if fonts.get(tag("ascii")) == BODY_FONT:
            _name(fonts, brand.body_font)
    for style in styles.iter(tag("style")) if brand.heading_font else ():
        if style.get(tag("styleId")) in HEADED:
            _name(_fonts_of(style), brand.heading_font)


def _fonts_of(style: Element) -> Element:
    """Return what a style says of its font, which it says first of all."""
    look = _child(style, "rPr", len(style))
    return _child(look, "rFonts", 0)


def _child(parent: Element, name: str, place: int) -> Element:
    """Return the child of that name; made at `place` where there is none."""
    found: Element | None = parent.find(tag(name))
    if found is not None:
        return found
    made = w(name)
    parent.insert(place, made)
    return made


def _name(fonts: Element, name: str) -> None:
    for face in FACES:
        fonts.set(tag(face), name)
        fonts.attrib.pop(tag(f"{face}Theme"), None)


def _with_substitute(name: str) -> Element:
    return w("font", w("altName", val=BODY_FONT), name=name)
