"""How every kind of paragraph looks: one table of styles, which `base_template` writes into our own base template."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

ACCENT = "0B4F5C"
"""Ink teal: prints as near-black on a black-and-white printer, 9:1 against white (WCAG 2.2 asks 4.5:1)."""
GREY = "404040"
RULE_GREY = "A6A6A6"
SHADE = "F0F0F0"
"""Behind breaks and the like; black text on it stays 18:1, and it survives a photocopy."""

BODY_FONT = "Calibri"
SAY_FONT = "Cambria"


class Style(StrEnum):
    """The styles by the names that Word shows (built-in ones by their internal names)."""

    NORMAL = "Normal"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "heading 1"
    HEADING_2 = "heading 2"
    HEADING_3 = "heading 3"
    TOC_1 = "toc 1"
    TOC_2 = "toc 2"
    TOC_3 = "toc 3"
    CAPTION = "caption"
    HEADER = "header"
    FOOTER = "footer"
    LIST_BULLET = "List Bullet"
    TABLE_TEXT = "Table text"
    TABLE_NUMBER = "Table number"
    TABLE_HEAD = "Table head"
    CLOCK = "Clock"
    MINUTES = "Minutes"
    LABEL = "Label"
    SAY = "Say"
    DO = "Do"
    NOTE = "Note"
    FINDING = "Finding"
    WRITE_ON = "Write-on line"
    CARD_TEXT = "Card text"
    CARD_CENTRE = "Card centre"
    CARD_FOOT = "Card foot"
    SECTION_END = "Section end"
    ANNOTATION_TEXT = "annotation text"

    @cached_property
    def id(self) -> str:
        """The style's identifier inside the file."""
        return "".join(part[0].upper() + part[1:] for part in self.replace("-", " ").split())


class TableStyle(StrEnum):
    """`RULED` for reading, `FORM` for filling in by hand, `LAYOUT` for placing things without any rule."""

    RULED = "Planner table"
    FORM = "Planner form"
    LAYOUT = "Planner layout"

    @property
    def id(self) -> str:
        """The style's identifier inside the file."""
        return "".join(part.capitalize() for part in self.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What sets a style apart from the one it is based on. Sizes and spaces are in points, indents in millimetres.

    `line` is in lines, or in points when `has_exact_line`; `rule` is the side that a rule stands on, of
    `rule_width` points.
    """

    style: Style
    based_on: Style | None = Style.NORMAL
    next_style: Style | None = None
    size: float | None = None
    font: str = ""
    colour: str = ""
    is_bold: bool = False
    is_caps: bool = False
    before: float = 0
    after: float = 0
    line: float = 1.15
    has_exact_line: bool = False
    indent: float = 0
    hanging: float = 0
    align: str = ""
    rule: str = ""
    rule_width: float = 0.5
    outline_level: int | None = None
    keeps_with_next: bool = False
    keeps_lines: bool = False
    is_list: bool = False
    leads_to_page: bool = False


def _heading(style: Style, level: int, size: float, before: float) -> Look:
    return Look(
        style=style,
        next_style=Style.NORMAL,
        size=size,
        colour=ACCENT,
        is_bold=True,
        before=before,
        after=4,
        line=1.05,
        outline_level=level - 1,
        keeps_with_next=True,
        keeps_lines=True,
    )


LOOKS = (
    Look(style=Style.NORMAL, based_on=None, size=11, after=6),
    Look(style=Style.TITLE, size=26, colour=ACCENT, is_bold=True, before=8, after=4, line=1.0, keeps_with_next=True),
    Look(style=Style.SUBTITLE, size=14, colour=GREY, after=14, line=1.05),
    _heading(Style.HEADING_1, 1, 18, 18),
    _heading(Style.HEADING_2, 2, 14, 14),
    _heading(Style.HEADING_3, 3, 12, 10),
    Look(style=Style.TOC_1, after=3, leads_to_page=True, is_bold=True),
    Look(style=Style.TOC_2, after=2, leads_to_page=True, indent=6),
    Look(style=Style.TOC_3, after=2, leads_to_page=True, indent=12),
    Look(style=Style.CAPTION, size=10, is_bold=True, colour=GREY, before=8, after=3, line=1.0, keeps_with_next=True),
    Look(style=Style.HEADER, size=9, colour=GREY, line=1.0, rule="bottom"),
    Look(style=Style.FOOTER, size=9, colour=GREY, line=1.0, rule="top"),
    Look(style=Style.LIST_BULLET, after=3, indent=6, hanging=5, is_list=True),
    Look(style=Style.TABLE_TEXT, size=10.5, before=2, after=2, line=1.0),
    Look(style=Style.TABLE_NUMBER, based_on=Style.TABLE_TEXT, before=2, after=2, line=1.0, align="right"),
    Look(
        style=Style.TABLE_HEAD,
        based_on=Style.TABLE_TEXT,
        colour=ACCENT,
        is_bold=True,
        before=2,
        after=2,
        line=1.0,
        keeps_with_next=True,
    ),
    Look(style=Style.CLOCK, size=14, is_bold=True, line=1.0, keeps_with_next=True),
    Look(style=Style.MINUTES, size=10, colour=GREY, line=1.0),
    Look(
        style=Style.LABEL,
        size=9,
        colour=ACCENT,
        is_bold=True,
        is_caps=True,
        before=4,
        after=1,
        line=1.0,
        keeps_with_next=True,
    ),
    Look(style=Style.SAY, font=SAY_FONT, size=12, before=3, after=5, indent=7, rule="left", rule_width=2.25),
    Look(style=Style.DO, size=12, after=2, line=1.05, indent=6, hanging=5, is_list=True),
    Look(style=Style.NOTE, size=10, colour=GREY, after=4, line=1.05),
    Look(
        style=Style.FINDING,
        size=10.5,
        before=3,
        after=5,
        line=1.05,
        indent=5,
        rule="left",
        rule_width=4.5,
        keeps_lines=True,
    ),
    Look(style=Style.WRITE_ON, before=3, line=24, has_exact_line=True, keeps_lines=True),
    Look(style=Style.CARD_TEXT, after=3, line=1.0),
    Look(style=Style.CARD_CENTRE, after=3, line=1.0, align="center"),
    Look(style=Style.CARD_FOOT, size=8, colour=GREY, before=3, line=1.0),
    Look(style=Style.SECTION_END, size=1, line=1, has_exact_line=True),
    Look(style=Style.ANNOTATION_TEXT, size=10, line=1.0),
)
