"""Which room is used for what, and when: one row a room and day."""

from collections.abc import Iterator

from planner.domain.plan import Plan
from planner.domain.rooms import rooms_of, sessions_in
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.export.paragraph import paragraph, run
from planner.export.session_lines import say_start, say_title
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.wording import Wording

BETWEEN = "   "
NO_BREAK = "\N{NO-BREAK SPACE}"


def room_plan(plan: Plan, run_of_show: RunOfShow, words: Wording, width_mm: float) -> Iterator[Element]:
    """Yield the rooms in the order in which the agenda comes to them; nothing where none is named."""
    say, rows = words.say, list(_rows(plan, run_of_show, words))
    if not rows:
        return
    yield paragraph(Style.HEADING_2, say("Rooms"))
    frame = TableFrame(
        columns=(
            Column(head=say("Room"), share=3),
            Column(head=say("Day"), share=1),
            Column(head=say("Used for"), share=11),
        ),
        width_mm=width_mm,
        title=say("Rooms"),
        about=say("What takes place in each room, by day."),
    )
    yield data_table(frame, rows)


def _rows(plan: Plan, run_of_show: RunOfShow, words: Wording) -> Iterator[Row]:
    for room in rooms_of(plan):
        here = sessions_in(plan, room)
        for day in run_of_show.days:
            used = [timed for timed in day.sessions if timed.session.id in here]
            if used:
                yield Row(cells=(room, str(day.day.number), _uses(used, words)))


def _uses(used: list[TimedSession], words: Wording) -> Cell:
    pieces = (
        piece
        for timed in used
        for piece in (run(say_start(timed, words), is_bold=True), f"{NO_BREAK}{say_title(timed, words)}{BETWEEN}")
    )
    return Cell(blocks=(paragraph(Style.TABLE_TEXT, *pieces),))
