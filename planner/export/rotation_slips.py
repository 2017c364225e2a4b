"""Personal slips for a world café, eight to a sheet: name, a box with the table for each round, and how to move on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.domain.people import Organisation, Person
from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.rotation.quality import itineraries
from planner.domain.rotation.shift import shift_of
from planner.domain.spelling import fold
from planner.export.cards import CardGrid, card_sheets, fitting_size
from planner.export.deck import Deck, fitted
from planner.export.document import SEPARATOR
from planner.export.height import height_mm
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import Cell
from planner.export.way_boxes import way_boxes
from planner.export.word_xml import Element
from planner.wording.rotations import say_way

OFFICE_MM, SPARE_MM = 7, 1
TABLE_SIZE = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One person's way through the rounds; None in a round without a seat."""

    person_id: str
    name: str
    office: str
    tables: tuple[int | None, ...]
    is_host: bool

    @property
    def last_table(self) -> int | None:
        """Return the table of the last round with a seat: the one that a host keeps."""
        return next((table for table in reversed(self.tables) if table is not None), None)


def list_slips(plan: Plan, rotation: RotationPlan) -> list[Slip]:
    """Return a slip for everybody who sits in `rotation` and is known, sorted by name."""
    offices = {office.id: office for office in plan.organisations}
    is_host = {seat.person_id: seat.is_host for seat in rotation.seats}
    tables = itineraries(rotation)
    slips = [
        Slip(
            person_id=person.id,
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
    """Draw one slip; the name takes what the rest leaves, for a slip that grows would push others off the sheet."""
    foot = SEPARATOR.join(part for part in (deck.room, deck.stamp) if part)
    below = (
        *_office(slip, grid),
        way_boxes(slip.tables, deck, width_mm=grid.inner_width_mm, size=TABLE_SIZE),
        paragraph(Style.CARD_FOOT, *_part(slip, deck), foot),
    )
    name_height = grid.inner_height_mm - height_mm(below, grid.inner_width_mm) - SPARE_MM
    return Cell(blocks=(fitted(slip.name, grid, height_mm=name_height, largest=24), *below))


def _part(slip: Slip, deck: Deck) -> list[Element]:
    """Say that somebody is a host, or how they move where one number says it; else the boxes do."""
    if slip.is_host:
        said = deck.words.say("You are the host of table {table}.", table=slip.last_table)
    elif shift_of(slip.tables, deck.tables) is not None:
        said = say_way(deck.words, slip.tables, deck.tables)
    else:
        return []
    return [run(f"{said} ", size=10, is_bold=True)]


def _office(slip: Slip, grid: CardGrid) -> list[Element]:
    size = fitting_size(slip.office, width_mm=grid.inner_width_mm, height_mm=OFFICE_MM, largest=11)
    return [paragraph(Style.CARD_TEXT, run(slip.office, size=size))] if slip.office else []


def _office_name(person: Person, offices: Mapping[str, Organisation]) -> str:
    """Return the name of the office, unless it stands in for the person's own."""
    office = offices.get(person.organisation_id or "")
    return office.name if office and office.name != person.name else ""
