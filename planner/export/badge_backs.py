"""Name badges with the café on their backs: where to start and how to move on, and the table of each round.

Printed on both sides and turned on the long edge, each back lies behind its front. Whoever has no seat keeps the same
on both sides.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from planner.domain.plan import Plan
from planner.domain.rotation.shift import shift_of
from planner.export.badges import Badge, BadgeSheet, badge_head, draw_badge, list_badges, print_badges
from planner.export.cards import fitting_size
from planner.export.deck import Deck, deck_of
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph, run
from planner.export.rotation_slips import Slip, list_slips
from planner.export.styles import Style
from planner.export.table import Cell, LayoutLook, Row, layout_table
from planner.export.way_boxes import way_boxes
from planner.export.word_xml import Element
from planner.wording.rotations import say_way
from planner.wording.wording import Wording

PADDING_MM, SPARE_MM, BELOW_MM = 2.5, 1.2, 1.1
NAME_MM, FOOT_MM, BOXES_MM = 7.5, 4, 19
LARGEST_NAME, LARGEST_WAY, TABLE_SIZE, SMALL_TABLE_SIZE = 16, 28, 36, 22


def export_badge_backs(
    plan: Plan, *, words: Wording, printed_at: datetime, sheet: BadgeSheet, regions: Sequence[str] = ()
) -> bytes:
    """Return the badges of `export_badges` as DOCX, the backs telling each person's way through the café."""
    document = words.say("Name badges with the café on the back")
    head = badge_head(plan, sheet, document=document, printed_at=printed_at)
    deck = deck_of(plan, words=words, document=document, printed_at=printed_at)
    slips = {slip.person_id: slip for slip in list_slips(plan, plan.rotation)} if plan.rotation else {}

    def front(badge: Badge) -> Cell:
        return draw_badge(badge, sheet, words)

    def back(badge: Badge) -> Cell:
        return _back(slips[badge.person_id], deck, sheet) if badge.person_id in slips else front(badge)

    return print_badges(list_badges(plan, words, regions), (front, back), sheet, head, words)


def _back(slip: Slip, deck: Deck, sheet: BadgeSheet) -> Cell:
    """Draw one back in a table of its own, which holds the size of the badge."""
    width_mm, height_mm = sheet.width_mm - 2 * PADDING_MM, sheet.height_mm - SPARE_MM
    foot = SEPARATOR.join(part for part in (deck.room, deck.stamp) if part)
    text = Cell(
        blocks=(
            _fitted(slip.name, (width_mm, NAME_MM), LARGEST_NAME),
            *_way(slip, deck, (width_mm, height_mm - 2 * PADDING_MM - NAME_MM - FOOT_MM - 3 * BELOW_MM)),
            paragraph(Style.CARD_FOOT, foot),
        ),
        is_centred=True,
    )
    look = LayoutLook(padding_mm=PADDING_MM)
    about = deck.words.say("one badge")
    inner = layout_table([sheet.width_mm], [Row(cells=(text,), height_mm=height_mm)], about=about, look=look)
    return Cell(blocks=(inner, paragraph(Style.SECTION_END)))


def _way(slip: Slip, deck: Deck, space_mm: tuple[float, float]) -> Iterator[Element]:
    """Yield how somebody moves in one sentence where one number says it, and the boxes of whoever moves."""
    width_mm, height_mm = space_mm
    shift = shift_of(slip.tables, deck.tables)
    if shift is not None:
        said = say_way(deck.words, slip.tables, deck.tables)
        yield _fitted(said, (width_mm, height_mm - (BOXES_MM if shift else 0)), LARGEST_WAY)
    if shift != 0:
        size = TABLE_SIZE if shift is None else SMALL_TABLE_SIZE
        yield way_boxes(slip.tables, deck, width_mm=width_mm, size=size)


def _fitted(text: str, space_mm: tuple[float, float], largest: float) -> Element:
    width_mm, height_mm = space_mm
    size = fitting_size(text, width_mm=width_mm, height_mm=height_mm, largest=largest)
    return paragraph(Style.CARD_TEXT, run(text, size=size, is_bold=True))
