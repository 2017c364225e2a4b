"""Writes our own base template, `templates/base.docx`: `python -m planner.export.base_template` makes it anew.

It carries the styles of `planner.export.styles` and nothing else; python-docx's own template is US Letter, opens in
Compatibility Mode and lacks styles that we use.
"""

from pathlib import Path
from zipfile import ZIP_STORED

from docx.opc.oxml import serialize_part_xml

from planner.export.archive import pack
from planner.export.styles import ACCENT, BODY_FONT, LOOKS, RULE_GREY, SAY_FONT, Look, TableStyle
from planner.export.word_xml import Element, in_order, millimetres, points, w

TEMPLATE = Path(__file__).parent / "templates" / "base.docx"

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "application/vnd.openxmlformats-officedocument"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

CONTENT_TYPES = f"""{HEAD}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{OFFICE}.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{OFFICE}.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{OFFICE}.wordprocessingml.settings+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{OFFICE}.wordprocessingml.numbering+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{OFFICE}.wordprocessingml.fontTable+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml" ContentType="{OFFICE}.extended-properties+xml"/>
</Types>"""
PACKAGE_LINKS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{RELATIONSHIP}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
<Relationship Id="rId3" Type="{RELATIONSHIP}/extended-properties" Target="docProps/app.xml"/>
</Relationships>"""
DOCUMENT_LINKS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{RELATIONSHIP}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{RELATIONSHIP}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{RELATIONSHIP}/numbering" Target="numbering.xml"/>
<Relationship Id="rId4" Type="{RELATIONSHIP}/fontTable" Target="fontTable.xml"/>
</Relationships>"""
CORE_PROPERTIES = f"""{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>"""
APPLICATION = f"""{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
<Application>Facilitation planner</Application></Properties>"""

WORD = "http://schemas.microsoft.com/office/word"
BULLET_LIST = 1


