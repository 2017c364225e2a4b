"""The card of prompts: what a facilitator and a recorder can say, in the words of the bank (content B9.7)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.consultation.questions import Question
from planner.domain.plan import Plan
from planner.errors import sentence
from planner.export.cards import CardGrid, card_sheets
from planner.export.document import head_of, open_document
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import Cell
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

TITLES = {"facilitator": sentence("When you facilitate"), "recorder": sentence("When you record")}
LINE_SIZE = 12


def export_prompt_cards(plan: Plan, prompts: Sequence[Question], *, words: Wording, printed_at: datetime) -> bytes:
    """Return a sheet with one card for each section of the prompts, two to a page. Raises TooLongError."""
    head = head_of(plan.event, document=words.say(PAPER_TITLES["prompts"]), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    sections = list(dict.fromkeys(each.section for each in prompts))
    grid = CardGrid(setup=paper.setup, words=words, name=words.say(PAPER_TITLES["prompts"]), down=2, padding_mm=6)

    def draw(section: str) -> Cell:
        title = words.say(TITLES[section]) if section in TITLES else section
        lines = (each.text for each in prompts if each.section == section)
        return Cell(
            blocks=(
                paragraph(Style.CARD_TEXT, run(title, size=20, is_bold=True)),
                *(paragraph(Style.LIST_BULLET, run(line, size=LINE_SIZE)) for line in lines),
            ),
            is_centred=True,
        )

    paper.add(*card_sheets(grid, sections, draw))
    return paper.to_bytes()
