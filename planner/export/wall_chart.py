"""The wall chart of a café: everybody by name with the table of each round, to be read from two metres.

Capitals of 18 points are 4 mm high, a five-hundredth of that distance; no person is split between two pages.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.spelling import fold
from planner.export.cafe_rounds import CafeRound
from planner.export.cards import fitting_size
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph, run
from planner.export.rotation_slips import Slip, list_slips
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.rotations import say_table
from planner.wording.wording import Wording

LARGEST_NAME, SMALLEST_NAME, TABLE_SIZE, LETTER_SIZE, HEAD_SIZE = 22, 18, 24, 22, 18
ROUND_MM, LINE_MM = 27, 10
MOST_UPRIGHT = 4
"""Rounds for which an upright sheet is wide enough."""
OTHER_SIGNS = "#"
"""Stands over names that begin with no letter."""


def draw_wall_chart(
    plan: Plan, rotation: RotationPlan, rounds: Iterable[CafeRound], *, words: Wording, width_mm: float
) -> Iterator[Element]:
    """Yield the chart, `width_mm` wide: the rounds' times, then the names under their first letters."""
    clocks = [SEPARATOR.join((_round(one.number, words), one.clock)) for one in rounds if one.clock]
    yield paragraph(Style.HEADING_1, words.say("Find your tables"))
    yield from ([paragraph(Style.NORMAL, run("\n".join(clocks), size=HEAD_SIZE))] if clocks else [])
    name_mm = width_mm - ROUND_MM * rotation.rounds
    heads = [(words.say("Name"), name_mm)]
    heads += [(_round(number, words), ROUND_MM) for number in range(1, rotation.rounds + 1)]
    frame = TableFrame(
        columns=tuple(Column(head=head, share=share, head_size=HEAD_SIZE) for head, share in heads),
        width_mm=width_mm,
        title=words.say("Wall chart"),
        about=words.say("Everybody by name, with the table for each round."),
    )
    yield data_table(frame, _rows(list_slips(plan, rotation), name_mm, words))


def letter_of(name: str) -> str:
    """Return the letter under which a name is looked for: `Ç` stands with `C`."""
    first = fold(name)[:1].upper()
    return first if first.isalpha() else OTHER_SIGNS


def _rows(slips: Sequence[Slip], name_mm: float, words: Wording) -> Iterator[Row]:
    in_order = sorted(slips, key=lambda slip: letter_of(slip.name) == OTHER_SIGNS)
    for letter, under_it in groupby(in_order, key=lambda slip: letter_of(slip.name)):
        people = list(under_it)
        yield _letter_row(letter, columns=1 + len(people[0].tables))
        yield from (_person_row(slip, name_mm, words) for slip in people)


def _letter_row(letter: str, *, columns: int) -> Row:
    """Draw a finder's head, which never stands alone at the foot of a page."""
    text = paragraph(Style.TABLE_TEXT, run(letter, size=LETTER_SIZE, is_bold=True), keep_with_next=True)
    return Row(cells=(Cell(blocks=(text,), columns=columns),), is_shaded=True)


def _person_row(slip: Slip, name_mm: float, words: Wording) -> Row:
    fitting = fitting_size(slip.name, width_mm=name_mm, height_mm=LINE_MM, largest=LARGEST_NAME)
    pieces = [run(slip.name, size=max(SMALLEST_NAME, fitting))]
    if slip.is_host:
        pieces.append(run(f" ({words.say('host')})", size=SMALLEST_NAME))
    figures = (
        Cell(blocks=(paragraph(Style.CARD_CENTRE, run(say_table(table), size=TABLE_SIZE, is_bold=True)),))
        for table in slip.tables
    )
    return Row(cells=(Cell(blocks=(paragraph(Style.TABLE_TEXT, *pieces),)), *figures))


def _round(number: int, words: Wording) -> str:
    return words.say("Round {number}", number=number)
