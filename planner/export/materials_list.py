"""The materials list: everything to bring for the whole event, then what goes into each box, with boxes to tick.

The things of one session stay together on a page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.plan import Plan
from planner.domain.run_of_show import RunOfShow
from planner.domain.supplies import Box, SessionSupplies, Supply, pack_boxes, total_supplies
from planner.export.document import SEPARATOR, head_of, open_document
from planner.export.fields import TICK_BOX
from planner.export.paragraph import paragraph, run
from planner.export.session_lines import say_title
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.wording import Wording

BOX_MM, NUMBER_MM = 25, 26


def export_materials(plan: Plan, run_of_show: RunOfShow, *, words: Wording, printed_at: datetime) -> bytes:
    """Return the materials list as DOCX; each of several boxes begins a page of its own. Raises TooLongError.

    A single box holds what the whole event needs, so nothing of it is said twice.
    """
    head = head_of(plan.event, document=words.say("Materials list"), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    boxes = pack_boxes(plan, run_of_show)
    sheet = _Sheet(words, paper.setup.text_width_mm)
    paper.add(*sheet.overview(total_supplies(boxes), plan.event.expected_participants))
    for number, box in enumerate(boxes, start=1):
        paper.add(*(sheet.box(box, number, len(boxes)) if len(boxes) > 1 else ()), *sheet.by_session(box))
    return paper.to_bytes()


class _Sheet:
    """Writes lists of things in the words of one language."""

    def __init__(self, words: Wording, width_mm: float) -> None:
        self.words, self.width_mm = words, width_mm

    def overview(self, supplies: Sequence[Supply], people: int) -> Iterator[Element]:
        say = self.words.say
        yield paragraph(Style.TITLE, say("Materials list"))
        counted = self.words.say_many("Counted for {number} person.", "Counted for {number} people.", people)
        rule = say(
            "Ten per cent are added, rounded up, but not to single things: one bell goes on from session to session in "
            "its room. Everything else is counted for every session; bring less of what comes back, such as markers."
        )
        yield paragraph(Style.NOTE, f"{counted} {rule}")
        yield paragraph(Style.HEADING_1, say("For the whole event"))
        yield self._table(say("For the whole event"), map(self._row, supplies), say("Bought"), say("Packed"))

    def box(self, box: Box, number: int, boxes: int) -> Iterator[Element]:
        say = self.words.say
        room = box.room or say("room not named yet")
        title = say("Box {number} of {boxes}: {room}", number=number, boxes=boxes, room=room)
        yield paragraph(Style.HEADING_1, title, starts_page=True)
        yield self._table(title, map(self._row, box.supplies), say("Packed"), say("Came back"))

    def by_session(self, box: Box) -> Iterator[Element]:
        say = self.words.say
        yield paragraph(Style.HEADING_2, say("By session"))
        rows = (row for each in box.sessions for row in self._session(each))
        yield self._table(say("By session"), rows, say("Laid out"), say("Collected"))

    def _table(self, title: str, rows: Iterable[Row], first: str, last: str) -> Element:
        say = self.words.say
        rest_mm = self.width_mm - 2 * BOX_MM - 2 * NUMBER_MM
        frame = TableFrame(
            columns=(
                Column(head=first, share=BOX_MM),
                Column(head=say("Material"), share=rest_mm),
                Column(head=say("Needed"), share=NUMBER_MM, is_number=True),
                Column(head=say("With spare"), share=NUMBER_MM, is_number=True),
                Column(head=last, share=BOX_MM),
            ),
            width_mm=self.width_mm,
            title=title,
            about=say("How many of each thing are needed; the first and the last column are there to be ticked."),
        )
        return data_table(frame, rows)

    def _session(self, each: SessionSupplies) -> Iterator[Row]:
        timed, words = each.timed, self.words
        when = f"{words.short_day(timed.starts_at.date())} {words.clock(timed.starts_at)}"
        told = SEPARATOR.join((when, say_title(timed, words)))
        heading = paragraph(Style.TABLE_TEXT, run(told, is_bold=True), keep_with_next=True)
        yield Row(cells=(Cell(blocks=(heading,), columns=5),), is_shaded=True)
        last = len(each.supplies) - 1
        yield from (self._row(supply, keeps=place < last) for place, supply in enumerate(each.supplies))

    def _row(self, supply: Supply, *, keeps: bool = False) -> Row:
        brought = Cell(blocks=(paragraph(Style.TABLE_NUMBER, run(str(supply.brought), is_bold=True)),))
        box = Cell(blocks=(paragraph(Style.TABLE_TEXT, TICK_BOX, keep_with_next=keeps),))
        return Row(cells=(box, supply.name, str(supply.needed), brought, TICK_BOX))
