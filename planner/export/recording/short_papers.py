"""The two papers that are short by promise: what is read back next morning, and the conclusions of the week after."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from planner.domain.recording.forms import Note, NoteKind
from planner.domain.recording.proceedings import SessionSummary
from planner.domain.recording.reading import flatten
from planner.errors import sentence
from planner.export.document import Paper, head_of, open_document
from planner.export.height import height_mm, space_of
from planner.export.paragraph import paragraph, run
from planner.export.recording.report import Places, Report, Writing, no_pages
from planner.export.recording.results import commitments_table
from planner.export.recording.telling import Teller
from planner.export.styles import Style
from planner.export.word_xml import Element
from planner.wording.labels import PAPER_TITLES
from planner.wording.recording_labels import LEVELS, NOTE_KINDS
from planner.wording.wording import Wording

MOST = (7, 5, 4, 3, 2, 1)
"""How many lines of one session or group are told: as many as the pages hold."""
CONCLUSIONS_PAGES = 2
FIRST_TOLD = (
    *(NoteKind.AGREEMENT, NoteKind.DISAGREEMENT, NoteKind.CONCERN, NoteKind.PARKED),
    *(NoteKind.DISCUSSION_HIGHLIGHT, NoteKind.PRESENTATION_HIGHLIGHT, NoteKind.QUESTION),
)
"""What a read-back tells first; phrases and answers it leaves to the report."""
READ = sentence("Read this in five minutes, then ask: did we get it right, and what is missing? Correct it at once.")
FULL = sentence("All that was proposed, and what was said, stands in the proceedings.")


def export_read_back(report: Report, *, words: Wording, printed_at: datetime) -> bytes:
    """Return one page for each day of which anything was noted. Raises TooLongError."""
    paper, writing = _open(report, words, printed_at, words.say(PAPER_TITLES["read_back"]))
    days = {each.session.day_number for each in report.proceedings.sessions if _notes(each) or _chosen(each)}
    for number, day in enumerate(sorted(days)):
        told = [each for each in report.proceedings.sessions if each.session.day_number == day]
        paper.add(*_fit(paper, report, 1, lambda most: _read_back(writing, told, most, starts_page=number > 0)))  # noqa: B023  # called at once
    return paper.to_bytes()


def export_conclusions(report: Report, *, words: Wording, printed_at: datetime) -> bytes:
    """Return two pages for the week after: what was chosen, who does what by when. Raises TooLongError."""
    paper, writing = _open(report, words, printed_at, words.say(PAPER_TITLES["conclusions"]))
    paper.add(*_fit(paper, report, CONCLUSIONS_PAGES, lambda most: _conclusions(writing, most)))
    return paper.to_bytes()


def _open(report: Report, words: Wording, printed_at: datetime, document: str) -> tuple[Paper, Writing]:
    head = head_of(report.plan.event, document=document, printed_at=printed_at)
    level = words.name(LEVELS, report.proceedings.level)
    paper = open_document(replace(head, version=str(report.plan.revision), dissemination=level), words)
    teller = Teller(words=words, sector_titles=report.sector_titles)
    width = paper.setup.text_width_mm
    return paper, Writing(report=report, words=words, teller=teller, width_mm=width, places=Places(no_pages))


def _fit(paper: Paper, report: Report, pages: int, make: Callable[[int], list[Element]]) -> list[Element]:
    """Return the fullest version that the pages hold, or the shortest."""
    space = space_of(paper.setup, event=report.plan.event.title, document="")
    room = space.height_mm * pages - (pages - 1) * 15
    versions = (make(most) for most in MOST)
    return next((each for each in versions if height_mm(each, space.width_mm) <= room), make(MOST[-1]))


def _read_back(writing: Writing, sessions: Sequence[SessionSummary], most: int, *, starts_page: bool) -> list[Element]:
    words, event = writing.words, writing.report.plan.event
    day = words.full_day(event.day(sessions[0].session.day_number))
    return [
        paragraph(Style.HEADING_1, words.say("What we heard on {day}", day=day), starts_page=starts_page),
        paragraph(Style.NOTE, words.say(READ)),
        *(block for each in sessions for block in _session(writing, each, most)),
    ]


def _session(writing: Writing, summary: SessionSummary, most: int) -> list[Element]:
    notes, words = _notes(summary), writing.words
    lines = [paragraph(Style.LIST_BULLET, *_said(note, words)) for note in islice(notes, most)]
    chosen = (words.say("{group}: {action}", group=group, action=action) for group, action in _chosen(summary))
    lines.extend(paragraph(Style.LIST_BULLET, said) for said in islice(chosen, most))
    return [paragraph(Style.HEADING_2, summary.session.title), *lines] if lines else []


def _notes(summary: SessionSummary) -> list[Note]:
    bullets = [*(each.notes for each in summary.forms), *(each.discussion for each in summary.presentations)]
    bullets.extend(each.highlights for each in summary.presentations)
    notes = (note for several in bullets for note in flatten(several) if note.kind in FIRST_TOLD)
    return sorted(notes, key=lambda note: FIRST_TOLD.index(note.kind))


def _chosen(summary: SessionSummary) -> list[tuple[str, str]]:
    return [(form.form.title, each.text) for form in summary.forms for each in form.chosen]


def _said(note: Note, words: Wording) -> Iterable[str | Element]:
    if note.kind in {NoteKind.DISCUSSION_HIGHLIGHT, NoteKind.PRESENTATION_HIGHLIGHT}:
        return (note.text,)
    return (run(f"{words.name(NOTE_KINDS, note.kind)}: ", is_bold=True), note.text)


def _conclusions(writing: Writing, most: int) -> list[Element]:
    words, report = writing.words, writing.report
    told, event = report.proceedings, report.plan.event
    blocks = [
        paragraph(Style.TITLE, words.say("Conclusions")),
        paragraph(Style.SUBTITLE, words.say("{event}, {year}", event=event.title, year=event.starts_on.year)),
        paragraph(Style.NOTE, words.say(FULL)),
    ]
    for group in (each for each in told.groups if each.chosen):
        blocks.append(paragraph(Style.LABEL, group.form.title))
        blocks.extend(
            paragraph(Style.CARD_TEXT, run(f"{each.rank}\N{EN SPACE}", is_bold=True), each.text)
            for each in group.chosen[:most]
        )
    if told.commitments:
        blocks.append(paragraph(Style.HEADING_1, words.say("Who does what by when")))
        blocks.append(commitments_table(writing, told.commitments[: 2 * most]))
    return blocks
