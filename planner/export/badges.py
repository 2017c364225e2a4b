"""Name badges on the usual perforated sheets: printed on both sides and turned on the long edge, both sides are alike.

The first name can be read from three metres; the region shows by colour and by letter, and whoever does not want to be
photographed is marked. Nothing else that the list knows of somebody stands on a badge (content B8).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from planner.domain.event import PaperSize
from planner.domain.people import Attendance, Organisation, Person, is_expected
from planner.domain.plan import Plan
from planner.domain.spelling import fold
from planner.export.cards import fitting_size, stack
from planner.export.document import SEPARATOR, PaperHead, head_of, open_document
from planner.export.page_setup import SHEETS_MM, PageSetup
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import CUT_ALL_ROUND, Cell, LayoutLook, Row, layout_table
from planner.export.word_xml import Element, tag, w
from planner.wording.labels import TEAM_ROLES
from planner.wording.wording import Wording

COLOURS = (
    *("F4B6B6", "B9D9F2", "F6DE8D", "BFE3B4", "DCC3EC", "F9C99A"),
    *("A9E0DA", "F3BFDC", "D6D6D6", "D9E38F", "C3C8F0", "E3CDB2"),
)
"""Light, so that a black letter stands out, on a black-and-white printer too."""
ACROSS, LEAST_MARGIN_MM, RULES_MM = 2, 8, 0.8
PADDING_MM, STRIP_MM, RIBBON_MM, SPARE_MM = 1.5, 13, 9.8, 1.2
REST_MM, OFFICE_MM, BELOW_MM = 6, 6.5, 1.1
"""What the rest of a name and the office may take, and the space below each text."""
LETTER_SIZE, LARGEST_NAME, REST_SIZE, SMALL_SIZE, ROLE_SIZE, MARK_SIZE = 30, 40, 15, 11, 13, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeSheet:
    """The measures of one badge on a sheet of two columns."""

    width_mm: float
    height_mm: float


LARGE = BadgeSheet(width_mm=90, height_mm=55)
SMALL = BadgeSheet(width_mm=85, height_mm=54)


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """One badge: what is read from afar, the rest of the name, the office, and the region with its letter."""

    person_id: str
    large: str
    rest: str
    organisation: str
    role: str
    region: str
    letter: str
    colour: str
    is_not_photographed: bool


DrawBadge = Callable[[Badge], Cell]


def export_badges(
    plan: Plan, *, words: Wording, printed_at: datetime, sheet: BadgeSheet, regions: Sequence[str] = ()
) -> bytes:
    """Return the badges of everybody expected as DOCX: each front with its back behind it. Raises TooLongError.

    `regions` are those of the event's scheme: their order gives letters and colours that stay when people are added.
    """
    head = badge_head(plan, sheet, document=words.say("Name badges"), printed_at=printed_at)

    def draw(badge: Badge) -> Cell:
        return draw_badge(badge, sheet, words)

    return print_badges(list_badges(plan, words, regions), (draw, draw), sheet, head, words)


def print_badges(
    badges: Sequence[Badge], sides: tuple[DrawBadge, DrawBadge], sheet: BadgeSheet, head: PaperHead, words: Wording
) -> bytes:
    """Return sheets of badges as DOCX, `sides` drawing front and back; a back lies behind its front."""
    paper = open_document(head, words)
    for number, places in enumerate(stack(badges, ACROSS * _down(head.setup.paper_size, sheet))):
        rows = [places[first : first + ACROSS] for first in range(0, len(places), ACROSS)]
        for draw, side in zip(sides, (rows, [row[::-1] for row in rows]), strict=True):
            if number or side is not rows:
                paper.start_section(head.setup)
            paper.add(_sheet(side, draw, sheet, words))
    return paper.to_bytes()


def badge_head(plan: Plan, sheet: BadgeSheet, *, document: str, printed_at: datetime) -> PaperHead:
    """Return the head of a document of badges: sheets with the badges in their middle, and the plan's version."""
    size = plan.event.paper_size
    margin_mm = (SHEETS_MM[size][1] - _down(size, sheet) * sheet.height_mm) / 2 - RULES_MM
    setup = PageSetup(paper_size=size, margin_mm=margin_mm, has_head=False)
    return replace(
        head_of(plan.event, document=document, printed_at=printed_at), setup=setup, version=str(plan.revision)
    )


