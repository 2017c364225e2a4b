"""What to cut first when a day runs late: the working sessions with most time to give, and how they give it."""

from collections.abc import Iterable, Iterator

from planner.domain.agenda import Day
from planner.domain.agenda_rules import WORKING
from planner.domain.catching_up import SHORTEST_BREAK_LEFT, SHORTEST_LUNCH_LEFT
from planner.domain.cutting import saving_cuts, spare_minutes
from planner.domain.run_of_show import RunOfShow, TimedSession
from planner.export.guide.part import GuidePart
from planner.export.paragraph import paragraph, run
from planner.export.session_lines import say_start, say_title
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.wording import Wording

MOST_A_DAY = 3
"""Where more are shortened, the day loses its shape."""


def cuts_table(run_of_show: RunOfShow, words: Wording, width_mm: float, part: GuidePart) -> Iterator[Element]:
    """Yield what to cut first in a part of the guide, day by day; nothing where no session can give up time."""
    say, several = words.say, len(run_of_show.days) > 1
    rows = [
        row
        for day in run_of_show.days
        for row in _rows([timed for timed in day.sessions if part.tells(timed)], day.day, words, several=several)
    ]
    if not rows:
        return
    yield paragraph(Style.HEADING_2, say("What to cut first"))
    how = say(
        "When a day runs late, these sessions have most time to give; on their sheets stands what else could go. "
        "Breaks come last, and keep {coffee} minutes, lunch {lunch}.",
        coffee=SHORTEST_BREAK_LEFT,
        lunch=SHORTEST_LUNCH_LEFT,
    )
    yield paragraph(Style.NOTE, how, keep_with_next=True)
    frame = TableFrame(
        columns=(
            Column(head=say("Session"), share=6),
            Column(head=say("Saves up to"), share=2),
            Column(head=say("How"), share=7),
        ),
        width_mm=width_mm,
        title=say("What to cut first"),
        about=say("The sessions that can be shortened, by day, those with most time to give first."),
    )
    yield data_table(frame, rows)


def _rows(told: Iterable[TimedSession], day: Day, words: Wording, *, several: bool) -> Iterator[Row]:
    working = [timed for timed in told if timed.session.kind in WORKING]
    giving = [timed for timed in working if spare_minutes(timed) and saving_cuts(timed)]
    for timed in sorted(giving, key=lambda timed: -spare_minutes(timed))[:MOST_A_DAY]:
        on = f"{words.say('Day {number}', number=day.number)}, " if several else ""
        session = f"{on}{say_start(timed, words)} {say_title(timed, words)}"
        saved = words.say("{minutes} min", minutes=spare_minutes(timed))
        yield Row(cells=(session, saved, Cell(blocks=tuple(_how(timed)))))


def _how(timed: TimedSession) -> Iterator[Element]:
    for step, cut in saving_cuts(timed):
        yield paragraph(Style.TABLE_TEXT, run(f"{step}: ", is_bold=True), cut)
