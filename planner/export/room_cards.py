"""Cards that do not change with the seating: timing and role cards, and questions and etiquette for the tables."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from planner.domain.event import Switch
from planner.domain.plan import Plan
from planner.domain.run_of_show import time_event
from planner.errors import sentence
from planner.export.cafe_rounds import CafeRound
from planner.export.cards import CardGrid, card_sheets, figure, fitting_size
from planner.export.deck import Deck, deck_of, fitted
from planner.export.document import SEPARATOR, open_document
from planner.export.paragraph import paragraph, run
from planner.export.role_cards import draw_role_cards
from planner.export.styles import Style
from planner.export.table import Cell
from planner.export.word_xml import Element
from planner.wording.wording import Wording

ETIQUETTE = (
    sentence("Keep to what matters."),
    sentence("Bring your own thinking."),
    sentence("Speak openly and briefly."),
    sentence("Listen to understand."),
    sentence("Connect ideas."),
    sentence("Listen for what lies beneath."),
    sentence("Draw and write on the sheet."),
    sentence("Tell no story by which somebody could be recognised."),
    sentence("Enjoy it."),
)
"""Content B1.2; the last but one is our own, for sensitive subjects."""

MINUTES_LEFT = (5, 2, 1)
SMALLEST_TABLE = 4
"""People who sit at a table rather than turn to their neighbour."""
FIGURE_SIZE = 480
UNIT_SIZE = 64
WORDS_SIZE = 260
"""Points: as large as a lying A4 or Letter sheet takes one figure and its unit, or one short word."""


def export_room_cards(plan: Plan, *, words: Wording, printed_at: datetime) -> bytes:
    """Return timing and role cards, and rules for talking for every table or group; a café's questions come along."""
    deck = deck_of(plan, words=words, document=words.say("Room cards"), printed_at=printed_at)
    paper = open_document(replace(deck.head, setup=deck.lying), words)
    paper.add(*_timing_cards(plan, deck))
    paper.start_section(deck.upright)
    paper.add(*draw_role_cards(plan, deck))
    paper.start_section(deck.upright)
    paper.add(*_table_cards(plan, deck))
    return paper.to_bytes()


def _table_cards(plan: Plan, deck: Deck) -> Iterator[Element]:
    name = deck.words.say("Cards for the tables")
    grid = CardGrid(setup=deck.upright, words=deck.words, name=name, down=2, padding_mm=12)
    questions = [_question_card(one, grid, deck) for one in deck.rounds if one.question for _ in range(deck.tables)]
    etiquette = [_etiquette_card(deck) for _ in range(deck.tables or _most_tables(plan))]
    return card_sheets(grid, questions + etiquette, lambda cell: cell)


def _most_tables(plan: Plan) -> int:
    """Return how many groups sit side by side at most; pairs and plenaries want one sheet for the wall, two cards."""
    sitting = (timed for timed in time_event(plan).sessions if timed.session.group_size >= SMALLEST_TABLE)
    return max([2, *(timed.groups for timed in sitting)])


def _question_card(one: CafeRound, grid: CardGrid, deck: Deck) -> Cell:
    label = SEPARATOR.join(part for part in (deck.words.say("Round {number}", number=one.number), one.clock) if part)
    question = fitted(one.question, grid, height_mm=grid.inner_height_mm - 12, largest=40)
    return Cell(blocks=(paragraph(Style.CARD_TEXT, run(label, size=14)), question), is_centred=True)


def _etiquette_card(deck: Deck) -> Cell:
    lines = [paragraph(Style.LIST_BULLET, run(deck.words.say(line), size=16)) for line in ETIQUETTE]
    title = paragraph(Style.CARD_TEXT, run(deck.words.say("At this table"), size=22, is_bold=True))
    return Cell(blocks=(title, *lines), is_centred=True)


def _timing_cards(plan: Plan, deck: Deck) -> Iterator[Element]:
    say = deck.words.say
    grid = CardGrid(setup=deck.lying, words=deck.words, name=say("Timing cards"), cutting_sides=())
    signs = [
        *((str(left), deck.words.say_many("minute left", "minutes left", left)) for left in MINUTES_LEFT),
        (say("STOP"), ""),
        *([(say("Please change tables"), "")] if any(each.rounds > 1 for each in plan.sessions) else []),
        *([(say("Please speak more slowly"), "")] if Switch.SEVERAL_LANGUAGES in plan.event.switches else []),
    ]
    return card_sheets(grid, signs, lambda sign: _timing_card(*sign, grid))


def _timing_card(text: str, unit: str, grid: CardGrid) -> Cell:
    if unit:
        blocks = (figure(text, FIGURE_SIZE), paragraph(Style.CARD_CENTRE, run(unit, size=UNIT_SIZE, is_bold=True)))
        return Cell(blocks=blocks, is_centred=True)
    size = fitting_size(text, width_mm=grid.inner_width_mm, height_mm=grid.inner_height_mm, largest=WORDS_SIZE)
    return Cell(blocks=(paragraph(Style.CARD_CENTRE, run(text, size=size, is_bold=True)),), is_centred=True)
