"""How the cells of our workbooks look: thin grey rules, one accent colour, nothing told by colour alone."""

from enum import StrEnum
from functools import lru_cache
from math import ceil
from unicodedata import east_asian_width


class Look(StrEnum):
    """How a cell looks; what it holds decides the rest."""

    PLAIN = "plain"
    BARE = "bare"
    STRONG = "strong"
    TOTAL = "total"
    HEADING = "heading"
    NUMBER_HEADING = "number_heading"
    TITLE = "title"
    SECTION = "section"
    LARGE = "large"
    LARGE_NUMBER = "large_number"
    FIRST = "first"
    FIRST_STRONG = "first_strong"
    SHARE = "share"
    CLOCK = "clock"
    MONTH = "month"
    LEGEND = "legend"
    WEEK = "week"
    WEEK_MARKED = "week_marked"
    LANE = "lane"
    LANE_MARKED = "lane_marked"
    SELF = "self"
    MEETS = "meets"
    MEETS_AGAIN = "meets_again"
    BAR = "bar"
    BAR_MARKED = "bar_marked"
    BAR_DONE = "bar_done"
    BAR_DONE_MARKED = "bar_done_marked"


ACCENT = "#1F4E5F"
GREY, DARK_GREY = "#BFBFBF", "#595959"
THIN, MEDIUM = 1, 2
BODY, LINE_SPACING, BOLD_SHARE = 11, 1.36, 0.95
WALL = 22
"""Still 18 points when the page is drawn together to the width of the paper."""
SPACE, WIDEST = 0.47, 2.1
HEADING_HEIGHT = 32
TALLEST_ROW = 409
"""Points; Excel knows no taller row."""

BARE: dict[str, object] = {"valign": "top", "text_wrap": True}
PLAIN = BARE | {"bottom": THIN, "bottom_color": GREY}
HEADING = BARE | {"bold": True, "bg_color": ACCENT, "font_color": "#FFFFFF", "valign": "vcenter"}
FIRST = PLAIN | {"top": MEDIUM, "top_color": DARK_GREY}

LANE = PLAIN | {"left": THIN, "left_color": GREY, "align": "center", "valign": "vcenter", "text_wrap": False}
MARKED = {"left": MEDIUM, "right": MEDIUM, "left_color": DARK_GREY, "right_color": DARK_GREY}
WEEK: dict[str, object] = LANE | {"rotation": 90, "num_format": "d mmm", "valign": "bottom"}
BAR: dict[str, object] = LANE | {"bold": True, "bg_color": "#A9C6D1"}
BAR_DONE: dict[str, object] = LANE | {"font_color": DARK_GREY, "bg_color": "#E7E6E6"}

LOOKS: dict[Look, dict[str, object]] = {
    Look.PLAIN: PLAIN,
    Look.BARE: BARE,
    Look.STRONG: PLAIN | {"bold": True, "align": "left"},
    Look.TOTAL: PLAIN | {"bold": True},
    Look.HEADING: HEADING,
    Look.NUMBER_HEADING: HEADING | {"align": "right"},
    Look.TITLE: {"bold": True, "font_size": 16},
    Look.SECTION: {"bold": True, "font_size": 12, "bottom": MEDIUM, "bottom_color": ACCENT},
    Look.LARGE: PLAIN | {"font_size": WALL},
    Look.LARGE_NUMBER: PLAIN | {"font_size": WALL, "align": "center"},
    Look.FIRST: FIRST,
    Look.FIRST_STRONG: FIRST | {"bold": True, "align": "left"},
    Look.SHARE: PLAIN | {"num_format": "0.0%"},
    Look.CLOCK: PLAIN | {"num_format": "hh:mm", "align": "right"},
    Look.MONTH: PLAIN | {"num_format": "mmm yyyy", "align": "left"},
    Look.LEGEND: {"font_color": DARK_GREY},
    Look.WEEK: WEEK,
    Look.WEEK_MARKED: WEEK | MARKED | {"bold": True},
    Look.LANE: dict(LANE),
    Look.LANE_MARKED: LANE | MARKED,
    Look.SELF: LANE | {"bg_color": "#EDEDED"},
    Look.MEETS: LANE | {"bg_color": "#A9C6D1"},
    Look.MEETS_AGAIN: LANE | {"bold": True, "bg_color": ACCENT, "font_color": "#FFFFFF"},
    Look.BAR: BAR,
    Look.BAR_MARKED: BAR | MARKED,
    Look.BAR_DONE: BAR_DONE,
    Look.BAR_DONE_MARKED: BAR_DONE | MARKED,
}

DAY: dict[str, object] = {"num_format": "yyyy-mm-dd", "align": "left"}
LITERAL: dict[str, object] = {"quote_prefix": True}

LATE = {"bold": True, "font_color": "#9C0006", "bg_color": "#FFC7CE"}
FINISHED = {"font_color": DARK_GREY}
NEW_MONTH = {"bold": True, "top": THIN, "top_color": DARK_GREY}


def height_of(text: str, width: float, look: Look) -> int:
    """Return the points that `text` wants in a column as wide as `width` digits of the body type."""
    line, share, wraps = _type_of(look)
    room = width * share
    if not wraps or (len(text) * WIDEST <= room and "\n" not in text):
        return ceil(line)
    return min(TALLEST_ROW, ceil(line * sum(_count_lines(paragraph, room) for paragraph in text.split("\n"))))


@lru_cache
def _type_of(look: Look) -> tuple[float, float, bool]:
    """Return the height of a line, the share of the body type's digits that fit in a column, and whether text wraps."""
    form = LOOKS[look]
    size = form.get("font_size", BODY)
    size = size if isinstance(size, int) else BODY
    return size * LINE_SPACING, BODY / size * (BOLD_SHARE if form.get("bold") else 1), bool(form.get("text_wrap"))


def _count_lines(text: str, room: float) -> int:
    lines, used = 1, 0.0
    for word in text.split(" ") if len(text) * WIDEST > room else ():
        width = sum(map(_digits_wide, word))
        if used and used + width > room:
            lines, used = lines + 1, 0.0
        lines += int(width // room)
        used += width % room + SPACE
    return lines


@lru_cache(maxsize=1024)
def _digits_wide(letter: str) -> float:
    """Tell how wide a letter of Calibri is, measured in digits, rounded up."""
    if east_asian_width(letter) in "WF":
        return WIDEST
    if letter in "fijlrtI.,;:'!|()[]-":
        return 0.65
    if letter in "mwMW@%":
        return 1.7
    return 1.2 if letter.isupper() else 1.04
