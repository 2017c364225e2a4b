"""The action sheet of each group: what, who, with whom, by when; five rows first, the full list behind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from planner.domain.plan import Plan
from planner.domain.recording.actions import USUAL_CHOICE
from planner.domain.recording.due_forms import DueForm
from planner.errors import sentence
from planner.export.document import Paper, head_of, open_document
from planner.export.fields import labelled_line
from planner.export.paragraph import paragraph
from planner.export.recording.recorder_forms import say_form
from planner.export.styles import Style, TableStyle
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

CHOOSE = sentence("Choose five, write one person or office who answers for each, and a day. Sign together.")
KEEP = sentence("Every proposal stays here, chosen or not: number them, and write on the other side which went where.")
PROPOSALS = 18
CHOSEN_MM, PROPOSED_MM = 26, 11


def export_action_sheets(plan: Plan, forms: Sequence[DueForm], *, words: Wording, printed_at: datetime) -> bytes:
    """Return two pages for each group, to be printed on both sides of a sheet. Raises TooLongError."""
    head = head_of(plan.event, document=words.say(PAPER_TITLES["action_sheets"]), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    for number, form in enumerate(forms):
        paper.add(*_chosen(form, words, paper, starts_page=number > 0), *_proposed(form, words, paper))
    return paper.to_bytes()


def _chosen(form: DueForm, words: Wording, paper: Paper, *, starts_page: bool) -> list[Element]:
    say = words.say
    columns = (
        *(Column(head=say("No."), share=0.07), Column(head=say("What"), share=0.38)),
        *(Column(head=say("Who"), share=0.2), Column(head=say("With whom"), share=0.2)),
        Column(head=say("By when"), share=0.15),
    )
    rows = [Row(cells=(str(number), "", "", "", ""), height_mm=CHOSEN_MM) for number in range(1, USUAL_CHOICE + 1)]
    return [
        paragraph(Style.HEADING_1, say_form(form, words), starts_page=starts_page),
        paragraph(Style.NORMAL, say(CHOOSE), keep_with_next=True),
        _table(paper, say("Chosen actions"), columns, rows),
        labelled_line(say("Signed for the group"), paper.setup.text_width_mm),
    ]


def _proposed(form: DueForm, words: Wording, paper: Paper) -> list[Element]:
    say = words.say
    columns = (
        *(Column(head=say("No."), share=0.07), Column(head=say("Proposed action"), share=0.78)),
        Column(head=say("Went into"), share=0.15),
    )
    rows = [Row(cells=(str(number), "", ""), height_mm=PROPOSED_MM) for number in range(1, PROPOSALS + 1)]
    title = say("{group}: all that was proposed", group=say_form(form, words))
    return [
        paragraph(Style.HEADING_1, title, starts_page=True),
        paragraph(Style.NORMAL, say(KEEP), keep_with_next=True),
        _table(paper, say("Proposed actions"), columns, rows),
    ]


def _table(paper: Paper, title: str, columns: tuple[Column, ...], rows: list[Row]) -> Element:
    width = paper.setup.text_width_mm
    frame = TableFrame(columns=columns, width_mm=width, title=title, about=title, style=TableStyle.FORM)
    return data_table(frame, rows)
