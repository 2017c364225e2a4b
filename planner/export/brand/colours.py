"""Puts a host's colours in place of ours; nothing is told by colour alone, so a paper tells everything in grey too."""

import re
from collections.abc import Mapping

from planner.domain.brand import Brand, tint
from planner.export import cell_looks
from planner.export.brand.parts import NUMBERING, STYLES, Parts, change_part
from planner.export.styles import ACCENT, SHADE, Style
from planner.export.word_xml import Element, W, tag

TEXT = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
XLSX_STYLES = "xl/styles.xml"
ATTRIBUTES = ("color", "val", "fill")

ACCENTED = frozenset({Style.LABEL.id, Style.SAY.id, Style.FINDING.id, "Hyperlink"})
"""What the second colour is for; everything else that is coloured takes the main one."""


def colour_workbook(parts: Parts, brand: Brand) -> None:
    """Give a workbook's heads and rules the main colour."""
    ours, theirs = (f'rgb="FF{colour}"'.encode() for colour in (cell_looks.ACCENT[1:], brand.main_colour))
    parts[XLSX_STYLES] = parts[XLSX_STYLES].replace(ours, theirs)


def colour_document(parts: Parts, brand: Brand) -> None:
    """Give a document's headings, rules and shades the host's colours, wherever they are ours."""
    if not brand.main_colour and not brand.accent_colour:
        return
    main = brand.main_colour or ACCENT
    accent = brand.accent_colour or main
    shade = tint(main) if brand.main_colour else SHADE
    change_part(parts, STYLES, lambda styles: _restyle(styles, main, accent))
    change_part(parts, NUMBERING, lambda root: _recolour(root, {ACCENT: accent}))
    for name in filter(TEXT.fullmatch, list(parts)):
        change_part(parts, name, lambda root: _recolour(root, {ACCENT: main, SHADE: shade}))


def _restyle(styles: Element, main: str, accent: str) -> None:
    for style in styles.iter(tag("style")):
        _recolour(style, {ACCENT: accent if style.get(tag("styleId")) in ACCENTED else main})


def _recolour(root: Element, colours: Mapping[str, str]) -> None:
    for ours, theirs in colours.items():
        for name in ATTRIBUTES:
            for element in root.xpath(f".//*[@w:{name}='{ours}']"):
                element.set(W + name, theirs)
