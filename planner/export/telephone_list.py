"""The team's telephone numbers at the foot of a page, with a ruled line to write on where one is not known."""

from collections.abc import Iterator, Sequence

from planner.domain.owners import TEAM
from planner.export.paragraph import paragraph
from planner.export.sized_text import sized
from planner.export.styles import Style, TableStyle
from planner.export.table import Cell, LayoutLook, Row, layout_table
from planner.export.team_lines import TeamMember
from planner.export.word_xml import Element
from planner.wording.labels import TEAM_ROLES
from planner.wording.wording import Wording

SLOT_MM, NUMBER_SHARE = 80, 0.38
"""The least width for one person, and the number's part of it."""
LINE_MM = 7
"""High enough to write a number by hand."""


def telephone_list(
    team: Sequence[TeamMember], words: Wording, *, width_mm: float, size: float, most_rows: int
) -> Iterator[Element]:
    """Yield a label and a table of at most `most_rows` rows; where nobody is named yet, a line for each role."""
    abreast = int(width_mm // SLOT_MM)
    most = abreast * most_rows
    shown = team[:most] or [TeamMember(role=words.say(TEAM_ROLES[role]), name="", telephone="") for role in TEAM]
    empty = TeamMember(role="", name="", telephone="")
    slots = [*shown, *[empty] * (-len(shown) % abreast)]
    rows = [_row(slots[first : first + abreast], size) for first in range(0, len(slots), abreast)]
    number_mm = width_mm / abreast * NUMBER_SHARE
    yield paragraph(Style.LABEL, words.say("Telephone"))
    yield layout_table(
        [width_mm / abreast - number_mm, number_mm] * abreast,
        rows,
        about=words.say("Telephone numbers of the team"),
        look=LayoutLook(style=TableStyle.RULED, padding_mm=0.8),
    )
    if team[most:]:
        more = words.say_many(
            "{number} more person is in the facilitator guide.",
            "{number} more people are in the facilitator guide.",
            len(team[most:]),
        )
        yield sized(Style.NOTE, more, size)


def _row(members: Sequence[TeamMember], size: float) -> Row:
    cells = [cell for member in members for cell in (_who(member, size), _number(member, size))]
    return Row(cells=tuple(cells), height_mm=0 if all(member.telephone for member in members) else LINE_MM)


def _who(member: TeamMember, size: float) -> Cell:
    who = ": ".join(part for part in (member.role, member.name) if part)
    return Cell(blocks=(sized(Style.TABLE_TEXT, who, size),), is_centred=True)


def _number(member: TeamMember, size: float) -> Cell:
    return Cell(blocks=(sized(Style.TABLE_TEXT, member.telephone, size, is_bold=True),), is_centred=True)