def _down(paper_size: PaperSize, sheet: BadgeSheet) -> int:
    """Return how many badges stand below one another on a sheet."""
    return int((SHEETS_MM[paper_size][1] - 2 * LEAST_MARGIN_MM) // sheet.height_mm)


def list_badges(plan: Plan, words: Wording, regions: Sequence[str] = ()) -> list[Badge]:
    """Return a badge for everybody who is expected, by name."""
    persons = {person.id: person for person in plan.persons}
    offices = {office.id: office for office in plan.organisations}
    known = [(each, persons[each.person_id]) for each in plan.attendances if each.person_id in persons]
    expected = [(each, person) for each, person in known if is_expected(each)]
    letters = region_letters([*regions, *sorted({office.region for office in offices.values()})])
    expected.sort(key=lambda both: (fold(both[1].name), both[1].name))
    return [
        _badge(each, person, offices.get(person.organisation_id or ""), letters, words) for each, person in expected
    ]


def region_letters(regions: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return letter and colour of each region: A, B … Z, then AA; the colours begin again after the twelfth."""
    names = [name for name in dict.fromkeys(regions) if name]
    return {name: (_letter(place), COLOURS[place % len(COLOURS)]) for place, name in zip(count(), names, strict=False)}


def split_name(name: str, office: str, organisation: str, role: str) -> tuple[str, str]:
    """Return what is read from afar and the rest: the first name, or the office of whoever is known by that alone.

    Where no name is known, `name` is the office, perhaps with a place after a comma, or a role.
    """
    head, _, rest = name.partition(",")
    if rest or any(said and fold(name).startswith(fold(said)) for said in (office, organisation, role)):
        return head.strip(), rest.strip()
    first, _, rest = name.strip().partition(" ")
    return first, rest.strip()


def _letter(place: int) -> str:
    turn, number = divmod(place, 26)
    return (chr(ord("A") + turn - 1) if turn else "") + chr(ord("A") + number)


def _badge(
    attendance: Attendance,
    person: Person,
    office: Organisation | None,
    letters: Mapping[str, tuple[str, str]],
    words: Wording,
) -> Badge:
    role = words.say(TEAM_ROLES[attendance.role])
    organisation = office.name if office else ""
    region = office.region if office else ""
    large, rest = split_name(person.name, attendance.office, organisation, role)
    letter, colour = letters.get(region, ("", ""))
    return Badge(
        person_id=person.id,
        large=large,
        rest=rest,
        organisation=organisation,
        role=role,
        region=region,
        letter=letter,
        colour=colour,
        is_not_photographed=attendance.photo_consent is False,
    )


def _sheet(rows: Sequence[Sequence[Badge | None]], draw: DrawBadge, sheet: BadgeSheet, words: Wording) -> Element:
    cells = [tuple(draw(badge) if badge else _nobody() for badge in row) for row in rows]
    made = [Row(cells=row, height_mm=sheet.height_mm) for row in cells]
    look = LayoutLook(padding_mm=0, cutting_sides=CUT_ALL_ROUND)
    table = layout_table([sheet.width_mm] * ACROSS, made, about=words.say("Name badges"), look=look)
    table.tblPr.find(tag("tblW")).addnext(w("jc", val="center"))
    return table


def _nobody() -> Cell:
    return Cell(blocks=(paragraph(Style.SECTION_END),))


def draw_badge(badge: Badge, sheet: BadgeSheet, words: Wording) -> Cell:
    """Return the front of a badge: name, office, role, and the region's letter on its colour."""
    text_mm, upper_mm = sheet.width_mm - STRIP_MM, sheet.height_mm - RIBBON_MM - SPARE_MM
    texts = _texts(badge, text_mm - 2 * PADDING_MM, upper_mm - 2 * PADDING_MM)
    upper = Row(cells=(_strip(badge, words), Cell(blocks=tuple(texts), is_centred=True)), height_mm=upper_mm)
    role = paragraph(Style.CARD_TEXT, run(badge.role, size=ROLE_SIZE, is_bold=True))
    ribbon = Row(cells=("", Cell(blocks=(role,), is_centred=True)), height_mm=RIBBON_MM, is_shaded=True)
    look = LayoutLook(padding_mm=PADDING_MM)
    inner = layout_table([STRIP_MM, text_mm], [upper, ribbon], about=words.say("one badge"), look=look)
    return Cell(blocks=(inner, paragraph(Style.SECTION_END)))


def _strip(badge: Badge, words: Wording) -> Cell:
    """Draw the region's letter on its colour, and the mark of whoever is not to be photographed."""
    blocks = [paragraph(Style.CARD_CENTRE, run(badge.letter, size=LETTER_SIZE, is_bold=True))]
    if badge.is_not_photographed:
        blocks.append(paragraph(Style.CARD_CENTRE, run(words.say("No photo"), size=MARK_SIZE, is_bold=True)))
    return Cell(blocks=tuple(blocks), is_centred=True, fill=badge.colour)


def _texts(badge: Badge, width_mm: float, height_mm: float) -> Iterator[Element]:
    """Yield the name as large as it may be, then what stands below it."""
    name_mm = height_mm - REST_MM - OFFICE_MM - 3 * BELOW_MM
    yield _fitted(badge.large, width_mm, name_mm, LARGEST_NAME, is_bold=True)
    if badge.rest:
        yield _fitted(badge.rest, width_mm, REST_MM, REST_SIZE, is_bold=True)
    office = SEPARATOR.join(text for text in (badge.organisation, _region(badge)) if text)
    if office:
        yield _fitted(office, width_mm, OFFICE_MM, SMALL_SIZE)


def _region(badge: Badge) -> str:
    """Return the region, unless the office's name says it."""
    return "" if fold(badge.region) in fold(badge.organisation) else badge.region


def _fitted(text: str, width_mm: float, height_mm: float, largest: float, *, is_bold: bool = False) -> Element:
    size = fitting_size(text, width_mm=width_mm, height_mm=height_mm, largest=largest)
    return paragraph(Style.CARD_TEXT, run(text, size=size, is_bold=is_bold))
