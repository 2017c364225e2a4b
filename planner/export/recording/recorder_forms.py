"""The recorder's form on paper: one for each session and group, its head filled in, in order of the report (DOC-07)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from planner.domain.plan import Plan
from planner.domain.recording.due_forms import DueForm
from planner.domain.recording.printing import FORM_FIELDS, FormField
from planner.domain.run_of_show import RunOfShow
from planner.errors import sentence
from planner.export.document import SEPARATOR, Paper, head_of, open_document
from planner.export.fields import TICK_BOX, labelled_line, write_on_lines
from planner.export.paragraph import paragraph, run
from planner.export.session_lines import EN_DASH
from planner.export.styles import Style, TableStyle
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.labels import PAPER_TITLES
from planner.wording.recording_labels import ATTRIBUTION_MODES
from planner.wording.wording import Wording

REMINDER = sentence(
    "Write the speaker's own words, key phrases rather than sentences. Never write names or details of vulnerable "
    "people: write “case example given, not recorded”."
)
MODES = {
    "named": sentence("Presenters are named. What is said in the discussion is nobody's by name."),
    "office": sentence("No names: write the office and the role of whoever presents or is quoted."),
    "sector": sentence("No names and no offices: write the sector alone."),
    "unattributed": sentence("Write what was said, never who said it or for whom."),
    "closed": sentence("No notes are taken."),
}
WRITTEN = (
    (sentence("Highlights of the presentation (seven at most)"), 6),
    (sentence("Highlights of the discussion, questions with their answers"), 9),
    (sentence("Actual phrases worth keeping, each with whether it may be quoted (yes or no)"), 2),
    (sentence("Agreements"), 2),
    (sentence("Disagreements and views of few"), 2),
    (sentence("Proposed actions, numbered"), 5),
    (sentence("Chosen actions, by their numbers"), 1),
    (sentence("Concerns for the central level and donors"), 2),
    (sentence("Parking lot"), 1),
)
"""The sections with their lines, in the order of content B5.2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueForms:
    """The forms to print; `sectors` are the titles by which those present are counted."""

    plan: Plan
    run: RunOfShow
    forms: Sequence[DueForm]
    sectors: Sequence[str]


def export_recorder_forms(due: DueForms, *, words: Wording, printed_at: datetime) -> bytes:
    """Return a form for each session or group, each beginning a page. Raises TooLongError."""
    head = head_of(due.plan.event, document=words.say(PAPER_TITLES["recorder_forms"]), printed_at=printed_at)
    paper = open_document(replace(head, version=str(due.plan.revision)), words)
    writer = _Writer(due, words, paper)
    for number, form in enumerate(due.forms):
        paper.add(*writer.form(form, starts_page=number > 0))
    return paper.to_bytes()


def say_form(form: DueForm, words: Wording) -> str:
    """Return the session's title, and the group's behind it."""
    if form.group is None:
        return form.session.title
    group = form.group.title or words.say("Group {number}", number=form.group.number)
    return SEPARATOR.join((form.session.title, group))


class _Writer:
    """Writes one form after another."""

    def __init__(self, due: DueForms, words: Wording, paper: Paper) -> None:
        self._due, self._words, self._width = due, words, paper.setup.text_width_mm
        self._names = {person.id: person.name for person in due.plan.persons}
        self._times = {each.session.id: each for each in due.run.sessions}

    def form(self, form: DueForm, *, starts_page: bool) -> list[Element]:
        mode = form.session.attribution
        said = self._words.say
        return [
            paragraph(Style.HEADING_1, say_form(form, self._words), starts_page=starts_page),
            paragraph(Style.NOTE, self._when(form)),
            paragraph(Style.FINDING, said(REMINDER)),
            paragraph(Style.FINDING, run(f"{said(ATTRIBUTION_MODES[mode])}: ", is_bold=True), said(MODES[mode])),
            *self._who(FORM_FIELDS[mode]),
            *self._sections(WRITTEN),
            *self._closing(),
        ]

    def _when(self, form: DueForm) -> str:
        words, timed = self._words, self._times.get(form.session.id)
        recorders = [self._names[each] for each in form.recorders if each in self._names]
        room = (form.group.room if form.group else "") or form.session.room
        parts = [words.full_day(form.due_on), room]
        if timed:
            parts.insert(1, f"{words.clock(timed.starts_at)}{EN_DASH}{words.clock(timed.ends_at, timed.starts_at)}")
        if recorders:
            parts.append(words.say("Recorder: {names}", names=words.join(recorders)))
        return SEPARATOR.join(part for part in parts if part)

    def _who(self, fields: Iterable[FormField]) -> Iterator[Element]:
        say = self._words.say
        yield labelled_line(say("Began and ended at"), self._width)
        if FormField.PRESENTER in fields:
            yield labelled_line(say("Who presented"), self._width)
        if FormField.OFFICE in fields:
            yield labelled_line(say("Office, role and organisation"), self._width)
        if FormField.SECTOR in fields:
            yield labelled_line(say("Sector and regions"), self._width)

    def _sections(self, sections: Iterable[tuple[str, int]]) -> Iterator[Element]:
        for title, lines in sections:
            yield paragraph(Style.LABEL, self._words.say(title))
            yield write_on_lines(lines, self._width)

    def _closing(self) -> Iterator[Element]:
        say = self._words.say
        yield paragraph(Style.LABEL, say("Number present by sector"))
        yield self._present()
        yield labelled_line(say("Materials left in the room"), self._width)
        yield paragraph(Style.NORMAL, say("{box} Confidential: for the team alone", box=TICK_BOX), keep_with_next=True)
        yield labelled_line(say("{box} Handed in, at what time and to whom", box=TICK_BOX), self._width)

    def _present(self) -> Element:
        say = self._words.say
        columns = (Column(head=say("Sector"), share=0.7), Column(head=say("Number"), share=0.3))
        frame = TableFrame(
            columns=columns,
            width_mm=self._width,
            title=say("Number present by sector"),
            about=say("room for how many of each sector were there"),
            style=TableStyle.FORM,
        )
        return data_table(frame, [Row(cells=(title, ""), height_mm=7) for title in self._due.sectors])
