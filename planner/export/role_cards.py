"""The card that a facilitator keeps in hand: how to stay neutral, and the habits that help (ROL-03, ROL-04)."""

from collections.abc import Iterator

from planner.domain.people import Role, is_expected
from planner.domain.plan import Plan
from planner.errors import sentence
from planner.export.cards import CardGrid, card_sheets
from planner.export.deck import Deck
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import Cell
from planner.export.word_xml import Element

CONDUCT = (
    sentence("Serve the group and stay neutral."),
    sentence("Judge no idea, and bring none of your own."),
    sentence("Hold everybody to one task at a time."),
    sentence("Offer another way of working when the group is stuck."),
    sentence("Protect people and their ideas from attack."),
    sentence("Draw everybody in, the quiet ones first."),
    sentence("Look for what everybody gains from."),
)
HABITS = (
    sentence("Say at the start what your role is."),
    sentence("Agree on the question and the way of working before you begin."),
    sentence("Give questions back to the group."),
    sentence("Be positive."),
    sentence("Speak little."),
    sentence("Help the recorder: slow down, repeat, point at what should be written."),
    sentence("Own up to a mistake and go on."),
    sentence("Help the group to learn from what it does."),
)
FACILITATING = frozenset({Role.LEAD_FACILITATOR, Role.FACILITATOR})
LINE_SIZE = 11.5
"""Points: all fifteen lines fit half a Letter sheet."""
LEAST_CARDS = 2
"""What a sheet holds."""


def draw_role_cards(plan: Plan, deck: Deck) -> Iterator[Element]:
    """Yield the sheets of role cards, one card for each facilitator who is expected."""
    grid = CardGrid(setup=deck.upright, words=deck.words, name=deck.words.say("Role cards"), down=2, padding_mm=5)
    facilitators = sum(each.role in FACILITATING and is_expected(each) for each in plan.attendances)
    return card_sheets(grid, range(max(LEAST_CARDS, facilitators)), lambda _: _role_card(deck))


def _role_card(deck: Deck) -> Cell:
    say = deck.words.say
    title = paragraph(Style.CARD_TEXT, run(say("You facilitate"), size=20, is_bold=True))
    habits = paragraph(Style.LABEL, say("Habits that help"))
    return Cell(blocks=(title, *_lines(CONDUCT, deck), habits, *_lines(HABITS, deck)), is_centred=True)


def _lines(lines: tuple[str, ...], deck: Deck) -> Iterator[Element]:
    return (paragraph(Style.LIST_BULLET, run(deck.words.say(line), size=LINE_SIZE)) for line in lines)
