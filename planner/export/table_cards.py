"""What stands on a world café's tables: a sign to read from afar, and a card for the host."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.errors import sentence
from planner.export.cafe_rounds import CafeRound
from planner.export.cards import CardGrid, card_sheets, figure, fitting_size
from planner.export.deck import Deck, fitted
from planner.export.document import SEPARATOR
from planner.export.fields import write_on_lines
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import FOLD_IN_THE_MIDDLE, Cell, Direction
from planner.export.word_xml import Element

HOST_TASKS = (
    sentence("Stay at this table in every round."),
    sentence("Welcome everybody by name, without titles."),
    sentence("Read the question aloud."),
    sentence("From the second round on, open with a recap of two minutes."),
    sentence("See that everybody has a turn, and that everybody writes or draws."),
    sentence("Stop stories by which a person could be recognised."),
    sentence("Note three points for the next group, unless a recorder sits with you."),
    sentence("At the harvest give one finding, not everything."),
)
"""Content B1.4."""

SIGN_SIZE = 210
"""Points: figures 47 mm high, which can be read at 15 m (about 300 times their height)."""
TOPIC_MM = 24
QUESTIONS_MM = 54


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCard:
    """One table with its topic and its host's name, either of which may be unknown."""

    number: int
    topic: str
    host: str


def list_tables(plan: Plan, rotation: RotationPlan, topics: Sequence[str]) -> list[TableCard]:
    """Return the tables of `rotation` in order of their numbers; tables beyond `topics` have none."""
    names = {person.id: person.name for person in plan.persons}
    hosts = {seat.table_number: names.get(seat.person_id, "") for seat in rotation.seats if seat.is_host}
    by_number = dict(enumerate(topics, start=1))
    return [
        TableCard(number=number, topic=by_number.get(number, ""), host=hosts.get(number, ""))
        for number in range(1, rotation.tables + 1)
    ]


def draw_host_cards(tables: Sequence[TableCard], deck: Deck) -> Iterator[Element]:
    """Yield the sheets of host cards, two to a lying sheet."""
    name = deck.words.say("Host cards")
    grid = CardGrid(setup=deck.lying, words=deck.words, name=name, across=2, padding_mm=7)
    return card_sheets(grid, tables, lambda table: _host_card(table, grid, deck))


def draw_table_signs(tables: Sequence[TableCard], deck: Deck) -> Iterator[Element]:
    """Yield a sheet for each table that folds along its middle to a tent, the same on both sides."""
    grid = CardGrid(
        setup=deck.upright,
        words=deck.words,
        name=deck.words.say("Table signs"),
        hint=deck.words.say("Fold along the middle, so that the sign stands like a tent."),
        across=2,
        cutting_sides=FOLD_IN_THE_MIDDLE,
    )
    sides = [(table, direction) for direction in (Direction.DOWN, Direction.UP) for table in tables]
    return card_sheets(grid, sides, lambda side: _sign(*side, grid))


def _host_card(table: TableCard, grid: CardGrid, deck: Deck) -> Cell:
    say = deck.words.say
    host = say("Host: {name}", name=table.host) if table.host else ""
    return Cell(
        blocks=(
            paragraph(Style.CARD_TEXT, run(say("Table {number}", number=table.number), size=28, is_bold=True)),
            *(fitted(text, grid, height_mm=10, largest=12) for text in (table.topic, host) if text),
            paragraph(Style.LABEL, say("What a host does")),
            *(paragraph(Style.LIST_BULLET, say(task)) for task in HOST_TASKS),
            *(block for one in deck.rounds for block in _round(one, grid, deck)),
            paragraph(Style.LABEL, say("Three points for the next group")),
            write_on_lines(3, grid.inner_width_mm),
            paragraph(Style.CARD_FOOT, deck.stamp),
        )
    )


def _round(one: CafeRound, grid: CardGrid, deck: Deck) -> list[Element]:
    label = SEPARATOR.join(part for part in (deck.words.say("Round {number}", number=one.number), one.clock) if part)
    height = QUESTIONS_MM / len(deck.rounds)
    question = [fitted(one.question, grid, height_mm=height, largest=14)] if one.question else []
    return [paragraph(Style.LABEL, label), *question]


def _sign(table: TableCard, direction: Direction, grid: CardGrid) -> Cell:
    """Draw one side of the tent; the tops of its letters look to the fold."""
    size = fitting_size(table.topic, width_mm=grid.inner_height_mm, height_mm=TOPIC_MM, largest=36)
    topic = [paragraph(Style.CARD_CENTRE, run(table.topic, size=size, is_bold=True))] if table.topic else []
    return Cell(blocks=(figure(str(table.number), SIGN_SIZE), *topic), is_centred=True, direction=direction)
