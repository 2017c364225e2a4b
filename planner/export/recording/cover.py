"""The cover of the proceedings: what it reports on, for whom, and the control of the document (REC-14)."""

from collections.abc import Iterable

from planner.domain.recording.report import ReportControl
from planner.errors import sentence
from planner.export.document import SEPARATOR
from planner.export.paragraph import paragraph
from planner.export.recording.report import Writing
from planner.export.session_lines import say_dates
from planner.export.styles import Style
from planner.export.table import Column, Row, TableFrame, data_table
from planner.export.word_xml import Element
from planner.wording.labels import PAPER_TITLES
from planner.wording.recording_labels import LEVELS
from planner.wording.wording import Wording

HOW_TO_READ = sentence(
    "First stands what groups chose, then what was said session by session as recorders noted it. What was not "
    "attributed is told without who said it, and of closed sessions nothing is told."
)
READERS = {
    "public": sentence("Anybody may read this report and pass it on."),
    "participants": sentence("This report is for those who took part and for their offices."),
    "internal": sentence("This report is for the organising team alone: do not pass it on."),
}


def cover(writing: Writing) -> list[Element]:
    """Return the first page."""
    event, words, level = writing.report.plan.event, writing.words, writing.report.proceedings.level
    place = SEPARATOR.join(part for part in (say_dates(event, words), event.place) if part)
    return [
        paragraph(Style.TITLE, event.title),
        paragraph(Style.SUBTITLE, words.say(PAPER_TITLES["proceedings"])),
        paragraph(Style.NORMAL, place),
        *([paragraph(Style.NORMAL, words.say("Theme: {theme}", theme=event.theme))] if event.theme else []),
        paragraph(Style.FINDING, words.say(READERS[level])),
        _control_table(writing),
        paragraph(Style.HEADING_1, words.say("How to read this report")),
        paragraph(Style.NORMAL, words.say(HOW_TO_READ)),
    ]


def _control_table(writing: Writing) -> Element:
    words, proceedings = writing.words, writing.report.proceedings
    known = [(words.say("Dissemination"), words.name(LEVELS, proceedings.level))]
    if proceedings.control:
        known.extend(_control(proceedings.control, words))
    columns = (Column(head=words.say("Document control"), share=0.3), Column(head="", share=0.7))
    about = words.say("who may read the report, who wrote it and when")
    frame = TableFrame(columns=columns, width_mm=writing.width_mm, title=words.say("Document control"), about=about)
    return data_table(frame, [Row(cells=row) for row in known if row[1]])


def _control(control: ReportControl, words: Wording) -> Iterable[tuple[str, str]]:
    say = words.say
    yield say("Title"), control.title
    yield say("Due on"), words.long_day(control.due_on) if control.due_on else ""
    yield say("Submitted on"), words.long_day(control.submitted_on) if control.submitted_on else ""
    yield say("Revision"), control.revision
    yield say("Authors"), ", ".join(control.authors)
    yield say("Reviewers"), ", ".join(control.reviewers)
    yield say("Changes"), "\n".join(control.changes)