def base_template() -> bytes:
    """Return the template's bytes; stored uncompressed, so that they are the same whatever zlib is at hand."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES.encode(),
        "_rels/.rels": PACKAGE_LINKS.encode(),
        "word/document.xml": serialize_part_xml(w("document", w("body", w("sectPr")))),
        "word/_rels/document.xml.rels": DOCUMENT_LINKS.encode(),
        "word/styles.xml": serialize_part_xml(_styles()),
        "word/settings.xml": serialize_part_xml(_settings()),
        "word/numbering.xml": serialize_part_xml(_numbering()),
        "word/fontTable.xml": serialize_part_xml(_fonts()),
        "docProps/core.xml": CORE_PROPERTIES.encode(),
        "docProps/app.xml": APPLICATION.encode(),
    }
    return pack(parts, ZIP_STORED)


def _styles() -> Element:
    return w("styles", _defaults(), *_built_in(), *map(_paragraph_style, LOOKS), *_table_styles())


def _defaults() -> Element:
    text = w("rPr", _font(BODY_FONT), *_sizes(11), w("lang", val="en-GB", eastAsia="en-GB", bidi="ar-SA"))
    return w("docDefaults", w("rPrDefault", text), w("pPrDefault", w("pPr", w("widowControl"))))


def _built_in() -> list[Element]:
    """Return the styles that Word expects to find, and the character styles."""
    margins = [
        w(side, w=0 if side in {"top", "bottom"} else 108, type="dxa") for side in ("top", "left", "bottom", "right")
    ]
    link = w("rPr", w("color", val=ACCENT), w("u", val="single"))
    small = w("rPr", *_sizes(8))
    return [
        _style("character", "DefaultParagraphFont", "Default Paragraph Font", default=1),
        _style("numbering", "NoList", "No List", default=1),
        _style("table", "TableNormal", "Normal Table", w("tblPr", w("tblCellMar", *margins)), default=1),
        _style("character", "Hyperlink", "Hyperlink", w("basedOn", val="DefaultParagraphFont"), link),
        _style(
            "character", "CommentReference", "annotation reference", w("basedOn", val="DefaultParagraphFont"), small
        ),
    ]


def _style(kind: str, identifier: str, name: str, *children: Element, **attributes: str | int) -> Element:
    return w("style", w("name", val=name), *children, type=kind, styleId=identifier, **attributes)


def _paragraph_style(look: Look) -> Element:
    based_on = [w("basedOn", val=look.based_on.id)] if look.based_on else []
    following = [w("next", val=look.next_style.id)] if look.next_style else []
    attributes = {} if look.based_on else {"default": 1}
    children = (*based_on, *following, w("qFormat"), _paragraph_look(look), _text_look(look))
    return _style("paragraph", look.style.id, look.style, *children, **attributes)


def _paragraph_look(look: Look) -> Element:
    return in_order(
        "pPr",
        w("keepNext") if look.keeps_with_next else None,
        w("keepLines") if look.keeps_lines else None,
        w("numPr", w("numId", val=BULLET_LIST)) if look.is_list else None,
        _rule(look) if look.rule else None,
        _leader_to_page() if look.leads_to_page else None,
        _spacing(look),
        w("ind", left=millimetres(look.indent), hanging=millimetres(look.hanging)) if look.indent else None,
        w("jc", val=look.align) if look.align else None,
        w("outlineLvl", val=look.outline_level) if look.outline_level is not None else None,
    )


def _rule(look: Look) -> Element:
    colour = ACCENT if look.rule == "left" else RULE_GREY
    return w(
        "pBdr",
        w(look.rule, val="single", sz=round(look.rule_width * 8), space=8 if look.rule == "left" else 4, color=colour),
    )


def _leader_to_page() -> Element:
    """Dots up to a page number at the right edge of A4; on Letter they end 6 mm before it."""
    return w("tabs", w("tab", val="right", leader="dot", pos=millimetres(170)))


def _spacing(look: Look) -> Element:
    line = points(look.line) if look.has_exact_line else round(look.line * 240)
    rule = "exact" if look.has_exact_line else "auto"
    return w("spacing", before=points(look.before), after=points(look.after), line=line, lineRule=rule)


def _text_look(look: Look) -> Element:
    return in_order(
        "rPr",
        _font(look.font) if look.font else None,
        *((w("b"), w("bCs")) if look.is_bold else ()),
        w("caps") if look.is_caps else None,
        w("color", val=look.colour) if look.colour else None,
        *(_sizes(look.size) if look.size else ()),
    )


def _font(name: str) -> Element:
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs="Arial" if name == BODY_FONT else "Times New Roman")


def _sizes(size: float) -> tuple[Element, Element]:
    """Return the size of Latin and of complex script (Arabic, Hebrew), in half points."""
    return w("sz", val=round(size * 2)), w("szCs", val=round(size * 2))


def _table_styles() -> list[Element]:
    across, down = ("top", "bottom", "insideH"), ("left", "right", "insideV")
    return [
        _table_style(TableStyle.RULED, across),
        _table_style(TableStyle.FORM, (*across, *down)),
        _table_style(TableStyle.LAYOUT, ()),
    ]


def _table_style(style: TableStyle, ruled: tuple[str, ...]) -> Element:
    sides = [side for side in ("top", "left", "bottom", "right", "insideH", "insideV") if side in ruled]
    rules = w("tblBorders", *(w(side, val="single", sz=4, space=0, color=RULE_GREY) for side in sides))
    head = w("tcPr", w("tcBorders", w("bottom", val="single", sz=12, space=0, color=ACCENT)))
    return _style(
        "table",
        style.id,
        style,
        w("basedOn", val="TableNormal"),
        w("qFormat"),
        w("tblPr", *([rules] if sides else [])),
        *([w("tblStylePr", head, type="firstRow")] if sides else []),
    )


def _settings() -> Element:
    modes = {"compatibilityMode": 15, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1}
    compat = w("compat", *(w("compatSetting", name=name, uri=WORD, val=mode) for name, mode in modes.items()))
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=millimetres(12.5)),
        w("characterSpacingControl", val="doNotCompress"),
        compat,
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def _numbering() -> Element:
    place = w("pPr", w("ind", left=millimetres(6), hanging=millimetres(5)))
    sign = w("rPr", w("rFonts", ascii=BODY_FONT, hAnsi=BODY_FONT, cs=BODY_FONT), w("b"), w("color", val=ACCENT))
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="bullet"),
        w("lvlText", val="•"),
        w("lvlJc", val="left"),
        place,
        sign,
        ilvl=0,
    )
    bullets = w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=0)
    return w("numbering", bullets, w("num", w("abstractNumId", val=0), numId=BULLET_LIST))


def _fonts() -> Element:
    """Our two fonts with the free ones of the same widths, for machines that lack them."""
    substitutes = ((BODY_FONT, "Carlito", "swiss"), (SAY_FONT, "Caladea", "roman"))
    return w(
        "fonts",
        *(
            w("font", w("altName", val=other), w("family", val=family), w("pitch", val="variable"), name=name)
            for name, other, family in substitutes
        ),
    )


if __name__ == "__main__":
    TEMPLATE.write_bytes(base_template())
