"""The round sheet of a café: who sits at each table in each round, the host first, and how good the seats are."""

from collections.abc import Iterator, Sequence

from planner.domain.plan import Plan
from planner.domain.rotation.plan import RotationPlan
from planner.domain.spelling import fold
from planner.domain.workbooks import distinct_names
from planner.export.cafe_measures import list_measures
from planner.export.cafe_rounds import CafeRound
from planner.export.paragraph import paragraph, run
from planner.export.sized_text import sized
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.wording import Wording

NAME_SIZE, NUMBER_SIZE, PADDING = 10, 20, 0.5


def draw_round_sheet(
    plan: Plan, rotation: RotationPlan, rounds: Sequence[CafeRound], *, words: Wording, width_mm: float
) -> Iterator[Element]:
    """Yield the tables with their people round by round, `width_mm` wide."""
    heads = [
        "\n".join(part for part in (words.say("Round {number}", number=one.number), one.clock) if part)
        for one in rounds
    ]
    frame = TableFrame(
        columns=(
            Column(head=words.say("Table"), share=18),
            *(Column(head=head, share=252 / len(heads)) for head in heads),
        ),
        width_mm=width_mm,
        title=words.say("Round sheet"),
        about=words.say("Who sits at each table, round by round; the host stands first in bold."),
    )
    yield paragraph(Style.HEADING_1, words.say("Who sits where"))
    yield paragraph(Style.NOTE, words.say("The table's host stands first, in bold."))
    yield data_table(frame, _rows(plan, rotation))


def draw_quality(plan: Plan, rotation: RotationPlan, *, words: Wording, width_mm: float) -> Iterator[Element]:
    """Yield the box that says how good the seats are, kept together on one page."""
    frame = TableFrame(
        columns=(
            Column(head=words.say("Measure"), share=50),
            Column(head=words.say("Value"), share=20, is_number=True),
            Column(head=words.say("What it means"), share=120),
        ),
        width_mm=width_mm,
        title=words.say("Quality"),
        about=words.say("How good these seats are, in figures."),
    )
    measures = list_measures(plan, rotation, words)
    rows = (
        Row(
            cells=tuple(
                _kept(*cell, is_last=one is measures[-1])
                for cell in (
                    (Style.TABLE_TEXT, one.name),
                    (Style.TABLE_NUMBER, "" if one.value is None else str(one.value)),
                    (Style.TABLE_TEXT, one.meaning),
                )
            )
        )
        for one in measures
    )
    yield paragraph(Style.HEADING_2, words.say("How good these seats are"))
    yield data_table(frame, rows)


def _kept(style: Style, text: str, *, is_last: bool) -> Cell:
    return Cell(blocks=(paragraph(style, text, keep_with_next=not is_last),))


def _rows(plan: Plan, rotation: RotationPlan) -> Iterator[Row]:
    names = distinct_names(plan.persons)
    in_order = sorted(rotation.seats, key=lambda seat: (not seat.is_host, fold(names.get(seat.person_id, ""))))
    here: dict[tuple[int, int], list[Element]] = {}
    for seat in in_order:
        name = sized(Style.TABLE_TEXT, names.get(seat.person_id, ""), NAME_SIZE, is_bold=seat.is_host, padding=PADDING)
        here.setdefault((seat.table_number, seat.round_number), []).append(name)
    for table in range(1, rotation.tables + 1):
        number = paragraph(Style.TABLE_TEXT, run(str(table), size=NUMBER_SIZE, is_bold=True))
        columns = (here.get((table, turn)) or [paragraph(Style.TABLE_TEXT)] for turn in range(1, rotation.rounds + 1))
        yield Row(cells=(Cell(blocks=(number,)), *(Cell(blocks=tuple(blocks)) for blocks in columns)))
