"""Personal slips for a world café, eight to a sheet: a name, and a box with the table for each round."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.people import Organisation, Person
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import itineraries
from planner.domain.spelling import fold
from planner.export.cards import CardGrid, card_sheets, figure, fitting_size
from planner.export.deck import Deck, fitted
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style, TableStyle
from planner.export.table import Cell, LayoutLook, Row, layout_table
from planner.export.word_xml import Element

BOXES_AND_FOOT_MM = 32
OFFICE_MM = 7
TABLE_SIZE = 36
NOT_SEATED = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One person's way through the rounds; None in a round without a seat."""

    name: str
    office: str
    tables: tuple[int | None, ...]
    is_host: bool


def list_slips(plan: Plan, rotation: RotationPlan) -> list[Slip]:
    """Return a slip for everybody who sits in `rotation` and is known, sorted by name."""
    offices = {office.id: office for office in plan.organisations}
    is_host = {seat.person_id: seat.is_host for seat in rotation.seats}
    tables = itineraries(rotation)
    slips = [
        Slip(
            name=person.name,
            office=_office_name(person, offices),
            tables=tables[person.id],
            is_host=is_host[person.id],
        )
        for person in plan.persons
        if person.id in tables
    ]
    return sorted(slips, key=lambda slip: (fold(slip.name), slip.name))


def draw_slips(slips: Sequence[Slip], deck: Deck) -> Iterator[Element]:
    """Yield the sheets of slips; cut as one stack, they come out sorted."""
    hint = deck.words.say("Cut all sheets as one stack, then lay pile on pile, row by row: the slips are in order.")
    name = deck.words.say("Rotation slips")
    grid = CardGrid(setup=deck.upright, words=deck.words, name=name, hint=hint, across=2, down=4)
    return card_sheets(grid, slips, lambda slip: _slip(slip, grid, deck))


def _slip(slip: Slip, grid: CardGrid, deck: Deck) -> Cell:
    foot = SEPARATOR.join(part for part in (deck.room, deck.stamp) if part)
    host = [run(deck.words.say("You are this table's host.") + " ", size=10, is_bold=True)] if slip.is_host else []
    name_height = grid.inner_height_mm - BOXES_AND_FOOT_MM - OFFICE_MM
    return Cell(
        blocks=(
            fitted(slip.name, grid, height_mm=name_height, largest=24),
            *_office(slip, grid),
            _boxes(slip.tables, grid, deck),
            paragraph(Style.CARD_FOOT, *host, foot),
        )
    )


def _office(slip: Slip, grid: CardGrid) -> list[Element]:
    size = fitting_size(slip.office, width_mm=grid.inner_width_mm, height_mm=OFFICE_MM, largest=11)
    return [paragraph(Style.CARD_TEXT, run(slip.office, size=size))] if slip.office else []


def _boxes(tables: Sequence[int | None], grid: CardGrid, deck: Deck) -> Element:
    cells = tuple(_box(number, table, deck) for number, table in enumerate(tables, start=1))
    widths = [grid.inner_width_mm / len(cells)] * len(cells)
    look = LayoutLook(style=TableStyle.FORM)
    return layout_table(widths, [Row(cells=cells)], about=deck.words.say("the table for each round"), look=look)


def _box(number: int, table: int | None, deck: Deck) -> Cell:
    clock = next((one.clock for one in deck.rounds if one.number == number), "")
    label = "\n".join(part for part in (deck.words.say("Round {number}", number=number), clock) if part)
    shown = NOT_SEATED if table is None else str(table)
    return Cell(blocks=(paragraph(Style.CARD_CENTRE, run(label, size=9)), figure(shown, TABLE_SIZE, line=1)))


def _office_name(person: Person, offices: Mapping[str, Organisation]) -> str:
    """Return the name of the office, unless it stands in for the person's own."""
    office = offices.get(person.organisation_id or "")
    return office.name if office and office.name != person.name else ""
