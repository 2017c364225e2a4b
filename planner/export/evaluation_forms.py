"""The evaluation form, one side without a name; the pulse as cards to cut; the follow-up on paper (content B7, B8)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from planner.domain.consultation.instruments import Instrument, InstrumentKind
from planner.domain.consultation.questions import SCALE, AnswerKind, Question, fill_places
from planner.domain.plan import Plan
from planner.errors import sentence
from planner.export.answer_place import answer_place
from planner.export.cards import CardGrid, card_sheets
from planner.export.document import SEPARATOR, Paper, head_of, open_document
from planner.export.fields import TICK_BOX, labelled_line, write_on_lines
from planner.export.paragraph import paragraph, run
from planner.export.styles import Style
from planner.export.table import Cell, Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.consultation_labels import SCALE_WORDS
from planner.wording.labels import PAPER_TITLES
from planner.wording.wording import Wording

NO_NAME = sentence("Please give no name, and write nothing by which a child, a family or a case could be recognised.")
HOW_TO_TICK = sentence("Tick how far each sentence is true for you, from 1, not at all, to 5, fully.")
ITEM_SHARE, STEP_SHARE = 0.6, 0.08
LINES_OF_AN_ANSWER = 2
CARDS_ACROSS, CARDS_DOWN, LINES_ON_A_CARD = 2, 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedForm:
    """One instrument about the event with what it asks now."""

    instrument: Instrument
    questions: Sequence[Question]


def export_evaluation_forms(plan: Plan, forms: Sequence[AskedForm], *, words: Wording, printed_at: datetime) -> bytes:
    """Return each form once, to be copied, on pages of its own; the pulse comes as a sheet of cards."""
    head = head_of(plan.event, document=words.say(PAPER_TITLES["evaluation_forms"]), printed_at=printed_at)
    paper = open_document(replace(head, version=str(plan.revision)), words)
    sheet = _Sheet(plan, words, paper)
    for number, form in enumerate(forms):
        sheet.add(form, starts_page=number > 0)
    return paper.to_bytes()


class _Sheet:
    """Writes the forms of one event."""

    def __init__(self, plan: Plan, words: Wording, paper: Paper) -> None:
        self._event, self._words, self._paper = plan.event, words, paper
        self._width = paper.setup.text_width_mm

    def add(self, form: AskedForm, *, starts_page: bool) -> None:
        """Add one form under its title; a pulse is cards and nothing else."""
        words, instrument = self._words, form.instrument
        if instrument.kind is InstrumentKind.PULSE:
            self._paper.add(*self._cards(form))
            return
        when = SEPARATOR.join((self._event.title, words.long_day(self._event.starts_on)))
        self._paper.add(
            paragraph(Style.HEADING_1, instrument.title, starts_page=starts_page),
            paragraph(Style.SUBTITLE, when),
            *([paragraph(Style.NORMAL, instrument.intro)] if instrument.intro else []),
            paragraph(Style.NOTE, words.say(NO_NAME)),
        )
        for kind, asked in groupby(form.questions, key=lambda each: each.answer_kind):
            self._paper.add(*self._asked(kind, list(asked)))
        self._paper.add(labelled_line(words.say("Your sector, if you like"), self._width))

    def _cards(self, form: AskedForm) -> Iterator[Element]:
        """Yield a sheet of cards that all ask the same."""
        grid = CardGrid(
            setup=self._paper.setup,
            words=self._words,
            name=form.instrument.title,
            hint=self._words.say("No name, please."),
            across=CARDS_ACROSS,
            down=CARDS_DOWN,
        )
        return card_sheets(grid, range(CARDS_ACROSS * CARDS_DOWN), lambda _: self._card(form, grid.inner_width_mm))

    def _card(self, form: AskedForm, width_mm: float) -> Cell:
        lines = max(1, LINES_ON_A_CARD // max(1, len(form.questions)))
        blocks = (
            block
            for each in form.questions
            for block in (
                paragraph(Style.CARD_TEXT, run(self._text(each), is_bold=True)),
                write_on_lines(lines, width_mm),
            )
        )
        return Cell(blocks=tuple(blocks))

    def _asked(self, kind: AnswerKind, questions: Sequence[Question]) -> Iterator[Element]:
        if kind is AnswerKind.SCALE:
            yield paragraph(Style.NORMAL, self._words.say(HOW_TO_TICK), keep_with_next=True)
            yield self._scale(questions)
            return
        for each in questions:
            yield paragraph(Style.LABEL, self._text(each), keep_with_next=True)
            yield answer_place(each, self._words, lines=LINES_OF_AN_ANSWER, width_mm=self._width)

    def _scale(self, questions: Sequence[Question]) -> Element:
        say = self._words.say
        steps = tuple(Column(head=f"{each} {say(SCALE_WORDS[each])}", share=STEP_SHARE, head_size=8) for each in SCALE)
        frame = TableFrame(
            columns=(Column(head=say("Sentence"), share=ITEM_SHARE), *steps),
            width_mm=self._width,
            title=say("How far it is true"),
            about=say("Sentences to agree with, each with five boxes from 1 to 5."),
        )
        boxes = (TICK_BOX,) * len(SCALE)
        return data_table(frame, [Row(cells=(self._text(each), *boxes)) for each in questions])

    def _text(self, question: Question) -> str:
        theme = self._event.theme or self._words.say("the theme")
        return fill_places(question.text, theme=theme, event_title=self._event.title)
